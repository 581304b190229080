"""A rest can be made longer or shorter; what is prescribed to be done cannot."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.events import LongerWait, Pause, Resume, ShorterWait
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.session_moves import LEAST_LEFT_S, LONGEST_WAIT_S, WAIT_STEP_S
from exerciseapp.domain.situation import situation
from tests.support.programmes import ONE_HOLD_EACH_LEG, TWO_HOLDS, TWO_SETS, plan_of
from tests.support.sessions import Run, at_work


def left(run: Run) -> float:
    return situation(run.session, run.now).left_s


def test_a_longer_rest_lasts_longer_by_just_that() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=10.0)
    before = left(run)
    run.press(LongerWait())
    assert left(run) == pytest.approx(before + WAIT_STEP_S)
    index = run.session.index
    run.wait(before + WAIT_STEP_S - 0.5)
    assert run.session.index == index
    run.wait(0.5)
    assert run.session.index == index + 1


def test_a_shorter_rest_leaves_time_to_be_counted_down() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=10.0).press(ShorterWait())
    assert left(run) == pytest.approx(30 - 10 - WAIT_STEP_S)
    run.press(ShorterWait(), ShorterWait())
    assert left(run) == pytest.approx(LEAST_LEFT_S)
    run.forget().wait(LEAST_LEFT_S + 0.5)
    counted = [cue.seconds for cue in run.cues if cue.kind is CueKind.COUNTDOWN]
    assert counted == [3.0, 2.0, 1.0]
    assert run.step.kind is StepKind.WORK


def test_a_rest_that_is_almost_over_is_not_made_longer_by_asking_for_less() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=29.0)
    before = left(run)
    run.press(ShorterWait())
    assert left(run) == pytest.approx(before)


def test_no_rest_is_endless() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=1.0)
    for _ in range(100):
        run.press(LongerWait())
    assert run.step.seconds == LONGEST_WAIT_S


@pytest.mark.parametrize("wait", [StepKind.REST, StepKind.CHANGE_SIDE, StepKind.NEXT])
def test_every_kind_of_wait_can_be_made_longer(wait: StepKind) -> None:
    run = at_work(plan_of(TWO_HOLDS, ONE_HOLD_EACH_LEG), wait, into=1.0)
    before = left(run)
    run.press(LongerWait())
    assert left(run) == pytest.approx(before + WAIT_STEP_S)


@pytest.mark.parametrize("event", [LongerWait(), ShorterWait()])
def test_a_hold_lasts_as_prescribed(event: LongerWait | ShorterWait) -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.HOLD, into=4.0)
    before = run.session
    run.press(event)
    assert run.session == before


def test_it_can_be_asked_for_while_the_clock_stands() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=10.0).press(Pause(), LongerWait())
    assert left(run) == pytest.approx(20 + WAIT_STEP_S)
    run.press(Resume())
    assert left(run) == pytest.approx(20 + WAIT_STEP_S)


def test_only_this_rest_is_longer_and_the_session_comes_to_its_end() -> None:
    run = at_work(plan_of(TWO_HOLDS, TWO_SETS), StepKind.REST, into=1.0).press(LongerWait())
    others = [step.seconds for step in run.session.plan.steps[run.session.index + 1 :]]
    fresh = at_work(plan_of(TWO_HOLDS, TWO_SETS), StepKind.REST, into=1.0)
    assert others == [step.seconds for step in fresh.session.plan.steps[fresh.session.index + 1 :]]
    assert run.play_out().outcome is SessionOutcome.COMPLETED
