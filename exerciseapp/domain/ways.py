"""Where back, repeat and skip lead to in a plan; all places are indices of its steps."""

from __future__ import annotations

from exerciseapp.domain.plan import Plan, StepKind

WAITS = frozenset({StepKind.REST, StepKind.CHANGE_SIDE, StepKind.NEXT})


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
