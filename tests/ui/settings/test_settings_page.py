"""Every choice on the page is kept at once, and does what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTime
from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import Settings, SpeechPace, ThemeChoice
from exerciseapp.services.record_store import StoreFault
from exerciseapp.services.speech import SpeechChoice
from exerciseapp.ui.about.page import AboutPage
from exerciseapp.ui.first_start.page import FirstStartPage
from exerciseapp.ui.languages import speak
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.settings.page import SettingsPage
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.window import MainWindow
from tests.fakes.own_data import FakeLook
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk


class Room:
    def __init__(self, fake: FakeDesk, voices: tuple[str, ...] | None = ("Ada", "Bo")) -> None:
        fake.speaker.names = voices
        self.fake = fake
        self.window = MainWindow()
        self.window.show()
        self.window.open_desk(fake.desk())
        self.window.go_to(Place.SETTINGS)

    @property
    def page(self) -> SettingsPage:
        return self.window.findChildren(SettingsPage)[-1]

    @property
    def kept(self) -> Settings:
        return self.fake.settings.settings


@pytest.fixture
def room(request: pytest.FixtureRequest, make_desk: MakeDesk) -> Iterator[Room]:
    voices = getattr(request, "param", ("Ada", "Bo"))
    room = Room(make_desk(programme_of(TWO_SETS)), voices)
    yield room
    room.window.close()
    room.window.deleteLater()


CHECKS: list[tuple[Callable[[SettingsPage], object], str]] = [
    (lambda page: page.session.sound, "sound"),
    (lambda page: page.session.captions, "captions"),
    (lambda page: page.session.flash, "flash"),
    (lambda page: page.diary.magnesium, "ask_magnesium"),
    (lambda page: page.diary.socks, "ask_socks"),
    (lambda page: page.diary.drink, "ask_drink"),
    (lambda page: page.look.motion, "motion"),
    (lambda page: page.speech.speech, "speech"),
    (lambda page: page.speech.instructions, "say_instructions"),
    (lambda page: page.speech.changes, "say_changes"),
    (lambda page: page.speech.halfway, "say_halfway"),
    (lambda page: page.speech.countdown, "say_countdown"),
    (lambda page: page.speech.movements, "say_movements"),
]


@pytest.mark.parametrize(("find", "field"), CHECKS, ids=[field for _, field in CHECKS])
def test_a_check_shows_and_changes_its_own_choice(
    room: Room, find: Callable[[SettingsPage], object], field: str
) -> None:
    check = find(room.page)
    before = getattr(room.kept, field)
    assert check.isChecked() is before  # type: ignore[attr-defined]
    check.click()  # type: ignore[attr-defined]
    assert getattr(room.kept, field) is not before
    untouched = {name for name in Settings.__dataclass_fields__ if name not in {field, "welcomed"}}
    assert all(getattr(room.kept, name) == getattr(Settings(), name) for name in untouched)


def test_the_look_changes_at_once(room: Room) -> None:
    room.page.look.theme.buttons[ThemeChoice.DARK].click()
    room.page.look.text_size.buttons[1.5].click()
    room.page.look.motion.click()
    assert room.fake.look == FakeLook(ThemeChoice.DARK, 1.5, motion=False)
    assert (room.kept.theme, room.kept.text_size) == (ThemeChoice.DARK, 1.5)


def test_the_voice_speaks_as_it_was_chosen(room: Room) -> None:
    speech = room.page.speech
    speech.pace.buttons[SpeechPace.QUICK].click()
    speech.volume.slider.setValue(40)
    speech.voice.setCurrentIndex(2)
    speech.voice.activated.emit(2)
    assert room.fake.speaker.choice == SpeechChoice("en", "Bo", SpeechPace.QUICK, 40)
    assert room.kept.voice == "Bo"
    speech.hear.click()
    assert room.fake.speaker.said == ["Hold for ten seconds. Then let go slowly."]


@pytest.mark.parametrize("room", [()], indirect=True)
def test_without_a_voice_it_is_told_how_to_get_one(room: Room) -> None:
    assert "To get a voice" in room.page.speech.notice.text
    assert room.page.speech.voice.isHidden()


@pytest.mark.parametrize("room", [None], indirect=True)
def test_voices_that_become_known_late_are_offered_then(room: Room) -> None:
    assert room.page.speech.voice.isHidden()
    room.fake.speaker.names = ("Ada", "Bo")
    process_events_until(lambda: not room.page.speech.voice.isHidden())
    assert room.page.speech.voice.count() == 3


def test_a_chime_is_heard(room: Room) -> None:
    room.page.session.volume.slider.setValue(30)
    room.page.session.hear.click()
    assert room.kept.volume == 30
    assert len(room.fake.sounder.played) == 1


def test_bedtime_wakes_the_reminders(room: Room) -> None:
    room.page.bedtime.time.setTime(QTime(21, 45))
    assert room.kept.bedtime == time(21, 45)
    assert room.fake.waker.wakes > 0


def test_a_choice_that_cannot_be_kept_is_told(room: Room) -> None:
    room.fake.settings.fault = StoreFault.DISK_FULL
    room.page.session.flash.click()
    assert room.page.notice.isVisible()
    room.fake.settings.fault = None
    room.page.session.flash.click()
    assert not room.page.notice.isVisible()


def test_a_copy_is_saved_where_the_person_says(room: Room, tmp_path: Path) -> None:
    names: list[str] = []

    def where(name: str) -> Path:
        names.append(name)
        return tmp_path / name

    room.page.data.ask_where = where
    room.page.data.export.click()
    assert room.fake.own_data.copies == [tmp_path / names[0]]
    assert shown_path(tmp_path / names[0]) in room.page.data.notice.text


def test_no_place_chosen_means_no_copy(room: Room) -> None:
    room.page.data.ask_where = lambda _name: None
    room.page.data.export.click()
    assert room.fake.own_data.copies == []


def test_deleting_needs_a_second_yes(room: Room) -> None:
    data = room.page.data
    data.delete.click()
    assert not room.fake.own_data.deleted
    data.keep.click()
    assert data.question.isHidden()
    assert not room.fake.own_data.deleted


def test_after_deleting_everything_it_is_the_first_day_again(room: Room) -> None:
    room.page.data.delete.click()
    room.page.data.really.click()
    assert room.fake.own_data.deleted
    assert room.window.findChild(FirstStartPage) is not None


def test_what_keeps_it_from_being_deleted_is_told(room: Room) -> None:
    room.fake.own_data.fault = "The disk is gone."
    room.page.data.delete.click()
    room.page.data.really.click()
    assert room.page.data.notice.text == "The disk is gone."


def test_the_language_changes_without_a_restart(room: Room) -> None:
    try:
        room.page.language.languages.buttons["nb"].click()
        assert room.kept.language == "nb"
        QCoreApplication.processEvents()
        assert room.window.navigation.buttons[Place.SETTINGS].text() == "Innstillinger"
        assert room.page.speech.hear.text() == "Hør stemmen"
        room.window.go_to(Place.TODAY)
        room.window.go_to(Place.LEGS)
        links = room.window.findChildren(AboutPage)[-1].links
        assert links["cramps"].text() == "Kramper i beina"
        room.window.go_to(Place.SETTINGS)
        room.page.language.languages.buttons["en"].click()
        assert room.page.speech.hear.text() == "Hear the voice"
    finally:
        app = QApplication.instance()
        assert app is not None
        speak(app, "en")


def test_every_choice_has_a_name_for_a_screen_reader(room: Room) -> None:
    page = room.page
    assert page.speech.volume.slider.accessibleName() == "How loud it speaks"
    assert page.bedtime.time.accessibleName() == "Bedtime"
    assert page.speech.voice.accessibleName() == "Voice"
    for button in page.look.text_size.buttons.values():
        assert button.accessibleDescription() == "Size of the text"
