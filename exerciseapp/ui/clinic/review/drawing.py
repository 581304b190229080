"""What all pictures over the time axis have in common: lines, numbers, dates, turns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from exerciseapp.ui.clinic.review.axis import WEEKLY, Axis
from exerciseapp.ui.progress.chart import Scale
from exerciseapp.ui.progress.words import date_words
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

translate = QCoreApplication.translate
WIDEST_NUMBER = "000"
HATCH_STEP = 7.0


class Drawing:
    """A picture over the axis; it paints on a screen and on paper alike.

    ``lines`` is how high it is, in lines of its small type. With ``dated`` the days stand below.
    Where ``shows_pauses``, the days of pauses are hatched.
    """

    lines = 4.5
    shows_pauses = True

    def __init__(self, axis: Axis, marks: Sequence[int], *, dated: bool = False) -> None:
        self.axis = axis
        self._marks = tuple(marks)
        self._dated = dated

    def height(self, theme: Theme) -> float:
        """Return how high the picture is."""
        return theme.type.small * 1.35 * (self.lines + (1.4 if self._dated else 0.0))

    def paint_values(self, painter: QPainter, theme: Theme, area: QRectF, scale: Scale) -> None:
        """Paint what the picture is about."""
        raise NotImplementedError

    def paint(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        """Paint everything into *where*."""
        c = theme.colours
        font = typeface(theme, theme.type.small)
        metrics = QFontMetricsF(font)
        gutter = metrics.horizontalAdvance(WIDEST_NUMBER) + theme.space.tight
        # The number of the lowest line stands half below it.
        top = metrics.height() / 2
        below = metrics.height() + theme.space.hair if self._dated else top
        area = where.adjusted(gutter, top, -theme.space.tight, -below)
        painter.setFont(font)
        scale = Scale(area.bottom(), area.height() / max(1, self._marks[-1]))
        for pause in self.axis.pauses if self.shows_pauses else ():
            paint_pause(painter, theme, self.axis.place(pause, area))
        for mark in self._marks:
            y = scale.y(mark)
            painter.setPen(QPen(QColor(c.outline if mark == 0 else c.divider), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(c.quiet))
            number = QRectF(where.left(), y - top, gutter - theme.space.hair, 2 * top)
            painter.drawText(
                number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(mark)
            )
        self._paint_turns(painter, theme, area)
        painter.save()
        self.paint_values(painter, theme, area, scale)
        painter.restore()
        if self._dated:
            painter.setFont(font)
            self._paint_dates(painter, theme, metrics, area)

    def _paint_turns(self, painter: QPainter, theme: Theme, area: QRectF) -> None:
        painter.setPen(QPen(QColor(theme.colours.text), 1, Qt.PenStyle.DashLine))
        for day in self.axis.turns:
            if day > self.axis.first:
                x = self.axis.x(day, area)
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_dates(
        self, painter: QPainter, theme: Theme, metrics: QFontMetricsF, area: QRectF
    ) -> None:
        """Name as many of the days as have room, from the left."""
        painter.setPen(QColor(theme.colours.quiet))
        free = area.left() - 1
        for day in self.axis.dates():
            x = self.axis.x(day, area)
            name = month_words(day) if self.axis.days > WEEKLY else short_day(day)
            width = metrics.horizontalAdvance(name)
            if x < free or x + width > area.right():
                continue
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4))
            painter.drawText(QPointF(x, area.bottom() + metrics.ascent() + 2), name)
            free = x + width + metrics.averageCharWidth() * 2


def paint_pause(painter: QPainter, theme: Theme, where: QRectF) -> None:
    """Paint days of a pause, behind what else there is of them.

    Line by line, since a pattern of Qt's is another one on paper.
    """
    painter.save()
    painter.setClipRect(where)
    painter.setPen(QPen(QColor(theme.colours.outline), 1))
    height = where.height()
    for number in range(int((where.width() + height) / HATCH_STEP) + 1):
        x = where.left() - height + number * HATCH_STEP
        painter.drawLine(QPointF(x, where.bottom()), QPointF(x + height, where.top()))
    painter.restore()


def month_words(day: date) -> str:
    """Return the month of *day*, with its year."""
    return date_words(day, translate("Review", "MMM yyyy", "a pattern of Qt for a month"))


def short_day(day: date) -> str:
    """Return *day* in few letters, such as "3 Nov"."""
    return date_words(day, translate("Review", "d MMM", "a pattern of Qt for a day"))
