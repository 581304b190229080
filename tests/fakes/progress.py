"""Sums over records that a test lays down itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from exerciseapp.domain.diary import Leg
from exerciseapp.domain.progress import SessionsByDay
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit, start_of
from exerciseapp.services.progress_store import NightSum, Pain, SpotSums, StoredVersion, Stretches
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.support.sessions_by_day import DatedLine, by_day

NO_SPOTS = SpotSums({}, {Leg.LEFT: 0, Leg.RIGHT: 0}, 0)


@dataclass(slots=True)
class FakeProgressStore:
    """``done`` are sessions with their days, ``pain_told`` the pain around each of them.

    ``told`` are the cramps of nights, ``stretched`` the days with stretches.

    Set ``fault`` to have every call from then on fail.
    """

    stored: tuple[StoredVersion, ...] = ()
    done: tuple[DatedLine, ...] = ()
    pain_told: tuple[float, float, float] = (5.0, 3.0, 2.0)
    told: dict[date, int] = field(default_factory=dict)
    stretched: frozenset[date] = frozenset()
    sums: SpotSums = NO_SPOTS
    fault: StoreFault | None = None

    def first_day(self) -> date | None:
        self._fail_if_asked()
        return min((*(day for day, _line in self.done), *self.told), default=None)

    def versions(self) -> tuple[StoredVersion, ...]:
        self._fail_if_asked()
        return self.stored

    def sessions(self, first: date, last: date) -> SessionsByDay:
        self._fail_if_asked()
        return by_day((day, line) for day, line in self.done if first <= day <= last)

    def sessions_before(self, day: date) -> SessionsByDay:
        self._fail_if_asked()
        before = sorted((each for each in self.done if each[0] < day), key=lambda each: each[0])
        return by_day({line.version: (at, line) for at, line in before}.values())

    def pain(self, first: date, last: date, unit: Unit) -> tuple[Pain, ...]:
        self._fail_if_asked()
        names = {start_of(day, unit) for day, _line in self.done if first <= day <= last}
        return tuple(Pain(start, *self.pain_told) for start in sorted(names))

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
