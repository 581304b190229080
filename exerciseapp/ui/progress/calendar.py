"""A week or a month of days, each with the shape of what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.progress import DayDone
from exerciseapp.ui.progress.marks import paint_mark
from exerciseapp.ui.progress.picture import Picture
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

WEEK = 7


class CalendarPicture(Picture):
    """Weeks as rows, from the weekday that the language begins its weeks with."""

    def __init__(
        self, days: Sequence[DayDone], today: date, told: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(told, parent)
        self._days = tuple(days)
        self._today = today
        self._first_weekday = QLocale().firstDayOfWeek().value
        before = (days[0].day.isoweekday() - self._first_weekday) % WEEK if days else 0
        self._before = before
        self._rows = -(-(before + len(self._days)) // WEEK)

    def height_wanted(self, theme: Theme) -> float:
        return _head(theme) + self._rows * _row(theme)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        width = self.width() / WEEK
        painter.setFont(typeface(theme, theme.type.label))
        painter.setPen(QColor(theme.colours.quiet))
        for column in range(WEEK):
            weekday = (self._first_weekday - 1 + column) % WEEK + 1
            name = QLocale().dayName(weekday, QLocale.FormatType.ShortFormat)
            head = QRectF(column * width, 0, width, _head(theme))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        for place, day in enumerate(self._days, self._before):
            row, column = divmod(place, WEEK)
            top = _head(theme) + row * _row(theme)
            cell = QRectF(column * width, top, width, _row(theme))
            self._paint_day(painter, theme, cell, day)

    def _paint_day(self, painter: QPainter, theme: Theme, cell: QRectF, day: DayDone) -> None:
        hair, tight = theme.space.hair, theme.space.tight
        box = cell.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
        is_today = day.day == self._today
        c = theme.colours
        edge = theme.stroke.edge + 1 if is_today else 1
        painter.setPen(QPen(QColor(c.text if is_today else c.divider), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.radius.small, theme.radius.small)
        font = typeface(theme, theme.type.label, bold=is_today)
        painter.setFont(font)
        painter.setPen(QColor(c.text if is_today else c.quiet))
        corner = box.adjusted(tight, hair / 2, -tight, 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignLeft, str(day.day.day))
        beside = QFontMetricsF(font).horizontalAdvance("30") + tight
        side = min(_row(theme) - 2 * tight, cell.width() - beside - 2 * tight)
        spot = QRectF(0, 0, side, side)
        # To the right of the number, where the cell is narrow as well.
        spot.moveCenter(QPointF((box.left() + beside + box.right()) / 2, box.center().y()))
        paint_mark(painter, theme, spot, day.mark)


def _head(theme: Theme) -> float:
    return theme.type.label * 1.7


def _row(theme: Theme) -> float:
    return theme.type.label * 1.5 + theme.space.roomy
