"""What is written of a set that was played to its end, and of one that was broken off."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Dosage, Hold, Side
from exerciseapp.domain.events import Leave, Pause, Repeat, Resume, Stop
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import Amount, SetKey, SetOutcome, SetRecord
from exerciseapp.domain.session import Stage
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TWO_HOLDS,
    TWO_SETS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import at_work, begun


def test_a_set_is_written_once_as_its_last_effort_ends() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.WORK, into=17.9)
    assert run.finished == []
    run.wait(0.2)
    assert [record.key for record in run.finished] == [SetKey(0, 1, Side.BOTH)]
    run.wait(29)
    assert len(run.finished) == 1


def test_a_stretch_is_written_when_the_person_is_out_of_it_again() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.RELEASE, into=2.9)
    assert run.finished == []
    assert len(run.wait(0.2).finished) == 1


def test_prescribed_stands_beside_performed() -> None:
    stretch, raises = begun(plan_of(TWO_HOLDS, THREE_RAISES)).play_out().finished
    assert stretch == SetRecord(
        SetKey(0, 1, Side.BOTH), "first", SetOutcome.DONE, Amount(2, 10), Amount(2, 10)
    )
    assert raises == SetRecord(
        SetKey(1, 1, Side.BOTH), "second", SetOutcome.DONE, Amount(3), Amount(3)
    )


def test_each_leg_is_written_by_itself() -> None:
    run = begun(plan_of(ONE_HOLD_EACH_LEG)).play_out()
    assert [record.key.side for record in run.finished] == [Side.LEFT, Side.RIGHT]


def test_the_leg_programme_writes_each_of_its_eleven_sets_once_in_order() -> None:
    plan = leg_plan()
    run = begun(plan).play_out()
    assert [record.key for record in run.finished] == list(plan.set_keys())
    assert all(record.performed == record.prescribed for record in run.finished)
    assert {record.outcome for record in run.finished} == {SetOutcome.DONE}


@pytest.mark.parametrize(
    ("held", "written"), [(6.0, 6.0), (6.04, 6.0), (6.09, 6.0), (6.1, 6.1), (9.99, 9.9)]
)
def test_a_hold_given_up_counts_its_tenths_rounded_down(held: float, written: float) -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=held).press(Stop())
    assert run.finished[0].performed == Amount(0, written)
    assert run.finished[0].outcome is SetOutcome.PARTIAL


def test_a_hold_kept_to_its_end_counts_all_its_seconds_even_the_hundredths() -> None:
    run = begun(plan_of(Dosage(1, 1, Hold(12.34)))).play_out()
    assert run.finished[0].performed == run.finished[0].prescribed == Amount(1, 12.34)


def test_the_longest_hold_of_the_set_is_written() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).wait_for(StepKind.HOLD, 4.0).press(Stop())
    assert run.finished[0].performed == Amount(1, 10)


def test_only_repetitions_done_to_their_end_count() -> None:
    plan = plan_of(THREE_RAISES)
    for into, whole in ((0.1, 0), (5.9, 0), (6.0, 1), (11.9, 1), (12.1, 2), (17.9, 2)):
        run = at_work(plan, StepKind.WORK, into=into).press(Stop())
        assert run.written[plan.set_keys()[0]].performed.repetitions == whole


def test_easing_into_a_stretch_is_no_stretch() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.EASE_IN, into=2.9).press(Leave())
    assert run.finished == []


@pytest.mark.parametrize(("again", "longest"), [(2.0, 3.0), (4.5, 4.5)])
def test_a_hold_broken_by_a_pause_makes_no_longer_one_of_its_two_parts(
    again: float, longest: float
) -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=3.0)
    run.press(Pause()).jump(3).press(Resume()).wait_for(StepKind.HOLD, again).press(Stop())
    assert run.finished[0].performed == Amount(0, longest)


def test_a_hold_repeated_counts_once() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.RELEASE).press(Repeat()).play_out()
    assert [record.performed for record in run.finished] == [Amount(2, 10)]


def test_a_set_of_movements_repeated_counts_no_repetition_twice() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=13.0).press(Repeat()).wait(7.0)
    run.press(Stop())
    assert run.finished[0].performed == Amount(2)


def test_a_finished_set_repeated_is_not_written_again() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST).forget()
    run.press(Repeat()).wait(18)
    assert run.step.kind is StepKind.REST
    assert run.finished == []
    assert run.stage is Stage.RUNNING
