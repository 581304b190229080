"""Memory that libVLC puts its pictures into."""

from __future__ import annotations

import ctypes
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from exerciseapp.adapters.playback.pixels import ALIGNMENT, Layout

# Of the pictures that are held back so many are kept; libVLC runs on by one, rarely by two.
MOST_WAITING = 2
# Whether a picture is one that came before is looked at so often.
MOST_LOOKS = 4


class Room:
    """Aligned memory for one picture."""

    def __init__(self, byte_count: int) -> None:
        self._memory = ctypes.create_string_buffer(byte_count + ALIGNMENT)
        self._byte_count = byte_count
        begin = ctypes.addressof(self._memory)
        self.address = begin + -begin % ALIGNMENT

    def holds_the_same_as(self, other: Room) -> bool:
        """Tell whether both hold the same picture."""
        return ctypes.string_at(self.address, self._byte_count) == ctypes.string_at(
            other.address, other._byte_count
        )


class LatestTarget:
    """Keeps the latest picture: for showing each as it comes, without copying any.

    Three rooms: one that is being filled, the latest, and one that is being read; and one for each
    picture that is held back.
    """

    def __init__(self, layout: Layout, came: Callable[[], None]) -> None:
        """*came* is called from a thread of libVLC, when a picture is to be shown."""
        self._byte_count = layout.byte_count
        self._came = came
        self._lock = threading.Lock()
        self._filling = Room(layout.byte_count)
        self._rooms = [self._filling]
        self._latest: Room | None = None
        self._reading: Room | None = None
        self._waiting: deque[Room] = deque()
        self._holds = self._awaits_first = False
        self._looks = 0

    @property
    def waiting(self) -> int:
        """How many pictures are held back."""
        return len(self._waiting)

    def hold(self) -> None:
        """Show the first picture that comes, and have those that follow wait for `show_next`.

        Until there are none left of these: then each is shown as it comes.
        """
        with self._lock:
            self._waiting.clear()
            self._holds = self._awaits_first = True
            self._looks = 0

    def flow(self) -> None:
        """Show each picture as it comes, and the newest of those that wait at once."""
        with self._lock:
            if self._waiting:
                self._latest = self._waiting.pop()
            self._waiting.clear()
            self._holds = False

    def show_next(self) -> None:
        """Make the first of the pictures that wait the latest."""
        with self._lock:
            if self._waiting:
                self._latest = self._waiting.popleft()
            self._holds = bool(self._waiting)

    def room(self) -> int:
        """Return the address of a room that holds no picture that is still to be seen."""
        with self._lock:
            for room in self._rooms:
                if room not in (self._latest, self._reading) and room not in self._waiting:
                    break
            else:
                room = Room(self._byte_count)
                self._rooms.append(room)
            self._filling = room
            return room.address

    def due(self) -> None:
        """Make the picture the latest, and tell; or have it wait for its time."""
        with self._lock:
            if self._holds and not self._awaits_first:
                if self._is_new():
                    self._waiting.append(self._filling)
                return
            self._awaits_first = False
            self._latest = self._filling
        self._came()

    def _is_new(self) -> bool:
        """Tell whether the picture is to wait, or is the one before, which libVLC shows again."""
        if len(self._waiting) == MOST_WAITING or self._looks == MOST_LOOKS:
            return False
        self._looks += 1
        newest = self._waiting[-1] if self._waiting else self._latest
        return newest is None or not self._filling.holds_the_same_as(newest)

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
