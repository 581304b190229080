"""Days of exercise as the clinic sees them: what was done against what was asked on that day.

Each time of day at which a programme reminds asks for one session of the stage in force. A
session of the lighter variant owes only its own sets. What is done beyond what was asked for is
counted apart: it makes up for no other day.

A programme without times says how much, and not how often: no day asks for it, and each session
that is begun asks for all of its own sets. Completed on a day that asks for another programme, it
stands in for that one, and the day is measured by what was done instead. How often it was done is
told as sessions a week, since there is nothing to measure it against.

On a day of a pause nothing is asked for, whatever the programme says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from exerciseapp.domain.programme import Part, Prescription, Variant
from exerciseapp.domain.progress import Mark, day_of
from exerciseapp.domain.records import SessionOutcome, SessionRecord, SetOutcome, SetRecord
from exerciseapp.domain.reminder_settings import Pause, paused_days
from exerciseapp.domain.review_versions import DAY, InForce


@dataclass(frozen=True, slots=True)
class Amounts:
    """Sets, and repetitions that are held."""

    sets: int = 0
    holds: int = 0

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(self.sets + other.sets, self.holds + other.holds)

    def within(self, asked: Amounts) -> Amounts:
        """Return no more of each than was asked for."""
        return Amounts(min(self.sets, asked.sets), min(self.holds, asked.holds))


NOTHING = Amounts()


@dataclass(frozen=True, slots=True)
class DaySeen:
    """One day: its mark, what was done and asked, and how many sessions there were.

    ``wanted`` is how many sessions the day asked for, ``beyond`` how many there were beyond them.
    ``paused`` tells whether it lies in a pause, ``by_exercise`` is done and asked.
    """

    day: date
    mark: Mark
    done: Amounts = NOTHING
    asked: Amounts = NOTHING
    sessions: int = 0
    beyond: int = 0
    by_exercise: Mapping[str, tuple[Amounts, Amounts]] = field(default_factory=dict)
    wanted: int = 0
    paused: bool = False


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many days asked for a session or more, and what became of them.

    ``known`` are those of which anything is known at all. ``done`` are those of the asked ones on
    which something was done, ``in_part`` those of the done ones on which it was not all.
    ``paused`` are days of pauses, which ask for nothing.
    """

    known: int = 0
    asked: int = 0
    done: int = 0
    in_part: int = 0
    paused: int = 0


def count_days(days: Iterable[DaySeen]) -> DayCounts:
    """Return *days* together. What was done on a day that asked for nothing counts for no other."""
    told = tuple(days)
    asked = [each for each in told if each.wanted]
    return DayCounts(
        known=sum(each.mark is not Mark.OPEN for each in told),
        asked=len(asked),
        done=sum(each.sessions > 0 for each in asked),
        in_part=sum(each.mark is Mark.PARTLY for each in asked),
        paused=sum(each.paused for each in told),
    )


@dataclass(frozen=True, slots=True)
class _Slot:
    """One session that was asked for, and the one that was done for it, if any.

    ``timed`` tells whether the day asked for it, and not the person's beginning it.
    """

    asked: Mapping[str, Amounts]
    session: SessionRecord | None
    timed: bool = True


def days_seen(
    sessions: Iterable[SessionRecord],
    versions: Sequence[InForce],
    span: tuple[date, date],
    told_until: date,
    pauses: Sequence[Pause] = (),
) -> tuple[DaySeen, ...]:
    """Return each day from the first to the last of *span*.

    Of days after *told_until*, the day of the newest answer, nothing is known, not even whether a
    pause went on. On days of *pauses* nothing is asked for.
    """
    by_day: dict[date, list[SessionRecord]] = defaultdict(list)
    for session in sessions:
        by_day[day_of(session.started_at)].append(session)
    return tuple(_days(by_day, versions, span, told_until, pauses))


def something(session: SessionRecord) -> bool:
    """Tell whether anything at all was performed."""
    return session.outcome is SessionOutcome.COMPLETED or any(
        each.outcome is SetOutcome.DONE
        or each.performed.repetitions > 0
        or (each.performed.hold_s or 0) > 0
        for each in session.sets
    )


def stretched(session: SessionRecord) -> bool:
    """Tell whether at least one stretch was held to its end."""
    return any(
        each.prescribed.hold_s is not None and each.performed.repetitions > 0
        for each in session.sets
    )


def performed(sets: Iterable[SetRecord]) -> dict[str, Amounts]:
    """Return what was done to the end, by exercise."""
    found: dict[str, list[int]] = {}
    for each in sets:
        standing = found.setdefault(each.exercise_id, [0, 0])
        standing[0] += each.outcome is SetOutcome.DONE
        if each.prescribed.hold_s is not None:
            standing[1] += each.performed.repetitions
    return {name: Amounts(*counts) for name, counts in found.items()}


@lru_cache(maxsize=256)
def asked_by(prescriptions: tuple[Prescription, ...]) -> Mapping[str, Amounts]:
    """Return what one session of *prescriptions* asks for, by exercise."""
    found: dict[str, Amounts] = {}
    for each in prescriptions:
        dosage = each.dosage
        sets = dosage.sets * len(dosage.sides.in_order())
        holds = sets * dosage.repetitions if dosage.hold_s is not None else 0
        found[each.exercise] = found.get(each.exercise, NOTHING) + Amounts(sets, holds)
    return found


def _days(
    by_day: Mapping[date, list[SessionRecord]],
    versions: Sequence[InForce],
    span: tuple[date, date],
    told_until: date,
    pauses: Sequence[Pause],
) -> Iterator[DaySeen]:
    # Most days are like many others, and three years are looked at while somebody waits. Equal
    # sets are mostly the very same ones, so who they are tells more cheaply than what they say.
    known: dict[tuple[Hashable, ...], DaySeen] = {}
    day, last = span
    all_paused = paused_days(pauses, day, last)
    while day <= last:
        paused = day in all_paused
        standing = [place for place, each in enumerate(versions) if not paused and each.covers(day)]
        sessions = [each for each in by_day.get(day, ()) if something(each)]
        if day > told_until or (day == told_until and not sessions and not paused):
            yield DaySeen(day, Mark.OPEN)
        elif paused and not sessions:
            yield DaySeen(day, Mark.PAUSED, paused=True)
        else:
            key = (day.isoweekday(), *standing, *(_alike(each) for each in sessions))
            if key not in known:
                known[key] = _day(day, [versions[place] for place in standing], sessions)
            yield replace(known[key], day=day, paused=paused)
        day += DAY


def _alike(session: SessionRecord) -> tuple[Hashable, ...]:
    return session.programme, session.outcome, session.variant, id(session.sets)


def _day(day: date, standing: Sequence[InForce], sessions: Sequence[SessionRecord]) -> DaySeen:
    slots, left = _slots(day, standing, sessions)
    times = sum(slot.timed for slot in slots)
    mark = _mark(slots, sessions)
    if mark is Mark.LIGHTER:
        slots = [slot for slot in slots if slot.session is not None]
    by_exercise: dict[str, tuple[Amounts, Amounts]] = {}
    for slot in slots:
        was = performed(slot.session.sets) if slot.session is not None else {}
        for name, wanted in slot.asked.items():
            done, asked = by_exercise.get(name, (NOTHING, NOTHING))
            got = was.get(name, NOTHING).within(wanted)
            by_exercise[name] = (done + got, asked + wanted)
    return DaySeen(
        day,
        mark,
        sum((done for done, _ in by_exercise.values()), NOTHING),
        sum((asked for _, asked in by_exercise.values()), NOTHING),
        len(sessions),
        len(left),
        by_exercise,
        times,
    )


def _slots(
    day: date, standing: Sequence[InForce], sessions: Sequence[SessionRecord]
) -> tuple[list[_Slot], list[SessionRecord]]:
    """Return what was asked for with what was done for it, and the sessions that are left."""
    left = sorted(sessions, key=_fullest, reverse=True)
    slots: list[_Slot] = []
    for each in standing:
        programme = each.programme
        times = sum(day.isoweekday() in rule.weekdays for rule in programme.reminders)
        usual = asked_by(programme.prescribed_in(Part(each.stage)))
        for _ in range(times):
            session = next((one for one in left if one.programme == programme.id), None)
            if session is None:
                slots.append(_Slot(usual, None))
                continue
            left.remove(session)
            slots.append(_Slot(_owed(each, session, usual), session))
        if not programme.reminders:
            own = [one for one in left if one.programme == programme.id]
            left = [one for one in left if one.programme != programme.id]
            slots.extend(_Slot(_owed(each, one, usual), one, timed=False) for one in own)
    return slots, left


def _owed(
    standing: InForce, session: SessionRecord, usual: Mapping[str, Amounts]
) -> Mapping[str, Amounts]:
    lighter = standing.programme.lighter
    return asked_by(lighter) if lighter and session.variant is Variant.LIGHTER else usual


def _fullest(session: SessionRecord) -> tuple[bool, bool, int]:
    return (
        session.outcome is SessionOutcome.COMPLETED,
        session.variant is Variant.USUAL,
        sum(each.outcome is SetOutcome.DONE for each in session.sets),
    )


def _mark(slots: Sequence[_Slot], sessions: Sequence[SessionRecord]) -> Mark:
    timed = [slot for slot in slots if slot.timed]
    if not sessions:
        return Mark.MISSED if timed else Mark.FREE
    completed = [each for each in sessions if each.outcome is SessionOutcome.COMPLETED]
    if any(each.variant is Variant.LIGHTER for each in completed):
        return Mark.LIGHTER
    if not timed:
        return Mark.DONE if completed else Mark.PARTLY
    filled = [slot.session for slot in timed if slot.session is not None]
    if len(timed) == sum(each.outcome is SessionOutcome.COMPLETED for each in filled):
        return Mark.DONE
    stands_in = {each.programme for each in completed} - {each.programme for each in filled}
    return Mark.LIGHTER if stands_in else Mark.PARTLY
