"""A file of a clinic that is not known yet: who it says that it is from, and two answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.services.exchange.patient import Question
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.exchange.clinic_words import KeyLabel, date_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title


class QuestionPage(BeginsAt, ScrollPage):
    """Nothing has been taken in yet."""

    taken = Signal()
    left = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        parcel = question.looked.parcel
        clinic = parcel.clinic
        self.column.addWidget(Title(self.tr("A programme from a clinic")))
        card = Card()
        card.column.setSpacing(current_theme().space.tight)
        told = self.tr(
            "The file holds a programme of {exercises}, made on {day}. It says that it comes from"
        ).format(
            exercises=Counted().exercises(len(parcel.shipped) + len(parcel.carried)),
            day=date_words(parcel.handed_over.astimezone().date()),
        )
        card.column.addWidget(Body(told))
        card.column.addWidget(Heading(clinic.name))
        if clinic.telephone:
            told = self.tr("Telephone: {number}").format(number=clinic.telephone)
            card.column.addWidget(Body(told))
        card.column.addWidget(Body(self.tr("The fingerprint of its key:")))
        card.column.addWidget(KeyLabel(clinic.fingerprint))
        card.column.addWidget(
            Body(
                self.tr(
                    "You have had nothing from this clinic before. If you expected the file, take "
                    "it in. From then on the program knows the clinic by its key, and refuses "
                    "files that only pretend to be from it."
                )
            )
        )
        self.take = BigButton(self.tr("Take it in"), icon=IconName.CHECK, role=Role.PRIMARY)
        self.take.clicked.connect(self.taken)
        self.leave = BigButton(self.tr("Not now"), icon=IconName.CLOSE, key=Qt.Key.Key_Escape)
        self.leave.clicked.connect(self.left)
        row = FlowLayout()
        row.addWidget(self.take)
        row.addWidget(self.leave)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self.column.addWidget(
            Small(
                self.tr(
                    "To be quite sure, ring your clinic on a number that you know. Compare the "
                    "fingerprint: every clinic has its own."
                ),
                quiet=True,
            )
        )
        self.column.addStretch(1)
        self.begin_at(self.take)
