"""Files that come from outside or go there: read with a bound, written whole or not at all."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.domain.exchange import Refusal, RefusedFileError


def read_incoming(path: Path, most: int) -> bytes:
    """Return the content of *path*, an ordinary file of at most *most* bytes.

    Raises RefusedFileError, also where it cannot be read: for the person it is the same.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            # A pipe or a device could keep the reader waiting for ever.
            raise RefusedFileError("is not an ordinary file", refusal=Refusal.NO_SUCH_KIND)
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        gone = "is not there; check the name and the folder"
        raise RefusedFileError(gone, refusal=Refusal.UNREADABLE) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        told = f"cannot be read ({reason})"
        raise RefusedFileError(told, refusal=Refusal.UNREADABLE) from None
    if len(content) > most:
        told = f"has more than {most} bytes; is it the right file?"
        raise RefusedFileError(told, refusal=Refusal.NO_SUCH_KIND)
    return content


def write_outgoing(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write the file *path*, whole or not at all. Raises FileExistsError, OSError.

    One that is there already is replaced only where the person said so.
    """
    if not replace:
        refuse_existing(path)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException as error:
        unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError):
            # Whoever reads of it knows nothing of the unfinished one.
            error.filename = str(path)
        raise


def refuse_existing(path: Path) -> None:
    """Raise FileExistsError if there is something at *path*: it may be the only copy."""
    if path.exists():
        raise FileExistsError(f"{path} is there already; give another name or move it away")


@dataclass(frozen=True, slots=True)
class OutsidePaths:
    """The files that a person points at; none of more than ``most`` bytes is read."""

    most: int

    def read(self, path: Path) -> bytes:
        """Return the content of a file. Raises RefusedFileError."""
        return read_incoming(path, self.most)

    def write(self, path: Path, content: bytes, *, replace: bool) -> None:
        """Write a file, whole or not at all. Raises FileExistsError, OSError."""
        write_outgoing(path, content, replace=replace)
