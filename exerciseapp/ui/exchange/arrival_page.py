"""A programme has come in: what is new, told in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.programme import Prescription
from exerciseapp.services.exchange.patient import Arrival
from exerciseapp.services.exchange.trust import Standing
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.exchange.clinic_words import date_words
from exerciseapp.ui.exchange.other_reminders import OtherReminders
from exerciseapp.ui.exchange.programme_words import rule_words, stage_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.words import dosage_line


class ArrivalPage(BeginsAt, ScrollPage):
    """The programme is in force already; there is nothing to confirm."""

    left = Signal()

    def __init__(self, arrival: Arrival, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrival = arrival
        self._language = desk.language
        self._today = desk.clock.now().date()
        self.column.addWidget(Title(self._title()))
        self.notice = Notice(self._how_it_stands(), tone=NoticeTone.GOOD)
        self.column.addWidget(self.notice)
        self.leave = BigButton(
            self.tr("Go to Today"),
            icon=IconName.HOME,
            key=Qt.Key.Key_Return,
            role=Role.PRIMARY,
            size=Size.LARGE,
        )
        self.leave.clicked.connect(self.left)
        self.column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_programme()
        self._add_note()
        self._add_times()
        self.others = OtherReminders(desk)
        self.column.addWidget(self.others)
        self.others.setVisible(self.others.is_needed)
        self._add_exercises()
        self.column.addStretch(1)
        self.begin_at(self.leave)

    def _title(self) -> str:
        match self._arrival.looked.standing:
            case Standing.NEW_VERSION:
                return self.tr("Your programme has changed")
            case Standing.ALREADY_HERE:
                return self.tr("You have this programme already")
            case _:
                return self.tr("Your new programme is here")

    def _how_it_stands(self) -> str:
        match self._arrival.looked.standing:
            case Standing.ALREADY_HERE:
                return self.tr("Nothing has been changed.")
            case Standing.NEW_CLINIC:
                name = self._arrival.looked.parcel.clinic.name
                told = self.tr("It is taken in, and the program knows {name} from now on.")
                return told.format(name=name)
            case _:
                return self.tr("It is taken in. You find it under Today.")

    def _add_programme(self) -> None:
        programme = self._arrival.programme
        clinic = self._arrival.looked.parcel.clinic
        card = Card()
        card.column.addWidget(Heading(programme.title.in_language(self._language)))
        told = self.tr("From {name}. Version {version}.").format(
            name=clinic.name, version=programme.version
        )
        before = self._arrival.before
        if before is not None:
            told += " " + self.tr("Before, you had version {version}.").format(
                version=before.version
            )
        card.column.addWidget(Body(told))
        card.column.addWidget(Body(programme.description.in_language(self._language), quiet=True))
        if self._arrival.looked.different:
            told = self.tr(
                "Your program shows some of the exercises in slightly other words or pictures than "
                "the clinic’s does."
            )
            card.column.addWidget(Small(told, quiet=True))
        self.column.addWidget(card)

    def _add_note(self) -> None:
        note = self._arrival.programme.note
        if note is None:
            return
        card = Card(raised=True)
        card.column.addWidget(Heading(self.tr("Your clinic writes")))
        card.column.addWidget(Body(note.in_language(self._language)))
        self.column.addWidget(card)

    def _add_times(self) -> None:
        programme = self._arrival.programme
        card = Card()
        card.column.addWidget(Heading(self.tr("When")))
        for rule in programme.reminders:
            card.column.addWidget(Body(rule_words(rule)))
        if not programme.reminders:
            card.column.addWidget(Body(self.tr("The clinic has set no times.")))
        first, last = programme.starts_on, programme.ends_on
        if first is not None and first > self._today:
            told = self.tr("It begins on {day}.").format(day=date_words(first))
            card.column.addWidget(Body(told))
        if last is not None:
            told = self.tr("The last day is {day}.").format(day=date_words(last))
            card.column.addWidget(Body(told))
        self.column.addWidget(card)

    def _add_exercises(self) -> None:
        programme = self._arrival.programme
        card = Card()
        card.column.addWidget(Heading(self.tr("What")))
        if programme.stages:
            week = 1
            for place, stage in enumerate(programme.stages):
                is_last = place == len(programme.stages) - 1
                told = stage_words(week, stage.weeks, is_last=is_last)
                card.column.addWidget(Body(told, quiet=True))
                self._list(card, stage.prescriptions)
                week += stage.weeks
        else:
            self._list(card, programme.prescriptions)
        if programme.lighter:
            told = self.tr("On days when the pain is worse, you may choose these instead:")
            card.column.addWidget(Body(told, quiet=True))
            self._list(card, programme.lighter)
        gone = self._gone()
        if gone:
            told = self.tr("No longer in it: {exercises}.").format(exercises=", ".join(gone))
            card.column.addWidget(Body(told))
        self.column.addWidget(card)

    def _list(self, card: Card, prescriptions: tuple[Prescription, ...]) -> None:
        for each in prescriptions:
            line = f"{self._name(each.exercise)}: {dosage_line(each.dosage)}"
            changed = self._changed(each)
            card.column.addWidget(Body(f"{line} ({changed})" if changed else line))
            if each.note is not None:
                card.column.addWidget(Small(each.note.in_language(self._language), quiet=True))

    def _changed(self, prescription: Prescription) -> str:
        before = self._arrival.before
        if before is None:
            return ""
        earlier = [
            each for each in before.every_prescription() if each.exercise == prescription.exercise
        ]
        if not earlier:
            return self.tr("new")
        if all(each.dosage != prescription.dosage for each in earlier):
            return self.tr("changed")
        return ""

    def _gone(self) -> tuple[str, ...]:
        before = self._arrival.before
        if before is None:
            return ()
        now = {each.exercise for each in self._arrival.programme.every_prescription()}
        earlier = dict.fromkeys(each.exercise for each in before.every_prescription())
        return tuple(self._name(name) for name in earlier if name not in now)

    def _name(self, exercise: str) -> str:
        known = self._arrival.shelf.exercises.get(exercise)
        return known.text(self._language).name if known else exercise
