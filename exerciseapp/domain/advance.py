"""The session's rules: a state, an event and the time give the next state and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from exerciseapp.domain import events as ev
from exerciseapp.domain.cue_times import closing_cue, cues_between, lead_back_cue, opening_cue
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import (
    PainChoice,
    PainReport,
    SetKey,
    SetOutcome,
)
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.sets import credited, session_outcome, set_record
from exerciseapp.domain.ways import (
    IN_POSITION,
    WAITS,
    after_exercise,
    after_set,
    one_back,
    repeat_from,
    set_felt_at,
)


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
    if session.stage is Stage.RUNNING and not isinstance(event, ev.Tick):
        caught_up = _caught_up(session, now)
        if caught_up.session.stage is not session.stage:
            return caught_up.then(lambda later: advance(later, event, now))
        return caught_up.then(lambda later: rule(later, event, now))
    return rule(session, event, now)


def _caught_up(session: Session, now: float) -> Transition:
    """What the clock owed before a press, which is judged by the step that was really seen.

    A press after a silence decides itself how it goes on.
    """
    if session.was_silent(now) and not session.was_left(now):
        return Transition(_without_silence(session, now))
    return _tick(session, ev.Tick(), now)


def _begin(session: Session, event: ev.Begin, now: float) -> Transition:
    told = () if session.resumed else (ev.SessionBegan(event.pain_before),)
    begun = Transition(replace(session, seen=now), told)
    if session.resumed and not session.open_sets():
        return begun.then(lambda later: _end(later, now, stopped=False))
    return begun.then(lambda later: _enter(later, later.index, now))


def _tick(session: Session, _event: ev.Tick, now: float) -> Transition:
    if session.was_silent(now):
        return _after_silence(session, now)
    state = Transition(session)
    while state.session.stage is Stage.RUNNING:
        current = state.session
        deadline = current.began + current.step.seconds
        until = min(now, deadline)
        elapsed = current.into_step(until)
        cues = cues_between(current.step, current.began, current.elapsed_s, elapsed)
        if current.lead_left_s(current.seen) > 0 and current.lead_left_s(until) == 0:
            goes_on_at = current.began + current.elapsed_s
            cues = (opening_cue(current.step, goes_on_at, current.elapsed_s), *cues)
        told = tuple(ev.Announce(cue) for cue in cues)
        led = replace(current, elapsed_s=elapsed, seen=until)
        state = Transition(led, state.effects + told)
        if now < deadline:
            break
        state = state.then(partial(_step_over, at=deadline))
    return Transition(replace(state.session, seen=now), state.effects)


def _after_silence(session: Session, now: float) -> Transition:
    """Nobody was led since the session was last seen: go on from there.

    Whoever stands at the wall is not near enough to press a key. After a longer time than anybody
    waits for a program that hangs the session stands.
    """
    if session.was_left(now):
        return _stand(session, session.seen, Stage.PAUSED)
    return _go_on(_stand(session, session.seen, Stage.PAUSED).session, now)


def _without_silence(session: Session, now: float) -> Session:
    return replace(session, began=session.began + now - session.seen, seen=now)


def _step_over(session: Session, at: float) -> Transition:
    """The step's time is up at the moment *at*: credit it and go on."""
    step = session.step
    following = session.index + 1
    state = Transition(credited(session, step.seconds))
    if step.is_effort and following == after_set(session.plan, session.index):
        state = _written(state.session, [step.key], SetOutcome.SKIPPED)
    return state.then(lambda later: _enter(later, following, at))


def _enter(session: Session, index: int, at: float, *, standing: bool = False) -> Transition:
    """Begin the step at *index*; with *standing* the clock does not run yet."""
    if index >= len(session.plan.steps):
        return _end(session, at, stopped=False)
    step = session.plan.steps[index]
    waits = step.kind is StepKind.GET_READY and not session.hands_free
    stage = Stage.PAUSED if standing else Stage.WAITING if waits else Stage.RUNNING
    entered = replace(session, stage=stage, index=index, began=at, elapsed_s=0.0, seen=at)
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
    if session.elapsed_s == 0 and session.step.kind not in IN_POSITION:
        return _enter(session, session.index, now)
    return _go_on(session, now)


def _go_on(session: Session, now: float) -> Transition:
    """Let the clock of a session that stood run on; what was told stays told."""
    if session.step.kind not in IN_POSITION:
        return _run_from(session, session.elapsed_s, now)
    again = repeat_from(session.plan, session.index)
    from_s = session.step.repetition_began(session.elapsed_s)
    return _lead_back(_with_work_so_far(session, now), again, from_s, now)


def _lead_back(session: Session, index: int, from_s: float, now: float) -> Transition:
    """Go on with the effort at *index*, *from_s* seconds into it, after a lead-in.

    Whoever pressed a key has let go of the wall: a hold starts again from the way into it, a
    movement at the repetition that was under way. The step's time runs, and its opening cue is
    told, when the lead-in ends.
    """
    lead_in = session.plan.programme.times.lead_in_s
    running = replace(
        session,
        stage=Stage.RUNNING,
        index=index,
        began=now + lead_in - from_s,
        elapsed_s=from_s,
        seen=now,
    )
    if running.lead_left_s(now) > 0:
        cue = lead_back_cue(running.step, now, from_s, lead_in)
    else:
        cue = opening_cue(running.step, now, from_s)
    return Transition(running, (ev.StepBegan(index), ev.Announce(cue)))


def _go(session: Session, index: int, now: float) -> Transition:
    """Go to another step as the session is.

    If it stood it stands there as well; who was still getting into position has the time for it.
    """
    steps = session.plan.steps
    leads = session.lead_left_s(now) > 0
    if leads and index < len(steps) and steps[index].kind in IN_POSITION:
        return _lead_back(session, index, 0.0, now)
    return _enter(session, index, now, standing=session.stage is Stage.PAUSED)


def _hurts(session: Session, _event: ev.Hurts, now: float) -> Transition:
    return _stand(session, now, Stage.HURTING)


def _back(session: Session, _event: ev.Back, now: float) -> Transition:
    return _move(session, one_back(session.plan, session.index), now)


def _repeat(session: Session, _event: ev.Repeat, now: float) -> Transition:
    return _move(session, repeat_from(session.plan, session.index), now)


def _move(session: Session, index: int, now: float) -> Transition:
    return _go(_with_work_so_far(session, now), index, now)


def _skip(session: Session, _event: ev.Skip, now: float) -> Transition:
    if session.step.kind is StepKind.GET_READY:
        # Who does not want to get ready does not want the exercise; to begin there is Ready.
        return _leave_exercise(session, now)
    if not session.step.is_effort:
        return _go(session, session.index + 1, now)
    following = after_set(session.plan, session.index)
    left = _written(_with_work_so_far(session, now), [session.step.key], SetOutcome.SKIPPED)
    return left.then(lambda later: _go(later, following, now))


def _rest_and_go_on(session: Session, event: ev.RestAndGoOn, now: float) -> Transition:
    """The clock stands at the start of the repetition: what was done need not be done again."""
    told = _pain_told(session, event.nrs, PainChoice.REST)
    worked = _with_work_so_far(session, now)
    waits = session.step.kind in WAITS
    again = session.index if waits else repeat_from(session.plan, session.index)
    stood = _enter(worked, again, now, standing=True)
    from_s = session.step.repetition_began(session.elapsed_s)
    return Transition(replace(stood.session, elapsed_s=from_s), told + stood.effects)


def _skip_exercise(session: Session, event: ev.SkipExercise, now: float) -> Transition:
    told = _pain_told(session, event.nrs, PainChoice.SKIP_EXERCISE)
    gone_on = _leave_exercise(session, now)
    return Transition(gone_on.session, told + gone_on.effects)


def _leave_exercise(session: Session, now: float) -> Transition:
    """Write down what has no record of the exercise as skipped, and go on to the next."""
    place = session.step.key.exercise
    keys = [key for key in session.plan.set_keys() if key.exercise == place]
    following = after_exercise(session.plan, place)
    left = _written(_with_work_so_far(session, now), keys, SetOutcome.SKIPPED)
    return left.then(lambda later: _go(later, following, now))


def _stop_for_today(session: Session, event: ev.StopForToday, now: float) -> Transition:
    told = _pain_told(session, event.nrs, PainChoice.STOP)
    return Transition(session, told).then(lambda later: _stop(later, ev.Stop(), now))


def _stop_in_pain(session: Session, _event: ev.Stop, now: float) -> Transition:
    """That it hurt is known, even if the question how much was not answered."""
    return _stop_for_today(session, ev.StopForToday(), now)


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
    rest = tuple(set_record(session, key, SetOutcome.SKIPPED) for key in missing)
    records = dict(session.records) | {record.key: record for record in rest}
    outcome = session_outcome(records.values(), stopped=stopped)
    ended = replace(session, stage=Stage.AFTER, seen=at, records=records)
    effects = (ev.SessionEnded(outcome, rest), ev.Announce(closing_cue(session.plan, at)))
    return Transition(ended, effects)


def _break_off(session: Session, now: float) -> Transition:
    """Write down what was performed of sets that were not played to their end."""
    worked = _with_work_so_far(session, now)
    begun = [key for key, attempt in worked.attempts.items() if not attempt.is_empty]
    return _written(worked, begun, SetOutcome.PARTIAL)


def _with_work_so_far(session: Session, now: float) -> Session:
    return credited(session, session.into_step(now))


def _written(session: Session, keys: Iterable[SetKey], unless_done: SetOutcome) -> Transition:
    """Write down the sets *keys* as they stand by now; a record that says so already stays."""
    records = {key: set_record(session, key, unless_done) for key in keys}
    new = {key: record for key, record in records.items() if session.records.get(key) != record}
    told = tuple(ev.SetFinished(record) for record in new.values())
    return Transition(replace(session, records=dict(session.records) | new), told)


def _pain_told(session: Session, nrs: int | None, choice: PainChoice) -> tuple[ev.Effect, ...]:
    felt_at = set_felt_at(session.plan, session.index)
    return (ev.PainTold(PainReport(felt_at, nrs, choice)),)


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
            ev.Stop: _stop_in_pain,
            ev.Leave: _leave,
        },
        Stage.AFTER: {ev.Finish: _finish, ev.Leave: _abandon},
        Stage.CLOSED: {},
    }
    return {
        (stage, event): rule for stage, rules in by_stage.items() for event, rule in rules.items()
    }


RULES = _rules()
