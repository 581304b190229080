"""Where the cramps were: the left leg to the left, the right leg to the right of each place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.ui.diary.words import leg_words, place_words
from exerciseapp.ui.progress.chart import paint_bar
from exerciseapp.ui.progress.picture import Picture
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme


class PlacesPicture(Picture):
    """A line for each place, its name in the middle and a bar with its number for each leg."""

    def __init__(self, spots: Mapping[Spot, int], told: str, parent: QWidget | None = None) -> None:
        super().__init__(told, parent)
        self._spots = dict(spots)

    def height_wanted(self, theme: Theme) -> float:
        return _line(theme) * (len(Place) + 1)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        c = theme.colours
        font = typeface(theme, theme.type.label)
        metrics = QFontMetricsF(font)
        names = {place: place_words(place) for place in Place}
        largest = max(1, *self._spots.values()) if self._spots else 1
        digits = metrics.horizontalAdvance(str(largest)) + 2 * theme.space.tight
        middle = max(metrics.horizontalAdvance(name) for name in names.values())
        middle += 2 * theme.space.normal
        side = (self.width() - middle) / 2
        unit = max(0.0, side - digits) / largest
        heads = {Leg.LEFT: QRectF(0, 0, side, _line(theme))}
        heads[Leg.RIGHT] = QRectF(side + middle, 0, side, _line(theme))
        painter.setFont(typeface(theme, theme.type.label, bold=True))
        painter.setPen(QColor(c.text))
        for leg, where in heads.items():
            painter.drawText(where, _towards(leg), leg_words(leg))
        painter.setFont(font)
        for row, (place, name) in enumerate(names.items(), 1):
            line = QRectF(0, row * _line(theme), self.width(), _line(theme))
            painter.setPen(QColor(c.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
            for leg in Leg:
                count = self._spots.get(Spot(leg, place), 0)
                self._paint_count(painter, theme, leg, line, side, middle, unit, count)

    @staticmethod
    def _paint_count(
        painter: QPainter,
        theme: Theme,
        leg: Leg,
        line: QRectF,
        side: float,
        middle: float,
        unit: float,
        count: int,
    ) -> None:
        tight = theme.space.tight
        bar = QRectF(0, 0, count * unit, line.height() - 2 * theme.space.hair)
        number = QRectF(0, line.top(), side, line.height())
        if leg is Leg.LEFT:
            bar.moveRight(side)
            number.moveRight(bar.left() - tight)
        else:
            bar.moveLeft(side + middle)
            number.moveLeft(bar.right() + tight)
        bar.moveTop(line.top() + theme.space.hair)
        painter.setPen(QColor(theme.colours.text))
        painter.drawText(number, _towards(leg), str(count))
        if count:
            paint_bar(painter, theme, bar, QBrush(QColor(theme.colours.accent)))


def _towards(leg: Leg) -> Qt.AlignmentFlag:
    """Return where words of *leg* stand: at the middle of the picture."""
    across = Qt.AlignmentFlag.AlignRight if leg is Leg.LEFT else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


def _line(theme: Theme) -> float:
    return theme.type.label * 1.5 + theme.space.tight
