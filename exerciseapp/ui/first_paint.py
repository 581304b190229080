"""The moment at which a window stands on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that opens minimised, or on a screen that is off, is never painted.
PATIENCE_MS = 500


class FirstPaint(QObject):
    """Calls *then* once: when *window* has been painted, or has not been for half a second."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        # Begins anew with the time zero when the window paints: that is behind the painting.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._call)
        self._timer.start(PATIENCE_MS)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._timer.start(0)
        return False

    def _call(self) -> None:
        self._window.removeEventFilter(self)
        self.deleteLater()
        self._then()
