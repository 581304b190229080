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

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from exerciseapp.domain.programme import AS_USUAL, Part, Variant
from exerciseapp.domain.progress_versions import Version
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder_settings import Pause, paused_days

DAY = timedelta(days=1)
# A session begun before this hour belongs to the evening before, as its bedtime does.
DAY_BEGINS_H = 4
STAYS_IN_USE = timedelta(days=14)
_AS_USUAL = frozenset({Variant.USUAL})
_EITHER = frozenset(Variant)
_LIGHTER = Variant.LIGHTER
_COMPLETED = SessionOutcome.COMPLETED


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
    """What was done in a session, in short; in ten years most are like many others.

    ``version`` names its programme in the mapping of versions. ``sets_done`` is how many sets
    were done to the end, and not looked at in a completed session; ``something`` tells whether
    anything was performed at all; ``part`` is what of the programme was done.
    """

    version: str
    outcome: SessionOutcome | None
    sets_done: int
    something: bool
    part: Part = AS_USUAL


# The sessions of each day that has any, oldest first.
SessionsByDay = Mapping[date, Sequence[SessionLine]]


@dataclass(frozen=True, slots=True)
class DayDone:
    """One day: its mark, and its sets, performed against prescribed.

    Nothing is prescribed on a paused day, nor on one that is not over and not begun.
    """

    day: date
    mark: Mark
    sets_done: int = 0
    sets_asked: int = 0


# What a programme asks for on one day: this version of it, and this stage; or which part of the
# version was agreed on. Plain tuples, because there are some for each of ten years' days.
_Asked = tuple[str, int]
_Agreed = tuple[str, Part]


def days_done(
    sessions: SessionsByDay,
    versions: Mapping[str, Version],
    pauses: Iterable[Pause],
    span: tuple[date, date],
    today: date,
) -> tuple[DayDone, ...]:
    """Return each day from the first to the last of *span*.

    *sessions* are those of these days, and the newest one before them of each version, so that
    it is known what was in use.
    """
    return tuple(_fold(sessions, versions, tuple(pauses), span, today))


def _fold(
    sessions: SessionsByDay,
    versions: Mapping[str, Version],
    pauses: tuple[Pause, ...],
    span: tuple[date, date],
    today: date,
) -> Iterator[DayDone]:
    first, last = span
    use = _Use(versions)
    for day in sorted(day for day in sessions if day < first):
        use.take_up(day, sessions[day])
    paused = paused_days(pauses, first, last)
    # Most days are like many others, and ten years have to be told at once.
    known: dict[tuple[Hashable, ...], tuple[Mark, int, int]] = {}
    day = first
    while day <= last:
        lines = sessions.get(day, ())
        if lines:
            use.take_up(day, lines)
        done = [line for line in lines if line.something]
        asked = use.asked_on(day)
        if day in paused:
            mark = _mark(done, asked, versions) if done else Mark.PAUSED
            yield DayDone(day, mark)
        elif not done:
            yield _without(day, asked, versions, is_open=day >= today)
        else:
            key = (asked, *map(_plain, done))
            told = known.get(key)
            if told is None:
                told = known[key] = _performed(done, asked, versions)
            yield DayDone(day, *told)
        day += DAY


def _plain(line: SessionLine) -> tuple[Hashable, ...]:
    """Return all that matters of *line*, by values that are quickly told apart."""
    part = line.part
    is_lighter, is_completed = part.variant is _LIGHTER, line.outcome is _COMPLETED
    return line.version, is_completed, line.sets_done, part.stage, is_lighter


class _Use:
    """Which programmes are in use, in which version, as the days go by."""

    def __init__(self, versions: Mapping[str, Version]) -> None:
        self._versions = versions
        # By programme: the version of its newest session, and the day of that.
        self._in_use: dict[str, str] = {}
        self._newest: dict[str, date] = {}

    def take_up(self, day: date, lines: Iterable[SessionLine]) -> None:
        """Let the programmes of *lines*, done on *day*, be in use, and what they outlived not."""
        for line in lines:
            version = self._versions[line.version]
            if version.weekdays:
                self._in_use[version.programme] = line.version
                self._newest[version.programme] = day
        if day in self._newest.values():
            oldest = day - STAYS_IN_USE
            for programme in [each for each, last in self._newest.items() if last < oldest]:
                del self._in_use[programme], self._newest[programme]

    def asked_on(self, day: date) -> tuple[_Asked, ...]:
        """Return what is asked for on *day*."""
        asked = []
        for name in self._in_use.values():
            version = self._versions[name]
            if version.asks_on(day):
                asked.append((name, version.stage_on(day)))
        return tuple(asked)


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
