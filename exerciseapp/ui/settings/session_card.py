"""How a session tells what comes: chimes, captions, flashes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exerciseapp.services.sound import Chime, Sounder
from exerciseapp.ui.settings.controls import HowMuch, kept_check
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Heading


class SessionCard(Card):
    """Sound, captions and flash; each can do without the others."""

    def __init__(self, kept: Kept, sounder: Sounder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._sounder = sounder
        now = kept.value
        self.column.addWidget(Heading(self.tr("During the exercises")))
        self.sound = kept_check(
            self.tr("Sound: chimes and the voice"),
            now.sound,
            kept.change,
            lambda settings, on: replace(settings, sound=on),
        )
        self.volume = HowMuch(self.tr("How loud the chimes are"), now.volume)
        self.volume.chosen.connect(
            lambda value: kept.change(lambda settings: replace(settings, volume=value))
        )
        self.hear = BigButton(self.tr("Hear a chime"), icon=IconName.SOUND_ON)
        self.hear.clicked.connect(self._hear)
        self.captions = kept_check(
            self.tr("Captions: what is said is written under the picture"),
            now.captions,
            kept.change,
            lambda settings, on: replace(settings, captions=on),
        )
        self.flash = kept_check(
            self.tr("The edge of the screen lights up when something changes"),
            now.flash,
            kept.change,
            lambda settings, on: replace(settings, flash=on),
        )
        row = FlowLayout()
        row.addWidget(self.hear)
        self.column.addWidget(self.sound)
        self.column.addWidget(self.volume)
        self.column.addLayout(row)
        self.column.addWidget(self.captions)
        self.column.addWidget(self.flash)

    def _hear(self) -> None:
        self._sounder.play(Chime.EFFORT, self._kept.value.volume)
