"""How the program looks: its colours, the size of its text, its motion."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exerciseapp.domain.settings import SYSTEM_TEXT, ThemeChoice
from exerciseapp.ui.full_screen import KEY, switch_full_screen
from exerciseapp.ui.settings.controls import OneOf
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.theme.look import Look
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.key_cap import key_name
from exerciseapp.ui.widgets.labels import Heading

TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


class LookCard(Card):
    """Changes the look at once, and keeps it."""

    def __init__(self, kept: Kept, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._look = look
        now = kept.value
        self.column.addWidget(Heading(self.tr("Look")))
        self.theme = OneOf(
            self.tr("Colours"),
            (
                (ThemeChoice.SYSTEM, self.tr("Like the rest of the computer")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
                (ThemeChoice.HIGH_CONTRAST, self.tr("Strong contrast")),
            ),
            now.theme,
        )
        self.theme.chosen.connect(self._choose_theme)
        sizes = [
            (SYSTEM_TEXT, self.tr("Like the rest of the computer")),
            *((size, self.tr("{part} %").format(part=round(size * 100))) for size in TEXT_SIZES),
        ]
        self.text_size = OneOf(self.tr("Size of the text"), sizes, now.text_size)
        self.text_size.chosen.connect(self._choose_size)
        self.motion = Check(self.tr("Let things move gently on the screen"))
        self.motion.setChecked(now.motion)
        self.motion.toggled.connect(self._choose_motion)
        for widget in (self.theme, self.text_size, self.motion):
            self.column.addWidget(widget)
        self.full_screen = BigButton(
            self.tr("Full screen, on or off ({key})").format(key=key_name(KEY))
        )
        self.full_screen.clicked.connect(lambda: switch_full_screen(self.window()))
        row = FlowLayout()
        row.addWidget(self.full_screen)
        self.column.addLayout(row)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._look.choose(choice)
        self._kept.change(lambda settings: replace(settings, theme=choice))

    def _choose_size(self, size: float) -> None:
        self._look.choose(text_scale=size)
        self._kept.change(lambda settings: replace(settings, text_size=size))

    def _choose_motion(self, on: bool) -> None:
        self._look.choose(motion=on)
        self._kept.change(lambda settings: replace(settings, motion=on))
