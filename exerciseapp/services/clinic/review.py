"""Reads what a patient told, for the review of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.progress import day_of
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.review import Told
from exerciseapp.domain.review_versions import HandedOver
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.ports import AnswerSeen, HandOver
from exerciseapp.services.shelf import ReadProgramme


class ToldStore(Protocol):
    """What was handed over, and when answers came. Raises StoreError."""

    def handed_over(self, patient: str | None = None) -> Sequence[HandOver]:
        """Return what was handed over, oldest first, to one patient or to all."""
        ...

    def answers(self, patient: str) -> Sequence[AnswerSeen]:
        """Return the answers of a patient that were read, in the order of making; in UTC."""
        ...


class Inbox(Protocol):
    """What patients told, each thing once. Raises StoreError."""

    def sessions(self, patient: str) -> tuple[SessionRecord, ...]:
        """Return the sessions, newest first."""
        ...

    def nights(self, patient: str) -> tuple[NightEntry, ...]:
        """Return the nights in their order."""
        ...

    def days_after(self, patient: str) -> Mapping[str, int | None]:
        """Return the pain of the day after by session, None where it was left out."""
        ...

    def pauses(self, patient: str) -> tuple[Pause, ...]:
        """Return the pauses by their first day."""
        ...


@dataclass(frozen=True, slots=True)
class PatientTold:
    """Everything of one patient; ``last_time`` is the first day since the visit before.

    ``unreadable`` names versions that were handed over whose text can no longer be read.
    """

    told: Told
    last_time: date | None
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewDesk:
    """Opens reviews."""

    store: ToldStore
    inbox: Inbox
    read_programme: ReadProgramme
    clock: Clock

    def today(self) -> date:
        """Return the day that it is."""
        return day_of(self.clock.now())

    def read(self, patient: str) -> PatientTold:
        """Return everything that *patient* told. Raises StoreError."""
        handed: list[HandedOver] = []
        unreadable: list[str] = []
        visits: set[date] = set()
        for each in self.store.handed_over(patient):
            day = day_of(each.handed_over)
            visits.add(day)
            try:
                programme = self.read_programme(each.text.programme, each.text.source)
            except ValueError:
                unreadable.append(f"{each.text.programme} {each.text.version}")
            else:
                handed.append(HandedOver(programme, day))
        answers = self.store.answers(patient)
        received = [self._day(each.received_at) for each in answers]
        told = Told(
            tuple(handed),
            self.inbox.sessions(patient),
            self.inbox.nights(patient),
            self.inbox.days_after(patient),
            max((self._day(each.made_at) for each in answers), default=None),
            self.inbox.pauses(patient),
        )
        return PatientTold(told, last_visit(visits, received), tuple(unreadable))

    def _day(self, moment: datetime) -> date:
        return day_of(moment.astimezone(self.clock.now().tzinfo))


def last_visit(handed_over: set[date], received: Sequence[date]) -> date | None:
    """Return the day of the visit before the one at which the newest answer was read.

    A visit is a day on which a programme was handed over or an answer was read. Without an
    answer, and without a visit before it, there is none.
    """
    if not received:
        return None
    newest = max(received)
    return max((day for day in {*handed_over, *received} if day < newest), default=None)
