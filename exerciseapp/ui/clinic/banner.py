"""The line above everything in the demo clinic."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class DemoBanner(Notice):
    """Says on every page that nobody here is real."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate(
                "DemoBanner",
                "Demo clinic: nobody here is real. Try everything; it is all forgotten when you "
                "close the window.",
            ),
            parent,
            tone=NoticeTone.WARNING,
            icon=IconName.INFO,
        )
