"""The smallest things on the paper, each as high as it is and never divided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from exerciseapp.ui.handout.paper import INK, LINE, TINT, mm

# The typeface's own height has room between the lines already.
LEADING = 1.0


class Piece(Protocol):
    """Something with a height of its own."""

    @property
    def height(self) -> float: ...

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it with its upper left corner at *at*."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, so high."""

    height: float

    def paint(self, _painter: QPainter, _at: QPointF) -> None:
        """Leave the paper as it is."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, so far from the left. ``marker`` stands at the left, before the text."""

    text: str
    font: QFont
    colour: str = INK
    left: float = 0.0
    marker: str = ""
    marker_font: QFont | None = None

    @property
    def height(self) -> float:
        """How far the next line is below this one."""
        return QFontMetricsF(self.font).height() * LEADING

    def paint(self, painter: QPainter, at: QPointF) -> None:
        metrics = QFontMetricsF(self.font)
        baseline = at + QPointF(0, (self.height - metrics.height()) / 2 + metrics.ascent())
        painter.setPen(QColor(self.colour))
        if self.marker:
            painter.setFont(self.marker_font or self.font)
            painter.drawText(baseline, self.marker)
        painter.setFont(self.font)
        painter.drawText(baseline + QPointF(self.left, 0), self.text)


def text_lines(
    text: str,
    font: QFont,
    width: float,
    *,
    colour: str = INK,
    indent: float = 0.0,
    marker: str = "",
) -> list[Piece]:
    """Return *text* in as many lines as it takes at *width*; a word too long for it is broken.

    All lines are indented; *marker* stands before the first.
    """
    return list(_lines(text, font, width, TextLine("", font, colour, indent, marker), indent))


def led_lines(label: str, text: str, label_font: QFont, font: QFont, width: float) -> list[Piece]:
    """Return *text* with *label* leading into its first line."""
    metrics = QFontMetricsF(label_font)
    lead = metrics.horizontalAdvance(label + "  ")
    first = TextLine("", font, INK, lead, label, label_font)
    return list(_lines(text, font, width, first, 0.0))


def _lines(
    text: str, font: QFont, width: float, first: TextLine, indent: float
) -> Iterator[TextLine]:
    """Yield the lines of *text*: the first in the place of *first*, all others indented."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    like = first
    for paragraph in text.splitlines():
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width - like.left))
            start = line.textStart()
            yield replace(like, text=paragraph[start : start + line.textLength()].rstrip())
            like = TextLine("", font, first.colour, indent)
        layout.endLayout()


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of a picture in a thin frame, with a word beneath it."""

    image: QImage
    part: QRectF
    width: float
    caption: TextLine

    @property
    def height(self) -> float:
        """The picture at its own shape, and the caption."""
        return self._picture_height + (self.caption.height if self.caption.text else 0.0)

    @property
    def _picture_height(self) -> float:
        return self.width * self.part.height() / self.part.width()

    def paint(self, painter: QPainter, at: QPointF) -> None:
        where = QRectF(at.x(), at.y(), self.width, self._picture_height)
        painter.drawImage(where, self.image, self.part)
        painter.setPen(QPen(QColor(LINE), mm(0.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(where)
        self.caption.paint(painter, QPointF(at.x(), where.bottom()))


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines on a tinted ground, with an edge on the left that prints in grey as well."""

    lines: Sequence[Piece]
    width: float
    padding: float = mm(2.2)

    @property
    def height(self) -> float:
        """The lines and the ground around them."""
        return sum(line.height for line in self.lines) + 2 * self.padding

    def paint(self, painter: QPainter, at: QPointF) -> None:
        ground = QRectF(at.x(), at.y(), self.width, self.height)
        painter.fillRect(ground, QColor(TINT))
        painter.fillRect(
            QRectF(ground.topLeft(), ground.bottomLeft() + QPointF(mm(1), 0)), QColor(INK)
        )
        paint_stack(painter, self.lines, at + QPointF(mm(1) + self.padding, self.padding))

    @staticmethod
    def inner(width: float, padding: float = mm(2.2)) -> float:
        """Return how wide the lines in a panel of *width* may be."""
        return width - mm(1) - 2 * padding


@dataclass(frozen=True, slots=True)
class Beside:
    """Pieces side by side, each so far from the left."""

    parts: tuple[tuple[float, Piece], ...]

    @property
    def height(self) -> float:
        """As high as the highest."""
        return max(piece.height for _left, piece in self.parts)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        for left, piece in self.parts:
            piece.paint(painter, at + QPointF(left, 0))


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across, with room above and below."""

    width: float
    room: float = mm(2.5)

    @property
    def height(self) -> float:
        """The room on both sides."""
        return 2 * self.room

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor(LINE), mm(0.25)))
        middle = at + QPointF(0, self.room)
        painter.drawLine(middle, middle + QPointF(self.width, 0))


def paint_stack(painter: QPainter, pieces: Sequence[Piece], at: QPointF) -> None:
    """Paint *pieces* one below the other."""
    top = at.y()
    for piece in pieces:
        piece.paint(painter, QPointF(at.x(), top))
        top += piece.height
