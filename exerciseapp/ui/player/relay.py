"""From the threads that decode to the thread that paints."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Relay(QObject):
    """Emits ``changed`` when told, from whichever thread; connect it as queued."""

    changed = Signal()

    def tell(self) -> None:
        """Say that there is something new. May be called from any thread, at any time."""
        try:
            self.changed.emit()
        except RuntimeError:  # the window has gone while a thread was on its way here
            return
