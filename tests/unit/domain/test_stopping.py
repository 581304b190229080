"""How a session ends, and what is then written of the sets that were never reached."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.events import (
    AnswersGiven,
    Begin,
    Finish,
    Leave,
    Pause,
    SessionBegan,
    Stop,
    Tick,
)
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import Amount, SessionOutcome, SetOutcome
from exerciseapp.domain.session import Stage, new_session
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TWO_SETS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import Run, at_work, begun


def test_a_session_played_to_its_end_is_completed() -> None:
    run = begun(leg_plan()).play_out()
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.COMPLETED
    assert run.ended is not None
    assert list(run.ended.rest) == []


def test_stopping_writes_the_set_under_way_as_partial_and_the_others_as_skipped() -> None:
    run = at_work(plan_of(TWO_SETS, ONE_HOLD), StepKind.WORK, into=7.0).press(Stop())
    assert run.outcome is SessionOutcome.STOPPED
    assert [(record.outcome, record.performed) for record in run.written.values()] == [
        (SetOutcome.PARTIAL, Amount(1)),
        (SetOutcome.SKIPPED, Amount(0)),
        (SetOutcome.SKIPPED, Amount(0, 0.0)),
    ]


def test_sets_never_reached_carry_what_was_prescribed() -> None:
    run = begun(plan_of(ONE_HOLD_EACH_LEG)).press(Stop())
    assert {record.prescribed for record in run.written.values()} == {Amount(1, 10)}
    assert {record.exercise_id for record in run.written.values()} == {"first"}


@pytest.mark.parametrize("kind", [StepKind.GET_READY, StepKind.REST])
def test_stopping_in_a_wait_breaks_no_set_off(kind: StepKind) -> None:
    run = at_work(plan_of(TWO_SETS), kind, into=1.0)
    done = len(run.finished)
    assert len(run.press(Stop()).finished) == done


def test_stopping_when_all_is_done_is_no_stop() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.RELEASE, into=1.0).press(Stop())
    assert run.outcome is SessionOutcome.COMPLETED


def test_stopping_from_a_pause_counts_only_the_time_before_it() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Pause()).jump(90)
    assert run.press(Stop()).finished[0].performed == Amount(0, 4.0)


def test_stopping_as_the_last_step_ends_still_asks_the_questions() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.RELEASE, into=2.99).jump(0.02).press(Stop())
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.COMPLETED


def test_leaving_writes_what_was_performed_and_keeps_the_session_open() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=7.0).press(Leave())
    assert run.stage is Stage.CLOSED
    assert run.ended is None
    assert [(r.outcome, r.performed) for r in run.finished] == [(SetOutcome.PARTIAL, Amount(1))]


def test_the_end_is_told_with_its_moment() -> None:
    plan = plan_of(ONE_HOLD)
    run = begun(plan)
    start = run.now
    run.play_out()
    assert run.cues[-1].kind is CueKind.DONE
    assert run.cues[-1].due == pytest.approx(start + plan.seconds)


def test_a_session_given_up_before_it_began_is_never_written() -> None:
    for event in (Stop(), Leave()):
        run = Run(new_session(leg_plan())).press(event)
        assert run.stage is Stage.CLOSED
        assert run.effects == []


@pytest.mark.parametrize("pain", [0, 4, 10, None])
def test_the_pain_before_is_written_as_the_session_opens(pain: int | None) -> None:
    run = Run(new_session(leg_plan())).press(Begin(pain))
    assert run.effects[0] == SessionBegan(pain)


def test_the_answers_are_written_and_close_the_session() -> None:
    run = begun(plan_of(ONE_HOLD)).play_out().forget().press(Finish(2, 3, "  calf felt tight\n"))
    assert run.effects == [AnswersGiven(2, 3, "calf felt tight")]
    assert run.stage is Stage.CLOSED


def test_the_questions_may_take_all_day() -> None:
    run = begun(plan_of(ONE_HOLD)).play_out().jump(40_000).press(Tick())
    assert run.press(Finish()).stage is Stage.CLOSED


def test_the_questions_may_be_left_out() -> None:
    run = begun(plan_of(ONE_HOLD)).play_out().forget().press(Leave())
    assert run.stage is Stage.CLOSED
    assert run.effects == []
