"""The port through which reminders, what was chosen about them and what became of them are kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from exerciseapp.domain.occurrence import OccurrenceKey, OccurrenceRecord
from exerciseapp.domain.occurrence_steps import SessionEnd
from exerciseapp.domain.reminder import ReminderChoice
from exerciseapp.domain.reminder_settings import Pause, ReminderSettings


class EventKind(StrEnum):
    """What the ledger tells, in the order in which it can happen."""

    STARTED = "process started"
    STOPPED = "process stopped"
    SECOND_PROCESS = "second process turned away"
    CLOCK_CHANGED = "clock changed or computer slept"
    ZONE_CHANGED = "time zone changed"
    STORE_FAILED = "records could not be written"
    FAULT = "unforeseen fault"
    STATE = "state"
    SHOWN = "shown"
    POSTED_AGAIN = "put up again"
    NOT_SHOWN = "not shown"
    WINDOW = "window opened instead"
    CLOSED = "closed by the person"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the ledger: at this moment (UTC) this happened, to this occurrence if any."""

    at: datetime
    kind: EventKind
    detail: str = ""
    key: OccurrenceKey | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """Since when (UTC) a reminder has been as ``rule`` tells it; nothing before that is due."""

    rule: str
    since: datetime


ReminderName = tuple[str, str]


class ReminderTransaction(Protocol):
    """What can be read and written as one; all of it is on the disk when the block ends."""

    def choices(self) -> tuple[ReminderChoice, ...]:
        """Return what the person chose for single reminders."""
        ...

    def save_choice(self, choice: ReminderChoice) -> None:
        """Write *choice* in place of an earlier one for the same reminder."""
        ...

    def drop_choice(self, programme: str, slot: str) -> None:
        """Forget the choice for one reminder."""
        ...

    def settings(self) -> ReminderSettings:
        """Return the choices for all reminders; what was never chosen has its default."""
        ...

    def save_settings(self, settings: ReminderSettings) -> None:
        """Write the choices for all reminders; the usual bedtime is kept with other settings."""
        ...

    def language(self) -> str | None:
        """Return the language that the person chose, None to follow the system."""
        ...

    def pauses(self) -> tuple[Pause, ...]:
        """Return all pauses, those that are over as well, by their first day."""
        ...

    def save_pauses(self, pauses: Iterable[Pause]) -> None:
        """Write *pauses* in place of all earlier ones."""
        ...

    def in_force(self) -> Mapping[ReminderName, InForce]:
        """Return since when each reminder has been as it is."""
        ...

    def set_in_force(self, name: ReminderName, in_force: InForce | None) -> None:
        """Write since when a reminder has been as it is; None: it is not in force any more."""
        ...

    def open_records(self) -> tuple[OccurrenceRecord, ...]:
        """Return the occurrences that have not come to an end."""
        ...

    def record(self, key: OccurrenceKey) -> OccurrenceRecord | None:
        """Return what became of one occurrence, or None if it was never due."""
        ...

    def is_known(self, key: OccurrenceKey) -> bool:
        """Tell whether an occurrence was ever written down."""
        ...

    def known(self, first: date, last: date) -> frozenset[OccurrenceKey]:
        """Return the occurrences, meant for days from *first* to *last*, that were written down."""
        ...

    def with_notification(self, first: date, end: date) -> tuple[OccurrenceRecord, ...]:
        """Return the records, of days from *first* to before *end*, that were on a screen."""
        ...

    def records(self, first: date, end: date) -> tuple[OccurrenceRecord, ...]:
        """Return the records meant for days from *first* up to, not including, *end*, by due."""
        ...

    def put(self, record: OccurrenceRecord) -> None:
        """Write a record in place of an earlier one of the same key."""
        ...

    def drop(self, key: OccurrenceKey) -> None:
        """Forget one record."""
        ...

    def drop_never_shown_after(self, now: datetime) -> int:
        """Forget records that ended without being shown but are due after *now*; return how many.

        They come from a clock that was wrong for a while.
        """
        ...

    def skipped_days(self, since: date) -> frozenset[tuple[str, date]]:
        """Return the programmes and days, from *since* on, that the person skipped."""
        ...

    def log(self, event: Event) -> None:
        """Add a line to the ledger."""
        ...

    def events(self, since: datetime) -> tuple[Event, ...]:
        """Return the ledger's lines from *since* on, oldest first."""
        ...

    def checked_at(self) -> datetime | None:
        """Return the moment up to which everything due has been seen to, or None at first."""
        ...

    def set_checked_at(self, moment: datetime) -> None:
        """Write up to which moment everything due has been seen to."""
        ...

    def session_ends(self, since: datetime) -> tuple[SessionEnd, ...]:
        """Return the sessions that were closed from *since* on."""
        ...

    def under_way(self, since: datetime) -> frozenset[str]:
        """Return the programmes with an open session that was begun from *since* on."""
        ...


class ReminderStore(Protocol):
    """Opens transactions; raises StoreError where nothing can be read or written.

    ``writing`` holds the write lock from the start; ``reading`` sees one state of the records.
    """

    def writing(self) -> AbstractContextManager[ReminderTransaction]:
        """Give a transaction that is undone on any error."""
        ...

    def reading(self) -> AbstractContextManager[ReminderTransaction]:
        """Give a transaction that only reads."""
        ...

    def changed_elsewhere(self) -> bool:
        """Tell whether another process has written since this was last asked."""
        ...
