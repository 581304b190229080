"""Sums over days of exercise, and how many of them there were in a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exerciseapp.domain.progress import ACTIVE, DayDone, Mark


@dataclass(frozen=True, slots=True)
class Tally:
    """Days of a span by what became of them, and its sets, performed against prescribed."""

    marks: Mapping[Mark, int]
    sets_done: int
    sets_asked: int

    @property
    def active(self) -> int:
        """Return the number of days on which something was done."""
        return sum(self.marks[mark] for mark in ACTIVE)

    @property
    def asked(self) -> int:
        """Return the number of days that count: those done in some way, and those missed."""
        return self.active + self.marks[Mark.MISSED]


def tally(days: Iterable[DayDone]) -> Tally:
    """Return the sums of *days*."""
    marks = dict.fromkeys(Mark, 0)
    done = asked = 0
    for day in days:
        marks[day.mark] += 1
        done += day.sets_done
        asked += day.sets_asked
    return Tally(marks, done, asked)


def streak(days: Sequence[DayDone]) -> tuple[int, bool]:
    """Return how many days in a row up to the last of *days* something was done.

    The second value tells whether the row began within *days*; if not, it may be longer. Days
    that were paused, free or are still open neither break the row nor lengthen it.
    """
    count = 0
    for day in reversed(days):
        if day.mark is Mark.MISSED:
            return count, True
        count += day.mark in ACTIVE
    return count, False
