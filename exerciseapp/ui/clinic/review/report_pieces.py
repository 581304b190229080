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
CELL = 9.0
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
    """Return the head and the rows of a table; a column is as wide as its longest word needs."""
    plain, bold = type_of(CELL), type_of(CELL, bold=True)
    of_plain, of_bold = QFontMetricsF(plain), QFontMetricsF(bold)
    needs = [
        max([_longest(name, of_bold), *(of_plain.horizontalAdvance(row[n]) for row in rows)])
        for n, name in enumerate(head)
    ]
    gap = mm(2.5)
    spare = (width - sum(needs) - gap * len(needs)) / len(needs)
    if spare < 0:
        needs = [need * (width - gap * len(needs)) / sum(needs) for need in needs]
        spare = 0
    lefts = [sum(needs[:n]) + n * (gap + spare) for n in range(len(needs))]
    made: list[Piece] = []
    for number, row in enumerate([head, *rows]):
        font = bold if number == 0 else plain
        cells = tuple(
            (left, tuple(text_lines(cell, font, need + spare, colour=INK)))
            for left, need, cell in zip(lefts, needs, row, strict=True)
        )
        made.append(Row(cells, width))
    return made


def _longest(name: str, metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(word) for word in name.split()), default=0.0)
