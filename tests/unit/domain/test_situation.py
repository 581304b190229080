"""What a screen shows of a moment of a session."""

from __future__ import annotations

import pytest

from exerciseapp.domain.events import Pause, Ready
from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation, situation
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TWO_HOLDS,
    TWO_SETS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import Run, at_work, begun


def shown(run: Run) -> Situation:
    return situation(run.session, run.now)


def test_the_time_left_is_told_as_seconds_and_as_a_share() -> None:
    now = shown(at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=2.5))
    assert now.elapsed_s == pytest.approx(2.5)
    assert now.left_s == pytest.approx(7.5)
    assert now.left_fraction == pytest.approx(0.75)


def test_the_time_left_of_the_session_is_what_the_steps_still_take() -> None:
    plan = leg_plan()
    assert shown(begun(plan)).rest_of_session_s == plan.seconds
    assert shown(begun(plan).wait(100)).rest_of_session_s == pytest.approx(plan.seconds - 100)


@pytest.mark.parametrize(("into", "repetition"), [(0.0, 1), (5.9, 1), (6.0, 2), (17.9, 3)])
def test_the_repetition_under_way_is_counted_from_one(into: float, repetition: int) -> None:
    now = shown(at_work(plan_of(THREE_RAISES), StepKind.WORK, into=into))
    assert (now.repetition, now.repetitions) == (repetition, 3)


def test_the_holds_of_a_set_are_counted_one_by_one() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).wait_for(StepKind.HOLD)
    assert (shown(run).repetition, shown(run).repetitions) == (2, 2)


def test_the_set_is_told_with_the_number_of_sets() -> None:
    now = shown(at_work(plan_of(TWO_SETS), StepKind.REST))
    assert (now.step.key.set, now.sets) == (2, 2)


def test_the_phase_and_the_moment_of_the_clip_belong_to_now() -> None:
    now = shown(at_work(plan_of(THREE_RAISES), StepKind.WORK, into=8.5))
    assert now.phase is PhaseName.TOP
    assert now.clip_s == pytest.approx(3.5)


@pytest.mark.parametrize(
    ("kind", "upcoming"),
    [
        (StepKind.GET_READY, StepKind.EASE_IN),
        # Who stretches is not told that holding and letting go come next.
        (StepKind.EASE_IN, StepKind.CHANGE_SIDE),
        (StepKind.HOLD, StepKind.CHANGE_SIDE),
        (StepKind.RELEASE, StepKind.CHANGE_SIDE),
        (StepKind.CHANGE_SIDE, StepKind.EASE_IN),
        # On the way to an exercise, the exercise is next, and not getting ready for it.
        (StepKind.NEXT, StepKind.WORK),
        (StepKind.WORK, None),
    ],
)
def test_what_comes_next_is_what_a_person_would_call_so(
    kind: StepKind, upcoming: StepKind | None
) -> None:
    step = shown(at_work(plan_of(ONE_HOLD_EACH_LEG, THREE_RAISES), kind)).upcoming
    assert (step.kind if step else None) == upcoming


def test_a_session_that_stands_shows_the_same_moment_for_as_long_as_it_stands() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=2.5).press(Pause())
    before = shown(run)
    assert before.stage is Stage.PAUSED
    assert shown(run.jump(60)) == before


def test_the_lead_in_is_what_is_left_once_the_person_is_ready() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).press(Ready())
    assert shown(run).left_s == pytest.approx(5)
