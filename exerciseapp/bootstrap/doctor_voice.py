"""The doctor's question to the system's voice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from exerciseapp.services.doctor import Finding
from exerciseapp.services.speech import Speaker, SpeechChoice
from exerciseapp.ui.languages import chosen_language
from exerciseapp.ui.speech.qt_speaker import QtSpeaker

SUBJECT = "voice"
WITHOUT = "sessions are captioned; Settings tells how to get a voice"
# Starting the system's voice for the first time takes a second or two; a busy computer's longer.
PATIENCE_MS = 20_000
ASK_AGAIN_MS = 50


def examine_voice(
    choice: str | None,
    make_speaker: Callable[[], Speaker] = QtSpeaker,
    patience_ms: int = PATIENCE_MS,
) -> Finding:
    """Ask for voices of the language *choice*, or of the system's language.

    No voice is nothing wrong: every cue is written as well.
    """
    # The system's voice answers through a loop of Qt's, which nothing else here needs.
    app = QCoreApplication.instance() or QCoreApplication(["exerciseapp"])
    language = chosen_language(choice)
    speaker = make_speaker()
    try:
        speaker.use(SpeechChoice(language))
        _wait_until(lambda: speaker.voices() is not None, patience_ms)
        voices = speaker.voices()
    finally:
        speaker.close()
        app.processEvents()
    if voices is None:
        return Finding(SUBJECT, True, "the system's voice does not answer", WITHOUT)
    if not voices:
        return Finding(SUBJECT, True, f'none for the language "{language}"', WITHOUT)
    return Finding(SUBJECT, True, f'{len(voices)} for the language "{language}": {voices[0]}')


def _wait_until(condition: Callable[[], bool], patience_ms: int) -> None:
    loop = QEventLoop()

    def look() -> None:
        if condition():
            loop.quit()

    again, enough = QTimer(), QTimer()
    again.timeout.connect(look)
    enough.timeout.connect(loop.quit)
    enough.setSingleShot(True)
    again.start(ASK_AGAIN_MS)
    enough.start(patience_ms)
    loop.exec()
