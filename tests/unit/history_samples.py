"""Sessions as the tests of the history documents need them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.records import (
    Amount,
    SessionOutcome,
    SessionRecord,
    SetKey,
    SetOutcome,
    SetRecord,
)

TEN = Amount(10)
SUMMER = timezone(timedelta(hours=2))
NINE = datetime(2026, 7, 1, 9, 0, 12, 345678, tzinfo=SUMMER)


def a_set(
    place: int,
    number: int,
    side: Side,
    exercise: str,
    outcome: SetOutcome = SetOutcome.DONE,
    asked: Amount = TEN,
    done: Amount = TEN,
) -> SetRecord:
    """Return a set of ten repetitions that was done, unless told otherwise."""
    return SetRecord(SetKey(place, number, side), exercise, outcome, asked, done)


HOLD = Amount(3, 10.0)
SETS = (
    a_set(0, 1, Side.LEFT, "calf-stretch-wall", asked=HOLD, done=HOLD),
    a_set(0, 1, Side.RIGHT, "calf-stretch-wall", SetOutcome.PARTIAL, HOLD, Amount(1, 6.5)),
    a_set(1, 1, Side.BOTH, "heel-raise"),
    a_set(1, 2, Side.BOTH, "heel-raise", SetOutcome.SKIPPED, done=Amount(4)),
)


def a_session(
    *sets: SetRecord,
    note: str = "",
    outcome: SessionOutcome | None = SessionOutcome.STOPPED,
    minutes: float = 12.4,
) -> SessionRecord:
    """Return a session of *sets* that was stopped after *minutes*; None leaves it open."""
    return SessionRecord(
        id="an-id",
        programme="leg-programme",
        programme_version=2,
        programme_source="version = 2",
        started_at=NINE,
        ended_at=NINE + timedelta(minutes=minutes) if outcome is not None else None,
        outcome=outcome,
        pain_before=4,
        pain_after=None,
        effort=0,
        note=note,
        sets=sets,
    )
