"""The leg programme laid out, step by step, as the table of the programme asks."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.plan import Step, StepKind
from tests.support.programmes import leg_plan

# exercise · set · side · kind · repetitions of the set it is · seconds
STRETCH = """
    1 left  get_ready    1     12
    1 left  ease_in      1      3
    1 left  hold         1     10
    1 left  release      1      3
    1 left  rest         2     10
    1 left  ease_in      2      3
    1 left  hold         2     10
    1 left  release      2      3
    1 left  rest         3     10
    1 left  ease_in      3      3
    1 left  hold         3     10
    1 left  release      3      3
    1 right change_side  1      8
    1 right ease_in      1      3
    1 right hold         1     10
    1 right release      1      3
    1 right rest         2     10
    1 right ease_in      2      3
    1 right hold         2     10
    1 right release      2      3
    1 right rest         3     10
    1 right ease_in      3      3
    1 right hold         3     10
    1 right release      3      3
"""
HEEL_RAISES = """
    1 both  get_ready    1     12
    1 both  work         1-10  60
    2 both  rest         1     45
    2 both  work         1-10  60
"""
ANKLE_PUMPS = """
    1 both  get_ready    1     12
    1 both  work         1-30 120
"""
TOWEL_CURLS = """
    1 left  get_ready    1     12
    1 left  work         1-8   40
    1 right change_side  1      8
    1 right work         1-8   40
    2 left  rest         1     20
    2 left  work         1-8   40
    2 right change_side  1      8
    2 right work         1-8   40
"""
BOTH_NEXT = "1 both  next         1      6"
LEFT_NEXT = "1 left  next         1      6"

EXPECTED = (
    (STRETCH,),
    (LEFT_NEXT, STRETCH),
    (BOTH_NEXT, HEEL_RAISES),
    (BOTH_NEXT, ANKLE_PUMPS),
    (LEFT_NEXT, TOWEL_CURLS),
)


def as_line(step: Step) -> str:
    repetition = str(step.repetition)
    if step.repetitions > 1:
        repetition = f"{step.repetition}-{step.repetition + step.repetitions - 1}"
    return f"{step.key.set} {step.key.side} {step.kind} {repetition} {step.seconds:g}"


@pytest.mark.parametrize("exercise", range(5))
def test_each_exercise_makes_exactly_the_steps_that_were_prescribed(exercise: int) -> None:
    steps = [step for step in leg_plan().steps if step.key.exercise == exercise]
    lines = [line.split() for part in EXPECTED[exercise] for line in part.strip().splitlines()]
    assert [as_line(step) for step in steps] == [" ".join(line) for line in lines]


def test_the_exercises_follow_one_another_in_the_order_of_the_programme() -> None:
    places = [step.key.exercise for step in leg_plan().steps]
    assert places == sorted(places)


def test_the_whole_takes_fourteen_minutes_and_thirteen_seconds() -> None:
    assert leg_plan().seconds == 14 * 60 + 13


@pytest.mark.parametrize("stretch", [0, 1])
def test_each_calf_stretch_of_both_legs_takes_less_than_three_minutes(stretch: int) -> None:
    steps = [step for step in leg_plan().steps if step.key.exercise == stretch]
    assert sum(step.seconds for step in steps) < 3 * 60


def test_the_sets_are_named_in_the_order_in_which_they_are_done() -> None:
    keys = leg_plan().set_keys()
    assert [(key.exercise, key.set, key.side) for key in keys] == [
        (0, 1, Side.LEFT),
        (0, 1, Side.RIGHT),
        (1, 1, Side.LEFT),
        (1, 1, Side.RIGHT),
        (2, 1, Side.BOTH),
        (2, 2, Side.BOTH),
        (3, 1, Side.BOTH),
        (4, 1, Side.LEFT),
        (4, 1, Side.RIGHT),
        (4, 2, Side.LEFT),
        (4, 2, Side.RIGHT),
    ]


def test_every_set_is_worked_in_and_in_the_order_of_the_sets() -> None:
    plan = leg_plan()
    worked = list(dict.fromkeys(step.key for step in plan.steps if step.is_effort))
    assert worked == list(plan.set_keys())


def test_only_working_and_holding_are_efforts() -> None:
    efforts = {step.kind for step in leg_plan().steps if step.is_effort}
    assert efforts == {StepKind.EASE_IN, StepKind.HOLD, StepKind.RELEASE, StepKind.WORK}
