"""What became of a day, as a shape: each can be told from the others without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.domain.progress import Mark
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.values import Theme


def paint_mark(painter: QPainter, theme: Theme, where: QRectF, mark: Mark) -> None:
    """Paint *mark* into the square *where*."""
    c = theme.colours
    line = QPen(QColor(c.accent), theme.stroke.edge)
    half = theme.stroke.edge / 2
    inner = where.adjusted(half, half, -half, -half)
    painter.save()
    painter.setPen(line)
    match mark:
        case Mark.DONE:
            painter.setBrush(QColor(c.accent))
            painter.drawEllipse(inner)
            _tick(painter, where, c.on_accent, 0.16)
        case Mark.PARTLY:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(inner)
            lower = QPainterPath()
            lower.moveTo(inner.left(), inner.center().y())
            lower.arcTo(inner, 180, 180)
            lower.closeSubpath()
            painter.fillPath(lower, QColor(c.accent))
        case Mark.LIGHTER:
            painter.setBrush(QColor(c.accent))
            painter.drawPolygon(_diamond(inner))
            _tick(painter, where, c.on_accent, 0.26)
        case Mark.PAUSED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.quiet))
            width = where.width() * 0.16
            for middle in (0.34, 0.66):
                bar = QRectF(0, 0, width, where.height() * 0.6)
                x = where.left() + where.width() * middle
                bar.moveCenter(QPointF(x, where.center().y()))
                painter.drawRoundedRect(bar, width / 3, width / 3)
        case Mark.MISSED:
            painter.setPen(QPen(QColor(c.outline), theme.stroke.edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(inner)
        case Mark.FREE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.outline))
            painter.drawEllipse(where.center(), where.width() * 0.09, where.width() * 0.09)
        case Mark.OPEN:
            pass
    painter.restore()


def _diamond(rect: QRectF) -> QPolygonF:
    middle = rect.center()
    return QPolygonF(
        [
            QPointF(middle.x(), rect.top()),
            QPointF(rect.right(), middle.y()),
            QPointF(middle.x(), rect.bottom()),
            QPointF(rect.left(), middle.y()),
        ]
    )


def _tick(painter: QPainter, where: QRectF, colour: str, inset: float) -> None:
    by = where.width() * inset
    paint_icon(painter, IconName.CHECK, where.adjusted(by, by, -by, -by), colour)


class Swatch(QWidget):
    """A small picture beside its word in a legend; it says nothing to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(current_theme().type.small * 1.3)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_sample(painter, current_theme(), QRectF(self.rect()))

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        """Paint the sample into the square *where*."""
        raise NotImplementedError


class MarkSwatch(Swatch):
    """The shape of one mark."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark

    def paint_sample(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        paint_mark(painter, theme, where, self._mark)
