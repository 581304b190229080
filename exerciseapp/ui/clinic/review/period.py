"""The time that a review is of: since the last visit, a week, a month, or everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exerciseapp.domain.progress_period import (
    Period,
    PeriodKind,
    all_of,
    earlier,
    later,
    month_of,
    week_of,
)


class Choice(StrEnum):
    """What may be looked at."""

    LAST_TIME = "last_time"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Look:
    """One choice, with its days."""

    choice: Choice
    first: date
    last: date

    @property
    def span(self) -> tuple[date, date]:
        """Return the first and the last day."""
        return self.first, self.last


@dataclass(frozen=True, slots=True)
class Periods:
    """The bounds: the ``first`` and ``last`` day that anything is known of.

    ``last_time`` is the day of the visit before; ``first_weekday`` the ISO number that weeks
    begin with.
    """

    first: date
    last: date
    last_time: date | None
    first_weekday: int

    def at(self, choice: Choice, day: date | None = None) -> Look:
        """Return *choice* about *day*, or about the end."""
        at = min(max(day or self.last, self.first), self.last)
        match choice:
            case Choice.WEEK:
                return _look(choice, week_of(at, self.first_weekday))
            case Choice.MONTH:
                return _look(choice, month_of(at))
            case Choice.ALL:
                return _look(choice, all_of(self.first, self.last))
            case Choice.LAST_TIME:
                begin = self.last_time if self.last_time is not None else self.first
                return Look(choice, min(max(begin, self.first), self.last), self.last)

    def earlier(self, look: Look) -> Look | None:
        """Return the week or month before; None where there is none."""
        return self._step(look, earlier) if look.first > self.first else None

    def later(self, look: Look) -> Look | None:
        """Return the week or month after; None where there is none."""
        return self._step(look, later) if look.last < self.last else None

    @staticmethod
    def _step(look: Look, step: Callable[[Period], Period]) -> Look | None:
        kinds = {Choice.WEEK: PeriodKind.WEEK, Choice.MONTH: PeriodKind.MONTH}
        kind = kinds.get(look.choice)
        if kind is None:
            return None
        return _look(look.choice, step(Period(kind, look.first, look.last)))


def _look(choice: Choice, period: Period) -> Look:
    return Look(choice, period.first, period.last)


def periods(
    first: date | None, until: date | None, last_time: date | None, today: date, weekday: int
) -> Periods:
    """Return the periods of a patient of whom these days are known."""
    last = until if until is not None else today
    begin = min(first if first is not None else last, last)
    return Periods(begin, last, last_time, weekday)
