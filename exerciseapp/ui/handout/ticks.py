"""The table to tick off by day, as rows of a page."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exerciseapp.services.clinic.handout_ticks import TickCell, TickRow, TickTable
from exerciseapp.ui.handout.pages import Band, Column, Together
from exerciseapp.ui.handout.paper import INK, LINE, QUIET, TINT, mm, type_of
from exerciseapp.ui.handout.pieces import Gap, Piece, TextLine, text_lines

WEEK_WIDTH = mm(31)
BOX = mm(6.2)
PADDING = mm(1.4)
DAYS = 7


def tick_group(table: TickTable, width: float) -> Together:
    """Return the table; where it goes on to another page its head is repeated."""
    day = (width - WEEK_WIDTH) / DAYS
    heading = text_lines(table.heading, type_of(18, bold=True), width)
    for line in table.legend:
        heading += text_lines(line, type_of(12), width)
    head = _Head(table.columns, day)
    bands = [_band(*heading, Gap(mm(2.5))), _band(head)]
    bands += [_band(_Row(row, day)) for row in table.rows]
    return Together(tuple(bands), repeated=_band(head))


def _band(*pieces: Piece) -> Band:
    return Band((Column(0, pieces),))


@dataclass(frozen=True, slots=True)
class _Head:
    columns: tuple[str, ...]
    day: float

    @property
    def height(self) -> float:
        return mm(7.5)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setFont(type_of(12, bold=True))
        painter.setPen(QColor(INK))
        for place, name in enumerate(self.columns):
            left = at.x() + WEEK_WIDTH + place * self.day
            cell = QRectF(left, at.y(), self.day, self.height)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)


@dataclass(frozen=True, slots=True)
class _Row:
    """A week, or one time of the day in it."""

    row: TickRow
    day: float

    @property
    def height(self) -> float:
        most = max(len(cell.boxes) for cell in self.row.cells)
        boxes = max(1, ceil(most / self._in_line)) * BOX
        words = sum(line.height for line in self._words())
        return max(boxes + self._over, words) + 2 * PADDING

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor(LINE), mm(0.25)))
        painter.drawLine(at, at + QPointF(WEEK_WIDTH + DAYS * self.day, 0))
        top = at + QPointF(0, PADDING)
        for line in self._words():
            line.paint(painter, top)
            top += QPointF(0, line.height)
        for place, cell in enumerate(self.row.cells):
            left = at.x() + WEEK_WIDTH + place * self.day
            self._paint_cell(painter, cell, QRectF(left, at.y(), self.day, self.height))

    @property
    def _in_line(self) -> int:
        return max(1, int((self.day - PADDING) / BOX))

    @property
    def _over(self) -> float:
        """The height of the dates above the boxes."""
        return mm(4.6) if any(cell.day for cell in self.row.cells) else 0.0

    def _words(self) -> list[Piece]:
        words = text_lines(self.row.week, type_of(12, bold=True), WEEK_WIDTH - PADDING)
        return [*words, *text_lines(self.row.time, type_of(10.5), WEEK_WIDTH - PADDING)]

    def _paint_cell(self, painter: QPainter, cell: TickCell, where: QRectF) -> None:
        painter.setPen(QPen(QColor(LINE), mm(0.25)))
        painter.drawLine(where.topLeft(), where.bottomLeft())
        inner = where.adjusted(PADDING, PADDING, 0, -PADDING)
        if not cell.boxes:
            painter.fillRect(where.adjusted(mm(0.3), mm(0.3), -mm(0.3), -mm(0.3)), QColor(TINT))
        if cell.day:
            TextLine(cell.day, type_of(9.5), QUIET).paint(painter, inner.topLeft())
        for place, mark in enumerate(cell.boxes):
            line, column = divmod(place, self._in_line)
            corner = inner.topLeft() + QPointF(column * BOX, self._over + line * BOX)
            _paint_box(painter, mark, QRectF(corner.x(), corner.y(), BOX, BOX))


def _paint_box(painter: QPainter, mark: str, where: QRectF) -> None:
    box = where.adjusted(0, 0, -mm(0.9), -mm(0.9))
    painter.setPen(QPen(QColor(INK), mm(0.3)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    # Small and grey: the tick goes over it.
    painter.setPen(QColor(QUIET))
    painter.setFont(type_of(8.5))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)
