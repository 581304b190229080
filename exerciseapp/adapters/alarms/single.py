"""One background process for one data folder: a lock that the system drops with the process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

LOCK = "remind.lock"


class ProcessLock:
    """Holds the lock of a data folder from ``take`` until ``release`` or the process's end."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK
        self._file: int | None = None

    def take(self) -> bool:
        """Take the lock; False if another process has it. Raises OSError if it cannot be made."""
        opened = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        if not _try_to_lock(opened):
            os.close(opened)
            return False
        self._file = opened
        os.ftruncate(opened, 0)
        os.write(opened, f"{os.getpid()}\n".encode())
        return True

    def holder(self) -> int | None:
        """Return the number of the process that holds the lock, None if nobody does."""
        try:
            opened = os.open(self._path, os.O_RDWR)
        except OSError:
            return None
        try:
            # Holding it for this moment keeps nobody out: whoever starts then is started again.
            if _try_to_lock(opened):
                return None
            text = os.read(opened, 20).decode(errors="replace").strip()
        finally:
            os.close(opened)
        return int(text) if text.isdecimal() else 0

    def release(self) -> None:
        """Let go of the lock. The file stays: taking it away could let two processes in."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _try_to_lock(opened: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
