"""When, within a step, which cue is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exerciseapp.domain.cues import Cue, CueKind
from exerciseapp.domain.plan import Plan, Step, StepKind

COUNTDOWN_FROM = 3
SHORTEST_COUNTED_S = 5.0
# Work has a count of its own, and after the announcement of the next exercise nothing begins.
UNCOUNTED = frozenset({StepKind.WORK, StepKind.NEXT})
SHORTEST_HALVED_S = 20.0

STEP_CUES = {
    StepKind.GET_READY: CueKind.GET_READY,
    StepKind.EASE_IN: CueKind.EASE_IN,
    StepKind.HOLD: CueKind.HOLD,
    StepKind.RELEASE: CueKind.RELEASE,
    StepKind.WORK: CueKind.WORK,
    StepKind.REST: CueKind.REST,
    StepKind.CHANGE_SIDE: CueKind.CHANGE_SIDE,
    StepKind.NEXT: CueKind.NEXT,
}


def opening_cue(step: Step, at: float, from_s: float = 0.0) -> Cue:
    """Return what is told as *step* begins, *from_s* seconds into it, at the clock's *at*."""
    repetition = step.repetition + step.repetitions_done(from_s)
    return _cue(step, STEP_CUES[step.kind], at, repetition, step.seconds - from_s)


def lead_back_cue(step: Step, at: float, from_s: float, lead_in_s: float) -> Cue:
    """Return what is told when the person is to get back into position for *step*.

    In *lead_in_s* seconds it goes on, *from_s* seconds into it.
    """
    repetition = step.repetition + step.repetitions_done(from_s)
    return _cue(step, CueKind.LEAD_BACK, at, repetition, lead_in_s)


def closing_cue(plan: Plan, at: float) -> Cue:
    """Return what is told when the last step of *plan* has ended."""
    return _cue(plan.steps[-1], CueKind.DONE, at)


def cues_between(step: Step, began: float, start_s: float, end_s: float) -> tuple[Cue, ...]:
    """Return the cues inside *step* that are due from *start_s* (included) to *end_s* (not).

    Both are seconds into the step, which began at the clock's moment *began*; in order of time.
    """
    # Chosen by the seconds into the step, which are the same wherever the step began, so that
    # no rounding loses a cue or tells it twice.
    due = (cue for cue in _inner_cues(step) if start_s <= cue.due < end_s)
    in_order = sorted(due, key=lambda cue: cue.due)
    return tuple(replace(cue, due=began + cue.due) for cue in in_order)


def _inner_cues(step: Step) -> Iterator[Cue]:
    """Yield the cues of *step* as if it began at 0."""
    if step.kind is StepKind.WORK:
        yield from _phase_cues(step)
    if step.is_effort and step.seconds >= SHORTEST_HALVED_S:
        yield _cue(step, CueKind.HALFWAY, step.seconds / 2)
    if step.seconds >= SHORTEST_COUNTED_S and step.kind not in UNCOUNTED:
        for left in range(COUNTDOWN_FROM, 0, -1):
            yield _cue(step, CueKind.COUNTDOWN, step.seconds - left, seconds=float(left))


def _phase_cues(step: Step) -> Iterator[Cue]:
    for number in range(step.repetitions):
        at = number * step.repetition_s
        for phase in step.phases:
            yield Cue(
                CueKind.PHASE,
                step.key.exercise,
                step.key.side,
                at,
                step.key.set,
                number + 1,
                phase.seconds,
                phase.name,
            )
            at += phase.seconds


def _cue(step: Step, kind: CueKind, due: float, repetition: int = 0, seconds: float = 0.0) -> Cue:
    return Cue(kind, step.key.exercise, step.key.side, due, step.key.set, repetition, seconds)
