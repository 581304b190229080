"""Presses of the mouse by the X server's own testing extension, without a process for each."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Mouse:
    """The mouse of one display."""

    x11: ctypes.CDLL
    testing: ctypes.CDLL
    display: int

    def move(self, x: int, y: int) -> None:
        """Put the pointer there."""
        self.testing.XTestFakeMotionEvent(ctypes.c_void_p(self.display), -1, x, y, 0)
        self.x11.XFlush(ctypes.c_void_p(self.display))

    def click(self) -> None:
        """Press and let go the first button."""
        for is_press in (1, 0):
            self.testing.XTestFakeButtonEvent(ctypes.c_void_p(self.display), 1, is_press, 0)
        self.x11.XFlush(ctypes.c_void_p(self.display))


@contextmanager
def mouse(display: str) -> Iterator[Mouse]:
    """Give the mouse of a display."""
    x11, testing = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    handle = x11.XOpenDisplay(display.encode())
    if not handle:
        raise OSError(f"the display {display} does not answer")
    try:
        yield Mouse(x11, testing, handle)
    finally:
        x11.XCloseDisplay(ctypes.c_void_p(handle))
