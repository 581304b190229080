"""“This hurts”, and what the person chooses then."""

from __future__ import annotations

from dataclasses import replace

from exerciseapp.domain import events as ev
from exerciseapp.domain.records import PainChoice, PainReport
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.session_clock import enter, stand
from exerciseapp.domain.session_ending import stop, with_work_so_far
from exerciseapp.domain.session_moves import leave_exercise
from exerciseapp.domain.transition import Transition
from exerciseapp.domain.ways import WAITS, repeat_from, set_felt_at


def hurts(session: Session, _event: ev.Hurts, now: float) -> Transition:
    """Stop the clock; the pain is asked."""
    return stand(session, now, Stage.HURTING)


def rest_and_go_on(session: Session, event: ev.RestAndGoOn, now: float) -> Transition:
    """The clock stands at the start of the repetition: what was done need not be done again."""
    told = _pain_told(session, event.nrs, PainChoice.REST)
    worked = with_work_so_far(session, now)
    waits = session.step.kind in WAITS
    again = session.index if waits else repeat_from(session.plan, session.index)
    stood = enter(worked, again, now, standing=True)
    from_s = session.step.repetition_began(session.elapsed_s)
    return Transition(replace(stood.session, elapsed_s=from_s), told + stood.effects)


def skip_exercise(session: Session, event: ev.SkipExercise, now: float) -> Transition:
    """Leave out what is left of the exercise."""
    told = _pain_told(session, event.nrs, PainChoice.SKIP_EXERCISE)
    gone_on = leave_exercise(session, now)
    return Transition(gone_on.session, told + gone_on.effects)


def stop_for_today(session: Session, event: ev.StopForToday, now: float) -> Transition:
    """End the session."""
    told = _pain_told(session, event.nrs, PainChoice.STOP)
    return Transition(session, told).then(lambda later: stop(later, ev.Stop(), now))


def stop_in_pain(session: Session, _event: ev.Stop, now: float) -> Transition:
    """That it hurt is known, even if the question how much was not answered."""
    return stop_for_today(session, ev.StopForToday(), now)


def _pain_told(session: Session, nrs: int | None, choice: PainChoice) -> tuple[ev.Effect, ...]:
    felt_at = set_felt_at(session.plan, session.index)
    return (ev.PainTold(PainReport(felt_at, nrs, choice)),)
