"""The table of a hand-out in which a patient ticks off what was done, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.reminder import EVERY_DAY, ReminderRule
from exerciseapp.services.clinic.handout_words import HandoutWords

WEEK = 7
MOST_WEEKS = 12
# Where nobody said how long: about until the next visit.
USUAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class TickCell:
    """One day: the date in figures (empty if not known), and a box for each mark in it.

    No boxes: nothing is asked for on that day.
    """

    day: str
    boxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TickRow:
    """One time of the day, of one week; ``time`` is empty where there is only one."""

    week: str
    time: str
    cells: tuple[TickCell, ...]


@dataclass(frozen=True, slots=True)
class TickTable:
    """The weeks to tick off; ``columns`` are seven weekdays, the first being the first day's."""

    heading: str
    legend: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[TickRow, ...]


def tick_table(
    programme: Programme, lists: Sequence[tuple[int, Sequence[int]]], words: HandoutWords
) -> TickTable:
    """Return the table of *programme*.

    *lists* are the numbers of the exercises that are asked for, each from a week (1 is the
    first) on. At most 12 weeks: a longer programme is seen again before.
    """
    translate = words.wording.translate
    begins = programme.starts_on.isoweekday() if programme.starts_on else 1
    lighter = translate("HandOut", "L") if programme.lighter else ""
    rows: list[TickRow] = []
    for week in range(1, _weeks(programme) + 1):
        numbers = next(each for first, each in reversed(lists) if first <= week)
        boxes = tuple(str(number) for number in numbers) + ((lighter,) if lighter else ())
        rules = programme.reminders or (None,)
        rows += [_row(programme, week, rule, boxes, words) for rule in rules]
    legend = [translate("HandOut", "The numbers are those of the exercises.")]
    if lighter:
        legend.append(
            translate("HandOut", "{letter}: I did the lighter variant that day.").format(
                letter=lighter
            )
        )
    return TickTable(
        heading=translate("HandOut", "Tick off what you have done"),
        legend=tuple(legend),
        columns=tuple(words.weekdays()[(begins - 1 + place) % WEEK] for place in range(WEEK)),
        rows=tuple(rows),
    )


def _row(
    programme: Programme,
    week: int,
    rule: ReminderRule | None,
    boxes: tuple[str, ...],
    words: HandoutWords,
) -> TickRow:
    several = len(programme.reminders) > 1
    weekdays = rule.weekdays if rule is not None else EVERY_DAY
    cells: list[TickCell] = []
    for place in range(WEEK):
        day = _day(programme, week, place)
        weekday = day.isoweekday() if day else place + 1
        over = day is not None and programme.ends_on is not None and day > programme.ends_on
        asked = weekday in weekdays and not over
        cells.append(TickCell(words.short_day(day) if day else "", boxes if asked else ()))
    time = words.at(rule.when) if rule is not None and several else ""
    return TickRow(words.weeks(week, week), time, tuple(cells))


def _day(programme: Programme, week: int, place: int) -> date | None:
    if programme.starts_on is None:
        return None
    return programme.starts_on + timedelta(days=(week - 1) * WEEK + place)


def _weeks(programme: Programme) -> int:
    wanted = sum(stage.weeks for stage in programme.stages) or USUAL_WEEKS
    if programme.starts_on is not None and programme.ends_on is not None:
        days = (programme.ends_on - programme.starts_on).days + 1
        wanted = max(1, -(-days // WEEK))
    return min(wanted, MOST_WEEKS)
