"""The page that stands when the program cannot work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Title


class TroublePage(ScrollPage):
    """Says what happened, what is still safe and what to do.

    In large letters that is more than a small window has room for.
    """

    def __init__(self, message: str, close: Callable[[], object]) -> None:
        super().__init__()
        card = Card()
        card.column.addWidget(Title(self.tr("The program cannot go on")))
        card.column.addWidget(Body(message))
        button = BigButton(
            self.tr("Close"), icon=IconName.CLOSE, key=Qt.Key.Key_Escape, role=Role.PRIMARY
        )
        button.clicked.connect(close)
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.column.addStretch(1)
