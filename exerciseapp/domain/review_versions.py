"""Which version of a programme, and which stage of it, was in force on each day.

A version is in force from the day on which it was handed over. Where the patient still did the
one before after that day, the new one had not been taken in yet: it is in force from the day
after the last such session, or from its own first session if that is earlier. Its stages are
counted from ``starts_on``, or else from the day on which the first version of the programme came
into force: a changed dosage does not begin the weeks anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.progress import day_of
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.stages import stage_days

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A version of a programme, and the day on which the patient got it."""

    programme: Programme
    day: date


@dataclass(frozen=True, slots=True)
class InForce:
    """One stage of one version, with the days on which it was in force, both included.

    ``last`` is None while nothing has taken its place.
    """

    programme: Programme
    stage: int
    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether it was in force on *day*."""
        return self.first <= day and (self.last is None or day <= self.last)


def in_force(
    handed_over: Iterable[HandedOver], sessions: Iterable[SessionRecord]
) -> tuple[InForce, ...]:
    """Return what was in force when, in the order of the first days.

    Several programmes may be in force at once, but of each one stage of one version only.
    """
    versions: dict[str, list[HandedOver]] = defaultdict(list)
    for each in handed_over:
        versions[each.programme.id].append(each)
    done: dict[str, list[tuple[int, date]]] = defaultdict(list)
    for session in sessions:
        done[session.programme].append((session.programme_version, day_of(session.started_at)))
    found = [
        stretch
        for name, handed in versions.items()
        for stretch in _of_programme(handed, done[name])
    ]
    return tuple(sorted(found, key=lambda each: (each.first, each.programme.id)))


def _of_programme(
    handed: Sequence[HandedOver], done: Sequence[tuple[int, date]]
) -> Iterator[InForce]:
    ordered = sorted(handed, key=lambda each: each.programme.version)
    starts = [_start(each, done) for each in ordered]
    began = min(starts)
    for place, (each, start) in enumerate(zip(ordered, starts, strict=True)):
        # One that was never done, as the next one came on the same day, is not in force at all.
        end = min(starts[place + 1 :], default=None)
        last = None if end is None else end - DAY
        yield from _stages(each.programme, start, last, began)


def _start(handed: HandedOver, done: Sequence[tuple[int, date]]) -> date:
    version = handed.programme.version
    older = [day for number, day in done if number < version and day >= handed.day]
    own = [day for number, day in done if number == version]
    start = max([handed.day, *(day + DAY for day in older)])
    return min([start, *own])


def _stages(programme: Programme, first: date, last: date | None, began: date) -> Iterator[InForce]:
    last = _earlier(last, programme.ends_on)
    if programme.starts_on is not None:
        began = programme.starts_on
        first = max(first, began)
    for number in range(1, max(1, len(programme.stages)) + 1):
        turn, end = (first, last)
        if programme.stages:
            begins, end = stage_days(programme, number, began)
            turn = first if begins is None or number == 1 else max(first, begins)
            end = _earlier(end, last)
        if end is None or turn <= end:
            yield InForce(programme, number, turn, end)


def _earlier(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)
