"""A frame that holds what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.themed import reshapes


class Card(QFrame):
    """A rounded frame on the page; what it holds goes into ``column``."""

    def __init__(self, parent: QWidget | None = None, *, raised: bool = False):
        super().__init__(parent)
        self.setProperty("card", "raised" if raised else "true")
        self.column = QVBoxLayout(self)
        self._space_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self._space_out()

    def _space_out(self) -> None:
        space = current_theme().space
        self.column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        self.column.setSpacing(space.normal)
