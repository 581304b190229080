"""What has been performed of a set, and the record that it makes."""

from __future__ import annotations

import math
from dataclasses import replace

from exerciseapp.domain.plan import Step, StepKind
from exerciseapp.domain.records import Amount, SetKey, SetOutcome, SetRecord, fuller
from exerciseapp.domain.session import Attempt, Session


def credited(attempt: Attempt, step: Step, elapsed_s: float) -> Attempt:
    """Return *attempt* with what *elapsed_s* seconds of *step* add to it.

    A repetition counts when it was done to its end; a hold given up counts by its seconds.
    """
    if attempt.key != step.key:
        return attempt
    if step.kind is StepKind.HOLD:
        held = max(attempt.longest_hold_s, _in_tenths(elapsed_s))
        done = {step.repetition} if elapsed_s >= step.seconds else set()
        return replace(attempt, repetitions=attempt.repetitions | done, longest_hold_s=held)
    if step.kind is StepKind.WORK:
        whole = step.repetitions
        if elapsed_s < step.seconds:
            whole = math.floor(elapsed_s / step.repetition_s)
        return replace(attempt, repetitions=attempt.repetitions | set(range(1, whole + 1)))
    return attempt


def close_attempt(session: Session, unless_done: SetOutcome) -> SetRecord:
    """Return the record of the set that the session's step belongs to.

    It is DONE when every repetition was, and *unless_done* otherwise; if the set was performed
    more fully before, that record stands.
    """
    key = session.step.key
    attempt = session.attempt if session.attempt.key == key else Attempt(key)
    prescribed = session.plan.prescribed(key.exercise)
    hold_s = None if prescribed.hold_s is None else attempt.longest_hold_s
    performed = Amount(len(attempt.repetitions), hold_s)
    done = performed.repetitions >= prescribed.repetitions
    outcome = SetOutcome.DONE if done else unless_done
    exercise = session.plan.exercises[key.exercise].id
    record = SetRecord(key, exercise, outcome, prescribed, performed)
    return fuller(session.records[key], record) if key in session.records else record


def skipped_rest_of(session: Session, exercise: int) -> tuple[SetRecord, ...]:
    """Return records, as skipped, of the sets of the exercise at that place without a record."""
    keys: list[SetKey] = [key for key in session.plan.set_keys() if key.exercise == exercise]
    return tuple(session.nothing_done(key) for key in keys if key not in session.records)


def _in_tenths(seconds: float) -> float:
    """Round down to tenths: nobody held longer than is written."""
    return math.floor(seconds * 10 + 1e-6) / 10
