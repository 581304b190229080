"""What patients read of the clinic, and the key by which their programs know it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.clinic import LONGEST_NAME, LONGEST_TELEPHONE
from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.fields import KeptLine
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class CardCard(Card):
    """Name and telephone are kept as they are written; the key stays the same for good."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        card = office.clinic.card()
        self.column.addWidget(Heading(self.tr("What patients see")))
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.column.addWidget(self.notice)
        self.name = KeptLine(self.tr("Name of the clinic"))
        self.name.setMaxLength(LONGEST_NAME)
        self.telephone = KeptLine(self.tr("Telephone (optional)"))
        self.telephone.setMaxLength(LONGEST_TELEPHONE)
        self.name.show_text(card.name)
        self.telephone.show_text(card.telephone)
        for field in (self.name, self.telephone):
            label = Body(field.accessibleName())
            label.setBuddy(field)
            self.column.addWidget(label)
            self.column.addWidget(field)
            field.kept.connect(self._keep)
        self.fingerprint = Body(self.tr("Key: {key}").format(key=card.fingerprint))
        self.fingerprint.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.addWidget(self.fingerprint)
        self.column.addWidget(
            Small(
                self.tr(
                    "A patient’s program shows this key when it opens your first file. Whoever "
                    "wants to be sure reads it to you on the telephone."
                ),
                quiet=True,
            )
        )

    def _keep(self, _text: str) -> None:
        name = " ".join(self.name.text().split())
        telephone = " ".join(self.telephone.text().split())
        self.notice.clear()
        if not name:
            self.notice.show_text(self.tr("The clinic needs a name."), NoticeTone.WARNING)
            return
        office = self._office
        try:
            card = office.clinic.rename(name, telephone, office.clock.now())
        except (ExchangeError, StoreError) as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            for field in (self.name, self.telephone):
                field.not_kept()
        else:
            office.door.rename(card)
