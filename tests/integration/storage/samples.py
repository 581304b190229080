"""Programmes, sets and moments that the tests of the records are made of."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from exerciseapp.domain.dosage import Dosage, Hold, Side, Sides, Tempo
from exerciseapp.domain.programme import Prescription, Programme
from exerciseapp.domain.records import Amount, SetKey, SetOutcome, SetRecord
from exerciseapp.domain.text import LocalisedText

OSLO_WINTER = timezone(timedelta(hours=1))
KOLKATA = timezone(timedelta(hours=5, minutes=30))
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=OSLO_WINTER)
HALF_PAST = datetime(2026, 11, 23, 9, 30, tzinfo=OSLO_WINTER)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

# What an older version did not know yet, as a history reads: the one thing that it can have been.
UNKNOWN_THEN = {"stage": 1, "variant": "usual"}

STRETCH = Prescription("calf-stretch-wall", Dosage(1, 3, Hold(10), Sides.EACH))
RAISES = Prescription("heel-raise", Dosage(2, 10, Tempo(2, 1, 3)))


def programme(
    *prescriptions: Prescription, version: int = 1, source: str = "version = 1\n"
) -> Programme:
    """Return a programme of the stretch and the heel raises, unless others are given."""
    return Programme(
        id="leg-programme",
        version=version,
        title=LocalisedText({"en": "Leg programme"}),
        description=LocalisedText({"en": "Two exercises."}),
        prescriptions=prescriptions or (STRETCH, RAISES),
        source=source,
    )


def stretch(
    side: Side = Side.LEFT,
    outcome: SetOutcome = SetOutcome.DONE,
    repetitions: int = 3,
    hold_s: float | None = 10.0,
) -> SetRecord:
    """Return the set of calf stretches on *side*, with what was performed."""
    return SetRecord(
        SetKey(0, 1, side),
        "calf-stretch-wall",
        outcome,
        Amount(3, 10.0),
        Amount(repetitions, hold_s),
    )


def raises(
    number: int = 1, outcome: SetOutcome = SetOutcome.DONE, repetitions: int = 10
) -> SetRecord:
    """Return the set *number* of heel raises, with what was performed."""
    return SetRecord(
        SetKey(1, number, Side.BOTH),
        "heel-raise",
        outcome,
        Amount(10, None),
        Amount(repetitions, None),
    )
