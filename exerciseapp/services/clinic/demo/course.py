"""How it goes with somebody in the demo clinic, from the first hand-over on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exerciseapp.domain.reminder_settings import PauseReason


class Kind(StrEnum):
    """Which programme somebody has been given."""

    LEGS = "leg-programme"
    BEDTIME = "bedtime-stretch"
    SEATED = "leg-programme-seated"


class Turn(StrEnum):
    """What the physiotherapist did with a programme in a new version."""

    MORE = "more"
    LESS = "less"
    STAGES = "stages"


@dataclass(frozen=True, slots=True)
class Course:
    """How it goes with somebody; what comes in pairs runs from the first week to the last.

    ``weeks`` is how long ago the first hand-over was, ``silent_weeks`` for how long nothing has
    come back, 0 for an answer of the last days. ``turns`` are new versions by the week from the
    start; ``pauses``, ``hurts`` and ``flares`` are spans of weeks, ``reason`` is why there were
    pauses. ``habit`` is the part of the days on which something is done, ``cramps`` the cramps of a
    night, ``pain`` an NRS.
    """

    kind: Kind
    weeks: int
    habit: tuple[float, float]
    pain: tuple[float, float]
    cramps: tuple[float, float] = (0.0, 0.0)
    diary: float = 0.0
    turns: tuple[tuple[int, Turn], ...] = ()
    pauses: tuple[tuple[int, int], ...] = ()
    reason: PauseReason = PauseReason.HOLIDAY
    hurts: tuple[tuple[int, int], ...] = ()
    flares: tuple[tuple[int, int], ...] = ()
    skips: float = 0.0
    every_weeks: int = 4
    silent_weeks: int = 0
