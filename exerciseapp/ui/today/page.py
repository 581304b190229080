"""Today: what is to do now, and one large button that starts it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exerciseapp.domain.plan import UnknownExerciseError
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord, SetOutcome
from exerciseapp.domain.stages import Standing, is_in_force, is_long_over
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.shelf import UnknownProgrammeError
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.diary.cards import DiaryCards
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.reminders.card import ReminderCard
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.today.programme_card import ProgrammeCard, RestingCard
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.notice import Notice


class TodayPage(ScrollPage):
    """Offers the session that was interrupted, the programme for now, and the other ones."""

    start_requested = Signal(str)
    lighter_requested = Signal(str)
    resume_requested = Signal(object)

    ledger_requested = Signal()
    diary_requested = Signal(object)  # the date of the night
    open_requested = Signal()

    def __init__(self, desk: Desk, notice: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.notice = Notice(notice)
        self.column.addWidget(Title(self._date()))
        self.column.addWidget(self.notice)
        self._add_interrupted()
        self._add_programmes()
        self._add_reminders()
        if desk.shelf.problems:
            self.column.addWidget(Notice(self._problem_words(), icon=IconName.WARNING))
        self.column.addStretch(1)

    def _date(self) -> str:
        return self._words_for(self._desk.clock.now(), self.tr("dddd d MMMM"))

    @staticmethod
    def _words_for(moment: datetime, pattern: str) -> str:
        # As it stood on the wall there and then: Qt would turn it into the zone of here and now.
        day = QDate(moment.year, moment.month, moment.day)
        return QLocale().toString(QDateTime(day, QTime(moment.hour, moment.minute)), pattern)

    def _problem_words(self) -> str:
        count = len(self._desk.shelf.problems)
        return self.tr(
            "%n file(s) of the library could not be used. “exerciseapp doctor” says which.",
            "",
            count,
        )

    def _add_interrupted(self) -> None:
        try:
            record = self._desk.sessions.interrupted()
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return
        if record is not None:
            self.column.addWidget(self._interrupted_card(record))

    def _interrupted_card(self, record: SessionRecord) -> Card:
        card = Card(raised=True)
        card.column.addWidget(Heading(self.tr("You had begun")))
        done = sum(each.outcome is SetOutcome.DONE for each in record.sets)
        began = self._words_for(record.started_at, self.tr("dddd d MMMM, HH:mm"))
        told = self.tr("You began on {when}, and %n set(s) are done.", "", done)
        card.column.addWidget(Body(told.format(when=began)))
        row = QHBoxLayout()
        resume = BigButton(
            self.tr("Go on from there"),
            icon=IconName.PLAY,
            key=Qt.Key.Key_Return,
            role=Role.PRIMARY,
        )
        resume.clicked.connect(lambda: self.resume_requested.emit(record))
        close = BigButton(self.tr("That is enough; close it"), icon=IconName.CHECK)
        close.clicked.connect(lambda: self._close(record, card))
        row.addWidget(resume)
        row.addWidget(close)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _close(self, record: SessionRecord, card: Card) -> None:
        try:
            self._desk.sessions.close_interrupted(record)
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return
        card.hide()

    def _add_programmes(self) -> None:
        now: Programme | None = None
        try:
            now = self._desk.programme_for_now()
            self._add_programme(now, is_for_now=True)
        except UnknownProgrammeError:
            self.column.addWidget(self._nothing_card())
        self._add_questions()
        for programme in self._desk.shelf.programmes.values():
            if now is None or programme.id != now.id:
                self._add_programme(programme, is_for_now=False)

    def _nothing_card(self) -> Card:
        card = Card()
        words = self.tr("There is no programme yet.")
        if self._desk.shelf.programmes:
            words = self.tr("There is nothing to do today.")
        card.column.addWidget(Body(words))
        button = BigButton(
            self.tr("Open a programme from your clinic…"), icon=IconName.OPEN, role=Role.PRIMARY
        )
        button.clicked.connect(self.open_requested)
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _add_questions(self) -> None:
        cards = DiaryCards(self._desk.diary)
        cards.diary_requested.connect(self.diary_requested)
        self.column.addWidget(cards)

    def _add_reminders(self) -> None:
        desk = self._desk
        card = ReminderCard(
            desk.reminders, desk.background, desk.settings, desk.shelf, desk.language
        )
        card.ledger_requested.connect(self.ledger_requested)
        self.column.addWidget(card)

    def _add_programme(self, programme: Programme, *, is_for_now: bool) -> None:
        today, language = self._desk.courses.today(), self._desk.language
        if not is_in_force(programme, today):
            if not is_long_over(programme, today):
                self.column.addWidget(RestingCard(programme, today, language))
            return
        try:
            card = ProgrammeCard(
                self._desk.shelf,
                programme,
                self._standing(programme),
                today,
                language,
                is_for_now=is_for_now,
            )
        except UnknownExerciseError:
            return
        name = programme.id
        card.start_requested.connect(lambda: self.start_requested.emit(name))
        card.lighter_requested.connect(lambda: self.lighter_requested.emit(name))
        self.column.addWidget(card)

    def _standing(self, programme: Programme) -> Standing:
        try:
            return self._desk.courses.standing(programme)
        except StoreError as error:
            self.notice.show_text(error_words(error))
            # The first weeks are the ones that ask for the least.
            return Standing(1, 1)
