"""Which moment of the clip belongs to a moment of a step."""

from __future__ import annotations

import pytest

from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.movement import STANDS, Course, clip_course, clip_moment, phase_at
from exerciseapp.domain.plan import Step, StepKind
from tests.support.programmes import DYNAMIC_CLIP, ONE_HOLD, STATIC_CLIP, TWO_SETS, plan_of


def step_of(kind: StepKind) -> Step:
    return next(step for step in plan_of(TWO_SETS, ONE_HOLD).steps if step.kind is kind)


@pytest.mark.parametrize(
    ("elapsed", "shown"),
    [
        (0.0, 1.0),
        (1.0, 2.0),  # half of raising, in both
        (2.0, 3.0),
        (2.5, 3.5),
        (3.0, 4.0),
        (4.5, 5.5),  # lowering takes 3 s in both
        (6.0, 1.0),  # the second repetition
        (18.0, 7.0),  # past the end the last phase stands
        (99.0, 7.0),
    ],
)
def test_the_figure_moves_at_the_tempo_that_was_prescribed(elapsed: float, shown: float) -> None:
    assert clip_moment(step_of(StepKind.WORK), elapsed, DYNAMIC_CLIP) == pytest.approx(shown)


@pytest.mark.parametrize(
    ("kind", "elapsed", "shown"),
    [
        (StepKind.EASE_IN, 1.5, 2.0),
        (StepKind.HOLD, 0.0, 3.0),
        (StepKind.HOLD, 5.0, 4.0),
        (StepKind.RELEASE, 3.0, 7.0),
    ],
)
def test_a_stretch_is_shown_in_its_own_phase(kind: StepKind, elapsed: float, shown: float) -> None:
    assert clip_moment(step_of(kind), elapsed, STATIC_CLIP) == pytest.approx(shown)


def test_getting_ready_shows_the_whole_clip_over_and_over() -> None:
    step = step_of(StepKind.GET_READY)
    assert clip_moment(step, 2.5, DYNAMIC_CLIP) == pytest.approx(2.5)
    assert clip_moment(step, 9.5, DYNAMIC_CLIP) == pytest.approx(2.5)


@pytest.mark.parametrize("kind", [StepKind.REST, StepKind.NEXT])
def test_in_every_other_wait_the_figure_stands_ready(kind: StepKind) -> None:
    assert clip_moment(step_of(kind), 2.5, DYNAMIC_CLIP) == 0


@pytest.mark.parametrize("kind", [StepKind.GET_READY, StepKind.HOLD, StepKind.EASE_IN])
def test_a_clip_whose_phases_nobody_named_runs_at_its_own_speed(kind: StepKind) -> None:
    assert clip_moment(step_of(kind), 2.5, ()) == 2.5


def test_a_clip_whose_phases_nobody_named_stands_in_a_rest() -> None:
    assert clip_moment(step_of(StepKind.REST), 2.5, ()) == 0


def test_the_phase_of_a_movement_and_how_far_it_has_come() -> None:
    phase, fraction = phase_at(step_of(StepKind.WORK), 10.5)
    assert phase.name is PhaseName.LOWER
    assert fraction == pytest.approx(0.5)


@pytest.mark.parametrize("kind", list(StepKind))
def test_on_its_course_the_figure_comes_to_where_it_will_be(kind: StepKind) -> None:
    """Nobody who follows the course shows another moment than the one that is told later."""
    plan = plan_of(TWO_SETS, ONE_HOLD)
    for clip in (DYNAMIC_CLIP, STATIC_CLIP, ()):
        for step in (step for step in plan.steps if step.kind is kind):
            for elapsed in (0.0, 0.7, 2.0, 2.5, 3.3, 6.01, step.seconds - 0.01, step.seconds):
                here, course = clip_moment(step, elapsed, clip), clip_course(step, elapsed, clip)
                for part in (0.01, 0.5, 0.99):
                    later = part * min(course.seconds, 10.0)
                    assert clip_moment(step, elapsed + later, clip) == pytest.approx(
                        here + later * course.rate
                    )


def test_a_figure_goes_on_as_fast_as_its_phase_is_stretched() -> None:
    step = step_of(StepKind.HOLD)
    assert clip_course(step, 2.0, STATIC_CLIP) == Course(2.0 / 10, 8.0)
    assert clip_course(step_of(StepKind.REST), 2.0, STATIC_CLIP) == STANDS
