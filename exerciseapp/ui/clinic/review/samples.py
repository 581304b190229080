"""What the signs of the pictures look like, for the legends."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.diary import Leg
from exerciseapp.ui.clinic.review.drawing import paint_pause
from exerciseapp.ui.clinic.review.drawings import leg_fill
from exerciseapp.ui.progress.chart import paint_bar
from exerciseapp.ui.progress.marks import Swatch
from exerciseapp.ui.theme.values import Theme


class SetsSample(Swatch):
    """A bar of sets: filled for those done, empty for those asked for."""

    def __init__(self, *, is_done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_done = is_done

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        fill = QBrush(QColor(theme.colours.accent)) if self._is_done else None
        paint_bar(painter, theme, where.adjusted(3, 3, -3, -3), fill)


class PauseSample(Swatch):
    """Days of a pause."""

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        paint_pause(painter, theme, where.adjusted(3, 3, -3, -3))


class LegSample(Swatch):
    """A bar of nights with cramps in one leg."""

    def __init__(self, leg: Leg, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leg = leg

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        paint_bar(painter, theme, where.adjusted(3, 3, -3, -3), leg_fill(theme, self._leg))
