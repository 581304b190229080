"""What a report on paper is made of beside texts: drawings, and rows of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from exerciseapp.ui.clinic.review.drawing import Drawing
from exerciseapp.ui.handout.paper import INK, LINE, UNITS_PER_INCH, mm, type_of
from exerciseapp.ui.handout.pieces import Piece, text_lines
from exerciseapp.ui.theme.themes import LIGHT

# A drawing counts in pixels of a screen; so many of them are an inch on the paper.
PIXELS_PER_INCH = 134
SCALE = UNITS_PER_INCH / PIXELS_PER_INCH
THEME = LIGHT.for_desk()
# Size of the type and gap between columns, the roomiest first.
SETTINGS = ((9.0, mm(2.5)), (9.0, mm(1.5)), (8.0, mm(1.5)), (7.5, mm(1.2)))
AIR = mm(0.1)
ROOM = mm(0.9)


@dataclass(frozen=True, slots=True)
class DrawingPiece:
    """A drawing across the page."""

    drawing: Drawing
    width: float

    @property
    def height(self) -> float:
        """As high as the drawing is on a screen, in the measure of the paper."""
        return self.drawing.height(THEME) * SCALE

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(SCALE, SCALE)
        size = QRectF(0, 0, self.width / SCALE, self.drawing.height(THEME))
        self.drawing.paint(painter, THEME, size)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; each cell is lines, and so far from the left."""

    cells: tuple[tuple[float, tuple[Piece, ...]], ...]
    width: float

    @property
    def height(self) -> float:
        """The highest cell, with room above and below."""
        cells = [sum(line.height for line in lines) for _, lines in self.cells]
        return max(cells, default=0.0) + 2 * ROOM

    def paint(self, painter: QPainter, at: QPointF) -> None:
        for left, lines in self.cells:
            top = at.y() + ROOM
            for line in lines:
                line.paint(painter, QPointF(at.x() + left, top))
                top += line.height
        painter.setPen(QPen(QColor(LINE), mm(0.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        below = at + QPointF(0, self.height)
        painter.drawLine(below, below + QPointF(self.width, 0))


def table_rows(head: Sequence[str], rows: Sequence[Sequence[str]], width: float) -> list[Piece]:
    """Return the head and the rows of a table, each column as wide as its longest cell.

    Where there is no room for that, cells wrap between words; where words would have to be broken,
    the type is smaller.
    """
    for size, gap in SETTINGS[:-1]:
        if sum(_least(head, rows, size)) <= width - gap * len(head):
            break
    else:
        size, gap = SETTINGS[-1]
    plain, bold = type_of(size), type_of(size, bold=True)
    widths = _fitted(_widest(head, rows, size), _least(head, rows, size), width - gap * len(head))
    lefts = [sum(widths[:n]) + n * gap for n in range(len(widths))]
    made: list[Piece] = []
    for number, row in enumerate([head, *rows]):
        font = bold if number == 0 else plain
        cells = tuple(
            (left, tuple(text_lines(cell, font, wide, colour=INK)))
            for left, wide, cell in zip(lefts, widths, row, strict=True)
        )
        made.append(Row(cells, width))
    return made


def _widest(head: Sequence[str], rows: Sequence[Sequence[str]], size: float) -> list[float]:
    """Return how wide each column would be with each cell in one line."""
    of_rows = QFontMetricsF(type_of(size))
    return [
        max([least, *(of_rows.horizontalAdvance(row[number]) + AIR for row in rows)])
        for number, least in enumerate(_least(head, rows, size))
    ]


def _least(head: Sequence[str], rows: Sequence[Sequence[str]], size: float) -> list[float]:
    """Return how wide each column has to be for its longest word."""
    of_head, of_rows = QFontMetricsF(type_of(size, bold=True)), QFontMetricsF(type_of(size))
    return [
        max([_longest(name, of_head), *(_longest(row[number], of_rows) for row in rows)]) + AIR
        for number, name in enumerate(head)
    ]


def _fitted(widest: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return the widths of columns that fill *room*, none less than its least if that is so."""
    spare = room - sum(widest)
    if spare >= 0:
        return [each + spare / len(widest) for each in widest]
    tight = sum(least)
    if tight >= room:
        return [each * room / tight for each in least]
    share = (room - tight) / (sum(widest) - tight)
    return [few + (wide - few) * share for wide, few in zip(widest, least, strict=True)]


def _longest(text: str, metrics: QFontMetricsF) -> float:
    return max(map(metrics.horizontalAdvance, text.split()), default=0.0)
