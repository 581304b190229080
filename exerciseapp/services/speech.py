"""The port through which a voice is heard, and when a cue is said, waits or is dropped."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

from exerciseapp.domain.cues import Cue, CueKind
from exerciseapp.domain.settings import Settings, SpeechPace
from exerciseapp.services.clock import Clock

# How many seconds late a cue may still be said; later it would mislead.
LATEST_S = {
    CueKind.COUNTDOWN: 0.4,
    CueKind.PHASE: 0.6,
    CueKind.EASE_IN: 2.0,
    CueKind.HOLD: 2.0,
    CueKind.RELEASE: 1.5,
    CueKind.WORK: 2.0,
    CueKind.LEAD_BACK: 2.0,
    CueKind.HALFWAY: 2.0,
    CueKind.CHANGE_SIDE: 3.0,
    CueKind.REST: 3.0,
    CueKind.GET_READY: 4.0,
    CueKind.NEXT: 4.0,
    CueKind.DONE: 10.0,
}
USUALLY_LATEST_S = 2.0
# A slow voice says about nine letters a second. Twice that time is longer than any takes.
LETTERS_A_SECOND = 9.0
LONGER = 2.0
SHORTEST_S = 2.0


@dataclass(frozen=True, slots=True)
class SpeechChoice:
    """How to speak. ``voice`` is empty for the system's own choice; volume is 0 to 100."""

    language: str
    voice: str = ""
    pace: SpeechPace = SpeechPace.USUAL
    volume: int = 100


class Speaker(Protocol):
    """The system's voice. No call waits for it; where there is none, all is silent."""

    def use(self, choice: SpeechChoice) -> None:
        """Speak like *choice* from now on."""
        ...

    def say(self, text: str) -> None:
        """Begin to say *text*. What is being said would be cut off: ask ``is_speaking``."""
        ...

    def is_speaking(self) -> bool:
        """Say whether the voice is at work, as far as the system tells."""
        ...

    def fall_silent(self) -> None:
        """Break off what is being said."""
        ...

    def voices(self) -> tuple[str, ...] | None:
        """Return the names of the voices for the language in use; None while not yet known."""
        ...

    def close(self) -> None:
        """Fall silent and let the system's voice go."""
        ...


class NoVoice:
    """Where nothing can be heard."""

    def use(self, choice: SpeechChoice) -> None:
        """Take note of nothing."""

    def say(self, text: str) -> None:
        """Say nothing."""

    def is_speaking(self) -> bool:
        """Return that nothing is being said."""
        return False

    def fall_silent(self) -> None:
        """Be silent already."""

    def voices(self) -> tuple[str, ...] | None:
        """Return that there is none."""
        return ()

    def close(self) -> None:
        """Let nothing go."""


def speech_choice(settings: Settings, language: str) -> SpeechChoice:
    """Return how *settings* want *language* spoken."""
    return SpeechChoice(language, settings.voice, settings.speech_pace, settings.speech_volume)


def is_said(cue: Cue, settings: Settings) -> bool:
    """Say whether the person wants to hear *cue*."""
    if not settings.speech:
        return False
    match cue.kind:
        case CueKind.COUNTDOWN:
            return settings.say_countdown
        case CueKind.HALFWAY:
            return settings.say_halfway
        case CueKind.PHASE:
            return settings.say_movements
        case CueKind.GET_READY | CueKind.NEXT | CueKind.EASE_IN | CueKind.WORK:
            return settings.say_instructions
        case _:
            return settings.say_changes


@dataclass(slots=True)
class CueSpeech:
    """Says cues one after the other. It is told the time and never makes anybody wait.

    ``clock`` is the session's, by which cues are due; ``real`` is the time in which a voice
    speaks, which a fast session does not make faster.
    """

    speaker: Speaker
    clock: Clock
    real: Clock
    _waiting: deque[tuple[Cue, str]] = field(default_factory=deque)
    _over_by: float = 0.0

    def tell(self, cue: Cue, text: str) -> None:
        """Say *text* for *cue* as soon as nothing else is being said, if that is soon enough."""
        if text:
            self._waiting.append((cue, text))
        self.look()

    def explain(self, text: str) -> None:
        """Say a long *text* that was asked for, in the place of all that waits."""
        self.stop()
        self._say(text)

    def look(self) -> None:
        """Say what waits, if its turn has come; drop what would come too late."""
        now = self.clock.monotonic()
        while self._waiting and now - self._waiting[0][0].due > _latest_s(self._waiting[0][0]):
            self._waiting.popleft()
        if not self._waiting or self._is_busy():
            return
        _cue, text = self._waiting.popleft()
        self._say(text)

    def stop(self) -> None:
        """The session stands still: say nothing more of what was due."""
        self._waiting.clear()
        self._over_by = 0.0
        self.speaker.fall_silent()

    def _say(self, text: str) -> None:
        self._over_by = self.real.monotonic() + longest_s(text)
        self.speaker.say(text)

    def _is_busy(self) -> bool:
        # Without a sound device a voice never says that it is done.
        return self.speaker.is_speaking() and self.real.monotonic() < self._over_by


def _latest_s(cue: Cue) -> float:
    return LATEST_S.get(cue.kind, USUALLY_LATEST_S)


def longest_s(text: str) -> float:
    """Return a number of seconds within which any voice has said *text*."""
    return SHORTEST_S + LONGER * len(text) / LETTERS_A_SECOND
