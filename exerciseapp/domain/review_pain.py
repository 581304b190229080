"""Pain over weeks, and which changes of it matter.

A change matters from 2 points or 30 % on: so much people called "much improved" on the scale from
0 to 10 (Farrar and others, Pain 2001;94:149-58, over ten trials and 2,724 people with chronic
pain). It is a mark beside the numbers, for better and for worse, and no verdict on why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

POINTS = 2.0
SHARE = 0.3
# What is compared: so many days at each end, with at least so many answers in each.
DAYS = 14
FEWEST = 3
# Averages are shown with one decimal, and what is shown as 2.0 is 2; so with whole per cents.
POINT_DECIMALS = 1
SHARE_DECIMALS = 2


class Moment(StrEnum):
    """When pain was asked for."""

    BEFORE = "before"
    AFTER = "after"
    NEXT_DAY = "next_day"


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer, 0 to 10, with its day."""

    day: date
    value: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Several answers: how many, the average, the lowest and the highest."""

    count: int
    mean: float
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class PainChange:
    """Pain at the beginning and at the end of some time. ``matters`` is the mark."""

    earlier: Spread
    later: Spread

    @property
    def points(self) -> float:
        """Return by how much it went up; less than 0 where it went down."""
        return self.later.mean - self.earlier.mean

    @property
    def matters(self) -> bool:
        """Tell whether the change is of 2 points or 30 %."""
        size = abs(self.points)
        if round(size, POINT_DECIMALS) >= POINTS:
            return True
        return self.earlier.mean > 0 and round(size / self.earlier.mean, SHARE_DECIMALS) >= SHARE


def spread(ratings: Iterable[int]) -> Spread | None:
    """Return *ratings* together, None where there are none."""
    values = list(ratings)
    if not values:
        return None
    return Spread(len(values), sum(values) / len(values), min(values), max(values))


def change_over(ratings: Sequence[Rating]) -> PainChange | None:
    """Compare the first two weeks with the last two; None if there is too little for it.

    Where less than four weeks are told, each half is compared.
    """
    if not ratings:
        return None
    days = [rating.day for rating in ratings]
    first, last = min(days), max(days)
    length = timedelta(days=min(DAYS, ((last - first).days + 1) // 2))
    return _change(
        [r.value for r in ratings if r.day < first + length],
        [r.value for r in ratings if r.day > last - length],
    )


def change_at(ratings: Iterable[Rating], day: date) -> PainChange | None:
    """Compare the two weeks before *day* with the two from it on; None if there is too little."""
    length = timedelta(days=DAYS)
    near = [rating for rating in ratings if day - length <= rating.day < day + length]
    return _change([r.value for r in near if r.day < day], [r.value for r in near if r.day >= day])


def _change(earlier: Sequence[int], later: Sequence[int]) -> PainChange | None:
    if min(len(earlier), len(later)) < FEWEST:
        return None
    one, other = spread(earlier), spread(later)
    return PainChange(one, other) if one is not None and other is not None else None
