"""Where back, repeat and skip lead to in a plan; all places are indices of its steps."""

from __future__ import annotations

from exerciseapp.domain.plan import Plan, StepKind
from exerciseapp.domain.records import SetKey

WAITS = frozenset({StepKind.REST, StepKind.CHANGE_SIDE, StepKind.NEXT})
# Whoever is letting go of a stretch has held it, and is on the way out.
IN_POSITION = frozenset({StepKind.EASE_IN, StepKind.HOLD, StepKind.WORK})


def repeat_from(plan: Plan, index: int) -> int:
    """Return where the repetition (of a hold) or set (of work) at *index* starts.

    From a wait it is the effort that came before it; getting ready repeats itself.
    """
    if plan.steps[index].kind in WAITS:
        return one_back(plan, index)
    return _start_of_unit(plan, index)


def one_back(plan: Plan, index: int) -> int:
    """Return the start of the effort, or the get-ready step, before the one at *index*.

    At the very start it stays there.
    """
    place = _start_of_unit(plan, index) - 1
    while place > 0 and plan.steps[place].kind in WAITS:
        place -= 1
    return _start_of_unit(plan, place) if place >= 0 else 0


def set_felt_at(plan: Plan, index: int) -> SetKey:
    """Return the set that is felt in the step at *index*: in a wait, the one just done."""
    waits = plan.steps[index].kind in WAITS
    return plan.steps[index - 1 if waits else index].key


def after_exercise(plan: Plan, exercise: int) -> int:
    """Return the place of the first step that belongs to a later exercise, or the end."""
    later = (n for n, step in enumerate(plan.steps) if step.key.exercise > exercise)
    return next(later, len(plan.steps))


def after_set(plan: Plan, index: int) -> int:
    """Return the place after the last effort of the set that the step at *index* belongs to."""
    key = plan.steps[index].key
    last = max(n for n, step in enumerate(plan.steps) if step.key == key and step.is_effort)
    return last + 1


def _start_of_unit(plan: Plan, index: int) -> int:
    step = plan.steps[index]
    if not step.is_effort:
        return index
    place = index
    while place > 0:
        before = plan.steps[place - 1]
        same = before.is_effort and before.key == step.key
        if not same or before.repetition != step.repetition:
            break
        place -= 1
    return place
