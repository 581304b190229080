"""A session's records written down, and the ways in which it ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from exerciseapp.domain import events as ev
from exerciseapp.domain.cue_times import closing_cue
from exerciseapp.domain.records import SetKey, SetOutcome
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.sets import credited, session_outcome, set_record
from exerciseapp.domain.transition import Transition


def with_work_so_far(session: Session, now: float) -> Session:
    """Return *session* with what its step has added by *now* to the attempt at the set."""
    return credited(session, session.into_step(now))


def written(session: Session, keys: Iterable[SetKey], unless_done: SetOutcome) -> Transition:
    """Write down the sets *keys* as they stand by now; a record that says so already stays."""
    records = {key: set_record(session, key, unless_done) for key in keys}
    new = {key: record for key, record in records.items() if session.records.get(key) != record}
    told = tuple(ev.SetFinished(record) for record in new.values())
    return Transition(replace(session, records=dict(session.records) | new), told)


def _break_off(session: Session, now: float) -> Transition:
    """Write down what was performed of sets that were not played to their end."""
    worked = with_work_so_far(session, now)
    begun = [key for key, attempt in worked.attempts.items() if not attempt.is_empty]
    return written(worked, begun, SetOutcome.PARTIAL)


def stop(session: Session, _event: ev.Stop, now: float) -> Transition:
    """End the session for today; the questions after it follow."""
    return _break_off(session, now).then(lambda later: end(later, now, stopped=True))


def leave(session: Session, _event: ev.Leave, now: float) -> Transition:
    """Close the session as it is, to be gone on with later."""
    return _break_off(session, now).then(_closed)


def finish(session: Session, event: ev.Finish, now: float) -> Transition:
    """Take the answers to the questions, and close."""
    told = (ev.AnswersGiven(event.pain_after, event.effort, event.note.strip()),)
    return Transition(replace(session, stage=Stage.CLOSED, seen=now), told)


def abandon(session: Session, _event: ev.Event, _now: float) -> Transition:
    """Close; there is nothing to write."""
    return _closed(session)


def _closed(session: Session) -> Transition:
    return Transition(replace(session, stage=Stage.CLOSED))


def end(session: Session, at: float, *, stopped: bool) -> Transition:
    """The exercises are over: whatever has no record was not done."""
    missing = [key for key in session.plan.set_keys() if key not in session.records]
    rest = tuple(set_record(session, key, SetOutcome.SKIPPED) for key in missing)
    records = dict(session.records) | {record.key: record for record in rest}
    outcome = session_outcome(records.values(), stopped=stopped)
    ended = replace(session, stage=Stage.AFTER, seen=at, records=records)
    effects = (ev.SessionEnded(outcome, rest), ev.Announce(closing_cue(session.plan, at)))
    return Transition(ended, effects)
