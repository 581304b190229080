"""Reading answers: the clinic's side, which merges what patients send back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.exchange import Answer, Refusal, RefusedFileError
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.diary_items import (
    DAY_AFTER,
    NIGHT,
    day_after_of,
    night_of,
)
from exerciseapp.services.exchange.pause_items import PAUSE, pause_of
from exerciseapp.services.exchange.ports import AnswerFiles, ClinicStore, Received
from exerciseapp.services.exchange.session_items import SESSION, session_of, sources_by_version

NO_PATIENT = "is from somebody to whom this clinic has handed no programme over"


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """An answer that was opened; ``received`` is None if the same file was read before."""

    answer: Answer
    received: Received | None


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """An answer that was opened and is right in form, of a patient of this clinic.

    ``digest`` names its file.
    """

    answer: Answer
    digest: str


@dataclass(frozen=True, slots=True)
class InboxDesk:
    """Opens answers and merges them into what each patient told before."""

    store: ClinicStore
    files: AnswerFiles

    def read(self, content: bytes, clinic: OpenClinic, now: datetime) -> AnswerRead:
        """Open one file and merge it. Raises RefusedFileError, StoreError; then nothing changed."""
        (read,) = self.merge([self.open(content, clinic)], now)
        return read

    def open(self, content: bytes, clinic: OpenClinic) -> OpenedAnswer:
        """Open one file; nothing is changed. Raises RefusedFileError, StoreError."""
        answer = self.files.unpack(content, clinic.card, clinic.keys)
        return self.known(OpenedAnswer(answer, hashlib.sha256(content).hexdigest()))

    def known(self, opened: OpenedAnswer) -> OpenedAnswer:
        """Return *opened* if it is of a patient of this clinic. Raises RefusedFileError."""
        if not self.store.handed_over(opened.answer.patient):
            raise RefusedFileError(NO_PATIENT, refusal=Refusal.OTHER_PATIENT)
        return opened

    def merge(self, opened: Sequence[OpenedAnswer], now: datetime) -> list[AnswerRead]:
        """Merge answers: all of them, or, where StoreError is raised, none."""
        received = self.store.receive_all([(each.answer, each.digest) for each in opened], now)
        return [
            AnswerRead(each.answer, brought) for each, brought in zip(opened, received, strict=True)
        ]

    def sessions(self, patient: str) -> tuple[SessionRecord, ...]:
        """Return the sessions that a patient told, newest first, each once."""
        sources = sources_by_version(self.store.received_programmes(patient))
        read = [session_of(item, sources) for item in self.store.items(patient, SESSION)]
        return tuple(sorted(read, key=lambda each: (each.started_at, each.id), reverse=True))

    def nights(self, patient: str) -> tuple[NightEntry, ...]:
        """Return the nights that a patient told of, in their order, each once."""
        read = [night_of(item) for item in self.store.items(patient, NIGHT)]
        return tuple(sorted(read, key=lambda each: each.night))

    def days_after(self, patient: str) -> Mapping[str, int | None]:
        """Return the pain of the day after by session, None where the question was left out."""
        return {item.id: day_after_of(item) for item in self.store.items(patient, DAY_AFTER)}

    def pauses(self, patient: str) -> tuple[Pause, ...]:
        """Return the pauses that a patient told of, by their first day, each once.

        One without an end goes on as far as anything is known.
        """
        read = [pause_of(item) for item in self.store.items(patient, PAUSE)]
        kept = (each for each in read if not each.is_empty)
        return tuple(sorted(kept, key=lambda each: each.first_day))
