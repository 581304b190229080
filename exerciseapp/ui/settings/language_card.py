"""The language, switched without a restart."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.languages import HABITS, available_languages
from exerciseapp.ui.settings.controls import OneOf
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Heading


class LanguageCard(Card):
    """Offers the languages by their own names; whoever shows the page makes it anew."""

    chosen = Signal(object)  # a tag, or None for the computer's language

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.column.addWidget(Heading(self.tr("Language")))
        answers: list[tuple[object, str]] = [(None, self.tr("Like the rest of the computer"))]
        answers += [(tag, own_name(tag)) for tag in available_languages()]
        self.languages = OneOf(self.tr("The program speaks"), answers, kept.value.language)
        self.languages.chosen.connect(self._choose)
        self.column.addWidget(self.languages)

    def _choose(self, tag: str | None) -> None:
        if self._kept.change(lambda settings: replace(settings, language=tag)):
            self.chosen.emit(tag)


def own_name(tag: str) -> str:
    """Return what the language is called by those who speak it."""
    locale = QLocale(HABITS.get(tag, tag))
    name = locale.nativeLanguageName() or tag
    return name[:1].upper() + name[1:]
