"""The palette, for what Qt paints without asking the style sheet."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from exerciseapp.ui.theme.values import Theme


def palette(theme: Theme) -> QPalette:
    """Return *theme* as a palette of every role that Qt paints with."""
    c = theme.colours
    colours = {
        QPalette.ColorRole.Window: c.background,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.surface,
        QPalette.ColorRole.AlternateBase: c.raised,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.PlaceholderText: c.quiet,
        QPalette.ColorRole.Button: c.surface,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.BrightText: c.on_danger,
        QPalette.ColorRole.ToolTipBase: c.text,
        QPalette.ColorRole.ToolTipText: c.background,
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.Accent: c.accent,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.LinkVisited: c.accent,
        QPalette.ColorRole.Light: c.raised,
        QPalette.ColorRole.Midlight: c.raised,
        QPalette.ColorRole.Mid: c.outline,
        QPalette.ColorRole.Dark: c.outline,
        QPalette.ColorRole.Shadow: c.outline,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.quiet))
    return made
