"""How much of an exercise is asked for: sets, repetitions, hold or tempo, rest and side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """The leg that works: one of them, or both together."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Sides(StrEnum):
    """Which legs a dosage asks for. EACH means every set is done left, then right."""

    BOTH = "both"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"

    def in_order(self) -> tuple[Side, ...]:
        """Return the sides of one set in the order in which they are done."""
        if self is Sides.EACH:
            return (Side.LEFT, Side.RIGHT)
        return (Side(self.value),)


@dataclass(frozen=True, slots=True)
class Hold:
    """A static repetition: the end position is held for *seconds*."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Tempo:
    """A moving repetition in seconds: the working way, the end position, the way back."""

    raise_s: float
    top_s: float
    lower_s: float


@dataclass(frozen=True, slots=True)
class Pace:
    """A moving repetition by rate: so many repetitions in a minute."""

    per_minute: float


Timing = Hold | Tempo | Pace


@dataclass(frozen=True, slots=True)
class Range:
    """The values a number of a dosage may take, both ends allowed."""

    lowest: float
    highest: float

    def holds(self, value: float) -> bool:
        """Say whether *value* lies in the range."""
        return self.lowest <= value <= self.highest

    def __str__(self) -> str:
        return f"{self.lowest:g} to {self.highest:g}"


SETS = Range(1, 20)
REPETITIONS = Range(1, 200)
HOLD_S = Range(1, 600)
PHASE_S = Range(0, 60)
MOVING_PHASE_S = Range(0.5, 60)
PACE_PER_MINUTE = Range(2, 120)
REST_S = Range(0, 900)


@dataclass(frozen=True, slots=True)
class Dosage:
    """Sets, repetitions, timing, rests (seconds) and sides of one exercise in one programme.

    Raises ValueError on construction when a number is outside its range.
    """

    sets: int
    repetitions: int
    timing: Timing
    sides: Sides = Sides.BOTH
    rest_between_repetitions_s: float = 0.0
    rest_between_sets_s: float = 0.0

    def __post_init__(self) -> None:
        checks: list[tuple[str, float, Range]] = [
            ("sets", self.sets, SETS),
            ("repetitions", self.repetitions, REPETITIONS),
            ("rest between repetitions", self.rest_between_repetitions_s, REST_S),
            ("rest between sets", self.rest_between_sets_s, REST_S),
        ]
        match self.timing:
            case Hold(seconds):
                checks.append(("hold", seconds, HOLD_S))
            case Tempo(raise_s, top_s, lower_s):
                checks.append(("tempo raise", raise_s, MOVING_PHASE_S))
                checks.append(("tempo top", top_s, PHASE_S))
                checks.append(("tempo lower", lower_s, MOVING_PHASE_S))
            case Pace(per_minute):
                checks.append(("pace", per_minute, PACE_PER_MINUTE))
        for name, value, allowed in checks:
            if not allowed.holds(value):
                raise ValueError(f"{name} must be {allowed}, not {value:g}")

    @property
    def hold_s(self) -> float | None:
        """Seconds that each repetition is held, or None where it is not a hold."""
        return self.timing.seconds if isinstance(self.timing, Hold) else None
