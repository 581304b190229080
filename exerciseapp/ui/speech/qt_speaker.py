"""The system's voice in a thread of its own, so that nothing ever waits for it."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QLocale, QObject, Qt, QThread, Signal, Slot

from exerciseapp.domain.settings import SpeechPace
from exerciseapp.services.speech import SpeechChoice
from exerciseapp.ui.languages import HABITS

log = logging.getLogger(__name__)

# Qt's scale goes from -1 to 1, with 0 as the voice's own pace.
RATES = {SpeechPace.SLOW: -0.35, SpeechPace.USUAL: -0.1, SpeechPace.QUICK: 0.2}
END_MS = 3000


class QtSpeaker(QObject):
    """Speaks through QtTextToSpeech, which is loaded when it is first asked to.

    *engine* is Qt's name of a voice system, empty for the usual one.
    """

    _wanted = Signal(object)
    _texts = Signal(str)
    _silences = Signal()

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaking = False
        self._voices: tuple[str, ...] | None = None
        self._thread = QThread(self)
        self._thread.setObjectName("speech")
        self._worker = _Worker(engine)
        self._worker.moveToThread(self._thread)
        # A worker that lives elsewhere must be ended there.
        self._thread.finished.connect(self._worker.deleteLater)
        queued = Qt.ConnectionType.QueuedConnection
        self._wanted.connect(self._worker.use, queued)
        self._texts.connect(self._worker.say, queued)
        self._silences.connect(self._worker.fall_silent, queued)
        self._worker.speaking_changed.connect(self._set_speaking, queued)
        self._worker.voices_found.connect(self._set_voices, queued)

    def use(self, choice: SpeechChoice) -> None:
        """Speak like *choice* from now on."""
        self._begin()
        self._voices = None
        self._wanted.emit(choice)

    def say(self, text: str) -> None:
        """Begin to say *text*."""
        self._begin()
        self._speaking = True
        self._texts.emit(text)

    def is_speaking(self) -> bool:
        """Say whether the voice is at work, as far as the system tells."""
        return self._speaking

    def fall_silent(self) -> None:
        """Break off what is being said."""
        self._speaking = False
        if self._thread.isRunning():
            self._silences.emit()

    def voices(self) -> tuple[str, ...] | None:
        """Return the names of the voices for the language in use; None while not yet known."""
        return self._voices

    def close(self) -> None:
        """Fall silent and end the thread."""
        if not self._thread.isRunning():
            return
        self.fall_silent()
        self._thread.quit()
        if not self._thread.wait(END_MS):
            log.warning("the system's voice does not end; it is left behind")
            self._thread.setParent(None)

    def _begin(self) -> None:
        if not self._thread.isRunning():
            self._thread.start()

    @Slot(bool)
    def _set_speaking(self, speaking: bool) -> None:
        self._speaking = speaking

    @Slot(object)
    def _set_voices(self, voices: tuple[str, ...]) -> None:
        self._voices = voices


class _Worker(QObject):
    """Lives in the thread; everything of the system's voice happens here."""

    speaking_changed = Signal(bool)
    voices_found = Signal(object)

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._engine = engine
        # Its type cannot be named before it has been loaded.
        self._speech: Any = None
        self._missing = False

    @Slot(object)
    def use(self, choice: SpeechChoice) -> None:
        speech = self._opened()
        if speech is None:
            self.voices_found.emit(())
            return
        wanted = QLocale(HABITS.get(choice.language, choice.language))
        of_language = [
            locale for locale in speech.availableLocales() if locale.language() == wanted.language()
        ]
        if not of_language:
            # A voice of another language reads words that nobody can follow.
            self._missing = True
            self.voices_found.emit(())
            return
        self._missing = False
        speech.setLocale(wanted if wanted in of_language else of_language[0])
        voices = speech.availableVoices()
        chosen = next((voice for voice in voices if voice.name() == choice.voice), None)
        if chosen is not None:
            speech.setVoice(chosen)
        speech.setRate(RATES[choice.pace])
        speech.setVolume(choice.volume / 100)
        self.voices_found.emit(tuple(dict.fromkeys(voice.name() for voice in voices)))

    @Slot(str)
    def say(self, text: str) -> None:
        speech = self._opened()
        if speech is None or self._missing:
            self.speaking_changed.emit(False)
        else:
            speech.say(text)

    @Slot()
    def fall_silent(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def _opened(self) -> Any:
        if self._speech is None and not self._missing:
            self._open()
        return self._speech

    def _open(self) -> None:
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as error:
            log.warning("nothing is spoken, because Qt's speech cannot be loaded: %s", error)
            self._missing = True
            return
        engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
        if not engines and not self._engine:
            log.info("nothing is spoken, because the system has no voice that Qt knows")
            self._missing = True
            return
        self._speech = QTextToSpeech(self._engine or engines[0], self)
        self._speech.stateChanged.connect(self._state_changed)

    @Slot()
    def _state_changed(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        busy = {QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing}
        self.speaking_changed.emit(self._speech.state() in busy)
