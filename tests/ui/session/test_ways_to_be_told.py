"""One cue, told as the person wants it: spoken, written, sounded, flashed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from exerciseapp.domain.events import Begin, Pause, Tick
from exerciseapp.domain.settings import Settings, SpeechPace
from exerciseapp.services.speech import SpeechChoice
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.programmes import ONE_HOLD_EACH_LEG, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk

CHOSEN = Settings(welcomed=True, hands_free=True)


class Room:
    """A hands-free session, begun with these settings."""

    def __init__(self, fake: FakeDesk, settings: Settings = CHOSEN) -> None:
        self.fake = fake
        fake.settings.save_settings(settings)
        self.window = MainWindow()
        self.window.show()
        self.window.open_desk(fake.desk())
        self.window.play(PlayRequest(fake.programme.id, anew=True))
        page = self.window.findChild(SessionPage)
        assert page is not None
        self.page = page
        page.controller.handle(Begin())

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.fake.clock.advance(0.25)
            self.fake.speaker.finish()
            self.page.controller.handle(Tick())


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(ONE_HOLD_EACH_LEG))


@pytest.fixture
def closing() -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def room(fake: FakeDesk, closing: list[MainWindow]) -> Room:
    room = Room(fake)
    closing.append(room.window)
    return room


def test_the_exercise_the_hold_the_change_and_the_count_are_said(room: Room) -> None:
    room.wait(60)
    said = room.fake.speaker.said
    assert said[0].startswith("First. ")
    assert "Hold for 10 seconds" in said
    assert "Change to the right leg" in said
    assert [text for text in said if text in {"3", "2", "1"}][:3] == ["3", "2", "1"]
    assert room.fake.speaker.cut_off == []


def test_the_voice_is_asked_for_as_it_was_chosen(fake: FakeDesk, closing: list[MainWindow]) -> None:
    chosen = replace(CHOSEN, voice="Ada", speech_pace=SpeechPace.SLOW, speech_volume=40)
    closing.append(Room(fake, chosen).window)
    assert fake.speaker.choice == SpeechChoice("en", "Ada", SpeechPace.SLOW, 40)


@pytest.mark.parametrize("silent", [{"speech": False}, {"sound": False}])
def test_with_speech_or_all_sound_off_nothing_is_said(
    fake: FakeDesk, closing: list[MainWindow], silent: dict[str, bool]
) -> None:
    settings = Settings(welcomed=True, hands_free=True, **silent)  # type: ignore[arg-type]
    room = Room(fake, settings)
    closing.append(room.window)
    room.wait(20)
    assert fake.speaker.said == []


def test_a_pause_silences_the_voice(room: Room) -> None:
    room.wait(1)
    room.fake.speaker.say("something long")
    room.page.controller.handle(Pause())
    assert not room.fake.speaker.speaking


def test_switching_the_sound_off_silences_the_voice(room: Room) -> None:
    room.fake.speaker.say("something long")
    room.page.exercise.sound_switched.emit(False)
    assert not room.fake.speaker.speaking


def test_captions_are_written_unless_they_are_off(
    fake: FakeDesk, closing: list[MainWindow], room: Room
) -> None:
    room.wait(1)
    assert room.page.exercise.caption.text()
    room.window.close()
    without = Room(fake, replace(CHOSEN, captions=False))
    closing.append(without.window)
    without.wait(1)
    assert without.page.exercise.caption.text() == ""


def test_the_screen_flashes_at_changes_only_by_choice(
    fake: FakeDesk, closing: list[MainWindow], room: Room
) -> None:
    assert not room.page.flash.isVisible()
    room.window.close()
    flashing = Room(fake, replace(CHOSEN, flash=True))
    closing.append(flashing.window)
    assert flashing.page.flash.isVisible()
    process_events_until(lambda: not flashing.page.flash.isVisible())
