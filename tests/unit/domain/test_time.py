"""The session's clock: deadlines, long ticks, pauses."""

from __future__ import annotations

import pytest

from exerciseapp.domain.events import Hurts, Pause, Resume, Tick
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.session import STALL_S, Stage
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    TOWEL_CURLS,
    TWO_HOLDS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import START, at_work, begun

IRREGULAR = (0.013, 0.4, 1.7, 0.02, 2.9, 0.333, 0.017)


def test_irregular_ticks_do_not_move_the_end_of_the_session() -> None:
    plan = leg_plan()
    run = begun(plan)
    ticks = 0
    while run.stage is Stage.RUNNING:
        run.jump(IRREGULAR[ticks % len(IRREGULAR)]).press(Tick())
        ticks += 1
    # The last cue is due when the steps are over, however late the tick was that told it.
    assert run.cues[-1].due == pytest.approx(START + plan.seconds, abs=1e-6)


def test_a_step_begins_when_the_one_before_was_due_to_end_not_when_it_was_noticed() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=9.0)
    run.jump(1.75).press(Tick())
    assert run.step.kind is StepKind.RELEASE
    assert run.elapsed == pytest.approx(0.75)


def test_a_step_lasts_up_to_its_end_and_not_beyond() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=9.0)
    assert run.wait(0.999).step.kind is StepKind.HOLD
    assert run.wait(0.001).step.kind is StepKind.RELEASE


def test_one_tick_may_pass_several_steps() -> None:
    run = begun(plan_of(TWO_HOLDS), stall_s=60.0)
    run.jump(12 + 3 + 10 + 3 + 4).press(Tick())
    assert run.step.kind is StepKind.REST
    assert run.elapsed == pytest.approx(4)


def test_one_tick_may_pass_the_whole_session_and_credits_all_of_it() -> None:
    plan = leg_plan()
    run = begun(plan, stall_s=3600.0).jump(plan.seconds).press(Tick())
    assert run.stage is Stage.AFTER
    assert [record.key for record in run.finished] == list(plan.set_keys())
    assert [record.performed for record in run.finished] == [
        plan.prescribed(key.exercise) for key in plan.set_keys()
    ]


def test_a_silence_that_is_not_too_long_counts() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0)
    run.jump(STALL_S).press(Tick())
    assert run.stage is Stage.RUNNING
    assert run.elapsed == pytest.approx(4.0 + STALL_S)


@pytest.mark.parametrize(
    ("kind", "seconds"),
    [
        (StepKind.GET_READY, 12),
        (StepKind.REST, 20),
        (StepKind.CHANGE_SIDE, 8),
        (StepKind.NEXT, 6),
        # Whoever lets go of a stretch has held it, and has nothing to get back into.
        (StepKind.RELEASE, 3),
    ],
)
def test_a_pause_in_a_wait_keeps_the_time_into_it_however_long_it_lasts(
    kind: StepKind, seconds: float
) -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG, TOWEL_CURLS), kind, into=1.25)
    run.press(Pause()).jump(600).press(Tick())
    assert run.elapsed == pytest.approx(1.25)
    run.forget().press(Resume())
    assert run.cues == []
    assert run.wait(seconds - 1.25 - 0.01).step.kind is kind
    assert run.wait(0.02).step.kind is not kind


def test_the_time_up_to_the_press_of_pause_counts() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).jump(1.5).press(Pause())
    assert run.elapsed == pytest.approx(5.5)


def test_many_pauses_do_not_move_the_end_of_a_rest() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST)
    for _ in range(99):
        run.wait(0.1).press(Pause()).jump(0.37).press(Resume())
    assert run.elapsed == pytest.approx(9.9)
    assert run.step.kind is StepKind.REST


def test_a_press_is_judged_by_the_step_that_the_clock_has_come_to() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.RELEASE, into=2.9)
    run.jump(0.2).press(Hurts())
    assert run.step.kind is StepKind.REST
    assert run.elapsed == pytest.approx(0.1)


def test_the_clock_stands_while_pain_is_asked() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Hurts())
    run.jump(60).press(Tick())
    assert run.stage is Stage.HURTING
    assert run.elapsed == pytest.approx(4.0)
