"""Memory for all pictures of a clip, given back to the system as soon as nobody holds it."""

from __future__ import annotations

import ctypes
import mmap
import sys

from exerciseapp.adapters.playback.pixels import ALIGNMENT, Layout

# From malloc.h.
M_ARENA_MAX = -8


class Arena:
    """Room for *slots* pictures. Only what is written to takes memory.

    Python's own memory would keep what was freed for a use that does not come.
    """

    def __init__(self, layout: Layout, slots: int) -> None:
        self.slots = slots
        self._byte_count = layout.byte_count
        self._stride = layout.byte_count + -layout.byte_count % ALIGNMENT
        # Begins on a page, and so aligned.
        self._memory = mmap.mmap(-1, self._stride * slots)
        self._begin = ctypes.addressof(ctypes.c_char.from_buffer(self._memory))

    def address(self, slot: int) -> int:
        """Return where the picture in *slot* lies, as long as somebody holds the arena."""
        return self._begin + slot * self._stride

    def bytes_of(self, pictures: int) -> int:
        """Return how much memory so many pictures take."""
        return pictures * self._stride

    def is_same(self, slot: int, other: int) -> bool:
        """Tell whether two slots hold the same picture."""
        return self._picture(slot) == self._picture(other)

    def _picture(self, slot: int) -> bytes:
        begin = slot * self._stride
        return self._memory[begin : begin + self._byte_count]


def share_one_heap() -> None:
    """Have all threads from now on take memory from one heap, where the C library has many (glibc).

    libVLC's threads come and go with every clip. With a heap for each, what one leaves behind
    lies where the next one does not look: 40 MB over a session of forty clips.
    """
    _tell_glibc("mallopt", M_ARENA_MAX, 1)


def give_back_freed() -> None:
    """Have the C library return to the system what was freed, where it knows how (glibc)."""
    _tell_glibc("malloc_trim", 0)


def _tell_glibc(function: str, *numbers: int) -> None:
    found = getattr(ctypes.CDLL(None), function, None) if sys.platform == "linux" else None
    if found is not None:
        found(*numbers)
