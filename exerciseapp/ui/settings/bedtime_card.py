"""When the person goes to bed: the evening's reminders count back from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QSize, QTime, Signal
from PySide6.QtWidgets import QTimeEdit, QWidget

from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading


class BedtimeCard(Card):
    """Asks for one time of day."""

    chosen = Signal()

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.column.addWidget(Heading(self.tr("Bedtime")))
        self.column.addWidget(Body(self.tr("When do you usually go to bed?")))
        self.time = TimeField()
        self.time.setAccessibleName(self.tr("Bedtime"))
        self.time.setWrapping(True)
        # Written when the person has finished: half a time is no bedtime.
        self.time.setKeyboardTracking(False)
        bedtime = kept.value.bedtime
        self.time.setTime(QTime(bedtime.hour, bedtime.minute))
        self.time.timeChanged.connect(self._choose)
        row = FlowLayout()
        row.addWidget(self.time)
        self.column.addLayout(row)

    def _choose(self, at: QTime) -> None:
        bedtime = time(at.hour(), at.minute())
        if self._kept.change(lambda settings: replace(settings, bedtime=bedtime)):
            self.chosen.emit()


class TimeField(QTimeEdit):
    """A time of day with room for it: Qt does not count the buttons that the sheet puts beside."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        widest = self.fontMetrics().horizontalAdvance(" 00:00 AM ")
        width = widest + 2 * (theme.target.normal + theme.type.body)
        return QSize(width, max(theme.target.normal, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
