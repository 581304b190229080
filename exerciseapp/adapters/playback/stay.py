"""Calls from threads that Python did not start, made cheap."""

from __future__ import annotations

import ctypes
import threading

ENSURE = ctypes.PYFUNCTYPE(ctypes.c_int)(("PyGILState_Ensure", ctypes.pythonapi))
RELEASE = ctypes.PYFUNCTYPE(None, ctypes.c_int)(("PyGILState_Release", ctypes.pythonapi))


class Stay:
    """Has Python remember a thread of libVLC from one callback to the next.

    Else it makes what it keeps of a thread at the beginning of each callback and throws it away at
    the end, which takes as long as copying a picture, and stops all other threads for a moment.
    """

    def __init__(self) -> None:
        self._thread: int | None = None
        self._before = 0

    @property
    def is_on(self) -> bool:
        """Tell whether a thread is remembered."""
        return self._thread is not None

    def begin(self) -> None:
        """Remember the thread that calls this, from within a callback, until it calls `end`."""
        if self._thread is None:
            self._thread = threading.get_ident()
            self._before = ENSURE()

    def end(self) -> None:
        """Forget the thread that calls this when the present callback is over."""
        # What is kept of a thread that comes to its end without this stays until the program ends.
        if self._thread == threading.get_ident():
            self._thread = None
            RELEASE(self._before)
