"""Back and repeat: where they lead, and that nothing done is lost by them."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Dosage, Hold, Side
from exerciseapp.domain.events import Back, Hurts, Leave, Pause, Repeat, Skip, SkipExercise, Stop
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import Amount, SessionOutcome, SetKey, SetOutcome
from exerciseapp.domain.session import Stage
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TWO_HOLDS,
    TWO_SETS,
    plan_of,
)
from tests.support.sessions import Run, at_work, begun

LEFT = SetKey(0, 1, Side.LEFT)
RIGHT = SetKey(0, 1, Side.RIGHT)
FIRST = SetKey(0, 1, Side.BOTH)


def second_hold(into: float = 0.0) -> Run:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.REST)
    return run.wait_for(StepKind.HOLD, into)


def place(run: Run) -> tuple[StepKind, int, int]:
    return run.step.kind, run.step.key.exercise, run.step.repetition


@pytest.mark.parametrize("effort", [StepKind.EASE_IN, StepKind.HOLD, StepKind.RELEASE])
def test_repeat_does_this_repetition_again_from_the_way_in(effort: StepKind) -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).wait_for(effort, 1.0).press(Repeat())
    assert place(run) == (StepKind.EASE_IN, 0, 2)
    assert run.elapsed == 0


@pytest.mark.parametrize("effort", [StepKind.EASE_IN, StepKind.HOLD, StepKind.RELEASE])
def test_back_goes_to_the_repetition_before(effort: StepKind) -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).wait_for(effort, 1.0).press(Back())
    assert place(run) == (StepKind.EASE_IN, 0, 1)


def test_back_from_the_first_repetition_goes_to_getting_ready() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.HOLD).press(Back())
    assert place(run) == (StepKind.GET_READY, 0, 1)


def test_back_at_the_very_start_starts_getting_ready_anew() -> None:
    run = begun(plan_of(TWO_HOLDS)).wait(5).press(Back())
    assert place(run) == (StepKind.GET_READY, 0, 1)
    assert run.elapsed == 0


@pytest.mark.parametrize("press", [Back(), Repeat()])
@pytest.mark.parametrize("wait", [StepKind.REST, StepKind.NEXT])
def test_from_a_wait_both_do_the_repetition_before_it_again(
    wait: StepKind, press: Back | Repeat
) -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), wait, into=2.0).press(press)
    assert place(run) == (StepKind.EASE_IN, 0, 1 if wait is StepKind.REST else 2)


def test_back_from_the_next_exercise_goes_to_the_last_repetition_of_the_one_before() -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.NEXT).wait_for(StepKind.GET_READY)
    assert place(run.press(Back())) == (StepKind.EASE_IN, 0, 2)


def test_repeat_while_getting_ready_gets_ready_again() -> None:
    run = begun(plan_of(TWO_HOLDS)).wait(5).press(Repeat())
    assert place(run) == (StepKind.GET_READY, 0, 1)
    assert run.elapsed == 0


def test_holds_without_a_rest_between_them_are_repetitions_all_the_same() -> None:
    plan = plan_of(Dosage(1, 2, Hold(10)))
    run = at_work(plan, StepKind.RELEASE).wait(3).wait_for(StepKind.HOLD, 1.0)
    assert place(run.press(Repeat())) == (StepKind.EASE_IN, 0, 2)
    assert place(run.press(Back())) == (StepKind.EASE_IN, 0, 1)


def test_back_and_repeat_in_a_set_of_movements_mean_the_set() -> None:
    plan = plan_of(TWO_SETS)
    second = at_work(plan, StepKind.REST).wait_for(StepKind.WORK, 9.0)
    assert second.press(Repeat()).step.key.set == 2
    assert second.elapsed == 0
    assert second.press(Back()).step.key.set == 1
    assert second.step.kind is StepKind.WORK


@pytest.mark.parametrize("press", [Back(), Repeat()])
def test_a_session_that_stood_goes_on_standing(press: Back | Repeat) -> None:
    run = second_hold(3.0).press(Pause(), press)
    assert run.stage is Stage.PAUSED
    assert run.elapsed == 0


def test_a_done_set_stays_done_when_gone_back_to_and_broken_off() -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.NEXT).press(Back()).wait(2)
    run.press(Stop())
    assert run.written[FIRST].outcome is SetOutcome.DONE
    assert run.written[FIRST].performed == Amount(2, 10)


def test_a_done_set_stays_done_when_gone_back_to_and_skipped() -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.NEXT).press(Back(), Skip())
    assert run.step.kind is StepKind.NEXT
    assert run.written[FIRST].outcome is SetOutcome.DONE


def test_what_was_done_of_a_set_is_not_lost_by_going_back_from_it() -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG), StepKind.CHANGE_SIDE)
    run.wait_for(StepKind.HOLD, 6.0).press(Back())
    assert run.step.key == LEFT
    run.press(Stop())
    assert run.written[RIGHT].outcome is SetOutcome.PARTIAL
    assert run.written[RIGHT].performed == Amount(0, 6.0)


def test_what_was_done_before_going_back_is_not_lost_by_skipping_the_exercise() -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG), StepKind.CHANGE_SIDE)
    run.wait_for(StepKind.HOLD, 6.0).press(Back(), Hurts(), SkipExercise(3))
    assert run.written[LEFT].outcome is SetOutcome.DONE
    assert run.written[RIGHT].outcome is SetOutcome.SKIPPED
    assert run.written[RIGHT].performed == Amount(0, 6.0)


def test_a_set_skipped_by_mistake_can_be_gone_back_to_and_done() -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.REST).wait_for(StepKind.HOLD, 1.0)
    assert run.press(Skip()).written[FIRST].outcome is SetOutcome.SKIPPED
    run.press(Back()).play_out()
    assert run.written[FIRST].outcome is SetOutcome.DONE
    assert run.outcome is SessionOutcome.COMPLETED


def test_going_back_to_get_ready_begins_the_exercise_from_its_first_set() -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG), StepKind.HOLD, into=2.0).press(Skip(), Back())
    assert run.step.key == LEFT
    assert run.press(Back()).step.kind is StepKind.GET_READY
    assert run.wait_for(StepKind.HOLD).step.key == LEFT
    assert run.play_out().outcome is SessionOutcome.COMPLETED


def test_a_skipped_set_stays_skipped_when_gone_back_to_and_left() -> None:
    run = at_work(plan_of(ONE_HOLD, THREE_RAISES), StepKind.HOLD, into=4.0).press(Skip(), Back())
    run.wait_for(StepKind.HOLD, 5.0).press(Leave())
    assert run.written[FIRST].outcome is SetOutcome.SKIPPED
    assert run.written[FIRST].performed == Amount(0, 5.0)
