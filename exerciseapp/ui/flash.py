"""A flash around the page, for whoever does not hear the chime."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.values import Tone

# Long enough to be seen from the corner of an eye. Changes are seconds apart, so that it never
# comes near the three flashes a second that can harm (WCAG 2.2, 2.3.1).
FLASH_MS = 600


class Flash(QWidget):
    """Lies over *page*, is pressed through, and shows a broad frame for a moment."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._tone = Tone.WORK
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(FLASH_MS)
        self._end.timeout.connect(self.hide)
        page.installEventFilter(self)
        self.hide()

    def show_change(self, tone: Tone) -> None:
        """Flash once, in the colour of what begins."""
        self._tone = tone
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()
        self.update()
        self._end.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        broad = float(theme.space.roomy)
        painter = QPainter(self)
        pen = QPen(QColor(theme.colours.tone(self._tone)), broad)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = broad / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
