"""The page that stands when a copy has come in the place of everything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Title

PAGE_PX = 660


class BroughtBackPage(BeginsAt, ScrollPage):
    """Nothing that was shown before holds any more, so the workspace is opened anew."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__(widest_px=PAGE_PX)
        card = Card()
        card.column.addWidget(Title(self.tr("The copy is in its place")))
        card.column.addWidget(
            Body(
                self.tr(
                    "Close this window and open the workspace again, with the passphrase of the "
                    "copy."
                )
            )
        )
        self.close_button = BigButton(self.tr("Close"), icon=IconName.CLOSE, role=Role.PRIMARY)
        self.close_button.clicked.connect(close)
        card.column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.column.addWidget(card)
        self.column.addStretch(2)
        self.begin_at(self.close_button)
