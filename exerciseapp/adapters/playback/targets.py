"""Memory that libVLC puts its pictures into."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from exerciseapp.adapters.playback.pixels import ALIGNMENT, Layout


class Room:
    """Aligned memory for one picture."""

    def __init__(self, byte_count: int) -> None:
        self._memory = ctypes.create_string_buffer(byte_count + ALIGNMENT)
        begin = ctypes.addressof(self._memory)
        self.address = begin + -begin % ALIGNMENT


class LatestTarget:
    """Keeps the latest picture: for showing each as it comes, without copying any.

    Three rooms: one that is being filled, the latest, and one that is being read.
    """

    def __init__(self, layout: Layout, came: Callable[[], None]) -> None:
        """*came* is called from a thread of libVLC, when a picture is to be shown."""
        self._rooms = tuple(Room(layout.byte_count) for _ in range(3))
        self._came = came
        self._lock = threading.Lock()
        self._filling = self._rooms[0]
        self._latest: Room | None = None
        self._reading: Room | None = None

    def room(self) -> int:
        """Return the address of a room that holds neither the latest picture nor one in use."""
        with self._lock:
            used = (self._latest, self._reading)
            self._filling = next(room for room in self._rooms if room not in used)
            return self._filling.address

    def due(self) -> None:
        """Make the picture the latest, and tell."""
        with self._lock:
            self._latest = self._filling
        self._came()

    @contextmanager
    def latest(self) -> Iterator[int | None]:
        """Give the address of the latest picture, which stays as it is meanwhile; None: none."""
        with self._lock:
            self._reading = self._latest
        try:
            yield None if self._reading is None else self._reading.address
        finally:
            with self._lock:
                self._reading = None
