"""What a programme says about when a person is reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

EVERY_DAY = frozenset(range(1, 8))
USUAL_BEDTIME = time(22, 30)


@dataclass(frozen=True, slots=True)
class AtClock:
    """A local time of day."""

    time: time


@dataclass(frozen=True, slots=True)
class BeforeBedtime:
    """So many minutes before the person's bedtime."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """One reminder of a programme, named by its slot; weekdays are ISO numbers, 1 is Monday."""

    slot: str
    when: AtClock | BeforeBedtime
    weekdays: frozenset[int] = EVERY_DAY
