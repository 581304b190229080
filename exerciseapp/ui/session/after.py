"""After the exercises: three questions, and what was done beside what was asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from exerciseapp.domain.events import Finish
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Session
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.session.summary import SummaryCard
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Heading, Title
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.widgets.rating_scale import RatingScale
from exerciseapp.ui.words import Words

NOTE_LINES = 3


class AfterPanel(ScrollPage):
    """Emits the answers once, when the person is done with them."""

    answered = Signal(object)

    def __init__(self, words: Words, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        records = tuple(session.records.values())
        done = sum(record.outcome is SetOutcome.DONE for record in records)
        self.column.addWidget(Title(self._headline(done, len(records))))
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.column.addWidget(self._questions())
        self.column.addWidget(SummaryCard(words, session))
        self.column.addStretch(1)

    def answers(self) -> Finish:
        """Return the answers as they stand."""
        return Finish(self.pain.value, self.effort.value, self.note.toPlainText())

    def show_save_trouble(self, message: str) -> None:
        """Say that something is not yet saved; an empty message takes it back."""
        self.notice.show_text(message) if message else self.notice.clear()

    def _headline(self, done: int, asked: int) -> str:
        if done == asked:
            return self.tr("All done. Well done.")
        if done == 0:
            return self.tr("Stopped for today.")
        return self.tr("{done} of {asked} sets done.").format(done=done, asked=asked)

    def _questions(self) -> Card:
        card = Card()
        self.pain = RatingScale(
            self.tr("How much do your legs hurt now?"),
            self.tr("No pain"),
            self.tr("Worst pain you can imagine"),
            optional=False,
        )
        self.effort = RatingScale(
            self.tr("How hard was it?"),
            self.tr("No effort at all"),
            self.tr("As hard as it gets"),
            optional=False,
        )
        label = Heading(self.tr("Anything to note? (You can leave this empty.)"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(self.note.fontMetrics().lineSpacing() * (NOTE_LINES + 2))
        label.setBuddy(self.note)
        self.note.setAccessibleName(label.text())
        for scale in (self.pain, self.effort):
            card.column.addWidget(Heading(scale.accessibleName()))
            card.column.addWidget(scale)
        card.column.addWidget(label)
        card.column.addWidget(self.note)
        row = QHBoxLayout()
        self.finish = BigButton(
            self.tr("Save and close"), icon=IconName.CHECK, role=Role.PRIMARY, size=Size.LARGE
        )
        self.finish.clicked.connect(lambda: self.answered.emit(self.answers()))
        row.addWidget(self.finish)
        row.addStretch(1)
        card.column.addLayout(row)
        return card
