"""The step before an exercise: waiting for the person, or counting by itself."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.events import Hurts, Pause, Ready, RestAndGoOn, Resume, Skip, Tick
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.programme import StepTimes
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Stage
from tests.support.programmes import ONE_HOLD, TWO_HOLDS, leg_plan, plan_of
from tests.support.sessions import begun


def test_it_waits_as_long_as_the_person_needs() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).wait(3600, every=600)
    assert run.stage is Stage.WAITING
    assert run.elapsed == 0


def test_once_the_person_is_ready_the_lead_in_is_counted() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).jump(3600).press(Ready())
    assert run.stage is Stage.RUNNING
    assert run.step.seconds - run.elapsed == pytest.approx(5)
    assert run.wait(4.9).step.kind is StepKind.GET_READY
    assert run.wait(0.2).step.kind is StepKind.EASE_IN


def test_the_lead_in_counts_down_three_two_one() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).forget().press(Ready())
    ready_at = run.now
    run.wait(4.9)
    assert [(cue.kind, cue.seconds) for cue in run.cues] == [
        (CueKind.COUNTDOWN, 3),
        (CueKind.COUNTDOWN, 2),
        (CueKind.COUNTDOWN, 1),
    ]
    assert [cue.due - ready_at for cue in run.cues] == pytest.approx([2, 3, 4])


def test_a_lead_in_longer_than_the_step_is_the_step() -> None:
    plan = plan_of(ONE_HOLD, times=StepTimes(get_ready_s=4, lead_in_s=10))
    run = begun(plan, hands_free=False).press(Ready())
    assert run.elapsed == 0
    assert run.wait(4).step.kind is StepKind.EASE_IN


def test_being_ready_twice_changes_nothing() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).press(Ready()).wait(2).press(Ready())
    assert run.step.seconds - run.elapsed == pytest.approx(3)


def test_hands_free_it_counts_by_itself() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=True)
    assert run.stage is Stage.RUNNING
    assert run.wait(12).step.kind is StepKind.EASE_IN


def test_hands_free_nothing_waits_from_beginning_to_end() -> None:
    plan = leg_plan()
    run = begun(plan, hands_free=True).wait(plan.seconds)
    assert run.stage is Stage.AFTER


def test_with_hands_it_waits_before_each_exercise_and_nowhere_else() -> None:
    run = begun(leg_plan(), hands_free=False)
    waited = []
    while run.stage is not Stage.AFTER:
        if run.stage is Stage.WAITING:
            waited.append(run.step.key.exercise)
            run.press(Ready())
        run.wait(0.5)
    assert waited == [0, 1, 2, 3, 4]


def test_a_step_that_ends_in_a_wait_does_not_run_on_while_waiting() -> None:
    plan = plan_of(ONE_HOLD, ONE_HOLD)
    run = begun(plan, hands_free=False, stall_s=600).press(Ready()).jump(300).press(Tick())
    assert run.stage is Stage.WAITING
    assert run.step.key.exercise == 1
    assert run.press(Ready()).step.kind is StepKind.GET_READY


@pytest.mark.parametrize("hands_free", [False, True])
def test_skipping_it_leaves_the_exercise_out(hands_free: bool) -> None:
    run = begun(plan_of(TWO_HOLDS, ONE_HOLD), hands_free=hands_free).press(Skip())
    assert run.step.kind is StepKind.NEXT
    assert run.step.key.exercise == 1
    assert [record.outcome for record in run.finished] == [SetOutcome.SKIPPED]


def test_pausing_the_lead_in_keeps_what_was_left_of_it() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).press(Ready()).wait(2)
    run.press(Pause()).jump(60).press(Resume())
    assert run.stage is Stage.RUNNING
    assert run.step.seconds - run.elapsed == pytest.approx(3)


def test_pain_while_getting_ready_comes_back_to_waiting() -> None:
    mistaken = begun(plan_of(ONE_HOLD), hands_free=False).press(Hurts(), Resume())
    rested = begun(plan_of(ONE_HOLD), hands_free=False).press(Hurts(), RestAndGoOn(2))
    assert mistaken.stage is Stage.WAITING
    assert rested.stage is Stage.PAUSED
    assert rested.press(Resume()).stage is Stage.WAITING
