"""Skip: a wait is left at once; a set is left with what was performed of it."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.events import Pause, Resume, Skip
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
from tests.support.sessions import at_work, begun


@pytest.mark.parametrize(
    ("wait", "follows"),
    [
        (StepKind.REST, StepKind.EASE_IN),
        (StepKind.CHANGE_SIDE, StepKind.EASE_IN),
        (StepKind.NEXT, StepKind.GET_READY),
    ],
)
def test_skipping_a_wait_goes_straight_to_what_follows(wait: StepKind, follows: StepKind) -> None:
    plan = plan_of(TWO_HOLDS, ONE_HOLD_EACH_LEG)
    run = at_work(plan, wait, into=1.0).forget()
    index = run.session.index
    run.press(Skip())
    assert run.session.index == index + 1
    assert run.step.kind is follows
    assert run.finished == []


def test_skipping_a_wait_costs_no_set() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).press(Skip()).play_out()
    assert run.outcome is SessionOutcome.COMPLETED


@pytest.mark.parametrize("effort", [StepKind.EASE_IN, StepKind.HOLD])
def test_skipping_an_effort_leaves_the_whole_set(effort: StepKind) -> None:
    run = at_work(plan_of(TWO_HOLDS, ONE_HOLD), effort, into=1.0).press(Skip())
    assert run.step.kind is StepKind.NEXT
    assert run.finished[0].outcome is SetOutcome.SKIPPED


def test_a_skipped_set_stands_with_what_was_performed_before() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).wait_for(StepKind.HOLD, 4.2).press(Skip())
    assert run.finished[0].outcome is SetOutcome.SKIPPED
    assert run.finished[0].performed == Amount(1, 10)


def test_a_set_skipped_before_its_first_hold_counts_nothing() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.EASE_IN, into=2.0).press(Skip())
    assert run.finished[0].performed == Amount(0, 0.0)


def test_skipping_counts_the_movements_done_so_far() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=13.0).press(Skip())
    assert run.finished[0].performed == Amount(2)


def test_skipping_the_way_out_of_the_last_stretch_skips_nothing() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.RELEASE, into=0.5).press(Skip())
    assert run.finished[0].outcome is SetOutcome.DONE
    assert run.outcome is SessionOutcome.COMPLETED


def test_skipping_one_leg_goes_on_with_the_other() -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG), StepKind.HOLD).press(Skip())
    assert run.step.kind is StepKind.CHANGE_SIDE
    assert run.step.key.side is Side.RIGHT


def test_skipping_one_set_goes_on_with_the_rest_before_the_next() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.WORK, into=4.0).press(Skip())
    assert run.step.kind is StepKind.REST
    assert run.step.key == SetKey(0, 2, Side.BOTH)


def test_skipping_the_last_set_ends_the_exercises_as_partial() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.HOLD).press(Skip())
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.PARTIAL


def test_skipping_while_paused_stays_paused() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.WORK, into=4.0).press(Pause(), Skip())
    assert run.stage is Stage.PAUSED
    assert run.wait(60).step.kind is StepKind.REST
    assert run.elapsed == 0
    assert run.press(Resume()).stage is Stage.RUNNING


def test_everything_skipped_is_partial_with_nothing_done() -> None:
    plan = plan_of(ONE_HOLD, THREE_RAISES)
    run = begun(plan, hands_free=False)
    while run.stage is not Stage.AFTER:
        run.press(Skip())
    assert run.outcome is SessionOutcome.PARTIAL
    assert [record.performed for record in run.written.values()] == [Amount(0, 0.0), Amount(0)]
