"""A session's clock: steps begin and end, it stands, and the person is led back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from exerciseapp.domain import events as ev
from exerciseapp.domain.cue_times import cues_between, lead_back_cue, opening_cue
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.session_ending import end, with_work_so_far, written
from exerciseapp.domain.sets import credited
from exerciseapp.domain.transition import Transition
from exerciseapp.domain.ways import IN_POSITION, after_set, repeat_from


def tick(session: Session, _event: ev.Tick, now: float) -> Transition:
    """Lead the person up to the moment *now*, through as many steps as end before it."""
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
    stood = stand(session, session.seen, Stage.PAUSED)
    return stood if session.was_left(now) else _go_on(stood.session, now)


def without_silence(session: Session, now: float) -> Session:
    """Return *session* as if the time since it was last seen had not passed."""
    return replace(session, began=session.began + now - session.seen, seen=now)


def _step_over(session: Session, at: float) -> Transition:
    """The step's time is up at the moment *at*: credit it and go on."""
    step = session.step
    following = session.index + 1
    state = Transition(credited(session, step.seconds))
    if step.is_effort and following == after_set(session.plan, session.index):
        state = written(state.session, [step.key], SetOutcome.SKIPPED)
    return state.then(lambda later: enter(later, following, at))


def enter(session: Session, index: int, at: float, *, standing: bool = False) -> Transition:
    """Begin the step at *index*; with *standing* the clock does not run yet."""
    if index >= len(session.plan.steps):
        return end(session, at, stopped=False)
    step = session.plan.steps[index]
    waits = step.kind is StepKind.GET_READY and not session.hands_free
    stage = Stage.PAUSED if standing else Stage.WAITING if waits else Stage.RUNNING
    entered = replace(session, stage=stage, index=index, began=at, elapsed_s=0.0, seen=at)
    told: tuple[ev.Effect, ...] = (ev.StepBegan(index),)
    if not standing:
        told += (ev.Announce(opening_cue(step, at)),)
    return Transition(entered, told)


def ready(session: Session, _event: ev.Ready, now: float) -> Transition:
    """Leave the person the lead-in, the end of getting ready, to take up the position."""
    lead_in = min(session.plan.programme.times.lead_in_s, session.step.seconds)
    return _run_from(session, session.step.seconds - lead_in, now)


def pause(session: Session, _event: ev.Pause, now: float) -> Transition:
    """Stop the clock where it is."""
    return stand(session, now, Stage.PAUSED)


def stand(session: Session, at: float, stage: Stage) -> Transition:
    """Stop the clock as of the moment *at*."""
    elapsed = session.into_step(at)
    return Transition(replace(session, stage=stage, elapsed_s=elapsed, seen=at))


def tell_time(session: Session, _event: ev.Tick, now: float) -> Transition:
    """Take note of the time where none is counted."""
    return Transition(replace(session, seen=now))


def resume(session: Session, _event: ev.Resume, now: float) -> Transition:
    """Let the clock run on; a wait that had not begun begins, and is told."""
    if session.elapsed_s == 0 and session.step.kind not in IN_POSITION:
        return enter(session, session.index, now)
    return _go_on(session, now)


def _go_on(session: Session, now: float) -> Transition:
    """Let the clock of a session that stood run on; what was told stays told."""
    if session.step.kind not in IN_POSITION:
        return _run_from(session, session.elapsed_s, now)
    again = repeat_from(session.plan, session.index)
    from_s = session.step.repetition_began(session.elapsed_s)
    return lead_back(with_work_so_far(session, now), again, from_s, now)


def _run_from(session: Session, elapsed_s: float, now: float) -> Transition:
    running = replace(
        session, stage=Stage.RUNNING, began=now - elapsed_s, elapsed_s=elapsed_s, seen=now
    )
    return Transition(running)


def lead_back(session: Session, index: int, from_s: float, now: float) -> Transition:
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
