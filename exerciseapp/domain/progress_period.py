"""The spans that progress is looked at by: a week, a month, all there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MONTHS_SHOWN = 24


class PeriodKind(StrEnum):
    """How much is looked at."""

    WEEK = "week"
    MONTH = "month"
    ALL = "all"


class Unit(StrEnum):
    """What one mark or bar of a picture stands for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """A span of whole days, the first and the last of them."""

    kind: PeriodKind
    first: date
    last: date

    @property
    def unit(self) -> Unit:
        """Return what one bar stands for: of a long time, no more than can be told apart."""
        if self.kind is not PeriodKind.ALL:
            return Unit.DAY
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        return Unit.MONTH if months < MONTHS_SHOWN else Unit.YEAR


def week_of(day: date, first_weekday: int = 1) -> Period:
    """Return the week of *day*; *first_weekday* is the ISO number of its first day."""
    first = day - timedelta(days=(day.isoweekday() - first_weekday) % 7)
    return Period(PeriodKind.WEEK, first, first + timedelta(days=6))


def month_of(day: date) -> Period:
    """Return the month of *day*."""
    first = day.replace(day=1)
    return Period(PeriodKind.MONTH, first, _next_month(first) - timedelta(days=1))


def all_of(first: date, today: date) -> Period:
    """Return the whole time from *first* to *today*."""
    return Period(PeriodKind.ALL, min(first, today), today)


def earlier(period: Period) -> Period:
    """Return the week or month before *period*; all there is has none before it."""
    match period.kind:
        case PeriodKind.WEEK:
            week = timedelta(days=7)
            return Period(period.kind, period.first - week, period.last - week)
        case PeriodKind.MONTH:
            return month_of(period.first - timedelta(days=1))
        case PeriodKind.ALL:
            return period


def later(period: Period) -> Period:
    """Return the week or month after *period*; all there is has none after it."""
    match period.kind:
        case PeriodKind.WEEK:
            week = timedelta(days=7)
            return Period(period.kind, period.first + week, period.last + week)
        case PeriodKind.MONTH:
            return month_of(period.last + timedelta(days=1))
        case PeriodKind.ALL:
            return period


def start_of(day: date, unit: Unit) -> date:
    """Return the first day of the day, month or year of *day*."""
    match unit:
        case Unit.DAY:
            return day
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.YEAR:
            return day.replace(month=1, day=1)


def starts(period: Period) -> tuple[date, ...]:
    """Return the first day of each day, month or year that a picture of *period* shows."""
    found = []
    unit = period.unit
    start = start_of(period.first, unit)
    while start <= period.last:
        found.append(start)
        start = _next(start, unit)
    return tuple(found)


def _next(start: date, unit: Unit) -> date:
    match unit:
        case Unit.DAY:
            return start + timedelta(days=1)
        case Unit.MONTH:
            return _next_month(start)
        case Unit.YEAR:
            return start.replace(year=start.year + 1)


def _next_month(first: date) -> date:
    return start_of(first + timedelta(days=31), Unit.MONTH)
