"""The look and the language that a person chose."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import Settings
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.theme.keeper import ThemeKeeper


def follow_choices(app: QApplication, look: ThemeKeeper, settings: Settings) -> str:
    """Give *app* the look and the language of *settings*; return the language's tag."""
    look.choose(settings.theme, text_scale=settings.text_size, motion=settings.motion)
    language = chosen_language(settings.language)
    speak(app, language)
    return language
