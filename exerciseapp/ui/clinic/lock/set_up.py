"""The first opening: the clinic's name, and the passphrase that opens the workspace from now on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exerciseapp.domain.clinic import (
    LONGEST_NAME,
    LONGEST_TELEPHONE,
    SHORTEST_PASSPHRASE,
    check_passphrase,
)
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.clinic_keys import ClinicDesk, OpenClinic
from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

PAGE_PX = 900


class SetUpPage(BeginsAt, ScrollPage):
    """Makes the clinic; ``opened`` carries it with its keys, so that work begins at once."""

    opened = Signal(object)

    def __init__(self, desk: ClinicDesk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest_px=PAGE_PX)
        self._desk = desk
        self._clock = clock
        self._errand: Errand[OpenClinic] | None = None
        self._card = Card()
        column = self._card.column
        column.addWidget(Title(self.tr("Set up your clinic")))
        column.addWidget(
            Body(
                self.tr(
                    "Patients see the name and the telephone number on everything that you hand "
                    "over. Both can be changed later."
                )
            )
        )
        names = self._row()
        self.name = self._field(names, self.tr("Name of the clinic"), LONGEST_NAME)
        told = self.tr("Telephone (optional)")
        self.telephone = self._field(names, told, LONGEST_TELEPHONE)
        column.addWidget(
            Body(
                self.tr(
                    "The passphrase opens this workspace, and it locks the key that signs what you "
                    "hand over and opens what patients answer. Nobody can find it out or replace "
                    "it. If it is lost, you have to set up a new clinic, and each patient has to "
                    "accept it anew. Write it down and keep it where only your clinic can read it."
                )
            )
        )
        secrets = self._row()
        told = self.tr("Passphrase, {number} characters or more")
        self.passphrase = self._field(secrets, told.format(number=SHORTEST_PASSPHRASE), secret=True)
        self.again = self._field(secrets, self.tr("The same passphrase again"), secret=True)
        self.notice = Notice(tone=NoticeTone.WARNING)
        column.addWidget(self.notice)
        self.make = BigButton(self.tr("Set up"), icon=IconName.CHECK, role=Role.PRIMARY)
        self.make.clicked.connect(self._make)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self.begin_at(self.name)

    def wait(self) -> None:
        """Wait until keys that are being made are there; nothing opens any more."""
        if self._errand is not None:
            self._errand.wait()
            self._errand = None

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().space.roomy)
        self._card.column.addLayout(row)
        return row

    def _field(
        self, row: QHBoxLayout, name: str, longest: int | None = None, *, secret: bool = False
    ) -> QLineEdit:
        label = Body(name)
        field = QLineEdit()
        field.setAccessibleName(name)
        if longest is not None:
            field.setMaxLength(longest)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self._make)
        label.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(current_theme().space.hair)
        column.addWidget(label)
        column.addWidget(field)
        row.addLayout(column, 1)
        return field

    def _make(self) -> None:
        if self._errand is not None:
            return
        name = " ".join(self.name.text().split())
        telephone = " ".join(self.telephone.text().split())
        phrase = self.passphrase.text()
        wrong = self._wrong(name, phrase)
        if wrong is not None:
            told, field = wrong
            self.notice.show_text(told, NoticeTone.WARNING)
            field.setFocus()
            self.ensureWidgetVisible(self.notice)
            return
        now = self._clock.now()

        def work() -> OpenClinic:
            self._desk.set_up(name, telephone, phrase, now)
            return self._desk.open(phrase)

        self.make.setEnabled(False)
        self.notice.show_text(self.tr("Making the clinic’s keys…"), NoticeTone.QUIET)
        self._errand = Errand(work, self._made, self._failed, (ExchangeError, StoreError))

    def _wrong(self, name: str, phrase: str) -> tuple[str, QLineEdit] | None:
        """Return what is wrong, and in which field; None if nothing is."""
        if not name:
            return self.tr("The clinic needs a name."), self.name
        try:
            check_passphrase(phrase)
        except ValueError:
            told = self.tr(
                "The passphrase is too short. Use at least {number} characters, such as four "
                "words that do not belong together."
            )
            return told.format(number=SHORTEST_PASSPHRASE), self.passphrase
        if phrase != self.again.text():
            told = self.tr("The two passphrases are not the same. Type the second one again.")
            return told, self.again
        return None

    def _made(self, clinic: OpenClinic) -> None:
        self._errand = None
        for field in (self.passphrase, self.again):
            field.clear()
        self.opened.emit(clinic)

    def _failed(self, error: Exception) -> None:
        self._errand = None
        self.make.setEnabled(True)
        self.notice.show_text(error_words(error), NoticeTone.WARNING)
