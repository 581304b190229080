"""The page that stands when the program cannot work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Title


class TroublePage(QWidget):
    """Says what happened, what is still safe and what to do."""

    def __init__(self, message: str, close: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("page", True)
        card = Card()
        card.column.addWidget(Title(self.tr("The program cannot go on")))
        card.column.addWidget(Body(message))
        button = BigButton(
            self.tr("Close"), icon=IconName.CLOSE, key=Qt.Key.Key_Escape, role=Role.PRIMARY
        )
        button.clicked.connect(close)
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        space = current_theme().space
        column.setContentsMargins(space.wide, space.wide, space.wide, space.wide)
        column.addWidget(card)
        column.addStretch(1)
