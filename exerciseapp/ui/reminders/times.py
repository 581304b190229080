"""Choosing when a reminder comes: one press."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.reminder import AtClock, BeforeBedtime, When
from exerciseapp.ui.reminders.words import clock, when_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Small

HOURS = range(6, 24)
BEFORE_BED_MIN = (0, 15, 30, 45, 60, 90)
BEDTIMES = tuple(time(minute // 60 % 24, minute % 60) for minute in range(20 * 60, 25 * 60 + 1, 30))
STEP_MIN = 15
DAY_MIN = 24 * 60


class TimeChoice(QWidget):
    """Offers times for one reminder, those of its own kind."""

    chosen = Signal(object)
    bedtime_chosen = Signal(object)

    def __init__(self, when: When, bedtime: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().space.tight)
        match when:
            case AtClock(at):
                self._offer(self._clock_times(at), when)
            case BeforeBedtime():
                self._offer([BeforeBedtime(minutes) for minutes in BEFORE_BED_MIN], when)
                self._offer_bedtimes(bedtime)

    @staticmethod
    def _clock_times(at: time) -> list[When]:
        now = at.hour * 60 + at.minute
        near = (now + step for step in (-STEP_MIN, 0, STEP_MIN))
        minutes = {minute % DAY_MIN for minute in near} | {hour * 60 for hour in HOURS}
        return [AtClock(time(minute // 60, minute % 60)) for minute in sorted(minutes)]

    def _offer(self, times: list[When], present: When) -> None:
        flow = FlowLayout()
        for when in times:
            button = BigButton(when_words(when))
            button.setCheckable(True)
            button.setChecked(when == present)
            button.clicked.connect(lambda _on=False, when=when: self.chosen.emit(when))
            flow.addWidget(button)
        self._column.addLayout(flow)

    def _offer_bedtimes(self, bedtime: time) -> None:
        self._column.addWidget(Small(self.tr("I go to bed at"), quiet=True))
        flow = FlowLayout()
        for at in BEDTIMES:
            button = BigButton(clock(at))
            button.setCheckable(True)
            button.setChecked(at == bedtime)
            button.clicked.connect(lambda _on=False, at=at: self.bedtime_chosen.emit(at))
            flow.addWidget(button)
        self._column.addLayout(flow)
