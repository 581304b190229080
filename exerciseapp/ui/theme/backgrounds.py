"""The backgrounds of the themes, by their names; the first thing that a person sees of them.

They stand apart from the themes because the window is on the screen before those are loaded. So,
too, the colours of the system serve to tell a dark system: Qt's name for that, in `theme.system`,
takes as long to load as the window.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

BACKGROUNDS = {"light": "#f5f2ec", "dark": "#14171a", "high-contrast": "#000000"}
MIDDLE = 128


def first_background(choice: str | None) -> str:
    """Return the background for a *choice* of a theme; the system's where it names none."""
    if choice in BACKGROUNDS:
        return BACKGROUNDS[choice]
    is_dark = QApplication.palette().window().color().lightness() < MIDDLE
    return BACKGROUNDS["dark" if is_dark else "light"]
