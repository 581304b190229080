"""Where a session stands at a moment, in the terms that a screen shows."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.movement import STANDS, Course, clip_course, clip_moment, phase_at
from exerciseapp.domain.plan import Plan, Step, StepKind
from exerciseapp.domain.session import Session, Stage

# Whoever looks for what comes next means none of these: the rest of the movement under way, and
# getting ready for what is named anyway.
PASSED_OVER = frozenset({StepKind.HOLD, StepKind.RELEASE, StepKind.GET_READY})


@dataclass(frozen=True, slots=True)
class Situation:
    """One moment of a session.

    ``left_s`` is the seconds left in the step and ``left_fraction`` the same from 1 to 0.
    ``lead_s`` is the seconds left to get back into position after a pause, before the step's own
    time runs on. ``repetition`` counts from 1. ``clip_s`` is the moment of the demonstration that
    belongs to now, and ``course`` how it goes on from there; ``upcoming`` the step that a person
    would call the next thing; ``rest_of_session_s`` the time left if nobody pauses.
    """

    stage: Stage
    lead_s: float
    index: int
    step: Step
    elapsed_s: float
    left_s: float
    left_fraction: float
    repetition: int
    repetitions: int
    sets: int
    phase: PhaseName | None
    clip_s: float
    course: Course
    upcoming: Step | None
    rest_of_session_s: float


def situation(session: Session, now: float) -> Situation:
    """Return where *session* stands at the clock's moment *now*."""
    step = session.step
    elapsed = session.into_step(now)
    left = step.seconds - elapsed
    lead = session.lead_left_s(now)
    # While the person is waited for, the step's time stands but the figure goes on showing.
    shown_s = now - session.began if session.stage is Stage.WAITING else elapsed
    moves = session.stage is Stage.WAITING or (session.stage is Stage.RUNNING and lead == 0.0)
    dosage = session.plan.dosage(step.key.exercise)
    exercise = session.plan.exercises[step.key.exercise]
    later = session.plan.steps[session.index + 1 :]
    return Situation(
        stage=session.stage,
        lead_s=lead,
        index=session.index,
        step=step,
        elapsed_s=elapsed,
        left_s=left,
        left_fraction=left / step.seconds if step.seconds else 0.0,
        repetition=_repetition(step, elapsed),
        repetitions=dosage.repetitions,
        sets=dosage.sets,
        phase=phase_at(step, elapsed)[0].name if step.phases else None,
        clip_s=clip_moment(step, shown_s, exercise.demonstration.phases),
        course=clip_course(step, shown_s, exercise.demonstration.phases) if moves else STANDS,
        upcoming=upcoming_step(session.plan, session.index),
        rest_of_session_s=lead + left + sum(other.seconds for other in later),
    )


def upcoming_step(plan: Plan, index: int) -> Step | None:
    """Return the next thing after the step at *index*, or None when it is the last."""
    for step in plan.steps[index + 1 :]:
        if step.kind not in PASSED_OVER:
            return step
    return None


def _repetition(step: Step, elapsed_s: float) -> int:
    if step.kind is not StepKind.WORK:
        return step.repetition
    return min(step.repetitions, 1 + step.repetitions_done(elapsed_s))
