"""A picture beside a text that says the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.widgets.themed import Reshaped


class IconLabel(Reshaped, QWidget):
    """An icon as high as a line of body text; it says nothing to a screen reader."""

    def __init__(self, icon: IconName, parent: QWidget | None = None):
        super().__init__(parent)
        self._icon = icon
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: IconName, colour: str = "") -> None:
        """Show *icon* in *colour*, or in the colour of text."""
        self._icon, self._colour = icon, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = round(current_theme().type.body * 1.4)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = self._colour or current_theme().colours.text
        paint_icon(QPainter(self), self._icon, QRectF(self.rect()), colour)
