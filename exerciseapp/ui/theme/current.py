"""Which theme is on, for whoever paints.

The application itself carries the theme, so that there is no second place that knows it and a
widget needs nothing handed in. Setting a theme sends every widget a StyleChange.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.theme.values import Theme

_PROPERTY = "exerciseappTheme"


def current_theme() -> Theme:
    """Return the theme that is on; the light one before any was set."""
    app = QCoreApplication.instance()
    held = app.property(_PROPERTY) if app else None
    return held if isinstance(held, Theme) else LIGHT


def remember_theme(app: QCoreApplication, theme: Theme) -> None:
    """Let *app* carry *theme*."""
    app.setProperty(_PROPERTY, theme)
