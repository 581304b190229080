"""Answers read in a thread of their own, so that the window goes on answering."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exerciseapp.services.clinic.answers import AnswerReader, FileRead, fewer_collections
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.record_store import StoreError


class Reading(QObject):
    """Reads *files*. ``progressed`` carries how many are done with; ``over`` follows the last.

    ``outcomes`` are those done with; ``error`` tells why it ended before the last, if it did.
    """

    progressed = Signal(int)
    over = Signal()

    def __init__(
        self,
        reader: AnswerReader,
        files: Sequence[Path],
        clinic: OpenClinic,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.files = tuple(files)
        self.outcomes: list[FileRead] = []
        self.error: StoreError | None = None
        self._odd: Exception | None = None
        self._reader = reader
        self._clinic = clinic
        self._clock = clock
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="answers")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Let no further file be begun."""
        self._stop.set()

    @property
    def was_stopped(self) -> bool:
        """Tell whether a person ended it."""
        return self._stop.is_set()

    def wait(self) -> None:
        """Wait until it is over; whatever nobody expected is raised here."""
        if self._thread.ident is not None:
            self._thread.join()
        if self._odd is not None:
            raise self._odd

    def _run(self) -> None:
        try:
            with fewer_collections():
                reading = self._reader.read(
                    self.files, self._clinic, self._clock.now(), self._stop.is_set
                )
                for each in reading:
                    self.outcomes.append(each)
                    self.progressed.emit(len(self.outcomes))
        except StoreError as error:
            self.error = error
        except Exception as error:  # noqa: BLE001 - raised in the other thread
            self._odd = error
        self.over.emit()
