"""Days of exercise: what was performed against what was prescribed on that day.

What counts as prescribed. A programme is in use from the day of its first session until the
newest session of any prescribed programme is more than two weeks younger than its own newest
one; so a programme that was tried once, or that another has replaced, is not asked for any more,
while one that is simply left alone still is. It is prescribed on the weekdays of the reminders
that stand in the version of its newest session up to that day, in the stage that is in force
then, and never before its from or after its until. On a flare day its lighter variant counts as
the day done, and is then what was prescribed. A programme without reminders of its own is
prescribed on no day: done on a day that has others, it stands in for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from exerciseapp.domain.programme import AS_USUAL, Part, Variant
from exerciseapp.domain.progress_versions import Version
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder_settings import Pause

DAY = timedelta(days=1)
# A session begun before this hour belongs to the evening before, as its bedtime does.
DAY_BEGINS_H = 4
STAYS_IN_USE = timedelta(days=14)
_AS_USUAL = frozenset({Variant.USUAL})
_EITHER = frozenset(Variant)


def day_of(moment: datetime) -> date:
    """Return the day to which a session begun at the local *moment* belongs."""
    return (moment - timedelta(hours=DAY_BEGINS_H)).date()


class Mark(StrEnum):
    """What became of a day. OPEN: today or later. FREE: nothing was prescribed, nothing done."""

    DONE = "done"
    PARTLY = "partly"
    LIGHTER = "lighter"
    PAUSED = "paused"
    MISSED = "missed"
    FREE = "free"
    OPEN = "open"


ACTIVE = frozenset({Mark.DONE, Mark.PARTLY, Mark.LIGHTER})


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in short. ``version`` names it in the mapping of versions.

    ``sets_done`` is how many sets were done to the end, and not looked at in a completed
    session; ``something`` tells whether anything was performed at all; ``part`` is what of the
    programme was done. Pain is the NRS, 0 to
    10, or None where nothing was answered; ``pain_next_day`` is how the legs were the day after.
    """

    day: date
    version: str
    outcome: SessionOutcome | None
    sets_done: int
    something: bool
    pain_before: int | None = None
    pain_after: int | None = None
    pain_next_day: int | None = None
    part: Part = AS_USUAL


@dataclass(frozen=True, slots=True)
class DayDone:
    """One day: its mark, and its sets, performed against prescribed.

    Nothing is prescribed on a paused day, nor on one that is not over and not begun.
    """

    day: date
    mark: Mark
    sets_done: int = 0
    sets_asked: int = 0


@dataclass(frozen=True, slots=True)
class _Use:
    version: str
    last: date


# What a programme asks for on one day: this version of it, and this stage; or which part of the
# version was agreed on. Plain tuples, because there are some for each of ten years' days.
_Asked = tuple[str, int]
_Agreed = tuple[str, Part]


def days_done(
    lines: Iterable[SessionLine],
    versions: Mapping[str, Version],
    pauses: Iterable[Pause],
    span: tuple[date, date],
    today: date,
) -> tuple[DayDone, ...]:
    """Return each day from the first to the last of *span*.

    *lines* are the sessions of these days, and the newest one before them of each version, so
    that it is known what was in use.
    """
    return tuple(_fold(lines, versions, tuple(pauses), span, today))


def _fold(
    lines: Iterable[SessionLine],
    versions: Mapping[str, Version],
    pauses: tuple[Pause, ...],
    span: tuple[date, date],
    today: date,
) -> Iterator[DayDone]:
    first, last = span
    by_day: dict[date, list[SessionLine]] = defaultdict(list)
    in_use: dict[str, _Use] = {}
    for line in sorted(lines, key=lambda each: each.day):
        if line.day < first:
            _take_up(in_use, line, versions)
        else:
            by_day[line.day].append(line)
    paused = _paused_days(pauses, span)
    # Most days are like many others, and ten years have to be told at once.
    known: dict[tuple[Hashable, ...], tuple[Mark, int, int]] = {}
    day = first
    while day <= last:
        sessions = by_day.get(day, [])
        for line in sessions:
            _take_up(in_use, line, versions)
        done = [line for line in sessions if line.something]
        asked = tuple(
            (use.version, version.stage_on(day))
            for use in in_use.values()
            if (version := versions[use.version]).asks_on(day)
        )
        if day in paused:
            mark = _mark(done, asked, versions) if done else Mark.PAUSED
            yield DayDone(day, mark)
        elif not done:
            yield _without(day, asked, versions, is_open=day >= today)
        else:
            told = ((each.version, each.outcome, each.sets_done, *_plain(each)) for each in done)
            key = (asked, *told)
            if key not in known:
                known[key] = _performed(done, asked, versions)
            yield DayDone(day, *known[key])
        day += DAY


def _plain(line: SessionLine) -> tuple[int, bool]:
    return line.part.stage, line.part.variant is Variant.LIGHTER


def _paused_days(pauses: Iterable[Pause], span: tuple[date, date]) -> frozenset[date]:
    """Return the days of *span* that a pause covers."""
    first, last = span
    found: set[date] = set()
    for pause in pauses:
        day = max(first, pause.first_day)
        while day <= last and pause.covers(day):
            found.add(day)
            day += DAY
    return frozenset(found)


def _take_up(in_use: dict[str, _Use], line: SessionLine, versions: Mapping[str, Version]) -> None:
    """Let the programme of *line* be in use, and those that it has outlived no more."""
    version = versions[line.version]
    if not version.weekdays:
        return
    in_use[version.programme] = _Use(line.version, line.day)
    for programme, use in tuple(in_use.items()):
        if line.day - use.last > STAYS_IN_USE:
            del in_use[programme]


def _without(
    day: date, asked: Sequence[_Asked], versions: Mapping[str, Version], *, is_open: bool
) -> DayDone:
    """Return a day on which nothing was done."""
    if is_open:
        return DayDone(day, Mark.OPEN)
    if not asked:
        return DayDone(day, Mark.FREE)
    usual = [(version, Part(stage)) for version, stage in asked]
    return DayDone(day, Mark.MISSED, 0, _sets(usual, versions))


def _sets(agreed: Iterable[_Agreed], versions: Mapping[str, Version]) -> int:
    return sum(versions[version].sets_in(part) for version, part in agreed)


def _performed(
    done: Sequence[SessionLine], asked: Sequence[_Asked], versions: Mapping[str, Version]
) -> tuple[Mark, int, int]:
    """Return the mark of a day with these sessions, and its sets, performed and prescribed."""
    mark = _mark(done, asked, versions)
    if mark is Mark.LIGHTER and not _is_done(done, asked, versions, _EITHER):
        # What was agreed on for such a day is what was prescribed on it.
        stood_in = {line.version for line in done if not versions[line.version].weekdays}
        agreed = [(version, AS_USUAL) for version in stood_in]
    else:
        agreed = [_agreed(each, done, versions) for each in asked]
    best = _best(done, versions)
    performed = sum(
        min(
            best.get((versions[version].programme, part.variant), 0),
            versions[version].sets_in(part),
        )
        for version, part in agreed
    )
    return mark, performed, _sets(agreed, versions)


def _agreed(asked: _Asked, done: Sequence[SessionLine], versions: Mapping[str, Version]) -> _Agreed:
    """Return what was prescribed of one programme, the day being as it was.

    A session knows its stage. Who did the lighter variant alone, or completed it and not the
    usual one, chose it for that day.
    """
    version, stage = asked
    programme = versions[version].programme
    mine = [line for line in done if versions[line.version].programme == programme]
    usual = [line for line in mine if line.part.variant is Variant.USUAL]
    completed = [line for line in mine if line.outcome is SessionOutcome.COMPLETED]
    is_usual = any(line in usual for line in completed) if completed else bool(usual)
    if mine and not is_usual:
        return version, Part(stage, Variant.LIGHTER)
    known = [line.part for line in usual if line.version == version]
    return version, known[-1] if known else Part(stage)


def _mark(
    done: Sequence[SessionLine], asked: Sequence[_Asked], versions: Mapping[str, Version]
) -> Mark:
    if not asked:
        completed = {line.part.variant for line in done if line.outcome is SessionOutcome.COMPLETED}
        if Variant.USUAL in completed:
            return Mark.DONE
        return Mark.LIGHTER if completed else Mark.PARTLY
    if _is_done(done, asked, versions, _AS_USUAL):
        return Mark.DONE
    if _is_done(done, asked, versions, _EITHER):
        return Mark.LIGHTER
    stands_in = any(
        line.outcome is SessionOutcome.COMPLETED and not versions[line.version].weekdays
        for line in done
    )
    return Mark.LIGHTER if stands_in else Mark.PARTLY


def _is_done(
    done: Sequence[SessionLine],
    asked: Sequence[_Asked],
    versions: Mapping[str, Version],
    variants: frozenset[Variant],
) -> bool:
    """Say whether each programme that was asked for was completed in one of *variants*."""
    completed = {
        versions[line.version].programme
        for line in done
        if line.outcome is SessionOutcome.COMPLETED and line.part.variant in variants
    }
    return all(versions[version].programme in completed for version, _stage in asked)


def _best(
    done: Sequence[SessionLine], versions: Mapping[str, Version]
) -> dict[tuple[str, Variant], int]:
    """Return the most sets that were done in one session, by programme and variant."""
    best: dict[tuple[str, Variant], int] = {}
    for line in done:
        version = versions[line.version]
        completed = line.outcome is SessionOutcome.COMPLETED
        count = version.sets_in(line.part) if completed else line.sets_done
        key = (version.programme, line.part.variant)
        best[key] = max(best.get(key, 0), count)
    return best
