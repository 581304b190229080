"""The cramp diary: what a person tells of one night, in a few presses.

A night bears the date of its evening: the night from Sunday to Monday is Sunday's. A cramp at one
on Monday morning and one at eleven on Sunday evening so stand in the same night, whether they are
told at once, in the morning or a week later.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from exerciseapp.domain.scales import checked_rating

MOST_CRAMPS = 99
DAY = timedelta(days=1)
# Before this hour a night may still be going on, so nobody is asked how it was.
MORNING_H = 5
# From this hour on, a cramp may belong to the night that begins.
EVENING_H = 18


class Leg(StrEnum):
    """The leg, as its owner calls it."""

    LEFT = "left"
    RIGHT = "right"


class Place(StrEnum):
    """Where in a leg, as somebody without anatomy would say."""

    THIGH_BACK = "thigh_back"
    THIGH_FRONT = "thigh_front"
    CALF = "calf"
    SHIN = "shin"
    SOLE = "sole"
    TOES = "toes"


class Lasted(StrEnum):
    """How long the longest cramp lasted.

    Over ten minutes is a bound of its own: the NHS asks to get help the same day then (NHS,
    "Leg cramps").
    """

    UNDER_1_MIN = "under_1_min"
    UNDER_5_MIN = "under_5_min"
    UNDER_10_MIN = "under_10_min"
    OVER_10_MIN = "over_10_min"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """One place in one leg."""

    leg: Leg
    place: Place


@dataclass(frozen=True, slots=True)
class Measures:
    """What the person did by themselves on the day; None is not told."""

    magnesium: bool | None = None
    socks: bool | None = None
    drink: bool | None = None


@dataclass(frozen=True, slots=True)
class NightEntry:
    """What was told of the night that began on the evening of ``night``; None is not told.

    ``cramps`` 0 is a night without. ``worst`` is the NRS, 0 to 10, of the worst of them.
    Raises ValueError for numbers that cannot be.
    """

    night: date
    cramps: int | None = None
    spots: frozenset[Spot] = frozenset()
    lasted: Lasted | None = None
    worst: int | None = None
    woke: bool | None = None
    measures: Measures = Measures()

    def __post_init__(self) -> None:
        checked_rating(self.worst, "pain of the worst cramp")
        if self.cramps is not None and not 0 <= self.cramps <= MOST_CRAMPS:
            raise ValueError(f"cramps of a night must be 0 to {MOST_CRAMPS}, not {self.cramps}")

    @property
    def legs(self) -> frozenset[Leg]:
        """Return the legs in which a cramp was."""
        return frozenset(spot.leg for spot in self.spots)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing at all was told."""
        return self == NightEntry(self.night)


def with_cramps(entry: NightEntry, cramps: int | None) -> NightEntry:
    """Return *entry* with that many cramps; a night without any has no where and how bad."""
    if cramps:
        return replace(entry, cramps=cramps)
    return NightEntry(entry.night, cramps, measures=entry.measures)


def last_night(now: datetime) -> date:
    """Return the night that somebody means who says "last night" at the local time *now*.

    At two in the morning that is the one under way.
    """
    return now.date() - DAY


def latest_night(now: datetime) -> date:
    """Return the newest night of which anything can be told at the local time *now*."""
    return now.date() if now.hour >= EVENING_H else last_night(now)


def night_to_ask(now: datetime) -> date | None:
    """Return the night to ask about unasked at the local time *now*; None while it may go on."""
    return last_night(now) if now.hour >= MORNING_H else None
