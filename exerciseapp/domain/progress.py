"""Days of exercise: what was performed against what was prescribed on that day.

What counts as prescribed. A programme is in use from the day of its first session until the
newest session of any prescribed programme is more than two weeks younger than its own newest
one; so a programme that was tried once, or that another has replaced, is not asked for any more,
while one that is simply left alone still is. It is prescribed on the weekdays of the reminders
that stand in the version of its newest session up to that day. A programme without reminders of
its own is prescribed on no day: done on a day that has others, it stands in for them (the
lighter one of a flare day).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder_settings import Pause

DAY = timedelta(days=1)
# A session begun before this hour belongs to the evening before, as its bedtime does.
DAY_BEGINS_H = 4
STAYS_IN_USE = timedelta(days=14)


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
class Version:
    """One version of a programme: its sets, and the ISO weekdays it is prescribed on."""

    programme: str
    sets: int
    weekdays: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in short. ``version`` names it in the mapping of versions.

    ``sets_done`` is how many sets were done to the end, and not looked at in a completed
    session; ``something`` tells whether anything was performed at all. Pain is the NRS, 0 to
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
class Tally:
    """Days of a span by what became of them, and its sets, performed against prescribed."""

    marks: Mapping[Mark, int]
    sets_done: int
    sets_asked: int

    @property
    def active(self) -> int:
        """Return the number of days on which something was done."""
        return sum(self.marks[mark] for mark in ACTIVE)

    @property
    def asked(self) -> int:
        """Return the number of days that count: those done in some way, and those missed."""
        return self.active + self.marks[Mark.MISSED]


@dataclass(frozen=True, slots=True)
class _Use:
    version: str
    last: date


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


def tally(days: Iterable[DayDone]) -> Tally:
    """Return the sums of *days*."""
    marks = dict.fromkeys(Mark, 0)
    done = asked = 0
    for day in days:
        marks[day.mark] += 1
        done += day.sets_done
        asked += day.sets_asked
    return Tally(marks, done, asked)


def streak(days: Sequence[DayDone]) -> tuple[int, bool]:
    """Return how many days in a row up to the last of *days* something was done.

    The second value tells whether the row began within *days*; if not, it may be longer. Days
    that were paused, free or are still open neither break the row nor lengthen it.
    """
    count = 0
    for day in reversed(days):
        if day.mark is Mark.MISSED:
            return count, True
        count += day.mark in ACTIVE
    return count, False


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
        weekday = day.isoweekday()
        asked = tuple(
            use.version for use in in_use.values() if weekday in versions[use.version].weekdays
        )
        if day in paused:
            mark = _mark(done, asked, versions) if done else Mark.PAUSED
            yield DayDone(day, mark)
        elif not done:
            yield _without(day, asked, versions, is_open=day >= today)
        else:
            key = (asked, *((line.version, line.outcome, line.sets_done) for line in done))
            if key not in known:
                known[key] = _performed(done, asked, versions)
            yield DayDone(day, *known[key])
        day += DAY


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
    day: date, asked: Sequence[str], versions: Mapping[str, Version], *, is_open: bool
) -> DayDone:
    """Return a day on which nothing was done."""
    if is_open:
        return DayDone(day, Mark.OPEN)
    if not asked:
        return DayDone(day, Mark.FREE)
    return DayDone(day, Mark.MISSED, 0, sum(versions[each].sets for each in asked))


def _performed(
    done: Sequence[SessionLine], asked: Sequence[str], versions: Mapping[str, Version]
) -> tuple[Mark, int, int]:
    """Return the mark of a day with these sessions, and its sets, performed and prescribed."""
    mark = _mark(done, asked, versions)
    if mark is Mark.LIGHTER:
        # What was agreed on for such a day is what was prescribed on it.
        asked = list({line.version for line in done if not versions[line.version].weekdays})
    best = _best(done, versions)
    performed = sum(
        min(best.get(versions[each].programme, 0), versions[each].sets) for each in asked
    )
    return mark, performed, sum(versions[each].sets for each in asked)


def _mark(
    done: Sequence[SessionLine], asked: Sequence[str], versions: Mapping[str, Version]
) -> Mark:
    completed = {
        versions[line.version].programme
        for line in done
        if line.outcome is SessionOutcome.COMPLETED
    }
    if not asked:
        return Mark.DONE if completed else Mark.PARTLY
    if all(versions[each].programme in completed for each in asked):
        return Mark.DONE
    stands_in = any(
        line.outcome is SessionOutcome.COMPLETED and not versions[line.version].weekdays
        for line in done
    )
    return Mark.LIGHTER if stands_in else Mark.PARTLY


def _best(done: Sequence[SessionLine], versions: Mapping[str, Version]) -> dict[str, int]:
    """Return the most sets that were done in one session, by programme."""
    best: dict[str, int] = {}
    for line in done:
        version = versions[line.version]
        completed = line.outcome is SessionOutcome.COMPLETED
        count = version.sets if completed else line.sets_done
        best[version.programme] = max(best.get(version.programme, 0), count)
    return best
