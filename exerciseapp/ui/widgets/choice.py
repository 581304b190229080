"""Check boxes and radio buttons whose words wrap: Qt's own are as wide as their sentence."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.assisted import Assisted
from exerciseapp.ui.widgets.themed import Reshaped

# A page is laid out many times before it stands, and each time every choice is asked its size.
REMEMBERED = 2048
_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class _Worded(Reshaped, Assisted):
    """A button whose words wrap; the whole of it can be pressed, words and all."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self)

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class Check(_Worded, QCheckBox):
    """Something that is so or not so."""

    def __init__(self, text: str, parent: QWidget | None = None):
        super().__init__(text, parent)
        self.hear_presses()
        _prepare(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        spot = _paint_words(painter, self)
        theme = current_theme()
        radius = float(theme.radius.small)
        _paint_ground(painter, theme, self)
        painter.drawRoundedRect(spot, radius, radius)
        if self.isChecked():
            inset = spot.width() * 0.12
            tick = spot.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, IconName.CHECK, tick, _ink(theme, self))


class Radio(_Worded, QRadioButton):
    """One of several; only one of them is so."""

    def __init__(self, text: str, parent: QWidget | None = None):
        super().__init__(text, parent)
        self.hear_presses()
        _prepare(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        spot = _paint_words(painter, self)
        theme = current_theme()
        _paint_ground(painter, theme, self)
        painter.drawEllipse(spot)
        if self.isChecked():
            inset = spot.width() * 0.29
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_ink(theme, self)))
            painter.drawEllipse(spot.adjusted(inset, inset, -inset, -inset))


def _prepare(button: QAbstractButton) -> None:
    button.setProperty("painted", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _metrics(theme: Theme) -> QFontMetricsF:
    return QFontMetricsF(typeface(theme))


def _indent(theme: Theme) -> float:
    """Return where the words begin: after the ring's room, the box and a gap."""
    return _edge(theme) + _side(theme) + theme.space.tight + theme.space.hair


def _side(theme: Theme) -> float:
    return theme.type.body * 1.3


def _edge(theme: Theme) -> int:
    return theme.stroke.focus + theme.space.hair


def _height(button: QAbstractButton, width: int) -> int:
    return _height_of(current_theme(), button.text(), width)


@lru_cache(maxsize=REMEMBERED)
def _height_of(theme: Theme, text: str, width: int) -> int:
    room = QRectF(0, 0, max(1.0, width - _indent(theme) - _edge(theme)), 1e6)
    words = _metrics(theme).boundingRect(room, _WRAP, text).height()
    return max(theme.target.normal, ceil(words) + 2 * _edge(theme))


def _size(button: QAbstractButton) -> QSize:
    width = _width_of(current_theme(), button.text())
    return QSize(width, _height(button, width))


def _least(button: QAbstractButton) -> QSize:
    theme = current_theme()
    width = max(_width_of(theme, word) for word in ("", *button.text().split()))
    return QSize(width, _height(button, max(width, button.width())))


@lru_cache(maxsize=REMEMBERED)
def _width_of(theme: Theme, words: str) -> int:
    """Return how wide a button is that says *words* in one line."""
    return ceil(_indent(theme) + _metrics(theme).horizontalAdvance(words) + _edge(theme)) + 1


def _ink(theme: Theme, button: QAbstractButton) -> str:
    return theme.colours.on_accent if button.isEnabled() else theme.colours.quiet


def _paint_words(painter: QPainter, button: QAbstractButton) -> QRectF:
    """Paint the words and the focus ring; return where the box stands, beside the first line."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(button.rect())
    if button.hasFocus():
        half = theme.stroke.focus / 2
        painter.setPen(QPen(QColor(theme.colours.focus), theme.stroke.focus))
        ring = whole.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, theme.radius.small, theme.radius.small)
    metrics = _metrics(theme)
    room = whole.adjusted(_indent(theme), 0, -_edge(theme), 0)
    words = metrics.boundingRect(room, _WRAP, button.text())
    words.moveTop(whole.center().y() - words.height() / 2)
    painter.setFont(typeface(theme))
    painter.setPen(QColor(theme.colours.text if button.isEnabled() else theme.colours.quiet))
    painter.drawText(
        QRectF(room.left(), words.top(), room.width(), words.height()), _WRAP, button.text()
    )
    side = _side(theme)
    first = words.top() + metrics.height() / 2
    return QRectF(_edge(theme), first - side / 2, side, side)


def _paint_ground(painter: QPainter, theme: Theme, button: QAbstractButton) -> None:
    """Make painter paint the box: filled if so, empty if not, dashed if it cannot be changed."""
    c = theme.colours
    filled = button.isChecked() and button.isEnabled()
    line = QPen(QColor(c.accent if filled else c.outline), theme.stroke.edge)
    if not button.isEnabled():
        line.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(line)
    held = button.isDown() or button.underMouse()
    painter.setBrush(QColor(c.accent if filled else c.raised if held else c.surface))
