"""Going on with a session that a crash or a closed window left open."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.events import Begin, Leave, SessionBegan, Skip
from exerciseapp.domain.plan import Plan, StepKind
from exerciseapp.domain.records import Amount, SessionOutcome, SetKey, SetOutcome, SetRecord
from exerciseapp.domain.session import Stage, resumed_session
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TOWEL_CURLS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import Run, at_work, begun


def resumed(plan: Plan, records: Iterable[SetRecord], *, hands_free: bool = True) -> Run:
    return Run(resumed_session(plan, records, hands_free=hands_free)).press(Begin())


def done(plan: Plan, *keys: SetKey) -> list[SetRecord]:
    names = [exercise.id for exercise in plan.exercises]
    return [
        SetRecord(
            key,
            names[key.exercise],
            SetOutcome.DONE,
            plan.prescribed(key.exercise),
            plan.prescribed(key.exercise),
        )
        for key in keys
    ]


def test_it_goes_on_by_getting_ready_for_the_exercise_of_the_first_open_set() -> None:
    plan = leg_plan()
    run = resumed(plan, done(plan, *plan.set_keys()[:4]))
    assert run.step.kind is StepKind.GET_READY
    assert run.step.key == SetKey(2, 1, Side.BOTH)


def test_sets_of_the_exercise_that_are_done_are_not_asked_for_again() -> None:
    plan = plan_of(TOWEL_CURLS)
    run = resumed(plan, done(plan, *plan.set_keys()[:3])).wait(12)
    assert run.step.kind is StepKind.WORK
    assert run.step.key == SetKey(0, 2, Side.RIGHT)


def test_the_person_is_got_ready_for_the_leg_that_works_first() -> None:
    plan = plan_of(ONE_HOLD_EACH_LEG)
    run = resumed(plan, done(plan, SetKey(0, 1, Side.LEFT)))
    assert [(cue.kind, cue.side) for cue in run.cues] == [(CueKind.GET_READY, Side.RIGHT)]
    assert run.press(Skip()).step.key.side is Side.RIGHT


def test_no_second_session_is_opened() -> None:
    plan = leg_plan()
    run = resumed(plan, done(plan, *plan.set_keys()[:4]))
    assert not any(isinstance(effect, SessionBegan) for effect in run.effects)


def test_it_waits_for_the_person_before_anything_moves() -> None:
    plan = leg_plan()
    run = Run(resumed_session(plan, done(plan, *plan.set_keys()[:4])))
    assert run.stage is Stage.BEFORE
    assert run.press(Begin()).stage is Stage.WAITING


def test_nothing_recorded_starts_at_the_beginning() -> None:
    plan = leg_plan()
    run = resumed(plan, [])
    assert run.step == plan.steps[0]
    assert run.play_out().outcome is SessionOutcome.COMPLETED


def test_a_set_broken_off_is_done_again_in_whole() -> None:
    left = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=13.0).press(Leave())
    run = resumed(left.session.plan, left.finished).play_out()
    assert [(r.outcome, r.performed) for r in run.finished] == [(SetOutcome.DONE, Amount(3))]
    assert run.outcome is SessionOutcome.COMPLETED


def test_a_set_broken_off_keeps_its_amount_when_less_is_done_the_second_time() -> None:
    left = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=13.0).press(Leave())
    run = resumed(left.session.plan, left.finished).wait(12 + 7).press(Skip())
    assert [(r.outcome, r.performed) for r in run.finished] == [(SetOutcome.SKIPPED, Amount(2))]


def test_a_set_skipped_after_it_was_broken_off_is_not_asked_for_a_third_time() -> None:
    plan = plan_of(THREE_RAISES, ONE_HOLD)
    left = at_work(plan, StepKind.WORK, into=13.0).press(Leave())
    second = resumed(plan, left.finished).wait(13).press(Skip())
    third = resumed(plan, (left.written | second.written).values())
    assert third.step.key.exercise == 1


def test_a_set_skipped_before_stays_skipped() -> None:
    plan = plan_of(ONE_HOLD, THREE_RAISES)
    left = at_work(plan, StepKind.HOLD, into=1.0).press(Skip())
    run = resumed(plan, left.finished)
    assert run.step.key.exercise == 1
    assert run.play_out().outcome is SessionOutcome.PARTIAL


def test_all_done_but_the_end_goes_straight_to_the_questions() -> None:
    plan = leg_plan()
    run = resumed(plan, done(plan, *plan.set_keys()))
    assert run.stage is Stage.AFTER
    assert run.outcome is SessionOutcome.COMPLETED


def test_records_of_sets_that_the_programme_does_not_hold_are_left_out() -> None:
    plan = plan_of(ONE_HOLD)
    strangers = done(leg_plan(), *leg_plan().set_keys()[2:])
    run = resumed(plan, strangers).play_out()
    assert set(run.session.records) == set(plan.set_keys())


@pytest.mark.parametrize("steps_before", range(len(leg_plan().steps)))
def test_killed_in_any_step_it_loses_at_most_the_set_under_way(steps_before: int) -> None:
    plan = leg_plan()
    killed = begun(plan)
    while killed.session.index < steps_before:
        killed.wait(1.0, every=1.0)
    under_way = killed.step.key

    run = resumed(plan, killed.finished)
    assert run.step.key == under_way
    run.play_out()

    assert run.outcome is SessionOutcome.COMPLETED
    again = {record.key for record in killed.finished} & {record.key for record in run.finished}
    assert again == set()
    assert {**killed.written, **run.written}.keys() == set(plan.set_keys())
