"""What a person is told at a moment: spoken, written and sounded from one and the same value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.exercise import PhaseName


class CueKind(StrEnum):
    """The occasions on which a person is told something."""

    GET_READY = "get_ready"
    EASE_IN = "ease_in"
    HOLD = "hold"
    RELEASE = "release"
    WORK = "work"
    PHASE = "phase"
    LEAD_BACK = "lead_back"
    REST = "rest"
    CHANGE_SIDE = "change_side"
    NEXT = "next"
    HALFWAY = "halfway"
    COUNTDOWN = "countdown"
    DONE = "done"


STEP_CHANGES = frozenset(
    {
        CueKind.GET_READY,
        CueKind.EASE_IN,
        CueKind.HOLD,
        CueKind.RELEASE,
        CueKind.WORK,
        CueKind.REST,
        CueKind.CHANGE_SIDE,
        CueKind.NEXT,
        CueKind.LEAD_BACK,
        CueKind.DONE,
    }
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing told. ``exercise`` is a place in the programme, from 0.

    ``seconds`` is how long what begins lasts, or what a countdown has come to; ``repetition``
    counts from 1 where a repetition begins. ``due`` is the session clock's moment at which the
    cue is right, so that whoever tells it can drop it when it would come too late.
    """

    kind: CueKind
    exercise: int
    side: Side
    due: float
    set: int = 1
    repetition: int = 0
    seconds: float = 0.0
    phase: PhaseName | None = None
