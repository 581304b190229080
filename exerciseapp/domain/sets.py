"""What has been performed of a set, and the record that it makes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from exerciseapp.domain.plan import Step, StepKind
from exerciseapp.domain.records import (
    Amount,
    SessionOutcome,
    SetKey,
    SetOutcome,
    SetRecord,
    fuller,
)
from exerciseapp.domain.session import Attempt, Session


def credited(session: Session, elapsed_s: float) -> Session:
    """Return *session* with what *elapsed_s* seconds of its step add to the attempt at the set.

    A repetition counts when it was done to its end; a hold given up counts by its seconds.
    """
    key = session.step.key
    attempt = session.attempts.get(key, Attempt())
    worked = _with_step(attempt, session.step, elapsed_s)
    if worked == attempt:
        return session
    return replace(session, attempts=dict(session.attempts) | {key: worked})


def set_record(session: Session, key: SetKey, unless_done: SetOutcome) -> SetRecord:
    """Return the record that the set *key* makes by now.

    It is DONE when every repetition was, and *unless_done* otherwise; what is recorded of it
    already is never made less.
    """
    attempt = session.attempts.get(key, Attempt())
    prescribed = session.plan.prescribed(key.exercise)
    hold_s = None if prescribed.hold_s is None else attempt.longest_hold_s
    performed = Amount(len(attempt.repetitions), hold_s)
    done = performed.repetitions >= prescribed.repetitions
    outcome = SetOutcome.DONE if done else unless_done
    exercise = session.plan.exercises[key.exercise].id
    record = SetRecord(key, exercise, outcome, prescribed, performed)
    return fuller(session.records[key], record) if key in session.records else record


def session_outcome(records: Iterable[SetRecord], *, stopped: bool) -> SessionOutcome:
    """Return how a session went whose sets all have *records*; *stopped* by the person, or not."""
    if all(record.outcome is SetOutcome.DONE for record in records):
        return SessionOutcome.COMPLETED
    return SessionOutcome.STOPPED if stopped else SessionOutcome.PARTIAL


def _with_step(attempt: Attempt, step: Step, elapsed_s: float) -> Attempt:
    to_the_end = elapsed_s >= step.seconds
    if step.kind is StepKind.HOLD:
        held = step.seconds if to_the_end else _in_tenths(elapsed_s)
        done = {step.repetition} if to_the_end else set()
        return Attempt(attempt.repetitions | done, max(attempt.longest_hold_s, held))
    if step.kind is StepKind.WORK:
        whole = step.repetitions if to_the_end else step.repetitions_done(elapsed_s)
        return replace(attempt, repetitions=attempt.repetitions | set(range(1, whole + 1)))
    return attempt


def _in_tenths(seconds: float) -> float:
    """Round down to tenths: nobody held longer than is written."""
    return math.floor(seconds * 10 + 1e-6) / 10
