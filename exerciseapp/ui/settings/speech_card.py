"""The voice: whether, whose, how fast, how loud, and what it says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from exerciseapp.domain.settings import Settings, SpeechPace
from exerciseapp.services.speech import Speaker, speech_choice
from exerciseapp.ui.settings.controls import HowMuch, OneOf, kept_check
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice

LOOK_EVERY_MS = 250


class SpeechCard(Card):
    """Sets the voice and lets it be heard; without one it says how to get one."""

    def __init__(
        self, kept: Kept, speaker: Speaker, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        self._speaker = speaker
        self._language = language
        now = kept.value
        self.column.addWidget(Heading(self.tr("Voice")))
        self.notice = Notice(icon=IconName.SOUND_OFF)
        self.column.addWidget(self.notice)
        self.speech = self._check(
            self.tr("Say aloud what comes"),
            now.speech,
            lambda settings, on: replace(settings, speech=on),
        )
        self.voice = QComboBox()
        self.voice.setAccessibleName(self.tr("Voice"))
        self.voice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.voice.activated.connect(self._choose_voice)
        self.column.addWidget(self.voice)
        self.pace = OneOf(
            self.tr("How fast it speaks"),
            (
                (SpeechPace.SLOW, self.tr("Slowly")),
                (SpeechPace.USUAL, self.tr("As usual")),
                (SpeechPace.QUICK, self.tr("Quickly")),
            ),
            now.speech_pace,
        )
        self.pace.chosen.connect(
            lambda pace: self._change(lambda settings: replace(settings, speech_pace=pace))
        )
        self.volume = HowMuch(self.tr("How loud it speaks"), now.speech_volume)
        self.volume.chosen.connect(
            lambda value: self._change(lambda settings: replace(settings, speech_volume=value))
        )
        self.column.addWidget(self.pace)
        self.column.addWidget(self.volume)
        self._add_what(now)
        self.hear = BigButton(self.tr("Hear the voice"), icon=IconName.SOUND_ON)
        self.hear.clicked.connect(self._hear)
        row = FlowLayout()
        row.addWidget(self.hear)
        self.column.addLayout(row)
        self._waiting = QTimer(self)
        self._waiting.setInterval(LOOK_EVERY_MS)
        self._waiting.timeout.connect(self._look_for_voices)
        self._ask()

    def _add_what(self, now: Settings) -> None:
        self.column.addWidget(Body(self.tr("It says:")))
        self.instructions = self._check(
            self.tr("the exercise’s name and how it is done"),
            now.say_instructions,
            lambda settings, on: replace(settings, say_instructions=on),
        )
        self.changes = self._check(
            self.tr("hold, rest, change to the other leg, done"),
            now.say_changes,
            lambda settings, on: replace(settings, say_changes=on),
        )
        self.halfway = self._check(
            self.tr("when you are halfway"),
            now.say_halfway,
            lambda settings, on: replace(settings, say_halfway=on),
        )
        self.countdown = self._check(
            self.tr("the last three seconds"),
            now.say_countdown,
            lambda settings, on: replace(settings, say_countdown=on),
        )
        self.movements = self._check(
            self.tr("each movement, up and down"),
            now.say_movements,
            lambda settings, on: replace(settings, say_movements=on),
        )

    def _check(self, words: str, on: bool, make: Callable[[Settings, bool], Settings]) -> Check:
        check = kept_check(words, on, self._change, make)
        self.column.addWidget(check)
        return check

    def _change(self, make: Callable[[Settings], Settings]) -> None:
        if self._kept.change(make):
            self._speaker.use(speech_choice(self._kept.value, self._language))

    def _ask(self) -> None:
        """Ask which voices there are; the answer can take seconds."""
        self.voice.hide()
        self._speaker.use(speech_choice(self._kept.value, self._language))
        self._look_for_voices()
        if self._speaker.voices() is None:
            self._waiting.start()

    def _look_for_voices(self) -> None:
        voices = self._speaker.voices()
        if voices is None:
            return
        self._waiting.stop()
        self.notice.show_text("" if voices else self._how_to_get_one())
        self.voice.clear()
        # One voice is no choice.
        if len(voices) > 1:
            self.voice.addItem(self.tr("The computer’s own choice"), "")
            for name in voices:
                self.voice.addItem(name, name)
            self.voice.setCurrentIndex(max(0, self.voice.findData(self._kept.value.voice)))
            self.voice.show()

    def _choose_voice(self, index: int) -> None:
        name = str(self.voice.itemData(index))
        self._change(lambda settings: replace(settings, voice=name))

    def _hear(self) -> None:
        self._speaker.fall_silent()
        self._speaker.say(self.tr("Hold for ten seconds. Then let go slowly."))

    def _how_to_get_one(self) -> str:
        none = self.tr(
            "No voice was found for this language, or no loudspeaker. Chimes and captions work "
            "without it."
        )
        return f"{none} {self._way()}"

    def _way(self) -> str:
        if sys.platform == "win32":
            return self.tr(
                "To get a voice, open the computer’s Settings, then Time & language, Speech, and "
                "add a voice."
            )
        if sys.platform == "darwin":
            return self.tr(
                "To get a voice, open System Settings, then Accessibility, Spoken Content, and "
                "choose a system voice."
            )
        return self.tr(
            "To get a voice on Debian or Ubuntu, have these packages installed: "
            "speech-dispatcher, speech-dispatcher-espeak-ng and libspeechd2. Then start this "
            "program again."
        )
