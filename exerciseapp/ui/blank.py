"""The page that stands in the window before there is anything to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# A window that opens minimised, or on a screen that is off, is never painted.
PATIENCE_MS = 500


class BlankPage(QFrame):
    """Shows nothing but *background*, and tells when it stands on the screen."""

    # Once: painted, or not painted for half a second.
    stands = Signal()

    def __init__(self, background: str) -> None:
        super().__init__()
        # Not by a palette, whose making takes ten times as long.
        self.setStyleSheet(f"background: {background}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.stands)
        self._timer.start(PATIENCE_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._timer.isActive():
            # What is painted here is on the screen right behind this.
            self._timer.start(0)
