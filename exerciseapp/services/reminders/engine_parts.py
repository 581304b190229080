"""What the engine of the reminders works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from exerciseapp.domain.occurrence import Occurrence
from exerciseapp.services.clock import Clock
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.reminders.plan import ProgrammeSource
from exerciseapp.services.reminders.ports import Alarm, Notifier, WindowOpener, ZoneSource
from exerciseapp.services.reminders.store import Event, ReminderStore


@dataclass(frozen=True, slots=True)
class Ports:
    """The outside world of the engine."""

    store: ReminderStore
    notifier: Notifier
    alarm: Alarm
    opener: WindowOpener
    clock: Clock
    zone: ZoneSource
    programmes: ProgrammeSource
    wording: Callable[[], Wording] = Wording


@dataclass(frozen=True, slots=True)
class Trouble:
    """Since when, on both clocks, nothing can be written, and why."""

    since: datetime
    monotonic: float
    error: StoreError

    def __str__(self) -> str:
        return f"since {self.since:%Y-%m-%d %H:%M:%S} UTC: {self.error}"


@dataclass(slots=True)
class Unsaid:
    """What is due but not written yet, and lines that wait for the ledger."""

    fresh: list[Occurrence] = field(default_factory=list)
    notes: list[Event] = field(default_factory=list)
    clock_went_back: bool = True

    def __bool__(self) -> bool:
        return bool(self.fresh or self.notes or self.clock_went_back)
