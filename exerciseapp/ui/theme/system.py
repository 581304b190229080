"""What the system asks for, and which theme that makes."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication

from exerciseapp.domain.settings import ThemeChoice
from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.values import LARGEST_TEXT, SMALLEST_TEXT, Theme

# The size of the letters of a system on which nobody has changed it.
USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
USUAL_POINTS_ELSEWHERE = 11.0


@dataclass(frozen=True, slots=True)
class SystemLook:
    """How the system shows itself."""

    dark: bool = False
    contrast: bool = False
    text: float = SMALLEST_TEXT  # how many times as large as usual its letters are


def look_of_the_system() -> SystemLook:
    """Return how the system shows itself now."""
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference()
    return SystemLook(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        contrast=contrast is Qt.ContrastPreference.HighContrast,
        text=text_of_the_system(
            QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
        ),
    )


def text_of_the_system(points: float, platform: str = sys.platform) -> float:
    """Return how many times as large as usual letters of *points* are, from 1.0 to 2.0.

    What enlarges everything and not letters alone, Qt follows by itself.
    """
    times = points / USUAL_POINTS.get(platform, USUAL_POINTS_ELSEWHERE)
    return min(max(round(times, 2), SMALLEST_TEXT), LARGEST_TEXT)


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
