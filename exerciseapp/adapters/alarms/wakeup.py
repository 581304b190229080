"""The window wakes the background process by a datagram to a socket in the data folder."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

log = logging.getLogger(__name__)

SOCKET = "remind.socket"
# A socket's address has room for so many bytes, on Linux and on macOS.
LONGEST_ADDRESS = 100
HAS_SOCKETS = hasattr(socket, "AF_UNIX") and sys.platform != "win32"


@contextmanager
def _address(folder: Path) -> Iterator[str]:
    """Give the socket's address, short enough even where the folder's name is long."""
    full = str(folder / SOCKET)
    if len(os.fsencode(full)) <= LONGEST_ADDRESS:
        yield full
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{opened}/{SOCKET}"
    finally:
        os.close(opened)


class SocketWaker:
    """Tells the background process of a data folder that something changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def wake(self) -> None:
        """Send one empty message. Lost where nobody listens: the process looks by itself."""
        if not HAS_SOCKETS:
            return
        with (
            suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender,
            _address(self._folder) as address,
        ):
            sender.setblocking(False)
            sender.sendto(b"look", address)


class WakeupSocket:
    """The listening end. Only the one process that holds the folder's lock may open it."""

    def __init__(self, folder: Path, on_wake: Callable[[], None]) -> None:
        """Call *on_wake* in the running event loop for all messages that wait at a time."""
        self._folder = folder
        self._on_wake = on_wake
        self._socket: socket.socket | None = None

    def open(self) -> bool:
        """Listen; False where it cannot, and the heartbeat has to do."""
        if not HAS_SOCKETS:
            return False
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            listener.setblocking(False)
            with _address(self._folder) as address:
                # A killed process left its own behind.
                with suppress(FileNotFoundError):
                    os.unlink(address)  # noqa: PTH108
                listener.bind(address)
            (self._folder / SOCKET).chmod(0o600)
        except OSError as error:
            log.warning("the window cannot wake this process: %s", error)
            listener.close()
            return False
        self._socket = listener
        asyncio.get_running_loop().add_reader(listener.fileno(), self._read)
        return True

    def _read(self) -> None:
        if self._socket is None:
            return
        with suppress(BlockingIOError):
            while self._socket.recv(16):
                pass
        self._on_wake()

    def close(self) -> None:
        """Listen no more."""
        if self._socket is None:
            return
        asyncio.get_running_loop().remove_reader(self._socket.fileno())
        self._socket.close()
        self._socket = None
        with suppress(OSError):
            (self._folder / SOCKET).unlink()
