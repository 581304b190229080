"""The port through which a chime is heard."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from exerciseapp.domain.cues import Cue, CueKind


class Chime(StrEnum):
    """The sounds: an effort begins, a wait begins, the side changes, all is done, a count."""

    EFFORT = "effort"
    REST = "rest"
    CHANGE = "change"
    DONE = "done"
    TICK = "tick"


CHIMES = {
    CueKind.GET_READY: Chime.CHANGE,
    CueKind.EASE_IN: Chime.EFFORT,
    CueKind.HOLD: Chime.EFFORT,
    CueKind.RELEASE: Chime.REST,
    CueKind.WORK: Chime.EFFORT,
    CueKind.REST: Chime.REST,
    CueKind.CHANGE_SIDE: Chime.CHANGE,
    CueKind.NEXT: Chime.CHANGE,
    CueKind.LEAD_BACK: Chime.CHANGE,
    CueKind.COUNTDOWN: Chime.TICK,
    CueKind.DONE: Chime.DONE,
}


def chime_for(cue: Cue) -> Chime | None:
    """Return the sound that belongs to *cue*, or None where it is only spoken and written."""
    return CHIMES.get(cue.kind)


class Sounder(Protocol):
    """Makes chimes heard; where there is no sound device it is silent, and that is no error."""

    def play(self, chime: Chime, volume: int) -> None:
        """Begin *chime* at *volume*, 0 to 100, and return at once."""
        ...

    def close(self) -> None:
        """Fall silent and let the device go."""
        ...
