"""Another passphrase for the same keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from exerciseapp.domain.clinic import SHORTEST_PASSPHRASE, check_passphrase
from exerciseapp.services.exchange.ports import ExchangeError, WrongPassphraseError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

FIELD_PX = 480


class PassphraseCard(Card):
    """Asks for the one that holds, and twice for the new one. It cannot be undone."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._errand: Errand[None] | None = None
        self.column.addWidget(Heading(self.tr("Passphrase")))
        self.column.addWidget(
            Body(
                self.tr(
                    "It opens this workspace and the clinic’s key. Nobody can find it out or "
                    "replace it once it is lost."
                )
            )
        )
        self.old = self._field(self.tr("Passphrase as it is now"))
        self.new = self._field(
            self.tr("New passphrase, at least {number} characters").format(
                number=SHORTEST_PASSPHRASE
            )
        )
        self.again = self._field(self.tr("The new passphrase again"))
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.column.addWidget(self.notice)
        self.change = BigButton(self.tr("Change the passphrase"), icon=IconName.LOCK)
        self.change.clicked.connect(self._change)
        self.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def wait(self) -> None:
        """Wait until a change that is under way is done."""
        if self._errand is not None:
            self._errand.wait()
            self._errand = None

    def _field(self, name: str) -> QLineEdit:
        label = Body(name)
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaximumWidth(FIELD_PX)
        field.returnPressed.connect(self._change)
        label.setBuddy(field)
        self.column.addWidget(label)
        self.column.addWidget(field)
        return field

    def _change(self) -> None:
        if self._errand is not None:
            return
        wrong = self._wrong()
        if wrong:
            self.notice.show_text(wrong, NoticeTone.WARNING)
            return
        office, old, new = self._office, self.old.text(), self.new.text()
        now = office.clock.now()
        self.change.setEnabled(False)
        self.notice.show_text(self.tr("Changing…"), NoticeTone.QUIET)
        self._errand = Errand(
            lambda: office.clinic.change_passphrase(old, new, now),
            self._changed,
            self._failed,
            (ExchangeError, StoreError),
        )

    def _wrong(self) -> str:
        try:
            check_passphrase(self.new.text())
        except ValueError:
            return self.tr(
                "The new passphrase is too short. Use at least {number} characters."
            ).format(number=SHORTEST_PASSPHRASE)
        if self.new.text() != self.again.text():
            return self.tr("The two new passphrases are not the same.")
        return ""

    def _changed(self, _nothing: None) -> None:
        self._over()
        for field in (self.old, self.new, self.again):
            field.clear()
        self.notice.show_text(
            self.tr(
                "The passphrase is changed. The old one opens nothing any more, except "
                "copies that were saved before."
            ),
            NoticeTone.GOOD,
        )

    def _failed(self, error: Exception) -> None:
        self._over()
        told = error_words(error)
        if isinstance(error, WrongPassphraseError):
            told = self.tr("The passphrase as it is now is not right. Nothing has been changed.")
        self.notice.show_text(told, NoticeTone.WARNING)

    def _over(self) -> None:
        self._errand = None
        self.change.setEnabled(True)
