"""The first start: three short questions, each of which can be left; they never come again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.services.sound import Chime
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.reminders.card import ReminderCard
from exerciseapp.ui.settings.bedtime_card import BedtimeCard
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.settings.language_card import LanguageCard
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

QUESTIONS = 3


class FirstStartPage(QWidget):
    """Asks the language, the reminders and whether the sound is heard. *at* is a question."""

    language_chosen = Signal(object)
    ledger_requested = Signal()
    over = Signal()

    def __init__(self, desk: Desk, at: int = 0, parent: QWidget | None = None) -> None:
        """Raises StoreError if the choices cannot be read."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.kept = Kept(desk.settings, self)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.next: list[BigButton] = []
        self.leave: list[BigButton] = []
        for number, make in enumerate((self._language, self._reminders, self._sound), start=1):
            self._stack.addWidget(self._question(number, make()))
        self._go(at)

    def _question(self, number: int, cards: tuple[QWidget, ...]) -> ScrollPage:
        page = ScrollPage()
        page.column.addWidget(Title(self.tr("Welcome")))
        page.column.addWidget(
            Small(
                self.tr("Question {number} of {all}").format(number=number, all=QUESTIONS),
                quiet=True,
            )
        )
        for card in cards:
            page.column.addWidget(card)
        last = number == QUESTIONS
        onward = BigButton(
            self.tr("Done") if last else self.tr("Next"),
            icon=IconName.CHECK if last else IconName.ARROW_RIGHT,
            role=Role.PRIMARY,
            size=Size.LARGE,
        )
        onward.clicked.connect(lambda: self._go(number))
        self.next.append(onward)
        row = FlowLayout()
        row.addWidget(onward)
        if not last:
            leave = BigButton(
                self.tr("Skip the questions"),
                icon=IconName.SKIP,
                key=Qt.Key.Key_Escape,
                role=Role.QUIET,
                size=Size.LARGE,
            )
            leave.clicked.connect(self.over)
            self.leave.append(leave)
            row.addWidget(leave)
        page.column.addLayout(row)
        page.column.addWidget(
            Small(self.tr("All of this can be changed later, in Settings."), quiet=True)
        )
        page.column.addStretch(1)
        return page

    def _go(self, index: int) -> None:
        if index >= QUESTIONS:
            self.over.emit()
            return
        self._stack.setCurrentIndex(index)
        self._lead_on(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the page the keyboard gives it to the button that leads on.

        With a focus proxy that changes, Tab would go to the buttons below alone.
        """
        super().focusInEvent(event)
        self._lead_on(event.reason())

    def _lead_on(self, reason: Qt.FocusReason) -> None:
        self.next[self._stack.currentIndex()].setFocus(reason)
        question = self._stack.currentWidget()
        if isinstance(question, ScrollPage):
            # The question is read first, also where the button is below what is seen.
            question.verticalScrollBar().setValue(0)

    def _language(self) -> tuple[QWidget, ...]:
        card = LanguageCard(self.kept)
        card.chosen.connect(self.language_chosen)
        return (card,)

    def _reminders(self) -> tuple[QWidget, ...]:
        desk = self._desk
        card = ReminderCard(
            desk.reminders, desk.background, desk.settings, desk.shelf, desk.language
        )
        # Nothing has been due yet that could have been missed.
        card.why.hide()
        bedtime = BedtimeCard(self.kept)
        bedtime.chosen.connect(desk.reminders.waker.wake)
        bedtime.chosen.connect(card.read_again)
        return card, bedtime

    def _sound(self) -> tuple[QWidget, ...]:
        card = Card()
        card.column.addWidget(Heading(self.tr("Can you hear this?")))
        card.column.addWidget(
            Body(self.tr("Chimes tell you when something changes. Press, and listen."))
        )
        hear = BigButton(self.tr("Hear a chime"), icon=IconName.SOUND_ON)
        hear.clicked.connect(lambda: self._desk.sounder.play(Chime.EFFORT, self.kept.value.volume))
        nothing = BigButton(self.tr("I hear nothing"), icon=IconName.SOUND_OFF)
        nothing.clicked.connect(self._heard_nothing)
        row = FlowLayout()
        row.addWidget(hear)
        row.addWidget(nothing)
        card.column.addLayout(row)
        self.heard = Notice()
        card.column.addWidget(self.heard)
        return (card,)

    def _heard_nothing(self) -> None:
        """What cannot be heard is shown instead."""
        self.kept.change(lambda settings: replace(settings, captions=True, flash=True))
        self.heard.show_text(
            self.tr(
                "Turn up the computer’s loudspeaker and try again. From now on the edge of the "
                "screen also lights up when something changes, and what is said is written."
            ),
            NoticeTone.GOOD,
        )
