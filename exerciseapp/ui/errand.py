"""Work that takes a second, done while the window goes on answering."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class _Bell(QObject):
    rung = Signal()


class Errand(Generic[T]):
    """Runs *work* in a thread of its own, and then *done* or *failed* in Qt's own.

    Whatever *work* raises of the kinds *expected* is handed to *failed*; anything else is raised
    there, so that it is not lost.
    """

    def __init__(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        expected: tuple[type[Exception], ...],
    ) -> None:
        self._work = work
        self._done = done
        self._failed = failed
        self._expected = expected
        self._outcome: list[T] = []
        self._error: Exception | None = None
        # The bell lives in the thread that made it, so its sound is heard there.
        self._bell = _Bell()
        self._bell.rung.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="errand")
        self._thread.start()

    def wait(self) -> None:
        """Wait until the work is over; nothing is told any more."""
        self._bell.rung.disconnect()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._outcome.append(self._work())
        except Exception as error:  # noqa: BLE001 - told in the other thread
            self._error = error
        self._bell.rung.emit()

    def _tell(self) -> None:
        self._thread.join()
        if self._error is None:
            self._done(self._outcome[0])
        elif isinstance(self._error, self._expected):
            self._failed(self._error)
        else:
            raise self._error
