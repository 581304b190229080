"""The exact picture at a moment of a film, found in a thread of its own."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from exerciseapp.services.clinic.new_exercise import FilmError, NewExercises, Still

log = logging.getLogger(__name__)

# One picture of a large film may take a second.
CLOSING_S = 5.0


class StillReader(QObject):
    """``came`` carries the moment that was asked for, and its picture.

    Who asks for another one before the first has come no longer wants the first.
    """

    came = Signal(float, QImage)
    _read = Signal(float, QImage)

    def __init__(self, exercises: NewExercises, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read.connect(self.came, Qt.ConnectionType.QueuedConnection)
        self._exercises = exercises
        self._news = threading.Condition()
        self._wanted: tuple[Path, float] | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def ask(self, film: Path, moment_s: float) -> None:
        """Have the picture found that *film* has at *moment_s*."""
        with self._news:
            self._wanted = (film, moment_s)
            self._closed = False
            self._news.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="stills", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Give the film back. It may be asked again."""
        with self._news:
            self._closed = True
            self._wanted = None
            self._news.notify()
        if self._thread is not None:
            self._thread.join(CLOSING_S)
            self._thread = None

    def _work(self) -> None:
        stills = self._exercises.stills()
        try:
            while True:
                with self._news:
                    self._news.wait_for(lambda: self._wanted is not None or self._closed)
                    if self._closed or self._wanted is None:
                        return
                    film, moment_s = self._wanted
                    self._wanted = None
                try:
                    picture = _image(stills.picture(film, moment_s))
                except FilmError as error:
                    # The player's own picture stays, which is near.
                    log.info("no exact picture: %s", error)
                    continue
                # The window may have gone meanwhile.
                with suppress(RuntimeError):
                    self._read.emit(moment_s, picture)
        finally:
            stills.close()


def _image(still: Still) -> QImage:
    width, height = still.size.width, still.size.height
    shared = QImage(still.pixels, width, height, still.stride, QImage.Format.Format_RGB32)
    # A copy of its own: the bytes are gone before it is painted.
    return shared.copy()
