"""A file that was refused: why, what is still as it was, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.exchange import Refusal, RefusedFileError
from exerciseapp.services.exchange.patient import NotUsed
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.exchange.clinic_words import KeyLabel
from exerciseapp.ui.exchange.refusal_words import needs_details, not_used_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title


class NotUsedPage(BeginsAt, ScrollPage):
    """Nothing has been changed."""

    another_requested = Signal()
    left = Signal()

    def __init__(self, refused: NotUsed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        error = refused.error
        self.column.addWidget(Title(self.tr("The file was not used")))
        card = Card()
        card.column.addWidget(Heading(shown_path(Path(refused.path.name))))
        self.reason = Body(not_used_words(error))
        card.column.addWidget(self.reason)
        card.column.addWidget(
            Body(self.tr("Your programmes and everything you have done are as they were."))
        )
        if needs_details(error):
            told = self.tr("For whoever helps you: {details}").format(details=error)
            card.column.addWidget(Small(told, quiet=True))
        self.leave = BigButton(
            self.tr("Back to Today"), icon=IconName.HOME, key=Qt.Key.Key_Escape, role=Role.PRIMARY
        )
        self.leave.clicked.connect(self.left)
        self.another = BigButton(self.tr("Choose another file…"), icon=IconName.OPEN)
        self.another.clicked.connect(self.another_requested)
        row = FlowLayout()
        row.addWidget(self.leave)
        row.addWidget(self.another)
        card.column.addLayout(row)
        self.column.addWidget(card)
        if isinstance(error, RefusedFileError) and error.refusal is Refusal.OTHER_SIGNER:
            self.column.addWidget(self._keys_card(error))
        self.column.addStretch(1)
        self.begin_at(self.leave)

    def _keys_card(self, error: RefusedFileError) -> Card:
        card = Card(raised=True)
        card.column.addWidget(Heading(self.tr("What to ask the clinic")))
        card.column.addWidget(
            Body(
                self.tr(
                    "Ring them on a number that you know. Ask for the fingerprint of their key. "
                    "The one that you know:"
                )
            )
        )
        card.column.addWidget(KeyLabel(error.names.get("known", "")))
        card.column.addWidget(Body(self.tr("The one in this file:")))
        card.column.addWidget(KeyLabel(error.names.get("told", "")))
        card.column.addWidget(
            Body(
                self.tr(
                    "If they have a new key, choose “Forget this clinic” on the page My clinic, "
                    "and open the file again."
                )
            )
        )
        return card
