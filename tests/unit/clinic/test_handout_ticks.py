"""The table to tick off: a row a week, a box an exercise, nothing on days without any."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule
from exerciseapp.services.clinic.handout import HandoutFor, hand_out
from exerciseapp.services.clinic.handout_ticks import MOST_WEEKS, USUAL_WEEKS, TickTable
from exerciseapp.services.reminders.notices import Wording
from tests.support.programmes import ONE_HOLD, STRETCH, TWO_SETS, library_of, programme_of

WEDNESDAY = date(2026, 12, 2)
WHOM = HandoutFor("Fysio Nord", "", "", date(2026, 11, 26))


def ticks(programme: Programme) -> TickTable:
    library = library_of(programme_of(STRETCH, TWO_SETS, ONE_HOLD))
    return hand_out(programme, library, WHOM, Wording()).ticks


def test_without_dates_there_are_some_weeks_from_monday() -> None:
    table = ticks(programme_of(STRETCH, TWO_SETS))
    assert table.columns == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert [row.week for row in table.rows] == [f"Week {n}" for n in range(1, USUAL_WEEKS + 1)]
    assert {cell.boxes for row in table.rows for cell in row.cells} == {("1", "2")}
    assert {cell.day for row in table.rows for cell in row.cells} == {""}


def test_weeks_begin_with_the_first_day_and_end_with_the_last() -> None:
    last = WEDNESDAY + timedelta(days=9)
    table = ticks(replace(programme_of(STRETCH), starts_on=WEDNESDAY, ends_on=last))
    assert table.columns[0] == "Wed"
    assert len(table.rows) == 2
    assert [cell.day for cell in table.rows[0].cells][:2] == ["2/12", "3/12"]
    asked = [bool(cell.boxes) for cell in table.rows[1].cells]
    assert asked == [True, True, True, False, False, False, False]


def test_each_time_of_the_day_has_a_row_on_its_days() -> None:
    rules = (
        ReminderRule("morning", AtClock(time(9, 0))),
        ReminderRule("evening", BeforeBedtime(30), frozenset({1, 5})),
    )
    table = ticks(replace(programme_of(STRETCH), reminders=rules))
    assert len(table.rows) == 2 * USUAL_WEEKS
    morning, evening = table.rows[:2]
    assert (morning.time, evening.time) == ("at 09:00", "30 min before bedtime")
    assert [bool(cell.boxes) for cell in evening.cells] == [day in {1, 5} for day in range(1, 8)]


def test_each_stage_has_its_own_exercises_and_a_lighter_day_its_letter() -> None:
    first = programme_of(STRETCH)
    second = (*first.prescriptions, Prescription("second", TWO_SETS))
    programme = replace(
        first,
        stages=(Stage(1, first.prescriptions), Stage(2, second)),
        lighter=(Prescription("third", ONE_HOLD),),
    )
    table = ticks(programme)
    assert [row.cells[0].boxes for row in table.rows] == [
        ("1", "L"),
        ("1", "2", "L"),
        ("1", "2", "L"),
    ]
    assert any("L:" in line for line in table.legend)


@pytest.mark.parametrize("weeks", [1, 5, 12, 30])
def test_there_are_as_many_weeks_as_asked_for_up_to_a_quarter(weeks: int) -> None:
    last = WEDNESDAY + timedelta(weeks=weeks) - timedelta(days=1)
    table = ticks(replace(programme_of(STRETCH), starts_on=WEDNESDAY, ends_on=last))
    assert len(table.rows) == min(weeks, MOST_WEEKS)
