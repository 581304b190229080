"""One style sheet and one palette for the whole program, built from a theme."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from exerciseapp.ui.theme.current import remember_theme
from exerciseapp.ui.theme.palette import palette
from exerciseapp.ui.theme.sheet.buttons import buttons, choices
from exerciseapp.ui.theme.sheet.inputs import fields, sliders
from exerciseapp.ui.theme.sheet.views import lists, scrolling, surfaces
from exerciseapp.ui.theme.typeface import load_typeface, typeface
from exerciseapp.ui.theme.values import Theme


def style_sheet(theme: Theme) -> str:
    """Return every rule of the program's look, drawn from *theme* alone."""
    # Lists come before fields: the list in a combo box has its own, later rules.
    parts = (surfaces, lists, scrolling, buttons, choices, fields, sliders)
    return "".join(part(theme) for part in parts)


def apply_theme(app: QApplication, theme: Theme, text_scale: float = 1.0) -> Theme:
    """Give *app* the look of *theme*, text *text_scale* (1.0 to 2.0) times as large.

    May be called at any time; every widget follows at once. Returns the theme as applied.
    """
    applied = theme.with_text(text_scale)
    load_typeface()
    # The same base everywhere, so that the program looks and measures alike on every system.
    if not app.styleSheet():
        app.setStyle("Fusion")
    remember_theme(app, applied)
    app.setFont(typeface(applied))
    app.setPalette(palette(applied))
    app.setStyleSheet(style_sheet(applied))
    return applied
