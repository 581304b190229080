"""“Why did I not hear it?”: what was due, what became of it, why not, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.background import Background
from exerciseapp.services.reminders.ledger import LedgerEntry
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.reminders.words import day_words, moment_words, reason_words, state_words
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.notice import Notice

DAYS = 14


class LedgerPage(ScrollPage):
    """Lists the reminders of the last two weeks, the newest first."""

    left = Signal()

    def __init__(
        self,
        reminders: ReminderService,
        background: Background,
        shelf: Shelf,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._language = language
        self._today = reminders.clock.now().date()
        back = BigButton(self.tr("Back"), icon=IconName.ARROW_LEFT, key=Qt.Key.Key_Escape)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(Title(self.tr("Why did I not hear it?")))
        if not background.is_running():
            self.column.addWidget(
                Notice(
                    self.tr(
                        "Nothing reminds you at the moment. On Today, press “Remind me from now "
                        "on”."
                    ),
                    icon=IconName.WARNING,
                )
            )
        try:
            entries = reminders.ledger(DAYS)
        except StoreError as error:
            self.column.addWidget(Notice(error_words(error), icon=IconName.WARNING))
            entries = ()
        for entry in entries:
            self.column.addWidget(self._card(entry))
        if not entries:
            self.column.addWidget(Body(self.tr("Nothing has been due in the last two weeks.")))
        self.column.addStretch(1)

    def _card(self, entry: LedgerEntry) -> Card:
        card = Card()
        key = entry.occurrence.key
        known = self._shelf.programmes.get(key.programme)
        title = known.title.in_language(self._language) if known else key.programme
        heading = self.tr("{day} at {time}: {programme}").format(
            day=day_words(key.day, self._today),
            time=entry.occurrence.local.strftime("%H:%M"),
            programme=title,
        )
        card.column.addWidget(Heading(heading[:1].upper() + heading[1:]))
        card.column.addWidget(Body(state_words(entry.state)))
        if entry.reason is not None:
            card.column.addWidget(Body(reason_words(entry.reason), quiet=True))
        for moment in entry.shown:
            shown = self.tr("Shown {when}").format(when=moment_words(moment, self._today))
            card.column.addWidget(Body(shown, quiet=True))
        return card
