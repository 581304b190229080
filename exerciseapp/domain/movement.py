"""Which moment of a demonstration clip belongs to a moment of a step."""

from __future__ import annotations

import math
from dataclasses import dataclass

from exerciseapp.domain.exercise import ClipPhase, PhaseName
from exerciseapp.domain.plan import Step, StepKind, TimedPhase

PREVIEWS = frozenset({StepKind.GET_READY})


@dataclass(frozen=True, slots=True)
class Course:
    """A figure that moves on *rate* times as fast as it was recorded, for so many *seconds*."""

    rate: float
    seconds: float


STANDS = Course(0.0, 0.0)


def clip_moment(step: Step, elapsed_s: float, clip: tuple[ClipPhase, ...]) -> float:
    """Return the second of the clip that the figure shows *elapsed_s* into *step*.

    Each prescribed phase is stretched over the clip's phase of the same name, so the figure
    moves at the tempo that was prescribed. While getting ready the clip runs through at its own
    speed, over and over; in all other waits it stands in the starting position (second 0). A clip
    whose phases nobody named runs at its own speed while the person works: the count goes on, it
    loops (beyond its end a clip begins again).
    """
    if not clip:
        return elapsed_s if step.is_effort or step.kind in PREVIEWS else 0.0
    if step.kind in PREVIEWS:
        return elapsed_s % clip[-1].end_s
    if not step.phases:
        return 0.0
    phase, fraction = phase_at(step, elapsed_s)
    shown = _clip_phase(phase.name, clip)
    return shown.start_s + fraction * shown.length_s if shown else 0.0


def clip_course(step: Step, elapsed_s: float, clip: tuple[ClipPhase, ...]) -> Course:
    """Return how the figure goes on from what `clip_moment` gives, while the step's time runs."""
    if step.kind in PREVIEWS:
        length_s = clip[-1].end_s if clip else 0.0
        return Course(1.0, length_s - elapsed_s % length_s if length_s else math.inf)
    if not clip:
        return Course(1.0, step.seconds - elapsed_s) if step.is_effort else STANDS
    if not step.phases:
        return STANDS
    phase, fraction = phase_at(step, elapsed_s)
    shown = _clip_phase(phase.name, clip)
    if shown is None or not phase.seconds:
        return STANDS
    return Course(shown.length_s / phase.seconds, (1.0 - fraction) * phase.seconds)


def phase_at(step: Step, elapsed_s: float) -> tuple[TimedPhase, float]:
    """Return the phase of *step* at *elapsed_s* and how far it has come, from 0 to 1.

    The step must have phases. Past the step's end the last phase stands at 1.
    """
    if elapsed_s >= step.seconds:
        return step.phases[-1], 1.0
    into = max(0.0, elapsed_s - step.repetition_began(elapsed_s))
    for phase in step.phases:
        if into < phase.seconds:
            return phase, into / phase.seconds
        into -= phase.seconds
    return step.phases[-1], 1.0


def _clip_phase(name: PhaseName, clip: tuple[ClipPhase, ...]) -> ClipPhase | None:
    return next((phase for phase in clip if phase.name is name), None)
