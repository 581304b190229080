"""The clinic itself: its name and key, its passphrase, its data, and how the workspace looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.about_clinic.card_card import CardCard
from exerciseapp.ui.clinic.about_clinic.passphrase_card import PassphraseCard
from exerciseapp.ui.clinic.about_clinic.stored_card import StoredCard
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.settings.language_card import LanguageCard
from exerciseapp.ui.settings.look_card import LookCard
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.labels import Title
from exerciseapp.ui.widgets.notice import Notice


class AboutClinicPage(BeginsAt, ScrollPage):
    """``language_chosen`` carries a tag, or None for the computer's language."""

    language_chosen = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Title(self.tr("Clinic")))
        self.notice = Notice(icon=IconName.WARNING)
        self.column.addWidget(self.notice)
        self.card = CardCard(office)
        self.column.addWidget(self.card)
        if not office.demo:
            self.passphrase = PassphraseCard(office)
            self.column.addWidget(self.passphrase)
        self.stored = StoredCard(office)
        self.column.addWidget(self.stored)
        try:
            kept = Kept(office.settings, self)
        except StoreError as error:
            self.notice.show_text(error_words(error))
        else:
            kept.failed.connect(self.notice.show_text)
            self.column.addWidget(LookCard(kept, office.look))
            self.language = LanguageCard(kept)
            self.language.chosen.connect(self.language_chosen)
            self.column.addWidget(self.language)
        self.column.addStretch(1)
        self.begin_at(self.card.name)
