"""Sums over records that a test lays down itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from exerciseapp.domain.diary import Leg
from exerciseapp.domain.progress import SessionLine
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit, start_of
from exerciseapp.services.progress_store import NightSum, SpotSums, StoredVersion, Stretches
from exerciseapp.services.record_store import StoreError, StoreFault

NO_SPOTS = SpotSums({}, {Leg.LEFT: 0, Leg.RIGHT: 0}, 0)


@dataclass(slots=True)
class FakeProgressStore:
    """``told`` are the cramps of nights, ``stretched`` the days with stretches.

    Set ``fault`` to have every call from then on fail.
    """

    stored: tuple[StoredVersion, ...] = ()
    lines: tuple[SessionLine, ...] = ()
    told: dict[date, int] = field(default_factory=dict)
    stretched: frozenset[date] = frozenset()
    sums: SpotSums = NO_SPOTS
    fault: StoreFault | None = None

    def first_day(self) -> date | None:
        self._fail_if_asked()
        return min((*(line.day for line in self.lines), *self.told), default=None)

    def versions(self) -> tuple[StoredVersion, ...]:
        self._fail_if_asked()
        return self.stored

    def sessions(self, first: date, last: date) -> tuple[SessionLine, ...]:
        self._fail_if_asked()
        return tuple(line for line in self.lines if first <= line.day <= last)

    def sessions_before(self, day: date) -> tuple[SessionLine, ...]:
        self._fail_if_asked()
        before = sorted((line for line in self.lines if line.day < day), key=lambda each: each.day)
        return tuple({line.version: line for line in before}.values())

    def told_nights(self, first: date, last: date) -> tuple[date, date] | None:
        nights = [night for night in self.told if first <= night <= last]
        return (min(nights), max(nights)) if nights else None

    def nights(
        self, first: date, last: date, unit: Unit, middle: date, holding: Stretches
    ) -> tuple[NightSum, ...]:
        return tuple(
            NightSum(
                start_of(night, unit),
                night >= middle,
                bool(holding.always) and night in self.stretched,
                Nights(1, cramps, cramps**2, int(cramps > 0)),
            )
            for night, cramps in self.told.items()
            if first <= night <= last
        )

    def spots(self, first: date, last: date) -> SpotSums:
        return self.sums

    def _fail_if_asked(self) -> None:
        if self.fault is not None:
            raise StoreError(f"the fake store was told to fail: {self.fault}", self.fault)
