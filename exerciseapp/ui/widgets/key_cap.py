"""The picture of a key, as it is printed on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPen

from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

# The typeface has no arrows, so keys with an arrow show the drawn one.
_ARROWS = {
    Qt.Key.Key_Left: IconName.ARROW_LEFT,
    Qt.Key.Key_Right: IconName.ARROW_RIGHT,
    Qt.Key.Key_Up: IconName.ARROW_UP,
    Qt.Key.Key_Down: IconName.ARROW_DOWN,
}


def key_name(key: Qt.Key) -> str:
    """Return the name of *key* in the program's language, as said and as printed."""
    translate = QCoreApplication.translate
    names = {
        Qt.Key.Key_Left: translate("Keys", "Left arrow"),
        Qt.Key.Key_Right: translate("Keys", "Right arrow"),
        Qt.Key.Key_Up: translate("Keys", "Up arrow"),
        Qt.Key.Key_Down: translate("Keys", "Down arrow"),
        Qt.Key.Key_Space: translate("Keys", "Space"),
        Qt.Key.Key_Escape: translate("Keys", "Esc"),
        Qt.Key.Key_Return: translate("Keys", "Enter"),
        Qt.Key.Key_Enter: translate("Keys", "Enter"),
    }
    return names.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_cap_size(theme: Theme, key: Qt.Key, pixels: int) -> QSizeF:
    """Return how large the cap of *key* is with letters *pixels* high."""
    height = pixels * 1.55
    if key in _ARROWS:
        return QSizeF(height * 1.1, height)
    width = QFontMetricsF(typeface(theme, pixels, bold=True)).horizontalAdvance(key_name(key))
    return QSizeF(max(height * 1.1, width + pixels * 0.9), height)


def paint_key_cap(
    painter: QPainter, theme: Theme, key: Qt.Key, where: QRectF, pixels: int, colour: str
) -> None:
    """Paint the cap of *key* with its name in *colour* into *where*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.5, pixels / 11)
    edge = where.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.setPen(QPen(QColor(colour), line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, theme.radius.small, theme.radius.small)
    # The lower lip of a key: it tells a cap from a mere box.
    lip = edge.adjusted(theme.radius.small, 0, -theme.radius.small, -line * 1.6)
    painter.drawLine(lip.bottomLeft(), lip.bottomRight())
    face = where.adjusted(0, 0, 0, -line * 1.6)
    if key in _ARROWS:
        side = pixels * 1.15
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(face.center())
        paint_icon(painter, _ARROWS[key], spot, colour)
    else:
        painter.setFont(typeface(theme, pixels, bold=True))
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, key_name(key))
    painter.restore()
