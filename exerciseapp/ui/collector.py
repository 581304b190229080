"""Python's search for garbage, kept to the thread of the windows."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class WindowThreadCollector(QObject):
    """Looks for circles of objects that nobody needs, from the event loop, until it is closed.

    By itself Python looks in whichever thread happens to make an object too many, and that may be
    one of libVLC's: a widget found there would be destroyed outside the windows' thread, which Qt
    does not survive. What is in no circle goes at once as ever, in any thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(look_for_circles)
        self._timer.start()

    def close(self) -> None:
        """Let Python look where it will again, if it did before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def look_for_circles() -> None:
    """Look through the oldest generation that Python itself would look through now, if any is."""
    full = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if threshold and count > threshold
    ]
    if full:
        gc.collect(full[-1])
