"""The door closes after ten minutes, by either clock, and never in the demo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from exerciseapp.services.clinic.door import IDLE_S, Door
from tests.fakes.clock import FakeClock
from tests.support.exchange import clinic


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def door(clock: FakeClock) -> Door:
    door = Door(clock)
    door.enter(clinic())
    return door


def test_it_is_ten_minutes() -> None:
    assert timedelta(seconds=IDLE_S) == timedelta(minutes=10)


def test_it_is_due_when_nobody_was_there_for_so_long(door: Door, clock: FakeClock) -> None:
    clock.advance(IDLE_S - 1)
    assert not door.is_due
    assert door.left_s() == 1
    clock.advance(1)
    assert door.is_due


def test_every_touch_begins_the_time_anew(door: Door, clock: FakeClock) -> None:
    clock.advance(IDLE_S - 1)
    door.touch()
    clock.advance(IDLE_S - 1)
    assert not door.is_due


def test_a_closed_door_holds_no_keys_and_is_not_due(door: Door, clock: FakeClock) -> None:
    door.close()
    assert door.clinic is None
    clock.advance(IDLE_S)
    assert not door.is_due
    assert Door(clock).left_s() == 0


@dataclass(slots=True)
class Asleep(FakeClock):
    """A computer that slept: one clock stood still."""

    slept_s: float = 0.0

    def monotonic(self) -> float:
        return self.elapsed_s - self.slept_s


def test_a_computer_that_slept_is_behind_a_closed_door() -> None:
    clock = Asleep()
    door = Door(clock)
    door.enter(clinic())
    clock.advance(IDLE_S)
    clock.slept_s = IDLE_S
    assert door.is_due


def test_where_there_is_nothing_to_protect_it_stays_open(clock: FakeClock) -> None:
    door = Door(clock, closes=False)
    door.enter(clinic())
    clock.advance(10 * IDLE_S)
    assert not door.is_due


def test_a_changed_name_counts_for_what_is_handed_over_next(door: Door) -> None:
    other = clinic(name="Fysio Sør").card
    door.rename(other)
    assert door.clinic is not None
    assert door.clinic.card == other
    door.close()
    door.rename(other)
    assert door.clinic is None
