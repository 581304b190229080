"""Which cue is told when."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cue_times import cues_between
from exerciseapp.domain.cues import STEP_CHANGES, Cue, CueKind
from exerciseapp.domain.dosage import Dosage, Hold, Side, Tempo
from exerciseapp.domain.events import Pause, Resume, Skip
from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import Plan, Step, StepKind
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TWO_HOLDS,
    TWO_SETS,
    plan_of,
)
from tests.support.sessions import START, at_work, begun


def step_of(plan: Plan, kind: StepKind) -> Step:
    return next(step for step in plan.steps if step.kind is kind)


def inner(step: Step) -> list[tuple[CueKind, float]]:
    """Return the cues inside the step, each with its seconds into it."""
    return [(cue.kind, cue.due) for cue in cues_between(step, 0.0, 0.0, step.seconds)]


def test_a_stretch_is_told_from_beginning_to_end_in_order_and_in_time() -> None:
    told = begun(plan_of(ONE_HOLD)).play_out().cues
    assert [(cue.kind.value, round(cue.due - START, 6), cue.seconds) for cue in told] == [
        ("get_ready", 0, 12),
        ("countdown", 9, 3),
        ("countdown", 10, 2),
        ("countdown", 11, 1),
        ("ease_in", 12, 3),
        ("hold", 15, 10),
        ("countdown", 22, 3),
        ("countdown", 23, 2),
        ("countdown", 24, 1),
        ("release", 25, 3),
        ("done", 28, 0),
    ]


def test_a_movement_is_told_phase_by_phase_with_its_repetition() -> None:
    told = [cue for cue in begun(plan_of(THREE_RAISES)).play_out().cues if cue.phase]
    assert [(cue.repetition, cue.phase, cue.due - START - 12, cue.seconds) for cue in told] == [
        (1, PhaseName.RAISE, 0, 2),
        (1, PhaseName.TOP, 2, 1),
        (1, PhaseName.LOWER, 3, 3),
        (2, PhaseName.RAISE, 6, 2),
        (2, PhaseName.TOP, 8, 1),
        (2, PhaseName.LOWER, 9, 3),
        (3, PhaseName.RAISE, 12, 2),
        (3, PhaseName.TOP, 14, 1),
        (3, PhaseName.LOWER, 15, 3),
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (StepKind.GET_READY, CueKind.GET_READY),
        (StepKind.EASE_IN, CueKind.EASE_IN),
        (StepKind.HOLD, CueKind.HOLD),
        (StepKind.RELEASE, CueKind.RELEASE),
        (StepKind.WORK, CueKind.WORK),
        (StepKind.REST, CueKind.REST),
        (StepKind.CHANGE_SIDE, CueKind.CHANGE_SIDE),
        (StepKind.NEXT, CueKind.NEXT),
    ],
)
def test_every_step_opens_with_its_own_cue(kind: StepKind, expected: CueKind) -> None:
    plan = plan_of(ONE_HOLD_EACH_LEG, TWO_SETS)
    run = begun(plan).wait_for(kind)
    opening = [cue for cue in run.cues if cue.kind in STEP_CHANGES][-1]
    step = run.step
    assert opening == Cue(
        expected,
        step.key.exercise,
        step.key.side,
        opening.due,
        step.key.set,
        step.repetition,
        step.seconds,
    )
    assert opening.due == pytest.approx(run.now)


def test_the_cue_names_the_leg_and_the_set() -> None:
    told = begun(plan_of(ONE_HOLD_EACH_LEG, TWO_SETS)).play_out().cues
    assert [cue.side for cue in told if cue.kind is CueKind.HOLD] == [Side.LEFT, Side.RIGHT]
    assert [cue.set for cue in told if cue.kind is CueKind.WORK] == [1, 2]


@pytest.mark.parametrize(("seconds", "counted"), [(4.9, False), (5.0, True), (30.0, True)])
def test_only_steps_of_five_seconds_and_more_are_counted_down(
    seconds: float, counted: bool
) -> None:
    step = step_of(plan_of(Dosage(1, 1, Hold(seconds))), StepKind.HOLD)
    countdown = [due for kind, due in inner(step) if kind is CueKind.COUNTDOWN]
    assert countdown == ([seconds - 3, seconds - 2, seconds - 1] if counted else [])


def test_the_end_of_a_set_of_movements_is_not_counted_down() -> None:
    step = step_of(plan_of(THREE_RAISES), StepKind.WORK)
    assert CueKind.COUNTDOWN not in [kind for kind, _ in inner(step)]


@pytest.mark.parametrize(("seconds", "halved"), [(19.9, False), (20.0, True), (45.0, True)])
def test_halfway_is_told_in_efforts_of_twenty_seconds_and_more(
    seconds: float, halved: bool
) -> None:
    step = step_of(plan_of(Dosage(1, 1, Hold(seconds))), StepKind.HOLD)
    halfway = [due for kind, due in inner(step) if kind is CueKind.HALFWAY]
    assert halfway == ([seconds / 2] if halved else [])


def test_halfway_is_told_in_a_long_set_of_movements() -> None:
    step = step_of(plan_of(Dosage(1, 10, Tempo(2, 1, 3))), StepKind.WORK)
    assert [due for kind, due in inner(step) if kind is CueKind.HALFWAY] == [30]
    dues = [due for _, due in inner(step)]
    assert dues == sorted(dues)


def test_nobody_is_told_that_half_a_rest_is_over() -> None:
    step = step_of(plan_of(TWO_SETS), StepKind.REST)
    assert step.seconds >= 20
    assert CueKind.HALFWAY not in [kind for kind, _ in inner(step)]


def test_a_cue_belongs_to_the_stretch_that_begins_with_it() -> None:
    step = step_of(plan_of(ONE_HOLD), StepKind.HOLD)
    assert [cue.seconds for cue in cues_between(step, 50.0, 0.0, 7.0)] == []
    assert [cue.seconds for cue in cues_between(step, 50.0, 7.0, 8.0)] == [3]
    assert [cue.due for cue in cues_between(step, 50.0, 7.0, 10.0)] == [57, 58, 59]


def test_a_skipped_wait_tells_no_more_of_itself() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST, into=1.0).forget().press(Skip()).wait(1)
    assert {cue.kind for cue in run.cues} == {CueKind.WORK, CueKind.PHASE}


def test_nothing_is_told_while_the_clock_stands() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=6.5).press(Pause()).forget().wait(60)
    assert run.cues == []


@pytest.mark.parametrize("into", [6.9, 7.0, 7.1])
def test_a_pause_in_a_rest_moves_the_countdown_without_losing_or_repeating_it(into: float) -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST, into=into).press(Pause())
    run.jump(123.456).press(Resume()).wait(10 - into - 0.01, every=0.02)
    counted = [cue for cue in run.cues if cue.kind is CueKind.COUNTDOWN][-3:]
    assert [cue.seconds for cue in counted] == [3, 2, 1]
    assert counted[-1].due == pytest.approx(run.now - 0.99)


def test_what_is_told_at_the_very_start_of_a_step_is_told_when_it_begins_to_run() -> None:
    run = at_work(plan_of(TWO_HOLDS, THREE_RAISES), StepKind.HOLD, into=1.0)
    run.press(Pause(), Skip()).forget()
    assert run.step.kind is StepKind.NEXT
    assert run.wait(5).cues == []
    run.press(Resume())
    assert [cue.kind for cue in run.cues] == [CueKind.NEXT]
