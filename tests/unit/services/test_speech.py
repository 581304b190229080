"""What is said when: nothing cut off, nothing too late, nothing waited for for ever."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import Cue, CueKind
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.settings import Settings
from exerciseapp.services.speech import LATEST_S, CueSpeech, NoVoice, is_said, longest_s
from tests.fakes.clock import FakeClock
from tests.fakes.voice import FakeSpeaker

INSTRUCTIONS = {CueKind.GET_READY, CueKind.NEXT, CueKind.EASE_IN, CueKind.WORK}


class Room:
    def __init__(self) -> None:
        self.voice = FakeSpeaker()
        self.clock = FakeClock()
        self.speech = CueSpeech(self.voice, self.clock, self.clock)

    def tell(self, kind: CueKind, text: str) -> None:
        self.speech.tell(Cue(kind, 0, Side.BOTH, self.clock.monotonic()), text)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.speech.look()


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_cue_is_said_at_once_when_nothing_else_is(room: Room) -> None:
    room.tell(CueKind.REST, "Rest")
    assert room.voice.said == ["Rest"]


def test_a_cue_waits_for_the_one_before_and_cuts_nothing_off(room: Room) -> None:
    room.tell(CueKind.GET_READY, "Stand at the wall")
    room.tell(CueKind.HOLD, "Hold")
    assert room.voice.said == ["Stand at the wall"]
    room.voice.finish()
    room.wait(1)
    assert room.voice.said == ["Stand at the wall", "Hold"]
    assert room.voice.cut_off == []


@pytest.mark.parametrize("kind", LATEST_S)
def test_what_would_come_too_late_is_dropped(room: Room, kind: CueKind) -> None:
    room.tell(CueKind.GET_READY, "Stand at the wall, an arm's length away, both feet forward")
    room.tell(kind, "late")
    room.clock.advance(LATEST_S[kind] + 0.01)
    room.voice.finish()
    room.speech.look()
    assert "late" not in room.voice.said


@pytest.mark.parametrize("kind", LATEST_S)
def test_what_is_just_in_time_is_said(room: Room, kind: CueKind) -> None:
    room.tell(CueKind.GET_READY, "Stand at the wall, an arm's length away, both feet forward")
    room.tell(kind, "in time")
    room.clock.advance(LATEST_S[kind] - 0.01)
    room.voice.finish()
    room.speech.look()
    assert room.voice.said[-1] == "in time"


def test_a_voice_that_never_says_that_it_is_done_is_not_waited_for_for_ever(room: Room) -> None:
    room.tell(CueKind.HOLD, "Hold")
    room.wait(longest_s("Hold") - 0.1)
    room.tell(CueKind.DONE, "That was the last one")
    assert room.voice.said == ["Hold"]
    room.wait(0.2)
    assert room.voice.said == ["Hold", "That was the last one"]


def test_a_fast_session_does_not_make_the_voice_faster() -> None:
    fast, real, voice = FakeClock(), FakeClock(), FakeSpeaker()
    speech = CueSpeech(voice, fast, real)
    speech.tell(Cue(CueKind.REST, 0, Side.BOTH, fast.monotonic()), "Rest for 45 seconds")
    fast.advance(60)
    real.advance(1)
    speech.tell(Cue(CueKind.HOLD, 0, Side.BOTH, fast.monotonic()), "Hold")
    assert voice.said == ["Rest for 45 seconds"]
    assert voice.cut_off == []


def test_a_session_that_stands_still_is_silent(room: Room) -> None:
    room.tell(CueKind.GET_READY, "Stand at the wall")
    room.tell(CueKind.HOLD, "Hold")
    room.speech.stop()
    assert not room.voice.speaking
    room.wait(0.1)
    assert room.voice.said == ["Stand at the wall"]


def test_nothing_is_said_for_a_cue_without_words(room: Room) -> None:
    room.tell(CueKind.PHASE, "")
    assert room.voice.said == []


def cue(kind: CueKind) -> Cue:
    return Cue(kind, 0, Side.BOTH, 0.0)


def test_all_but_the_movements_are_said_unasked() -> None:
    silent = {kind for kind in CueKind if not is_said(cue(kind), Settings())}
    assert silent == {CueKind.PHASE}


def test_with_speech_off_nothing_is_said() -> None:
    off = Settings(speech=False, say_movements=True)
    assert not any(is_said(cue(kind), off) for kind in CueKind)


@pytest.mark.parametrize(
    ("chosen", "kinds"),
    [
        (Settings(say_movements=True, say_countdown=False), {CueKind.COUNTDOWN}),
        (Settings(say_movements=True, say_halfway=False), {CueKind.HALFWAY}),
        (
            Settings(say_movements=True, say_instructions=False),
            INSTRUCTIONS,
        ),
        (
            Settings(say_movements=True, say_changes=False),
            set(CueKind) - INSTRUCTIONS - {CueKind.PHASE, CueKind.HALFWAY, CueKind.COUNTDOWN},
        ),
    ],
)
def test_each_choice_silences_its_own_cues(chosen: Settings, kinds: set[CueKind]) -> None:
    assert {kind for kind in CueKind if not is_said(cue(kind), chosen)} == kinds


def test_no_voice_is_never_busy() -> None:
    voice = NoVoice()
    voice.say("Rest")
    assert not voice.is_speaking()
    assert voice.voices() == ()
