"""Before the start: what will be done, what is needed, and how much it hurts now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exerciseapp.domain.programme import Variant
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.widgets.rating_scale import RatingScale
from exerciseapp.ui.words import Words, minutes


class BeforePanel(ScrollPage):
    """Asks the pain, NRS 0 to 10, which can be left out."""

    begun = Signal(object, bool)
    left = Signal()

    def __init__(
        self, words: Words, *, hands_free: bool, resumed: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        plan = words.plan
        self.column.addWidget(Title(plan.programme.title.in_language(words.language)))
        if plan.part.variant is Variant.LIGHTER:
            self.column.addWidget(Body(self.tr("The lighter one. It counts as today's exercises.")))
        card = Card()
        card.column.addWidget(Heading(self.tr("What you need")))
        card.column.addWidget(Body(self._needed(words)))
        card.column.addWidget(
            Body(self.tr("It takes about {time}.").format(time=minutes(plan.seconds)), quiet=True)
        )
        self.column.addWidget(card)
        notes = self._notes(words)
        if notes:
            self.column.addWidget(Notice("\n".join(notes), icon=IconName.INFO))
        self.pain = RatingScale(
            self.tr("How much do your legs hurt now?"),
            self.tr("No pain"),
            self.tr("Worst pain you can imagine"),
            optional=False,
            parent=self,
        )
        if resumed:
            # It was answered when the session was begun.
            self.pain.hide()
        else:
            question = Card()
            question.column.addWidget(Heading(self.pain.accessibleName()))
            question.column.addWidget(self.pain)
            self.column.addWidget(question)
        self.hands_free = Check(
            self.tr("Go from step to step by itself, so that I need not touch the computer")
        )
        self.hands_free.setChecked(hands_free)
        self.column.addWidget(self.hands_free)
        self.column.addLayout(self._buttons())
        self.column.addStretch(1)

    def _needed(self, words: Words) -> str:
        needed = (words.exercise_text(n).needed for n in range(len(words.plan.exercises)))
        return "\n".join(dict.fromkeys(needed))

    def _notes(self, words: Words) -> list[str]:
        """Return what the clinic wants this person to mind, exercise by exercise."""
        return [
            f"{words.exercise_name(place)}: {words.note(place)}"
            for place in range(len(words.plan.exercises))
            if words.note(place)
        ]

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.start = BigButton(
            self.tr("Start"),
            icon=IconName.PLAY,
            key=Qt.Key.Key_Return,
            role=Role.PRIMARY,
            size=Size.LARGE,
        )
        self.start.clicked.connect(
            lambda: self.begun.emit(self.pain.value, self.hands_free.isChecked())
        )
        back = BigButton(
            self.tr("Not now"),
            icon=IconName.CLOSE,
            key=Qt.Key.Key_Escape,
            role=Role.QUIET,
            size=Size.LARGE,
        )
        back.clicked.connect(self.left)
        row.addWidget(self.start)
        row.addWidget(back)
        row.addStretch(1)
        return row
