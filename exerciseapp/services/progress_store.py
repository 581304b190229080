"""The port through which sums over years of records are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from exerciseapp.domain.diary import Leg, Spot
from exerciseapp.domain.progress import SessionsByDay
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit
from exerciseapp.services.courses import NEVER, Beginnings


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A version of a programme as sessions were done on it: its text, and its number of sets.

    ``holds`` tells whether something is held in it, which is what makes it a stretch. Both are
    those of the newest session that was done as usual, and count where the text cannot be read.
    ``beginnings`` tells when this version was begun, and its programme taken in.
    """

    digest: str
    programme: str
    source: str
    sets: int
    holds: bool
    beginnings: Beginnings = NEVER


@dataclass(frozen=True, slots=True)
class Stretches:
    """Which versions, by their digests, hold something: in every part of them, or in some parts.

    A completed session on one that always does was a stretch; of the others it has to be looked
    up, since the lighter variant may hold nothing.
    """

    always: frozenset[str] = frozenset()
    sometimes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pain:
    """Average pain, NRS 0 to 10, around the sessions from ``start`` on; None if not told.

    ``next_day`` is how the legs were the day after.
    """

    start: date
    before: float | None
    after: float | None
    next_day: float | None


@dataclass(frozen=True, slots=True)
class NightSum:
    """Nights of one kind in one day, month or year, the earlier or the later half apart."""

    start: date
    is_later: bool
    is_stretched: bool
    nights: Nights


@dataclass(frozen=True, slots=True)
class SpotSums:
    """In how many nights a cramp was in each place, and in each leg."""

    spots: Mapping[Spot, int]
    legs: Mapping[Leg, int]
    both: int


class ProgressStore(Protocol):
    """Sums over the records; days are those of ``day_of``. All raise StoreError."""

    def first_day(self) -> date | None:
        """Return the day of the first session or night; None if there is neither."""
        ...

    def versions(self) -> tuple[StoredVersion, ...]:
        """Return the versions of programmes that there are sessions on."""
        ...

    def sessions(self, first: date, last: date) -> SessionsByDay:
        """Return the sessions of the days from *first* to *last*.

        ``sets_done`` of a completed session is 0: nobody looks at it.
        """
        ...

    def sessions_before(self, day: date) -> SessionsByDay:
        """Return the newest session before *day* of each version."""
        ...

    def pain(self, first: date, last: date, unit: Unit) -> tuple[Pain, ...]:
        """Return the pain of each day, month or year from *first* to *last* with any session."""
        ...

    def told_nights(self, first: date, last: date) -> tuple[date, date] | None:
        """Return the first and the last night whose cramps were told, or None."""
        ...

    def nights(
        self, first: date, last: date, unit: Unit, middle: date, holding: Stretches
    ) -> tuple[NightSum, ...]:
        """Return the nights from *first* to *last*, summed; the later half begins at *middle*.

        A night is stretched if, on its day, at least one stretch was held to its end.
        """
        ...

    def spots(self, first: date, last: date) -> SpotSums:
        """Return where the cramps of the nights from *first* to *last* were."""
        ...
