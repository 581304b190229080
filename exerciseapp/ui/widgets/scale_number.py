"""One number of a rating scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from exerciseapp.domain.scales import HIGHEST
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.assisted import Assisted
from exerciseapp.ui.widgets.themed import Reshaped

_MOVING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
    }
)
_PRESSING = frozenset({Qt.Key.Key_Space})
_DIGITS = frozenset(Qt.Key(Qt.Key.Key_0 + n) for n in range(10))
KEYS_OF_THE_SCALE = _MOVING | _PRESSING | _DIGITS


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit that was typed without a modifier, on either part of the keyboard."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain != Qt.KeyboardModifier.NoModifier or Qt.Key(event.key()) not in _DIGITS:
        return None
    return event.key() - Qt.Key.Key_0


class ScaleNumber(Reshaped, Assisted, QPushButton):
    """A number to press, over a bar that is the taller the higher the number.

    To a screen reader it is one of a row of radio buttons.
    """

    def __init__(self, number: int, parent: QWidget | None = None):
        super().__init__(str(number), parent)
        self.hear_presses()
        self.number = number
        self.setProperty("painted", True)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self, chosen: bool) -> None:
        """Show that this is the answer, or that it is not."""
        # An exclusive button refuses to be switched off, but an answer can be taken back.
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        metrics = QFontMetricsF(typeface(theme, theme.type.action, bold=True))
        width = round(metrics.horizontalAdvance(str(HIGHEST))) + 2 * _beside(theme)
        height = round(metrics.height() * 1.6) + theme.space.roomy + theme.space.normal
        return QSize(max(width, theme.target.normal), max(height, theme.target.large))

    def minimumSizeHint(self) -> QSize:
        # In a narrow window the numbers are written smaller: eleven stand in a row.
        return QSize(current_theme().target.normal, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the scale from the shortcuts of the page it stands on."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not plain and event.key() in KEYS_OF_THE_SCALE:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving and digits to the scale."""
        if event.key() in _MOVING or digit_of(event) is not None:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        c, stroke, space = theme.colours, theme.stroke, theme.space
        chosen = self.isChecked()
        held = self.isDown() or self.underMouse()
        ink = c.on_accent if chosen else c.text
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        whole = QRectF(rect)
        radius = float(theme.radius.control)
        if self.hasFocus():
            half = stroke.focus / 2
            painter.setPen(QPen(QColor(c.focus), stroke.focus))
            painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
            back = stroke.focus + stroke.gap
            rect.adjust(back, back, -back, -back)
            radius -= stroke.gap
        half = stroke.edge / 2
        painter.setPen(QPen(QColor(c.accent if chosen else c.outline), stroke.edge))
        painter.setBrush(QColor(c.accent if chosen else c.raised if held else c.surface))
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
        font = typeface(theme, theme.type.action, bold=True)
        room = whole.width() - 2 * _beside(theme)
        needed = QFontMetricsF(font).horizontalAdvance(str(HIGHEST))
        if needed > room:
            font.setPixelSize(int(font.pixelSize() * room / needed))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        # What stands on the number keeps its place when the ring comes and goes.
        words = QRectF(whole)
        words.setHeight(metrics.height() + 2 * space.tight)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(self.number))
        below = QRectF(whole)
        below.setTop(words.bottom())
        below.adjust(0, -space.hair, 0, -space.tight - space.hair)
        if chosen:
            side = min(below.height() * 1.1, whole.width())
            tick = QRectF(0, 0, side, side)
            tick.moveCenter(below.center())
            paint_icon(painter, IconName.CHECK, tick, ink)
            return
        height = max(2.0, below.height() * self.number / HIGHEST)
        bar = QRectF(0, below.bottom() - height, metrics.height() * 0.5, height)
        bar.moveCenter(below.center())
        bar.moveBottom(below.bottom())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.outline))
        painter.drawRoundedRect(bar, 2, 2)


def _beside(theme: Theme) -> int:
    """Return the room for the ring beside the widest number, and no more."""
    return theme.stroke.focus + theme.stroke.gap + 1
