"""How a person wants to be reminded, whatever the programme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from enum import StrEnum

from exerciseapp.domain.reminder import USUAL_BEDTIME

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bedtimes:
    """When the person goes to bed: usually, and on the evenings (ISO weekdays) that differ.

    A bedtime before noon is after midnight, and belongs to the evening before.
    """

    usual: time = USUAL_BEDTIME
    by_weekday: Mapping[int, time] = field(default_factory=dict)

    def on_evening_of(self, day: date) -> time:
        """Return the bedtime of the evening of *day*."""
        return self.by_weekday.get(day.isoweekday(), self.usual)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local times between which nothing is shown; where end is before begin, over midnight."""

    begin: time
    end: time


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """The person's choices; every value has a default that works unasked.

    Lengths are in minutes. ``repeats`` is how often an unanswered notification comes again.
    ``home_zone`` is an IANA name, or None to follow the computer.
    """

    bedtimes: Bedtimes = field(default_factory=Bedtimes)
    snooze_min: int = 10
    repeat_min: int = 10
    repeats: int = 4
    quiet: QuietHours | None = None
    home_zone: str | None = None

    @property
    def snooze(self) -> timedelta:
        """Return how long Snooze waits."""
        return timedelta(minutes=self.snooze_min)

    @property
    def repeat(self) -> timedelta:
        """Return after how long an unanswered notification comes again."""
        return timedelta(minutes=self.repeat_min)


class PauseReason(StrEnum):
    """Why nothing is due; none of them counts against the person."""

    ILL = "ill"
    HOLIDAY = "holiday"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pause:
    """Days without reminders: from ``first_day`` on, until they come again on ``resumes_on``.

    ``resumes_on`` None is a pause until further notice. A streak is frozen on these days: they
    neither break nor lengthen it.
    """

    first_day: date
    resumes_on: date | None
    reason: PauseReason = PauseReason.OTHER

    def covers(self, day: date) -> bool:
        """Tell whether nothing is due on *day*."""
        return self.first_day <= day and (self.resumes_on is None or day < self.resumes_on)

    @property
    def is_empty(self) -> bool:
        """Tell whether it covers no day at all."""
        return self.resumes_on is not None and self.resumes_on <= self.first_day


def paused_on(pauses: Iterable[Pause], day: date) -> bool:
    """Tell whether any of *pauses* covers *day*."""
    return any(pause.covers(day) for pause in pauses)


def paused_days(pauses: Iterable[Pause], first: date, last: date) -> frozenset[date]:
    """Return the days from *first* to *last* that any of *pauses* covers.

    Each day is looked at once, however many pauses there are and however they overlap.
    """
    found: set[date] = set()
    day = first
    for pause in sorted(pauses, key=lambda each: each.first_day):
        day = max(day, pause.first_day)
        while day <= last and pause.covers(day):
            found.add(day)
            day += DAY
    return frozenset(found)


def ended_by(pauses: Iterable[Pause], today: date) -> list[Pause]:
    """Return *pauses* with those that would go on from *today* ended."""
    found = []
    for pause in pauses:
        if pause.first_day >= today:
            continue
        goes_on = pause.resumes_on is None or pause.resumes_on > today
        found.append(replace(pause, resumes_on=today) if goes_on else pause)
    return found
