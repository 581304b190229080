"""Which stage is in force on a day, and whether the programme asks for anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.programme import Part, Prescription, Programme, Stage, Variant
from exerciseapp.domain.stages import (
    Standing,
    begun_on,
    is_in_force,
    is_over,
    is_to_come,
    stage_days,
    stage_on,
    stage_weeks,
    standing_on,
    week_on,
)
from tests.support.programmes import ONE_HOLD, programme_of

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def staged(*weeks: int) -> Programme:
    programme = programme_of(ONE_HOLD)
    part = (Prescription("first", ONE_HOLD),)
    return replace(programme, stages=tuple(Stage(each, part) for each in weeks))


@pytest.mark.parametrize(
    ("days", "week"), [(-30, 1), (-1, 1), (0, 1), (6, 1), (7, 2), (13, 2), (14, 3), (365, 53)]
)
def test_weeks_count_from_the_first_day_on(days: int, week: int) -> None:
    assert week_on(MONDAY, MONDAY + days * DAY) == week


def test_what_has_not_begun_is_in_its_first_week_and_stage() -> None:
    assert week_on(None, MONDAY) == 1
    assert stage_on(staged(1, 1), None, MONDAY) == 1


@pytest.mark.parametrize(
    ("days", "stage"),
    [(-1, 1), (0, 1), (13, 1), (14, 2), (20, 2), (21, 3), (48, 3), (49, 3), (4000, 3)],
)
def test_stages_follow_each_other_and_the_last_one_goes_on(days: int, stage: int) -> None:
    assert stage_on(staged(2, 1, 4), MONDAY, MONDAY + days * DAY) == stage


def test_without_stages_it_is_always_the_first() -> None:
    assert stage_on(programme_of(ONE_HOLD), MONDAY, MONDAY + 400 * DAY) == 1


def test_the_weeks_of_a_stage() -> None:
    assert [stage_weeks(staged(2, 1, 4), number) for number in (1, 2, 3)] == [
        (1, 2),
        (3, 3),
        (4, 7),
    ]


def test_the_days_of_a_stage() -> None:
    programme = staged(2, 1)
    assert stage_days(programme, 1, MONDAY) == (MONDAY, MONDAY + 13 * DAY)
    assert stage_days(programme, 2, MONDAY) == (MONDAY + 14 * DAY, None)
    assert stage_days(programme, 2, None) == (None, None)
    ended = replace(programme, ends_on=MONDAY + 9 * DAY)
    assert stage_days(ended, 1, MONDAY) == (MONDAY, MONDAY + 9 * DAY)
    assert stage_days(replace(programme, ends_on=MONDAY + 60 * DAY), 2, MONDAY) == (
        MONDAY + 14 * DAY,
        MONDAY + 60 * DAY,
    )


@given(weeks=st.lists(st.integers(1, 52), min_size=1, max_size=6), day=st.integers(0, 3000))
def test_every_day_lies_within_the_days_of_its_stage(weeks: list[int], day: int) -> None:
    programme, on = staged(*weeks), MONDAY + day * DAY

    first, last = stage_days(programme, stage_on(programme, MONDAY, on), MONDAY)

    assert first is not None
    assert first <= on
    assert last is None or on <= last


@pytest.mark.parametrize(
    ("day", "to_come", "over"),
    [
        (MONDAY - DAY, True, False),
        (MONDAY, False, False),
        (MONDAY + 7 * DAY, False, False),
        (MONDAY + 8 * DAY, False, True),
    ],
)
def test_from_and_until_are_days_that_count(day: date, to_come: bool, over: bool) -> None:
    programme = replace(programme_of(ONE_HOLD), starts_on=MONDAY, ends_on=MONDAY + 7 * DAY)

    assert (is_to_come(programme, day), is_over(programme, day)) == (to_come, over)
    assert is_in_force(programme, day) == (not to_come and not over)


def test_without_from_and_until_it_is_always_in_force() -> None:
    assert is_in_force(programme_of(ONE_HOLD), date.min)
    assert is_in_force(programme_of(ONE_HOLD), date.max)


def test_the_weeks_count_from_from_else_from_taking_in_else_from_the_first_session() -> None:
    programme = programme_of(ONE_HOLD)
    dated = replace(programme, starts_on=MONDAY)

    assert begun_on(dated, MONDAY + DAY, MONDAY + 2 * DAY) == MONDAY
    assert begun_on(programme, MONDAY + DAY, MONDAY + 2 * DAY) == MONDAY + DAY
    assert begun_on(programme, None, MONDAY + 2 * DAY) == MONDAY + 2 * DAY
    assert begun_on(programme, None, None) is None


def test_where_a_programme_stands() -> None:
    standing = standing_on(staged(2, 1), MONDAY, MONDAY + 15 * DAY)

    assert standing == Standing(stage=2, week=3)
    assert standing.part() == Part(2)
    assert standing.part(Variant.LIGHTER) == Part(2, Variant.LIGHTER)
