"""What widgets need to follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object

# What tells a widget that its measures may have changed: Qt sends them when a style sheet, a
# font or a language is set.
_RESHAPING = frozenset(
    {
        QEvent.Type.StyleChange,
        QEvent.Type.FontChange,
        QEvent.Type.ApplicationFontChange,
        QEvent.Type.LanguageChange,
    }
)


def reshapes(event: QEvent) -> bool:
    """Return whether *event* can change how large a widget is or what it looks like."""
    return event.type() in _RESHAPING


class Reshaped(_Widget):
    """Stands before a widget class of Qt's: it is measured and painted anew for another theme."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.updateGeometry()
            self.update()
