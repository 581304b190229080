"""What progress shows of a week, a month or all there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.progress import (
    DAY,
    DayDone,
    SessionsByDay,
    day_of,
    days_done,
)
from exerciseapp.domain.progress_nights import Comparison, Halves, Nights, compare
from exerciseapp.domain.progress_period import Period, all_of, starts
from exerciseapp.domain.progress_tally import Tally, streak, tally
from exerciseapp.domain.progress_versions import Version, holds_something, version_of
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.stages import begun_on
from exerciseapp.services.clock import Clock
from exerciseapp.services.progress_store import (
    NightSum,
    Pain,
    ProgressStore,
    SpotSums,
    StoredVersion,
    Stretches,
)
from exerciseapp.services.shelf import ReadProgramme

# How far back a row of days is looked for: most rows are short, and none is told beyond a year.
STREAK_DAYS = (64, 366)
EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class NightBar:
    """The nights of one day, month or year, with the stretches and without."""

    start: date
    stretched: Nights
    other: Nights


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that progress shows of ``period``.

    ``first_day`` is the first of which there is anything to show. ``tallies`` has one sum for
    each day, month or year. ``streak`` counts the days in a row up to today, over the last year.
    """

    period: Period
    first_day: date
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
    _texts: dict[str, Programme | None] = field(
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
        begin, today = self.first_day(), self.today()
        stored = self.store.versions()
        versions = self._versions(stored)
        pauses = self.pauses()
        span = period.first, period.last
        days = days_done(self._sessions(*span, begin), versions, pauses, span, today)
        bars, comparison = self._nights(period, self._stretches(stored))
        return Overview(
            period=period,
            first_day=begin,
            today=today,
            days=days,
            total=tally(days),
            tallies=_tallies(days, period),
            streak=self._streak(days, versions, pauses, begin, today),
            pain=_pain(self.store.pain(*span, period.unit), period),
            nights=bars,
            comparison=comparison,
            places=self.store.spots(*span),
        )

    def _sessions(self, first: date, last: date, begin: date) -> SessionsByDay:
        """Return the sessions from *first* to *last*, and what was in use before if anything was.

        Nothing was before *begin*.
        """
        sessions = self.store.sessions(first, last)
        return {**self.store.sessions_before(first), **sessions} if first > begin else sessions

    def _versions(self, stored: Sequence[StoredVersion]) -> dict[str, Version]:
        zone = self.clock.now().tzinfo
        begun: dict[str, list[date]] = defaultdict(list)
        taken_in: dict[str, date | None] = {}
        for each in stored:
            taken_in[each.programme], first = each.beginnings.days(zone)
            begun[each.programme].extend([first] if first is not None else [])
        found: dict[str, Version] = {}
        for each in stored:
            programme = self._text(each)
            if programme is None:
                # Its text can no longer be read. That it was meant for every day is likelier
                # than that it was meant for none.
                found[each.digest] = Version(each.programme, each.sets, EVERY_DAY)
                continue
            first = min(begun[each.programme], default=None)
            since = begun_on(programme, taken_in[each.programme], first)
            found[each.digest] = version_of(programme, since)
        return found

    def _stretches(self, stored: Iterable[StoredVersion]) -> Stretches:
        always: set[str] = set()
        sometimes: set[str] = set()
        for each in stored:
            programme = self._text(each)
            held = {each.holds}
            if programme is not None:
                parts = programme.every_part()
                held = {holds_something(programme.prescribed_in(part)) for part in parts}
            if held == {True}:
                always.add(each.digest)
            elif True in held:
                sometimes.add(each.digest)
        return Stretches(frozenset(always), frozenset(sometimes))

    def _text(self, stored: StoredVersion) -> Programme | None:
        if stored.digest not in self._texts:
            try:
                programme = self.read_programme(stored.programme, stored.source)
            except ValueError:
                programme = None
            self._texts[stored.digest] = programme
        return self._texts[stored.digest]

    def _streak(
        self,
        shown: Sequence[DayDone],
        versions: Mapping[str, Version],
        pauses: tuple[Pause, ...],
        begin: date,
        today: date,
    ) -> int:
        """Count the row of days up to today, from what is *shown* as far as that reaches."""
        begin = min(begin, today)
        count = 0
        for span in STREAK_DAYS:
            first = max(begin, today - span * DAY)
            days = _within(shown, first, today)
            if days is None:
                sessions = self._sessions(first, today, begin)
                days = days_done(sessions, versions, pauses, (first, today), today)
            count, is_whole = streak(days)
            if is_whole or first == begin:
                break
        return count

    def _nights(
        self, period: Period, holding: Stretches
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


def _within(days: Sequence[DayDone], first: date, last: date) -> Sequence[DayDone] | None:
    """Return those from *first* to *last* of *days*, which follow each other; None if not all."""
    if not days or days[0].day > first or days[-1].day < last:
        return None
    begin = (first - days[0].day).days
    return days[begin : begin + (last - first).days + 1]


def _tallies(days: Sequence[DayDone], period: Period) -> tuple[tuple[date, Tally], ...]:
    found = []
    for start, end in pairwise((*starts(period), period.last + DAY)):
        first = max(start, period.first)
        found.append((start, tally(_within(days, first, end - DAY) or ())))
    return tuple(found)


def _pain(told: Iterable[Pain], period: Period) -> tuple[Pain, ...]:
    known = {each.start: each for each in told}
    return tuple(known.get(start, Pain(start, None, None, None)) for start in starts(period))
