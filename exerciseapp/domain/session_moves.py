"""Back, again, skip: from one place of a session to another."""

from __future__ import annotations

from exerciseapp.domain import events as ev
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.session_clock import enter, lead_back
from exerciseapp.domain.session_ending import with_work_so_far, written
from exerciseapp.domain.transition import Transition
from exerciseapp.domain.ways import IN_POSITION, after_exercise, after_set, one_back, repeat_from


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


def leave_exercise(session: Session, now: float) -> Transition:
    """Write down what has no record of the exercise as skipped, and go on to the next."""
    place = session.step.key.exercise
    keys = [key for key in session.plan.set_keys() if key.exercise == place]
    following = after_exercise(session.plan, place)
    left = written(with_work_so_far(session, now), keys, SetOutcome.SKIPPED)
    return left.then(lambda later: _go(later, following, now))


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
