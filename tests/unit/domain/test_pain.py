""" "This hurts": the clock stands, the pain is written, and the person chooses."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.events import (
    Hurts,
    Leave,
    Pause,
    RestAndGoOn,
    Resume,
    SkipExercise,
    Stop,
    StopForToday,
)
from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SetKey,
    SetOutcome,
)
from exerciseapp.domain.session import Stage
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TOWEL_CURLS,
    TWO_HOLDS,
    TWO_SETS,
    plan_of,
)
from tests.support.sessions import at_work, begun

FIRST = SetKey(0, 1, Side.BOTH)


def test_nothing_is_written_before_the_person_has_chosen() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).forget().press(Hurts())
    assert run.effects == []


def test_a_press_by_mistake_is_taken_back_and_leaves_no_trace() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Hurts(), Resume())
    assert run.stage is Stage.RUNNING
    assert run.step.kind is StepKind.EASE_IN
    assert run.pain == []
    assert run.play_out().outcome is SessionOutcome.COMPLETED


@pytest.mark.parametrize("nrs", [0, 7, 10, None])
def test_the_pain_is_written_with_its_place_and_the_choice(nrs: int | None) -> None:
    plan = plan_of(ONE_HOLD)
    for choice, event in (
        (PainChoice.REST, RestAndGoOn(nrs)),
        (PainChoice.SKIP_EXERCISE, SkipExercise(nrs)),
        (PainChoice.STOP, StopForToday(nrs)),
    ):
        run = at_work(plan, StepKind.HOLD, into=4.0).press(Hurts(), event)
        assert run.pain == [PainReport(FIRST, nrs, choice)]


def test_after_a_rest_the_stretch_is_done_again_from_its_start() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.HOLD, into=4.0).press(Hurts(), RestAndGoOn(5))
    assert run.stage is Stage.PAUSED
    assert run.step.kind is StepKind.EASE_IN
    assert run.wait(600).stage is Stage.PAUSED
    assert run.press(Resume()).play_out().outcome is SessionOutcome.COMPLETED


def test_after_a_rest_a_movement_goes_on_at_the_repetition_that_hurt() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=8.5).press(Hurts(), RestAndGoOn(5))
    assert run.elapsed == pytest.approx(6.0)
    run.forget().press(Resume()).wait(5.1)
    assert [(cue.kind, cue.phase, cue.repetition) for cue in run.cues] == [
        (CueKind.LEAD_BACK, None, 2),
        (CueKind.WORK, None, 2),
        (CueKind.PHASE, PhaseName.RAISE, 2),
    ]
    assert run.wait(12).finished[0].performed == Amount(3)


def test_pain_in_the_first_repetition_starts_the_movement_anew() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=2.0).press(Hurts(), RestAndGoOn(5))
    assert run.elapsed == 0
    assert run.step.kind is StepKind.WORK


def test_pain_in_a_rest_gives_the_whole_rest_again() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST, into=7.0).press(Hurts(), RestAndGoOn(5))
    assert run.step.kind is StepKind.REST
    assert run.elapsed == 0
    assert run.stage is Stage.PAUSED


@pytest.mark.parametrize(
    ("wait", "felt_at"),
    [
        (StepKind.GET_READY, SetKey(0, 1, Side.LEFT)),
        (StepKind.CHANGE_SIDE, SetKey(0, 1, Side.LEFT)),
        (StepKind.REST, SetKey(0, 1, Side.RIGHT)),
        (StepKind.NEXT, SetKey(0, 2, Side.RIGHT)),
    ],
)
def test_pain_told_in_a_wait_belongs_to_the_set_just_done(wait: StepKind, felt_at: SetKey) -> None:
    run = at_work(plan_of(TOWEL_CURLS, ONE_HOLD), wait, into=1.0).press(Hurts(), StopForToday(4))
    assert run.pain == [PainReport(felt_at, 4, PainChoice.STOP)]


def test_skipping_the_exercise_leaves_all_its_sets_and_goes_on_to_the_next() -> None:
    plan = plan_of(TWO_SETS, ONE_HOLD)
    run = at_work(plan, StepKind.WORK, into=7.0).press(Hurts(), SkipExercise(6))
    assert run.stage is Stage.RUNNING
    assert run.step.kind is StepKind.NEXT
    assert run.step.key.exercise == 1
    assert [(r.key.set, r.outcome, r.performed) for r in run.finished] == [
        (1, SetOutcome.SKIPPED, Amount(1)),
        (2, SetOutcome.SKIPPED, Amount(0)),
    ]


def test_skipping_the_exercise_keeps_the_sets_of_it_that_were_done() -> None:
    run = at_work(plan_of(TWO_SETS, ONE_HOLD), StepKind.REST, into=1.0)
    run.press(Hurts(), SkipExercise(6))
    assert [(r.key.set, r.outcome) for r in run.finished] == [
        (1, SetOutcome.DONE),
        (2, SetOutcome.SKIPPED),
    ]


def test_skipping_the_last_exercise_ends_the_session_as_partial() -> None:
    run = at_work(plan_of(ONE_HOLD_EACH_LEG), StepKind.HOLD).press(Hurts(), SkipExercise())
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.PARTIAL


def test_skipping_from_a_pause_goes_on_by_itself() -> None:
    run = at_work(plan_of(TWO_SETS, ONE_HOLD), StepKind.WORK, into=2.0)
    assert run.press(Pause(), Hurts(), SkipExercise(3)).stage is Stage.RUNNING


def test_stopping_for_today_keeps_what_was_performed() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=13.0).press(Hurts(), StopForToday(8))
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.STOPPED
    assert run.finished[0].performed == Amount(2)


def test_stopping_without_answering_still_tells_that_it_hurt() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Hurts(), Stop())
    assert run.pain == [PainReport(FIRST, None, PainChoice.STOP)]
    assert run.outcome is SessionOutcome.STOPPED


def test_closing_the_window_instead_of_answering_leaves_the_session_open() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Hurts(), Leave())
    assert run.stage is Stage.CLOSED
    assert run.ended is None


@pytest.mark.parametrize("nrs", [-1, 11])
def test_pain_beyond_the_scale_is_refused(nrs: int) -> None:
    for choice in (RestAndGoOn, SkipExercise, StopForToday):
        with pytest.raises(ValueError, match="pain must be a whole number from 0 to 10"):
            choice(nrs)


def test_pain_before_the_first_movement_can_end_the_day() -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=False).press(Hurts(), StopForToday(9))
    assert run.outcome is SessionOutcome.STOPPED
    assert run.written[FIRST].performed == Amount(0, 0.0)
