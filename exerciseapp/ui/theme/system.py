"""What the system asks for, and which theme that makes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from exerciseapp.domain.settings import ThemeChoice
from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.values import Theme


@dataclass(frozen=True, slots=True)
class SystemLook:
    """How the system shows itself."""

    dark: bool = False
    contrast: bool = False


def look_of_the_system() -> SystemLook:
    """Return how the system shows itself now."""
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference()
    return SystemLook(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        contrast=contrast is Qt.ContrastPreference.HighContrast,
    )


def theme_for(choice: ThemeChoice, system: SystemLook) -> Theme:
    """Return the theme of *choice* on a system that shows itself like *system*."""
    match choice:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
        case ThemeChoice.HIGH_CONTRAST:
            return HIGH_CONTRAST
        case _ if system.contrast:
            return HIGH_CONTRAST
        case _:
            return DARK if system.dark else LIGHT
