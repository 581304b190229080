"""Where a dosage leaves the range that is usual, and who says so.

A warning forbids nothing: the physiotherapist knows the patient. The ranges are those of a home
programme for legs; a reference names its source, and where there is none the range is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Range, Tempo
from exerciseapp.domain.programme import Prescription

ACSM = "Garber and others, Med Sci Sports Exerc 2011;43:1334-59 (ACSM)"
HALLEGRAEFF = "Hallegraeff and others, J Physiother 2012;58:17-22"
HENRY = "Henry and others, Phys Ther 1999;79:270-7"
SECONDS_PER_MINUTE = 60


class Measure(StrEnum):
    """What is measured against a range. Times are in seconds, the whole session in minutes."""

    SETS = "sets"
    REPETITIONS = "repetitions"
    PACED_REPETITIONS = "paced-repetitions"
    HOLD = "hold"
    STRETCH_TOTAL = "stretch-total"
    REPETITION_TIME = "repetition-time"
    PACE = "pace"
    REST_BETWEEN_SETS = "rest-between-sets"
    EXERCISES = "exercises"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Sensible:
    """A range, and the reference that it comes from; an empty one says that it is our own."""

    range: Range
    source: str = ""


SENSIBLE = {
    # One set is enough for a beginner and for older people, two to four are for most adults.
    Measure.SETS: Sensible(Range(1, 4), ACSM),
    # 8 to 12 for most adults, 10 to 15 for older people who begin, 15 to 20 for endurance; down
    # to the 5 of our seated programme.
    Measure.REPETITIONS: Sensible(Range(5, 20), ACSM),
    Measure.PACED_REPETITIONS: Sensible(Range(5, 100)),
    # 10 to 30 s for most adults, 30 to 60 s for older people.
    Measure.HOLD: Sensible(Range(10, 60), ACSM),
    # 60 s for each muscle is the aim; the trial for cramps asked for 30 s.
    Measure.STRETCH_TOTAL: Sensible(Range(20, 120), f"{ACSM}; {HALLEGRAEFF}"),
    Measure.REPETITION_TIME: Sensible(Range(2, 12)),
    Measure.PACE: Sensible(Range(5, 40)),
    Measure.REST_BETWEEN_SETS: Sensible(Range(15, 180)),
    # Two were performed better than eight.
    Measure.EXERCISES: Sensible(Range(1, 7), HENRY),
    Measure.SESSION: Sensible(Range(1, 30)),
}


@dataclass(frozen=True, slots=True)
class DosageWarning:
    """A value beyond its range. ``place`` is the exercise's, None for the list as a whole."""

    place: int | None
    measure: Measure
    value: float

    @property
    def sensible(self) -> Sensible:
        """The range that it is beyond."""
        return SENSIBLE[self.measure]


def warnings_for(items: Sequence[Prescription], seconds: float) -> tuple[DosageWarning, ...]:
    """Return what is unusual in *items*, a list that takes so many *seconds*."""
    found = [
        DosageWarning(place, measure, value)
        for place, item in enumerate(items)
        for measure, value in _measures(item.dosage)
        if not SENSIBLE[measure].range.holds(value)
    ]
    whole = ((Measure.EXERCISES, len(items)), (Measure.SESSION, seconds / SECONDS_PER_MINUTE))
    if items:
        found += [
            DosageWarning(None, measure, value)
            for measure, value in whole
            if value > SENSIBLE[measure].range.highest
        ]
    return tuple(found)


def _measures(dosage: Dosage) -> Iterator[tuple[Measure, float]]:
    yield Measure.SETS, dosage.sets
    match dosage.timing:
        case Hold(seconds):
            # Ten seconds three times, or half a minute once or twice: it is the sum that counts.
            yield Measure.HOLD, seconds
            yield Measure.STRETCH_TOTAL, dosage.sets * dosage.repetitions * seconds
        case Tempo(raise_s, top_s, lower_s):
            yield Measure.REPETITIONS, dosage.repetitions
            yield Measure.REPETITION_TIME, raise_s + top_s + lower_s
        case Pace(per_minute):
            yield Measure.PACED_REPETITIONS, dosage.repetitions
            yield Measure.PACE, per_minute
    if dosage.sets > 1:
        yield Measure.REST_BETWEEN_SETS, dosage.rest_between_sets_s
