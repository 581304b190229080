"""Columns over a line: the frame of the charts, painted in the colours of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.progress.picture import Picture
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

LINES = 8


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values stand: ``floor`` is the height of 0 on the screen, ``unit`` one up in pixels."""

    floor: float
    unit: float

    def y(self, value: float) -> float:
        """Return the height of *value* on the screen."""
        return self.floor - value * self.unit


def steps(largest: float) -> tuple[int, ...]:
    """Return round numbers from 0 to at least *largest*, four to six of them or fewer."""
    size = 1
    for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        if size * 5 >= largest:
            break
    count = max(1, -(-round(largest * 1000) // (size * 1000)))
    return tuple(size * number for number in range(count + 1))


class Chart(Picture):
    """One column for each name; what stands in it is painted by ``paint_column``."""

    def __init__(
        self,
        names: Sequence[str],
        marks: Sequence[int],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(told, parent)
        self._names = tuple(names)
        self._marks = tuple(marks)

    def height_wanted(self, theme: Theme) -> float:
        return theme.type.label * 1.5 * LINES + theme.space.wide

    def paint_column(
        self, painter: QPainter, theme: Theme, index: int, cell: QRectF, scale: Scale
    ) -> None:
        """Paint what stands in the column *index*, over the width of *cell*."""
        raise NotImplementedError

    def paint(self, painter: QPainter, theme: Theme) -> None:
        c = theme.colours
        font = typeface(theme, theme.type.label)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left = max(metrics.horizontalAdvance(str(mark)) for mark in self._marks)
        left += theme.space.tight
        top, below = metrics.height() * 0.6, metrics.height() + theme.space.tight
        area = QRectF(left, top, self.width() - left, self.height() - top - below)
        scale = Scale(area.bottom(), area.height() / self._marks[-1])
        for mark in self._marks:
            y = scale.y(mark)
            painter.setPen(QPen(QColor(c.outline if mark == 0 else c.divider), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(c.quiet))
            number = QRectF(0, y - metrics.height() / 2, left - theme.space.hair, metrics.height())
            painter.drawText(
                number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(mark)
            )
        if not self._names:
            return
        width = area.width() / len(self._names)
        self._paint_names(painter, metrics, area, width)
        for index in range(len(self._names)):
            cell = QRectF(area.left() + index * width, area.top(), width, area.height())
            painter.save()
            self.paint_column(painter, theme, index, cell, scale)
            painter.restore()

    def _paint_names(
        self, painter: QPainter, metrics: QFontMetricsF, area: QRectF, width: float
    ) -> None:
        """Paint as many of the names as have room, at even distances."""
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        every = max(1, -(-round(widest + metrics.averageCharWidth()) // max(1, round(width))))
        for index in range(0, len(self._names), every):
            middle = area.left() + (index + 0.5) * width
            where = QRectF(0, area.bottom(), widest * 2, self.height() - area.bottom())
            where.moveLeft(middle - widest)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._names[index])


def hatch(theme: Theme, style: Qt.BrushStyle, colour: str) -> QBrush:
    """Return a pattern in *colour*, for what has to be told apart without colour."""
    brush = QBrush(QColor(colour), style)
    # A pattern of Qt's is a pixel wide; as thick as an edge of the theme it can be seen.
    brush.setTransform(brush.transform().scale(theme.stroke.edge, theme.stroke.edge))
    return brush


def bar_width(cell: QRectF, theme: Theme, count: int = 1) -> float:
    """Return how wide each of *count* bars in *cell* is."""
    return max(2.0, min((cell.width() * 0.7) / count, float(theme.space.wide)))


def paint_bar(painter: QPainter, theme: Theme, bar: QRectF, fill: QBrush | None) -> None:
    """Paint a bar with an edge; None leaves it empty."""
    painter.setPen(QPen(QColor(theme.colours.accent), min(theme.stroke.edge, bar.width() / 3)))
    painter.setBrush(fill if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRect(bar)
