"""A night bears the date of its evening, whenever it is told."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from exerciseapp.domain.diary import (
    Lasted,
    Leg,
    Measures,
    NightEntry,
    Place,
    Spot,
    last_night,
    latest_night,
    night_to_ask,
    with_cramps,
)

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)
FULL = NightEntry(
    SUNDAY,
    2,
    frozenset({Spot(Leg.LEFT, Place.CALF)}),
    Lasted.UNDER_5_MIN,
    6,
    True,
    Measures(drink=True),
)


def monday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("hour", [0, 2, 7, 13, 23])
def test_last_night_is_the_one_that_began_yesterday_evening(hour: int) -> None:
    assert last_night(monday(hour)) == SUNDAY


@pytest.mark.parametrize(("hour", "night"), [(2, SUNDAY), (17, SUNDAY), (18, MONDAY)])
def test_from_the_evening_on_the_night_that_begins_can_be_told(hour: int, night: date) -> None:
    assert latest_night(monday(hour)) == night


@pytest.mark.parametrize(("hour", "night"), [(0, None), (4, None), (5, SUNDAY), (22, SUNDAY)])
def test_nobody_is_asked_about_a_night_that_may_go_on(hour: int, night: date | None) -> None:
    assert night_to_ask(monday(hour)) == night


def test_a_night_without_cramps_has_no_where_and_how_bad() -> None:
    assert with_cramps(FULL, 0) == NightEntry(SUNDAY, 0, measures=Measures(drink=True))
    assert with_cramps(FULL, None) == NightEntry(SUNDAY, measures=Measures(drink=True))


def test_another_number_of_cramps_leaves_the_rest_as_told() -> None:
    assert with_cramps(FULL, 3).spots == FULL.spots
    assert with_cramps(FULL, 3).cramps == 3


def test_legs_are_those_of_the_places() -> None:
    assert FULL.legs == {Leg.LEFT}


def test_an_entry_that_tells_nothing_is_empty() -> None:
    assert NightEntry(SUNDAY).is_empty
    assert not NightEntry(SUNDAY, 0).is_empty
    assert not NightEntry(SUNDAY, measures=Measures(socks=False)).is_empty


@pytest.mark.parametrize(("cramps", "worst"), [(-1, None), (100, None), (1, 11), (1, -1)])
def test_numbers_that_cannot_be_are_refused(cramps: int, worst: int | None) -> None:
    with pytest.raises(ValueError, match="must be"):
        NightEntry(SUNDAY, cramps, worst=worst)
