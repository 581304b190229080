"""The real thread and Qt's own silent engine: it speaks, says when it is done, and ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import SpeechPace
from exerciseapp.services.speech import SpeechChoice
from exerciseapp.ui.speech.qt_speaker import QtSpeaker
from tests.support.qt import process_events_until


@pytest.fixture
def speaker(english: QApplication) -> Iterator[QtSpeaker]:
    speaker = QtSpeaker("mock", english)
    yield speaker
    speaker.close()
    speaker.deleteLater()


def test_it_speaks_and_says_when_it_is_done(speaker: QtSpeaker) -> None:
    speaker.say("Hold")
    assert speaker.is_speaking()
    process_events_until(lambda: not speaker.is_speaking())


def test_the_voices_of_the_language_become_known(speaker: QtSpeaker) -> None:
    assert speaker.voices() is None
    speaker.use(SpeechChoice("en", pace=SpeechPace.SLOW, volume=50))
    process_events_until(lambda: bool(speaker.voices()))


def test_a_language_without_a_voice_is_silent_and_never_busy(speaker: QtSpeaker) -> None:
    speaker.use(SpeechChoice("ja"))
    process_events_until(lambda: speaker.voices() == ())
    speaker.say("Hold")
    process_events_until(lambda: not speaker.is_speaking())


def test_it_can_be_broken_off(speaker: QtSpeaker) -> None:
    speaker.say("A long sentence that is being said for a while, with many more words to come")
    speaker.fall_silent()
    assert not speaker.is_speaking()


def test_closing_twice_or_unused_is_no_trouble(speaker: QtSpeaker) -> None:
    speaker.close()
    speaker.close()
