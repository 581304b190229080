"""What the doctor tells of the voice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.bootstrap.doctor_voice import examine_voice
from exerciseapp.ui.speech.qt_speaker import QtSpeaker
from tests.fakes.voice import FakeSpeaker


def test_the_voices_of_the_chosen_language_are_counted(english: QApplication) -> None:
    speaker = FakeSpeaker()
    finding = examine_voice("nb", lambda: speaker)
    assert (finding.ok, finding.detail) == (True, '2 for the language "nb": Ada')
    assert speaker.choice is not None
    assert speaker.choice.language == "nb"


@pytest.mark.parametrize(("voices", "told"), [((), "none for"), (None, "does not answer")])
def test_without_a_voice_it_tells_what_there_is_instead(
    english: QApplication, voices: tuple[str, ...] | None, told: str
) -> None:
    finding = examine_voice("en", lambda: FakeSpeaker(names=voices), patience_ms=100)
    assert told in finding.detail
    assert "captioned" in finding.remedy


def test_the_real_thread_answers(english: QApplication) -> None:
    finding = examine_voice("en", lambda: QtSpeaker("mock"))
    assert 'for the language "en": ' in finding.detail
