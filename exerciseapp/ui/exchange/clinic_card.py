"""A clinic that is known: how to reach it, its key, the answer to it, and forgetting it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.ui.exchange.clinic_words import KeyLabel
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading


class KnownClinicCard(Card):
    """Forgets only after a second, separate yes."""

    answer_requested = Signal()
    forgotten = Signal()

    def __init__(self, clinic: ClinicCard, mail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(clinic.name))
        if clinic.telephone:
            told = self.tr("Telephone: {number}").format(number=clinic.telephone)
            self.column.addWidget(Body(told))
        if mail:
            self.column.addWidget(Body(self.tr("E-mail: {address}").format(address=mail)))
        self.answer = BigButton(
            self.tr("Tell them how it goes"), icon=IconName.ARROW_RIGHT, role=Role.PRIMARY
        )
        self.answer.clicked.connect(self.answer_requested)
        self.key = BigButton(self.tr("Their key"), icon=IconName.INFO, role=Role.QUIET)
        self.key.setCheckable(True)
        self.key.clicked.connect(self._show_key)
        self.forget = BigButton(
            self.tr("Forget this clinic…"), icon=IconName.CLOSE, role=Role.QUIET
        )
        self.forget.clicked.connect(lambda: self._ask(asking=True))
        row = FlowLayout()
        for button in (self.answer, self.key, self.forget):
            row.addWidget(button)
        self.column.addLayout(row)
        self._key = self._key_part(clinic.fingerprint)
        self.column.addWidget(self._key)
        self.question = self._question(clinic.name)
        self.column.addWidget(self.question)

    def _key_part(self, fingerprint: str) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        column.addWidget(
            Body(
                self.tr(
                    "The fingerprint of the clinic’s key. If you are ever unsure, ring them and "
                    "compare it."
                )
            )
        )
        column.addWidget(KeyLabel(fingerprint))
        part.hide()
        return part

    def _show_key(self, shown: bool) -> None:
        self._key.setVisible(shown)

    def _question(self, name: str) -> Card:
        question = Card(raised=True)
        told = self.tr(
            "Forget {name}? Their programmes go from this computer, and you can answer them no "
            "more. What you have done stays. With a new file from them you can begin anew."
        )
        question.column.addWidget(Body(told.format(name=name)))
        self.keep = BigButton(self.tr("No, keep it"), icon=IconName.BACK)
        self.keep.clicked.connect(lambda: self._ask(asking=False))
        self.really = BigButton(self.tr("Yes, forget it"), icon=IconName.WARNING, role=Role.DANGER)
        self.really.clicked.connect(self.forgotten)
        row = FlowLayout()
        row.addWidget(self.keep)
        row.addWidget(self.really)
        question.column.addLayout(row)
        question.hide()
        return question

    def _ask(self, *, asking: bool) -> None:
        self.question.setVisible(asking)
        # Whoever presses once too often must not lose a programme.
        (self.keep if asking else self.forget).setFocus()
