"""When the person goes to bed: the evening's reminders count back from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.moment_fields import TimeField


class BedtimeCard(Card):
    """Asks for one time of day."""

    chosen = Signal()

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.column.addWidget(Heading(self.tr("Bedtime")))
        self.column.addWidget(Body(self.tr("When do you usually go to bed?")))
        self.time = TimeField(kept.value.bedtime)
        self.time.setAccessibleName(self.tr("Bedtime"))
        self.time.chosen.connect(self._choose)
        row = FlowLayout()
        row.addWidget(self.time)
        self.column.addLayout(row)

    def _choose(self, bedtime: time) -> None:
        if self._kept.change(lambda settings: replace(settings, bedtime=bedtime)):
            self.chosen.emit()
