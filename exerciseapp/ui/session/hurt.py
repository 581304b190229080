"""“This hurts”: the clock stands still, the pain is asked, and the person chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.events import RestAndGoOn, Resume, SkipExercise, StopForToday
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.rating_scale import RatingScale


class HurtPanel(ScrollPage):
    """Emits the event that the person chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Title(self.tr("The clock stands still")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Take your time. If the pain is sharp or new, stop for today and tell your "
                    "physiotherapist."
                )
            )
        )
        card = Card()
        self.pain = RatingScale(
            self.tr("How much does it hurt?"),
            self.tr("No pain"),
            self.tr("Worst pain you can imagine"),
            optional=False,
        )
        card.column.addWidget(Heading(self.pain.accessibleName()))
        card.column.addWidget(self.pain)
        self.column.addWidget(card)
        flow = FlowLayout()
        self.rest = self._choice(self.tr("Rest, then go on"), IconName.PAUSE, Qt.Key.Key_R)
        self.rest.clicked.connect(lambda: self.chosen.emit(RestAndGoOn(self.pain.value)))
        self.skip = self._choice(self.tr("Skip this exercise"), IconName.SKIP, Qt.Key.Key_S)
        self.skip.clicked.connect(lambda: self.chosen.emit(SkipExercise(self.pain.value)))
        self.stop = self._choice(
            self.tr("Stop for today"), IconName.STOP, Qt.Key.Key_T, Role.DANGER
        )
        self.stop.clicked.connect(lambda: self.chosen.emit(StopForToday(self.pain.value)))
        self.mistake = self._choice(
            self.tr("It was nothing"), IconName.PLAY, Qt.Key.Key_Escape, Role.QUIET
        )
        self.mistake.clicked.connect(lambda: self.chosen.emit(Resume()))
        for button in (self.rest, self.skip, self.stop, self.mistake):
            flow.addWidget(button)
        self.column.addLayout(flow)
        self.column.addStretch(1)

    def ask(self) -> None:
        """Begin with no answer and the keyboard on the question."""
        self.pain.clear()
        self.pain.setFocus()

    @staticmethod
    def _choice(text: str, icon: IconName, key: Qt.Key, role: Role = Role.NORMAL) -> BigButton:
        return BigButton(text, icon=icon, key=key, role=role, size=Size.LARGE)
