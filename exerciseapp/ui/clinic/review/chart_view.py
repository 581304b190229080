"""A drawing of the review as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.clinic.review.drawing import Drawing
from exerciseapp.ui.progress.picture import Picture
from exerciseapp.ui.theme.values import Theme


class ChartView(Picture):
    """To a screen reader it is one text, what the drawing shows in a sentence."""

    def __init__(self, drawing: Drawing, told: str, parent: QWidget | None = None) -> None:
        super().__init__(told, parent)
        self._drawing = drawing

    def height_wanted(self, theme: Theme) -> float:
        return self._drawing.height(theme)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        self._drawing.paint(painter, theme, QRectF(self.rect()))
