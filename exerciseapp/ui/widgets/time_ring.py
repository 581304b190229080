"""The time left, as a number and a ring that empties like a clock."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Tone
from exerciseapp.ui.widgets.ring_face import paint_ring
from exerciseapp.ui.widgets.themed import reshapes

# Parts of the ring's diameter. They hold the number readable from three metres at the
# smallest ring, and clear of the ring itself.
NUMBER = 0.40
WORD = 0.125
SMALLEST = 144
USUAL = 280
# From here on the time is told in minutes and seconds.
LONG_S = 100


class TimeRing(QProgressBar):
    """A ring with the seconds left in its middle and one word under them.

    It is a progress bar to a screen reader: its value is the seconds left. It repaints only
    when another whole second or another degree of the ring is to be seen.
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._seen: tuple[int, int, Tone, str] | None = None
        self.setProperty("painted", True)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Time left"))
        self.clear()

    def set_time(
        self, seconds_left: float, fraction_left: float, tone: Tone, word: str = ""
    ) -> None:
        """Show *seconds_left* of a stretch of which *fraction_left* (0 to 1) is left.

        *word* stands under the number; without one, it is the tone's own.
        """
        whole = ceil(max(0.0, seconds_left) - 0.001)
        degrees = round(360 * min(max(fraction_left, 0.0), 1.0))
        seen = (whole, degrees, tone, word or self.word_for(tone))
        if seen == self._seen:
            return
        before, self._seen = self._seen, seen
        if before is None or before[0] != whole or before[2:] != seen[2:]:
            total = round(seconds_left / fraction_left) if fraction_left > 0 else whole
            self.setRange(0, max(total, whole, 1))
            self.setValue(whole)
            self.setAccessibleDescription(
                self.tr("{word}. Seconds left: {seconds}").format(word=seen[3], seconds=whole)
            )
        self.update()

    def clear(self) -> None:
        """Show an empty ring: no time runs."""
        self._seen = None
        self.setRange(0, 1)
        self.setValue(0)
        self.setAccessibleDescription(self.tr("No time is running"))
        self.update()

    def word_for(self, tone: Tone) -> str:
        """Return the word of *tone* in the program's language."""
        return {
            Tone.READY: self.tr("Get ready"),
            Tone.WORK: self.tr("Move"),
            Tone.HOLD: self.tr("Hold"),
            Tone.REST: self.tr("Rest"),
        }[tone]

    def number(self) -> str:
        """Return the number as shown: seconds, or minutes and seconds when it is long."""
        if self._seen is None:
            return ""
        whole = self._seen[0]
        return str(whole) if whole < LONG_S else f"{whole // 60}:{whole % 60:02d}"

    def sizeHint(self) -> QSize:
        return QSize(USUAL, USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST, SMALLEST)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Time left"))
        if reshapes(event):
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        side = float(min(self.width(), self.height()))
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._seen is None:
            paint_ring(painter, theme, square, 0, Tone.READY)
            return
        _, degrees, tone, word = self._seen
        paint_ring(painter, theme, square, degrees, tone)
        number = self.number()
        inner = side * 0.70
        font = _fitting(typeface(theme, round(side * NUMBER), bold=True), number, inner)
        middle = QRectF(square)
        middle.setHeight(side * 0.86)
        painter.setPen(QColor(theme.colours.text))
        painter.setFont(font)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, number)
        painter.setFont(
            _fitting(typeface(theme, round(side * WORD), bold=True), word, inner * 0.86)
        )
        painter.setPen(QColor(theme.colours.tone(tone)))
        below = QRectF(square.left(), square.top() + side * 0.635, side, side * 0.16)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, word)


def _fitting(font: QFont, text: str, width: float) -> QFont:
    """Return *font*, made smaller if *text* would be wider than *width*."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > width:
        font.setPixelSize(max(1, int(font.pixelSize() * width / needed)))
    return font
