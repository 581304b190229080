"""The charts: days of exercise over the years, pain around it, cramps of the nights."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.progress import Mark
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_tally import Tally
from exerciseapp.domain.scales import HIGHEST
from exerciseapp.services.progress import NightBar
from exerciseapp.services.progress_store import Pain
from exerciseapp.ui.progress.chart import Chart, Scale, bar_width, hatch, paint_bar, steps
from exerciseapp.ui.progress.marks import Swatch
from exerciseapp.ui.theme.values import Theme

# From the floor up.
STACKED = (Mark.DONE, Mark.LIGHTER, Mark.PARTLY, Mark.MISSED)
PAIN_MARKS = tuple(range(0, HIGHEST + 1, 2))


def fill_of(theme: Theme, mark: Mark) -> QBrush | None:
    """Return how a part of a bar is filled; None is empty."""
    c = theme.colours
    match mark:
        case Mark.DONE:
            return QBrush(QColor(c.accent))
        case Mark.LIGHTER:
            return hatch(theme, Qt.BrushStyle.Dense5Pattern, c.accent)
        case Mark.PARTLY:
            return hatch(theme, Qt.BrushStyle.BDiagPattern, c.accent)
        case _:
            return None


class DaysChart(Chart):
    """For each month or year how many days were done, lighter, partly done, not done."""

    def __init__(
        self,
        names: Sequence[str],
        tallies: Sequence[Tally],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(names, steps(max((t.asked for t in tallies), default=1)), told, parent)
        self._tallies = tuple(tallies)

    def paint_column(
        self, painter: QPainter, theme: Theme, index: int, cell: QRectF, scale: Scale
    ) -> None:
        tally = self._tallies[index]
        width = bar_width(cell, theme)
        below = 0
        for mark in STACKED:
            count = tally.marks[mark]
            if not count:
                continue
            top = scale.y(below + count)
            bar = QRectF(cell.center().x() - width / 2, top, width, scale.y(below) - top)
            paint_bar(painter, theme, bar, fill_of(theme, mark))
            below += count


class FillSwatch(Swatch):
    """How the part of a bar looks that stands for a mark."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        paint_bar(painter, theme, where.adjusted(2, 2, -2, -2), fill_of(theme, self._mark))


def paint_pain(painter: QPainter, theme: Theme, which: str, middle: QPointF, size: float) -> None:
    """Paint the sign of pain before (a ring), after (a square) or the day after (a triangle)."""
    c = theme.colours
    half = size / 2
    painter.setPen(QPen(QColor(c.text), theme.stroke.edge))
    painter.setBrush(QColor(c.surface))
    if which == "before":
        painter.drawEllipse(middle, half, half)
    elif which == "after":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.accent))
        painter.drawRect(QRectF(middle.x() - half, middle.y() - half, size, size))
    else:
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), middle.y() - half),
                    QPointF(middle.x() + half, middle.y() + half),
                    QPointF(middle.x() - half, middle.y() + half),
                ]
            )
        )


class PainChart(Chart):
    """Pain before and after, joined by a line, and the day after."""

    def __init__(
        self,
        names: Sequence[str],
        pain: Sequence[Pain],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(names, PAIN_MARKS, told, parent)
        self._pain = tuple(pain)

    def paint_column(
        self, painter: QPainter, theme: Theme, index: int, cell: QRectF, scale: Scale
    ) -> None:
        pain = self._pain[index]
        size = max(8.0, min(theme.type.label * 0.7, cell.width() * 0.3))
        x = cell.center().x()
        left, right = x - size * 1.05, x
        if pain.before is not None and pain.after is not None:
            painter.setPen(QPen(QColor(theme.colours.outline), theme.stroke.edge))
            painter.drawLine(
                QPointF(left, scale.y(pain.before)), QPointF(right, scale.y(pain.after))
            )
        for which, value, at in (
            ("before", pain.before, left),
            ("after", pain.after, right),
            ("next", pain.next_day, right + size * 1.05),
        ):
            if value is not None:
                paint_pain(painter, theme, which, QPointF(at, scale.y(value)), size)


class PainSwatch(Swatch):
    """The sign of pain before, after or the day after."""

    def __init__(self, which: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = which

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        paint_pain(painter, theme, self._which, where.center(), where.width() * 0.6)


def night_fill(theme: Theme, *, is_stretched: bool) -> QBrush:
    """Return how a bar of nights is filled: plain with the stretches, striped without."""
    colour = theme.colours.accent
    if is_stretched:
        return QBrush(QColor(colour))
    return hatch(theme, Qt.BrushStyle.BDiagPattern, colour)


class NightsChart(Chart):
    """Cramps a night, with the stretches and without. A night without a cramp is a ring."""

    def __init__(
        self,
        names: Sequence[str],
        bars: Sequence[NightBar],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        largest = max((max(b.stretched.mean, b.other.mean) for b in bars), default=1.0)
        super().__init__(names, steps(max(largest, 3.0)), told, parent)
        self._bars = tuple(bars)

    def paint_column(
        self, painter: QPainter, theme: Theme, index: int, cell: QRectF, scale: Scale
    ) -> None:
        bar = self._bars[index]
        kinds = [
            (nights, is_stretched)
            for nights, is_stretched in ((bar.stretched, True), (bar.other, False))
            if nights.count
        ]
        width = bar_width(cell, theme, max(1, len(kinds)))
        left = cell.center().x() - width * len(kinds) / 2
        for nights, is_stretched in kinds:
            self._paint_nights(painter, theme, left, width, scale, nights, is_stretched)
            left += width

    @staticmethod
    def _paint_nights(
        painter: QPainter,
        theme: Theme,
        left: float,
        width: float,
        scale: Scale,
        nights: Nights,
        is_stretched: bool,
    ) -> None:
        top = scale.y(nights.mean)
        if nights.cramps:
            rect = QRectF(left + 1, top, width - 2, scale.floor - top)
            paint_bar(painter, theme, rect, night_fill(theme, is_stretched=is_stretched))
            return
        half = min(theme.type.label * 0.28, width / 2)
        painter.setPen(QPen(QColor(theme.colours.accent), theme.stroke.edge))
        painter.setBrush(QColor(theme.colours.accent if is_stretched else theme.colours.surface))
        painter.drawEllipse(QPointF(left + width / 2, scale.floor), half, half)


class NightSwatch(Swatch):
    """How a bar of nights looks."""

    def __init__(self, *, is_stretched: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_stretched = is_stretched

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        fill = night_fill(theme, is_stretched=self._is_stretched)
        paint_bar(painter, theme, where.adjusted(2, 2, -2, -2), fill)
