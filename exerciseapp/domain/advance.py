"""The session's rules: a state, an event and the time give the next state and what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from exerciseapp.domain import events as ev
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.session_clock import (
    enter,
    pause,
    ready,
    resume,
    tell_time,
    tick,
    without_silence,
)
from exerciseapp.domain.session_ending import abandon, end, finish, leave, stop
from exerciseapp.domain.session_moves import back, longer_wait, repeat, shorter_wait, skip
from exerciseapp.domain.session_pain import (
    hurts,
    rest_and_go_on,
    skip_exercise,
    stop_for_today,
    stop_in_pain,
)
from exerciseapp.domain.transition import Transition


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
    """Pay what the clock owed before a press, which is judged by the step that was really seen.

    A press after a silence decides itself how it goes on.
    """
    if session.was_silent(now) and not session.was_left(now):
        return Transition(without_silence(session, now))
    return tick(session, ev.Tick(), now)


def _begin(session: Session, event: ev.Begin, now: float) -> Transition:
    told = () if session.resumed else (ev.SessionBegan(event.pain_before),)
    begun = Transition(replace(session, seen=now), told)
    if session.resumed and not session.open_sets():
        return begun.then(lambda later: end(later, now, stopped=False))
    return begun.then(lambda later: enter(later, later.index, now))


# Each rule takes only its own event; the table below pairs them, and the tests check every pair.
Rule = Callable[[Session, Any, float], Transition]


def _rules() -> Mapping[tuple[Stage, type[ev.Event]], Rule]:
    moves: dict[type[ev.Event], Rule] = {
        ev.Back: back,
        ev.Repeat: repeat,
        ev.Skip: skip,
        ev.LongerWait: longer_wait,
        ev.ShorterWait: shorter_wait,
        ev.Hurts: hurts,
        ev.Stop: stop,
        ev.Leave: leave,
    }
    by_stage: dict[Stage, dict[type[ev.Event], Rule]] = {
        Stage.BEFORE: {ev.Begin: _begin, ev.Stop: abandon, ev.Leave: abandon},
        Stage.WAITING: {**moves, ev.Tick: tell_time, ev.Ready: ready},
        Stage.RUNNING: {**moves, ev.Tick: tick, ev.Pause: pause},
        Stage.PAUSED: {**moves, ev.Tick: tell_time, ev.Resume: resume},
        Stage.HURTING: {
            ev.Tick: tell_time,
            ev.Resume: resume,
            ev.RestAndGoOn: rest_and_go_on,
            ev.SkipExercise: skip_exercise,
            ev.StopForToday: stop_for_today,
            ev.Stop: stop_in_pain,
            ev.Leave: leave,
        },
        Stage.AFTER: {ev.Finish: finish, ev.Leave: abandon},
        Stage.CLOSED: {},
    }
    return {
        (stage, event): rule for stage, rules in by_stage.items() for event, rule in rules.items()
    }


RULES = _rules()
