"""What stands while a file is looked at: films in it are tried out, which takes seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.widgets.labels import Body, Title


class ReadingPage(ScrollPage):
    """Goes away by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Title(self.tr("A programme from a clinic")))
        self.column.addWidget(Body(self.tr("The file is being looked at. One moment…")))
        self.column.addStretch(1)
