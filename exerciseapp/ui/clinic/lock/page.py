"""The page that stands before the workspace: whose it is, and where its passphrase goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from exerciseapp.services.exchange.clinic_keys import ClinicDesk, OpenClinic
from exerciseapp.services.exchange.ports import ExchangeError, WrongPassphraseError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

PAGE_PX = 660


class LockPage(BeginsAt, ScrollPage):
    """Asks for the passphrase; ``opened`` carries the clinic with its keys."""

    opened = Signal(object)

    def __init__(self, desk: ClinicDesk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest_px=PAGE_PX)
        self._desk = desk
        self._errand: Errand[OpenClinic] | None = None
        card = Card()
        card.column.addWidget(Title(name))
        label = Body(self.tr("Passphrase of the clinic"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase of the clinic"))
        self.passphrase.returnPressed.connect(self._open)
        label.setBuddy(self.passphrase)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.enter = BigButton(self.tr("Open"), icon=IconName.LOCK, role=Role.PRIMARY)
        self.enter.clicked.connect(self._open)
        card.column.addWidget(label)
        card.column.addWidget(self.passphrase)
        card.column.addWidget(self.notice)
        card.column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(
            Small(
                self.tr(
                    "It closes by itself after ten minutes without use. Nothing that was written "
                    "is lost by that."
                ),
                quiet=True,
            )
        )
        self.column.addStretch(1)
        self.column.addWidget(card)
        self.column.addStretch(2)
        self.begin_at(self.passphrase)

    def wait(self) -> None:
        """Wait for a passphrase that is being tried; it opens nothing any more."""
        if self._errand is not None:
            self._errand.wait()
            self._errand = None

    def _open(self) -> None:
        if self._errand is not None:
            return
        phrase = self.passphrase.text()
        if not phrase:
            return
        self._busy(True)
        self.notice.show_text(self.tr("Opening…"), NoticeTone.QUIET)
        expected = (ExchangeError, StoreError)
        self._errand = Errand(lambda: self._desk.open(phrase), self._opened, self._failed, expected)

    def _opened(self, clinic: OpenClinic) -> None:
        self._errand = None
        self._busy(False)
        self.passphrase.clear()
        self.notice.clear()
        self.opened.emit(clinic)

    def _failed(self, error: Exception) -> None:
        self._errand = None
        self._busy(False)
        told = error_words(error)
        if isinstance(error, WrongPassphraseError):
            told = self.tr("That is not the passphrase. Try again; capitals and blanks count.")
        self.notice.show_text(told, NoticeTone.WARNING)
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _busy(self, busy: bool) -> None:
        self.passphrase.setReadOnly(busy)
        self.enter.setEnabled(not busy)
