"""The time axis of all pictures of a review: what belongs together stands above each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QRectF

from exerciseapp.domain.progress_period import Unit, start_of
from exerciseapp.domain.review import Review
from exerciseapp.domain.review_days import DaySeen
from exerciseapp.domain.review_pain import Rating, Spread, spread
from exerciseapp.domain.review_versions import DAY

# Up to so many days, each has its own point; beyond that a week has, and then a month.
DAILY = 62
WEEKLY = 430


@dataclass(frozen=True, slots=True)
class Bin:
    """Days that share one point or bar, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Axis:
    """The days of a review from left to right; ``turns`` are where something came into force.

    ``pauses`` are the days of which it is known that the person had paused.
    """

    first: date
    last: date
    bins: tuple[Bin, ...]
    weeks: tuple[Bin, ...]
    turns: tuple[date, ...]
    pauses: tuple[Bin, ...] = ()

    @property
    def days(self) -> int:
        """Return the number of days."""
        return (self.last - self.first).days + 1

    def x(self, day: date, area: QRectF) -> float:
        """Return where *day* begins."""
        return area.left() + area.width() * (day - self.first).days / self.days

    def place(self, each: Bin, area: QRectF) -> QRectF:
        """Return the strip of *area* that belongs to these days."""
        left = self.x(max(each.first, self.first), area)
        right = self.x(min(each.last, self.last) + DAY, area)
        return QRectF(left, area.top(), right - left, area.height())

    def dates(self) -> Iterator[date]:
        """Yield the days that may be named, the more important ones only where there are many."""
        if self.days <= DAILY // 2:
            yield from (self.first + DAY * n for n in range(self.days))
        elif self.days <= WEEKLY // 2:
            yield from (each.first for each in self.weeks)
        else:
            yield from (
                day
                for n in range(self.days)
                if (day := self.first + DAY * n) == start_of(day, Unit.MONTH)
            )


def axis_of(review: Review) -> Axis:
    """Return the axis of *review*."""
    first, last = review.span
    weeks = tuple(Bin(each.first, each.last) for each in review.weeks)
    days = (last - first).days + 1
    if days <= DAILY:
        bins: tuple[Bin, ...] = tuple(Bin(first + DAY * n, first + DAY * n) for n in range(days))
    elif days <= WEEKLY:
        bins = weeks
    else:
        bins = tuple(_months(first, last))
    turns = tuple(sorted({each.day for each in review.turns}))
    return Axis(first, last, bins, weeks, turns, tuple(_paused(review.days)))


def binned(ratings: Iterable[Rating], bins: Iterable[Bin]) -> Mapping[Bin, Spread]:
    """Return *ratings* together by the days that share a point; both are in order."""
    left = list(reversed(tuple(ratings)))
    found: dict[Bin, Spread] = {}
    for each in bins:
        values: list[int] = []
        while left and left[-1].day <= each.last:
            values.append(left.pop().value)
        told = spread(values)
        if told is not None:
            found[each] = told
    return found


def _paused(days: Iterable[DaySeen]) -> Iterator[Bin]:
    """Yield the stretches of paused days."""
    for paused, stretch in groupby(days, key=lambda each: each.paused):
        if paused:
            told = list(stretch)
            yield Bin(told[0].day, told[-1].day)


def _months(first: date, last: date) -> Iterator[Bin]:
    start = first
    while start <= last:
        # The 28th and four days are in the next month, whichever it is.
        turn = start_of(start.replace(day=28) + 4 * DAY, Unit.MONTH)
        yield Bin(start, min(last, turn - DAY))
        start = turn
