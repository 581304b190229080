"""Back, again, skip: from one place of a session to another; and waits made to fit."""

from __future__ import annotations

from dataclasses import replace

from exerciseapp.domain import events as ev
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.session_clock import enter, lead_back
from exerciseapp.domain.session_ending import with_work_so_far, written
from exerciseapp.domain.transition import Transition
from exerciseapp.domain.ways import (
    IN_POSITION,
    WAITS,
    after_exercise,
    after_set,
    one_back,
    repeat_from,
)

# By how much a press changes a wait, and how long any may become. What is left after a shorter
# one is still enough to be counted down.
WAIT_STEP_S = 15.0
LONGEST_WAIT_S = 600.0
LEAST_LEFT_S = 3.0


def back(session: Session, _event: ev.Back, now: float) -> Transition:
    """Go to the repetition, set or get-ready step before."""
    return _move(session, one_back(session.plan, session.index), now)


def repeat(session: Session, _event: ev.Repeat, now: float) -> Transition:
    """Do the repetition or set again."""
    return _move(session, repeat_from(session.plan, session.index), now)


def skip(session: Session, _event: ev.Skip, now: float) -> Transition:
    """Leave a wait, a set, or in getting ready the exercise."""
    if session.step.kind is StepKind.GET_READY:
        # Who does not want to get ready does not want the exercise; to begin there is Ready.
        return leave_exercise(session, now)
    if not session.step.is_effort:
        return _go(session, session.index + 1, now)
    following = after_set(session.plan, session.index)
    left = written(with_work_so_far(session, now), [session.step.key], SetOutcome.SKIPPED)
    return left.then(lambda later: _go(later, following, now))


def longer_wait(session: Session, _event: ev.LongerWait, now: float) -> Transition:
    """Rest longer, this time."""
    return _wait_for(session, session.step.seconds + WAIT_STEP_S, now)


def shorter_wait(session: Session, _event: ev.ShorterWait, now: float) -> Transition:
    """Rest less, this time."""
    return _wait_for(session, session.step.seconds - WAIT_STEP_S, now)


def leave_exercise(session: Session, now: float) -> Transition:
    """Write down what has no record of the exercise as skipped, and go on to the next."""
    place = session.step.key.exercise
    keys = [key for key in session.plan.set_keys() if key.exercise == place]
    following = after_exercise(session.plan, place)
    left = written(with_work_so_far(session, now), keys, SetOutcome.SKIPPED)
    return left.then(lambda later: _go(later, following, now))


def _wait_for(session: Session, seconds: float, now: float) -> Transition:
    """Let the wait under way last *seconds* in all; an effort lasts as prescribed."""
    step = session.step
    if step.kind not in WAITS:
        return Transition(session)
    least = min(step.seconds, session.into_step(now) + LEAST_LEFT_S)
    most = max(step.seconds, LONGEST_WAIT_S)
    steps = list(session.plan.steps)
    steps[session.index] = replace(step, seconds=min(max(seconds, least), most))
    return Transition(replace(session, plan=replace(session.plan, steps=tuple(steps))))


def _move(session: Session, index: int, now: float) -> Transition:
    return _go(with_work_so_far(session, now), index, now)


def _go(session: Session, index: int, now: float) -> Transition:
    """Go to another step as the session is.

    If it stood it stands there as well; who was still getting into position has the time for it.
    """
    steps = session.plan.steps
    leads = session.lead_left_s(now) > 0
    if leads and index < len(steps) and steps[index].kind in IN_POSITION:
        return lead_back(session, index, 0.0, now)
    return enter(session, index, now, standing=session.stage is Stage.PAUSED)
