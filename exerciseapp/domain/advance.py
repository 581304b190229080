"""The session's rules: a state, an event and the time give the next state and what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from exerciseapp.domain import events as ev
from exerciseapp.domain.cue_times import closing_cue, cues_between, opening_cue
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import (
    PainChoice,
    PainReport,
    SessionOutcome,
    SetOutcome,
)
from exerciseapp.domain.session import Attempt, Session, Stage
from exerciseapp.domain.sets import close_attempt, credited, skipped_rest_of
from exerciseapp.domain.ways import after_set, one_back, repeat_from


@dataclass(frozen=True, slots=True)
class Transition:
    """The next state, and what is to be shown, told and written because of it, in order."""

    session: Session
    effects: tuple[ev.Effect, ...] = ()

    def then(self, move: Callable[[Session], Transition]) -> Transition:
        """Return this transition followed by *move*."""
        following = move(self.session)
        return Transition(following.session, self.effects + following.effects)


def advance(session: Session, event: ev.Event, now: float) -> Transition:
    """Return what *event*, at the clock's moment *now*, makes of *session*.

    An event that means nothing in the present stage changes nothing.
    """
    rule = RULES.get((session.stage, type(event)))
    if rule is None:
        return Transition(session)
    # What the clock owed before the event comes first, so that a press is judged by the step
    # that the person really saw.
    if session.stage is Stage.RUNNING and not isinstance(event, ev.Tick):
        caught_up = _tick(session, ev.Tick(), now)
        if caught_up.session.stage is not session.stage:
            return caught_up.then(lambda later: advance(later, event, now))
        return caught_up.then(lambda later: rule(later, event, now))
    return rule(session, event, now)


def _begin(session: Session, event: ev.Begin, now: float) -> Transition:
    told = () if session.resumed else (ev.SessionBegan(event.pain_before),)
    begun = Transition(replace(session, seen=now), told)
    if session.resumed and not session.open_sets():
        return begun.then(lambda later: _end(later, now, stopped=False))
    return begun.then(lambda later: _enter(later, later.index, now))


def _tick(session: Session, _event: ev.Tick, now: float) -> Transition:
    if now - session.seen > session.stall_s:
        return _stand(session, session.seen, Stage.PAUSED)
    state = Transition(session)
    while state.session.stage is Stage.RUNNING:
        current = state.session
        deadline = current.began + current.step.seconds
        until = min(now, deadline)
        cues = cues_between(
            current.step, current.began, current.seen - current.began, until - current.began
        )
        told = tuple(ev.Announce(cue) for cue in cues)
        state = Transition(replace(current, seen=until), state.effects + told)
        if now < deadline:
            break
        state = state.then(partial(_step_over, at=deadline))
    return Transition(replace(state.session, seen=now), state.effects)


def _step_over(session: Session, at: float) -> Transition:
    """The step's time is up at the moment *at*: credit it and go on."""
    step = session.step
    worked = replace(session, attempt=credited(session.attempt, step, step.seconds))
    following = session.index + 1
    if step.kind is StepKind.GET_READY:
        following = _entry_after_preparing(session)
    last_of_set = step.is_effort and following == after_set(session.plan, session.index)
    state = _close_set(worked, SetOutcome.PARTIAL) if last_of_set else Transition(worked)
    return state.then(lambda later: _enter(later, following, at))


def _entry_after_preparing(session: Session) -> int:
    """After a resumption the sets that are done already are not asked for again."""
    place = session.step.key.exercise
    open_sets = [key for key in session.open_sets() if key.exercise == place]
    return session.plan.first_step_of(open_sets[0]) if open_sets else session.index + 1


def _enter(session: Session, index: int, at: float, *, standing: bool = False) -> Transition:
    """Begin the step at *index*; with *standing* the clock does not run yet."""
    if index >= len(session.plan.steps):
        return _end(session, at, stopped=False)
    step = session.plan.steps[index]
    attempt = session.attempt
    if step.is_effort and attempt.key != step.key:
        attempt = Attempt(step.key)
    waits = step.kind is StepKind.GET_READY and not session.hands_free
    stage = Stage.PAUSED if standing else Stage.WAITING if waits else Stage.RUNNING
    entered = replace(
        session, stage=stage, index=index, began=at, elapsed_s=0.0, seen=at, attempt=attempt
    )
    told: tuple[ev.Effect, ...] = (ev.StepBegan(index),)
    if not standing:
        told += (ev.Announce(opening_cue(step, at)),)
    return Transition(entered, told)


def _ready(session: Session, _event: ev.Ready, now: float) -> Transition:
    lead_in = min(session.plan.programme.times.lead_in_s, session.step.seconds)
    return _run_from(session, session.step.seconds - lead_in, now)


def _run_from(session: Session, elapsed_s: float, now: float) -> Transition:
    running = replace(
        session, stage=Stage.RUNNING, began=now - elapsed_s, elapsed_s=elapsed_s, seen=now
    )
    return Transition(running)


def _stand(session: Session, at: float, stage: Stage) -> Transition:
    elapsed = session.into_step(at)
    return Transition(replace(session, stage=stage, elapsed_s=elapsed, seen=at))


def _pause(session: Session, _event: ev.Pause, now: float) -> Transition:
    return _stand(session, now, Stage.PAUSED)


def _resume(session: Session, _event: ev.Resume, now: float) -> Transition:
    if session.elapsed_s == 0:
        return _enter(session, session.index, now)
    return _run_from(session, session.elapsed_s, now)


def _hurts(session: Session, _event: ev.Hurts, now: float) -> Transition:
    return _stand(session, now, Stage.HURTING)


def _back(session: Session, _event: ev.Back, now: float) -> Transition:
    return _move(session, one_back(session.plan, session.index), now)


def _repeat(session: Session, _event: ev.Repeat, now: float) -> Transition:
    return _move(session, repeat_from(session.plan, session.index), now)


def _move(session: Session, index: int, now: float) -> Transition:
    """Go to another step; a session that stood stands there as well."""
    worked = _with_work_so_far(session, now)
    return _enter(worked, index, now, standing=session.stage is Stage.PAUSED)


def _skip(session: Session, _event: ev.Skip, now: float) -> Transition:
    standing = session.stage is Stage.PAUSED
    if not session.step.is_effort:
        following = session.index + 1
        if session.step.kind is StepKind.GET_READY:
            following = _entry_after_preparing(session)
        return _enter(session, following, now, standing=standing)
    left = _close_set(_with_work_so_far(session, now), SetOutcome.SKIPPED)
    following = after_set(session.plan, session.index)
    return left.then(lambda later: _enter(later, following, now, standing=standing))


def _rest_and_go_on(session: Session, event: ev.RestAndGoOn, now: float) -> Transition:
    told = _pain_told(session, event.nrs, PainChoice.REST)
    paused = replace(told.session, stage=Stage.PAUSED)
    again = repeat_from(session.plan, session.index)
    if not session.step.is_effort:
        again = session.index
    return Transition(paused, told.effects).then(
        lambda later: _enter(_with_work_so_far(later, now), again, now, standing=True)
    )


def _skip_exercise(session: Session, event: ev.SkipExercise, now: float) -> Transition:
    state = _pain_told(session, event.nrs, PainChoice.SKIP_EXERCISE)
    place = session.step.key.exercise
    worked = _with_work_so_far(state.session, now)
    closed = _close_set(worked, SetOutcome.SKIPPED) if _under_way(worked) else Transition(worked)
    rest = skipped_rest_of(closed.session, place)
    records = dict(closed.session.records) | {record.key: record for record in rest}
    effects = state.effects + closed.effects + tuple(ev.SetFinished(record) for record in rest)
    following = next(
        (n for n, step in enumerate(session.plan.steps) if step.key.exercise > place),
        len(session.plan.steps),
    )
    return Transition(replace(closed.session, records=records), effects).then(
        lambda later: _enter(later, following, now)
    )


def _stop_for_today(session: Session, event: ev.StopForToday, now: float) -> Transition:
    told = _pain_told(session, event.nrs, PainChoice.STOP)
    return told.then(lambda later: _stop(later, ev.Stop(), now))


def _stop(session: Session, _event: ev.Stop, now: float) -> Transition:
    return _break_off(session, now).then(lambda later: _end(later, now, stopped=True))


def _leave(session: Session, _event: ev.Leave, now: float) -> Transition:
    return _break_off(session, now).then(_closed)


def _finish(session: Session, event: ev.Finish, now: float) -> Transition:
    told = (ev.AnswersGiven(event.pain_after, event.effort, event.note.strip()),)
    return Transition(replace(session, stage=Stage.CLOSED, seen=now), told)


def _abandon(session: Session, _event: ev.Event, _now: float) -> Transition:
    return _closed(session)


def _closed(session: Session) -> Transition:
    return Transition(replace(session, stage=Stage.CLOSED))


def _end(session: Session, at: float, *, stopped: bool) -> Transition:
    """The exercises are over: whatever has no record was not done."""
    missing = [key for key in session.plan.set_keys() if key not in session.records]
    rest = tuple(session.nothing_done(key) for key in missing)
    records = dict(session.records) | {record.key: record for record in rest}
    all_done = all(record.outcome is SetOutcome.DONE for record in records.values())
    outcome = SessionOutcome.STOPPED if stopped else SessionOutcome.PARTIAL
    if all_done:
        outcome = SessionOutcome.COMPLETED
    ended = replace(session, stage=Stage.AFTER, seen=at, records=records)
    effects = (ev.SessionEnded(outcome, rest), ev.Announce(closing_cue(session.plan, at)))
    return Transition(ended, effects)


def _break_off(session: Session, now: float) -> Transition:
    """Write down what was performed of the set under way, if it was anything."""
    worked = _with_work_so_far(session, now)
    return _close_set(worked, SetOutcome.PARTIAL) if _under_way(worked) else Transition(worked)


def _under_way(session: Session) -> bool:
    attempt = session.attempt
    return attempt.key == session.step.key and not attempt.is_empty


def _with_work_so_far(session: Session, now: float) -> Session:
    elapsed = session.into_step(now)
    return replace(session, attempt=credited(session.attempt, session.step, elapsed))


def _close_set(session: Session, unless_done: SetOutcome) -> Transition:
    record = close_attempt(session, unless_done)
    records = dict(session.records) | {record.key: record}
    closed = replace(session, records=records, attempt=Attempt())
    return Transition(closed, (ev.SetFinished(record),))


def _pain_told(session: Session, nrs: int | None, choice: PainChoice) -> Transition:
    return Transition(session, (ev.PainTold(PainReport(session.step.key, nrs, choice)),))


# Each rule takes only its own event; the table below pairs them, and the tests check every pair.
Rule = Callable[[Session, Any, float], Transition]


def _tell_time(session: Session, _event: ev.Tick, now: float) -> Transition:
    return Transition(replace(session, seen=now))


def _rules() -> Mapping[tuple[Stage, type[ev.Event]], Rule]:
    moves: dict[type[ev.Event], Rule] = {
        ev.Back: _back,
        ev.Repeat: _repeat,
        ev.Skip: _skip,
        ev.Hurts: _hurts,
        ev.Stop: _stop,
        ev.Leave: _leave,
    }
    by_stage: dict[Stage, dict[type[ev.Event], Rule]] = {
        Stage.BEFORE: {ev.Begin: _begin, ev.Stop: _abandon, ev.Leave: _abandon},
        Stage.WAITING: {**moves, ev.Tick: _tell_time, ev.Ready: _ready},
        Stage.RUNNING: {**moves, ev.Tick: _tick, ev.Pause: _pause},
        Stage.PAUSED: {**moves, ev.Tick: _tell_time, ev.Resume: _resume},
        Stage.HURTING: {
            ev.Tick: _tell_time,
            ev.Resume: _resume,
            ev.RestAndGoOn: _rest_and_go_on,
            ev.SkipExercise: _skip_exercise,
            ev.StopForToday: _stop_for_today,
            ev.Stop: _stop,
            ev.Leave: _leave,
        },
        Stage.AFTER: {ev.Finish: _finish, ev.Leave: _abandon},
        Stage.CLOSED: {},
    }
    return {
        (stage, event): rule for stage, rules in by_stage.items() for event, rule in rules.items()
    }


RULES = _rules()
