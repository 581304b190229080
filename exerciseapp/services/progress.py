"""What progress shows of a week, a month or all there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from exerciseapp.domain.diary import Leg, Spot
from exerciseapp.domain.progress import (
    DAY,
    DayDone,
    SessionLine,
    Tally,
    Version,
    day_of,
    days_done,
    streak,
    tally,
)
from exerciseapp.domain.progress_nights import Comparison, Halves, Nights, compare
from exerciseapp.domain.progress_period import Period, Unit, all_of, start_of, starts
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.clock import Clock
from exerciseapp.services.shelf import ReadProgramme

# How far back a row of days is looked for: most rows are short, and none is told beyond a year.
STREAK_DAYS = (64, 366)
EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A version of a programme as sessions were done on it: its text, and its number of sets.

    ``holds`` tells whether something is held in it, which is what makes it a stretch.
    """

    digest: str
    programme: str
    source: str
    sets: int
    holds: bool


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

    def sessions(self, first: date, last: date) -> tuple[SessionLine, ...]:
        """Return the sessions of the days from *first* to *last*, oldest first.

        ``sets_done`` of a completed session is 0: nobody looks at it.
        """
        ...

    def sessions_before(self, day: date) -> tuple[SessionLine, ...]:
        """Return the newest session before *day* of each version."""
        ...

    def told_nights(self, first: date, last: date) -> tuple[date, date] | None:
        """Return the first and the last night whose cramps were told, or None."""
        ...

    def nights(
        self, first: date, last: date, unit: Unit, middle: date, holding: Collection[str]
    ) -> tuple[NightSum, ...]:
        """Return the nights from *first* to *last*, summed; the later half begins at *middle*.

        A night is stretched if, on its day, at least one stretch of a version in *holding* was
        held to its end.
        """
        ...

    def spots(self, first: date, last: date) -> SpotSums:
        """Return where the cramps of the nights from *first* to *last* were."""
        ...


@dataclass(frozen=True, slots=True)
class Pain:
    """Average pain, NRS 0 to 10, around the sessions from ``start`` on; None if not told."""

    start: date
    before: float | None
    after: float | None
    next_day: float | None


@dataclass(frozen=True, slots=True)
class NightBar:
    """The nights of one day, month or year, with the stretches and without."""

    start: date
    stretched: Nights
    other: Nights


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that progress shows of ``period``.

    ``tallies`` has one sum for each day, month or year. ``streak`` counts the days in a row up
    to today, over the last year.
    """

    period: Period
    today: date
    days: tuple[DayDone, ...]
    total: Tally
    tallies: tuple[tuple[date, Tally], ...]
    streak: int
    pain: tuple[Pain, ...]
    nights: tuple[NightBar, ...]
    comparison: Comparison
    places: SpotSums


@dataclass(frozen=True, slots=True)
class ProgressService:
    """Reads progress. ``pauses`` gives the days on which nothing was due.

    ``read_programme`` reads a stored text. All calls raise StoreError.
    """

    store: ProgressStore
    pauses: Callable[[], tuple[Pause, ...]]
    read_programme: ReadProgramme
    clock: Clock
    # A text is told by its digest and never changes, so it is read once.
    _versions: dict[tuple[str, int], Version] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def today(self) -> date:
        """Return the day that a session begun now would belong to."""
        return day_of(self.clock.now())

    def first_day(self) -> date:
        """Return the first day of which there is anything to show; today if there is nothing."""
        return self.store.first_day() or self.today()

    def everything(self) -> Period:
        """Return the whole time that there are records of."""
        return all_of(self.first_day(), self.today())

    def overview(self, period: Period) -> Overview:
        """Return what is shown of *period*."""
        today = self.today()
        stored = self.store.versions()
        versions = {each.digest: self._version(each) for each in stored}
        lines = self._lines(period.first, period.last)
        pauses = self.pauses()
        days = days_done(lines, versions, pauses, (period.first, period.last), today)
        holding = [each.digest for each in stored if each.holds]
        bars, comparison = self._nights(period, holding)
        return Overview(
            period=period,
            today=today,
            days=days,
            total=tally(days),
            tallies=_tallies(days, period),
            streak=self._streak(versions, pauses, today),
            pain=_pain((line for line in lines if line.day >= period.first), period),
            nights=bars,
            comparison=comparison,
            places=self.store.spots(period.first, period.last),
        )

    def _lines(self, first: date, last: date) -> tuple[SessionLine, ...]:
        return (*self.store.sessions_before(first), *self.store.sessions(first, last))

    def _version(self, stored: StoredVersion) -> Version:
        key = (stored.digest, stored.sets)
        if key not in self._versions:
            self._versions[key] = self._read_version(stored)
        return self._versions[key]

    def _read_version(self, stored: StoredVersion) -> Version:
        try:
            programme = self.read_programme(stored.programme, stored.source)
        except ValueError:
            # Its text can no longer be read. That it was meant for every day is likelier than
            # that it was meant for none.
            return Version(stored.programme, stored.sets, EVERY_DAY)
        weekdays = (rule.weekdays for rule in programme.reminders)
        return Version(stored.programme, stored.sets, frozenset[int]().union(*weekdays))

    def _streak(
        self, versions: Mapping[str, Version], pauses: tuple[Pause, ...], today: date
    ) -> int:
        begin = self.first_day()
        count = 0
        for span in STREAK_DAYS:
            first = max(min(begin, today), today - span * DAY)
            days = days_done(self._lines(first, today), versions, pauses, (first, today), today)
            count, is_whole = streak(days)
            if is_whole or first == begin:
                break
        return count

    def _nights(
        self, period: Period, holding: Collection[str]
    ) -> tuple[tuple[NightBar, ...], Comparison]:
        told = self.store.told_nights(period.first, period.last)
        if told is None:
            return (), compare(Halves(), Halves())
        middle = told[0] + (told[1] - told[0] + DAY) // 2
        sums = self.store.nights(period.first, period.last, period.unit, middle, holding)
        return _bars(sums, period), compare(_halves(sums, True), _halves(sums, False))


def _halves(sums: Iterable[NightSum], is_stretched: bool) -> Halves:
    halves = {False: Nights(), True: Nights()}
    for each in sums:
        if each.is_stretched == is_stretched:
            halves[each.is_later] += each.nights
    return Halves(halves[False], halves[True])


def _bars(sums: Iterable[NightSum], period: Period) -> tuple[NightBar, ...]:
    found: dict[tuple[date, bool], Nights] = defaultdict(Nights)
    for each in sums:
        found[each.start, each.is_stretched] += each.nights
    return tuple(
        NightBar(start, found[start, True], found[start, False]) for start in starts(period)
    )


def _tallies(days: Iterable[DayDone], period: Period) -> tuple[tuple[date, Tally], ...]:
    unit = period.unit
    parts: dict[date, list[DayDone]] = {start: [] for start in starts(period)}
    for day in days:
        parts[start_of(day.day, unit)].append(day)
    return tuple((start, tally(part)) for start, part in parts.items())


def _pain(lines: Iterable[SessionLine], period: Period) -> tuple[Pain, ...]:
    unit = period.unit
    parts: dict[date, list[SessionLine]] = {start: [] for start in starts(period)}
    for line in lines:
        parts[start_of(line.day, unit)].append(line)
    return tuple(
        Pain(
            start,
            _mean(line.pain_before for line in part),
            _mean(line.pain_after for line in part),
            _mean(line.pain_next_day for line in part),
        )
        for start, part in parts.items()
    )


def _mean(values: Iterable[int | None]) -> float | None:
    told = [value for value in values if value is not None]
    return sum(told) / len(told) if told else None
