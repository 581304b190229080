"""Sees whether somebody is there, and closes the door when nobody has been for long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from exerciseapp.services.clinic.door import Door

LOOK_EVERY_MS = 5_000
_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Touches the door at every key and every move of the mouse; ``due`` when it must close."""

    due = Signal()

    def __init__(self, door: Door, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch the whole application."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._timer.stop()

    def look(self) -> None:
        """Look at the clock now."""
        if self._door.is_due:
            self.due.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of every use; nothing is kept from anybody."""
        if event.type() in _USE:
            # Whoever comes back after the ten minutes must not find it open by one press.
            self.look()
            self._door.touch()
        return False
