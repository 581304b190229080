"""What a patient told over some time, put together for the one minute before the next visit.

Nothing is weighed and nothing decided here: sums, averages with their lowest and highest, and the
things themselves where they are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from exerciseapp.domain.diary import Leg, NightEntry
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.progress import day_of
from exerciseapp.domain.progress_nights import Comparison, Halves, Nights, compare
from exerciseapp.domain.records import SessionOutcome, SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.review_days import (
    Amounts,
    DaySeen,
    days_seen,
    something,
    stretched,
)
from exerciseapp.domain.review_pain import DAYS, Moment, PainChange, Rating, change_at, change_over
from exerciseapp.domain.review_trouble import Trouble, troubles
from exerciseapp.domain.review_versions import DAY, HandedOver, InForce, in_force
from exerciseapp.domain.review_weeks import Unasked, WeekSeen, together, unasked_of, weeks_of


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that there is of one patient.

    ``days_after`` is the pain of the day after by session. ``until`` is the day of the newest
    answer: of what came later nothing is known. None if there was no answer. ``pauses`` are
    those that the person set and told of.
    """

    handed_over: tuple[HandedOver, ...]
    sessions: tuple[SessionRecord, ...]
    nights: tuple[NightEntry, ...]
    days_after: Mapping[str, int | None]
    until: date | None
    pauses: tuple[Pause, ...] = ()

    @property
    def first(self) -> date | None:
        """Return the first day that there is anything of, None where there is nothing."""
        days = [each.day for each in self.handed_over]
        days.extend(day_of(each.started_at) for each in self.sessions)
        days.extend(each.night for each in self.nights)
        return min(days, default=None)


@dataclass(frozen=True, slots=True)
class Note:
    """What the patient wrote after a session."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class LegNights:
    """Nights of some days: told, with cramps, and with cramps in each leg."""

    told: int
    with_cramps: int
    cramps: int
    legs: Mapping[Leg, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """The day on which another version or stage came into force, and the pain around it."""

    day: date
    before: InForce | None
    after: InForce
    pain: PainChange | None


@dataclass(frozen=True, slots=True)
class Review:
    """What the screen shows of ``span``, both days included."""

    span: tuple[date, date]
    until: date | None
    versions: tuple[InForce, ...]
    turns: tuple[Turn, ...]
    days: tuple[DaySeen, ...]
    weeks: tuple[WeekSeen, ...]
    total: WeekSeen
    unasked: tuple[Unasked, ...]
    pauses: tuple[Pause, ...]
    exercises: Mapping[str, tuple[Amounts, Amounts]]
    troubles: tuple[Trouble, ...]
    stopped: tuple[date, ...]
    notes: tuple[Note, ...]
    flare_days: tuple[date, ...]
    pain: Mapping[Moment, tuple[Rating, ...]]
    changes: Mapping[Moment, PainChange | None]
    effort: tuple[Rating, ...]
    nights: tuple[NightEntry, ...]
    legs: LegNights
    comparison: Comparison


def review(told: Told, span: tuple[date, date], first_weekday: int = 1) -> Review:
    """Return the review of *span*; weeks begin on the ISO weekday *first_weekday*."""
    first, last = span
    versions = in_force(told.handed_over, told.sessions)
    around = DAY * DAYS
    # What lies further away says nothing about these days, and there may be years of it.
    near = [
        each for each in told.sessions if first - around <= day_of(each.started_at) <= last + around
    ]
    near.sort(key=lambda each: each.started_at)
    sessions = [each for each in near if first <= day_of(each.started_at) <= last]
    nights = tuple(each for each in told.nights if first <= each.night <= last)
    days = days_seen(sessions, versions, span, told.until or first - DAY, told.pauses)
    within = tuple(each for each in versions if _within(each, span))
    everything = _pain(near, told.days_after)
    pain = {
        moment: tuple(each for each in ratings if first <= each.day <= last)
        for moment, ratings in everything.items()
    }
    return Review(
        span=span,
        until=told.until,
        versions=within,
        turns=_turns(versions, span, everything[Moment.BEFORE]),
        days=days,
        weeks=weeks_of(days, first_weekday),
        total=together(days),
        unasked=unasked_of(within, days, sessions),
        pauses=tuple(each for each in told.pauses if _reaches(each, span, told.until)),
        exercises=_exercises(days),
        troubles=troubles(sessions),
        stopped=tuple(
            day_of(each.started_at) for each in sessions if each.outcome is SessionOutcome.STOPPED
        ),
        notes=tuple(
            Note(day_of(each.started_at), each.note.strip())
            for each in reversed(sessions)
            if each.note.strip()
        ),
        flare_days=_flare_days(sessions),
        pain=pain,
        changes={moment: change_over(ratings) for moment, ratings in pain.items()},
        effort=tuple(
            Rating(day_of(each.started_at), each.effort)
            for each in sessions
            if each.effort is not None
        ),
        nights=nights,
        legs=leg_nights(nights),
        comparison=_comparison(nights, sessions),
    )


def leg_nights(nights: Iterable[NightEntry]) -> LegNights:
    """Return *nights* together; one whose cramps were not told counts for nothing."""
    told = [each for each in nights if each.cramps is not None]
    return LegNights(
        told=len(told),
        with_cramps=sum(bool(each.cramps) for each in told),
        cramps=sum(each.cramps or 0 for each in told),
        legs={leg: sum(leg in each.legs for each in told) for leg in Leg},
    )


def _within(each: InForce, span: tuple[date, date]) -> bool:
    first, last = span
    return each.first <= last and (each.last is None or each.last >= first)


def _reaches(pause: Pause, span: tuple[date, date], until: date | None) -> bool:
    """Tell whether *pause* lies in *span*, as far as anything is known."""
    first, last = span
    if pause.is_empty or until is None or pause.first_day > min(last, until):
        return False
    return pause.resumes_on is None or pause.resumes_on > first


def _turns(
    versions: Sequence[InForce], span: tuple[date, date], ratings: Sequence[Rating]
) -> tuple[Turn, ...]:
    """Return what came into force within *span*; the pain is that before the exercises."""
    first, last = span
    newest: dict[str, InForce] = {}
    found: list[Turn] = []
    for each in versions:
        before = newest.get(each.programme.id)
        newest[each.programme.id] = each
        if first <= each.first <= last:
            found.append(Turn(each.first, before, each, change_at(ratings, each.first)))
    return tuple(found)


def _exercises(days: Iterable[DaySeen]) -> Mapping[str, tuple[Amounts, Amounts]]:
    found: dict[str, list[int]] = {}
    for day in days:
        for name, (done, asked) in day.by_exercise.items():
            sums = found.setdefault(name, [0, 0, 0, 0])
            sums[0] += done.sets
            sums[1] += done.holds
            sums[2] += asked.sets
            sums[3] += asked.holds
    return {name: (Amounts(*sums[:2]), Amounts(*sums[2:])) for name, sums in found.items()}


def _flare_days(sessions: Iterable[SessionRecord]) -> tuple[date, ...]:
    days = {
        day_of(each.started_at)
        for each in sessions
        if each.variant is Variant.LIGHTER and something(each)
    }
    return tuple(sorted(days))


def _pain(
    sessions: Iterable[SessionRecord], days_after: Mapping[str, int | None]
) -> Mapping[Moment, tuple[Rating, ...]]:
    found: dict[Moment, list[Rating]] = {moment: [] for moment in Moment}
    for each in sessions:
        day = day_of(each.started_at)
        for moment, value in (
            (Moment.BEFORE, each.pain_before),
            (Moment.AFTER, each.pain_after),
            (Moment.NEXT_DAY, days_after.get(each.id)),
        ):
            if value is not None:
                found[moment].append(Rating(day, value))
    return {moment: tuple(ratings) for moment, ratings in found.items()}


def _comparison(nights: Iterable[NightEntry], sessions: Iterable[SessionRecord]) -> Comparison:
    """Compare nights after a day with stretches and without, by the rule of progress_nights."""
    days = {day_of(each.started_at) for each in sessions if stretched(each)}
    told = [each for each in nights if each.cramps is not None]
    if not told:
        return compare(Halves(), Halves())
    middle = told[0].night + (told[-1].night - told[0].night + DAY) // 2
    kinds: dict[tuple[bool, bool], Nights] = {}
    for each in told:
        cramps = each.cramps or 0
        key = (each.night in days, each.night >= middle)
        one = Nights(1, cramps, cramps**2, int(cramps > 0))
        kinds[key] = kinds.get(key, Nights()) + one
    empty = Nights()
    halves = {
        was: Halves(kinds.get((was, False), empty), kinds.get((was, True), empty))
        for was in (True, False)
    }
    return compare(halves[True], halves[False])
