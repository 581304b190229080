"""The records as a plain document: what ``exerciseapp history --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import TypedDict

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.records import Amount, SessionOutcome, SessionRecord, SetRecord

SIDE_ORDER = tuple(Side)


class AmountDocument(TypedDict):
    """Repetitions of a set; ``hold_s`` in seconds is None where nothing is held.

    As performed, repetitions are those done to the end and the hold is the longest one.
    """

    repetitions: int
    hold_s: float | None


class SetDocument(TypedDict):
    """One set: its number from 1, its side, what came of it, asked beside done."""

    set: int
    side: str
    outcome: str
    prescribed: AmountDocument
    performed: AmountDocument


class ExerciseDocument(TypedDict):
    """One place of the programme: the exercise's id and its sets."""

    exercise: str
    sets: list[SetDocument]


class SessionDocument(TypedDict):
    """One session; times in ISO 8601 with offset, ratings 0 to 10 or None if not answered.

    A session that was never closed has the outcome "partial" and no ``ended_at``. ``stage``
    counts from 1 and is 1 in a programme without stages; ``variant`` is "usual" or "lighter".
    """

    id: str
    programme: str
    programme_version: int
    started_at: str
    ended_at: str | None
    outcome: str
    pain_before: int | None
    pain_after: int | None
    effort: int | None
    note: str
    stage: int
    variant: str
    exercises: list[ExerciseDocument]


def history_document(records: Iterable[SessionRecord]) -> list[SessionDocument]:
    """Return *records*, in the order given, as plain values that JSON can hold.

    Exercises come in the programme's order, the same exercise twice in a programme as two
    entries; sets in the order of set and side. What was never reached in a session that is
    still open is not listed: nothing has been recorded of it.
    """
    return [session_document(record) for record in records]


def session_document(record: SessionRecord) -> SessionDocument:
    """Return one session as plain values."""
    return SessionDocument(
        id=record.id,
        programme=record.programme,
        programme_version=record.programme_version,
        started_at=record.started_at.isoformat(timespec="seconds"),
        ended_at=record.ended_at.isoformat(timespec="seconds") if record.ended_at else None,
        outcome=outcome_told(record).value,
        pain_before=record.pain_before,
        pain_after=record.pain_after,
        effort=record.effort,
        note=record.note,
        stage=record.stage,
        variant=record.variant.value,
        exercises=[
            ExerciseDocument(exercise=exercise, sets=[_set_document(each) for each in sets])
            for exercise, sets in by_exercise(record)
        ],
    )


def outcome_told(record: SessionRecord) -> SessionOutcome:
    """Return the outcome of *record*; one that is still open counts as partial so far."""
    return record.outcome if record.outcome is not None else SessionOutcome.PARTIAL


def by_exercise(record: SessionRecord) -> list[tuple[str, tuple[SetRecord, ...]]]:
    """Return each place of the programme that has records: the exercise's id and its sets."""
    ordered = sorted(record.sets, key=_place)
    groups = [tuple(sets) for _, sets in groupby(ordered, key=attrgetter("key.exercise"))]
    return [(sets[0].exercise_id, sets) for sets in groups]


def _place(record: SetRecord) -> tuple[int, int, int]:
    return record.key.exercise, record.key.set, SIDE_ORDER.index(record.key.side)


def _set_document(record: SetRecord) -> SetDocument:
    return SetDocument(
        set=record.key.set,
        side=record.key.side.value,
        outcome=record.outcome.value,
        prescribed=_amount_document(record.prescribed),
        performed=_amount_document(record.performed),
    )


def _amount_document(amount: Amount) -> AmountDocument:
    return AmountDocument(repetitions=amount.repetitions, hold_s=amount.hold_s)
