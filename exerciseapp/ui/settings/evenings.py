"""Evenings on which the person goes to bed at another time than usual."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.reminder_settings import Bedtimes
from exerciseapp.ui.reminders.days import weekday_name, weekdays_in_order
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.moment_fields import TimeField


class Evenings(QWidget):
    """A line for each evening: as usual, or at a time of its own."""

    chosen = Signal(object)  # a mapping of ISO weekdays to times

    def __init__(self, bedtimes: Bedtimes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: dict[int, time] = dict(bedtimes.by_weekday)
        self.checks: dict[int, Check] = {}
        self.fields: dict[int, TimeField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.hair)
        for day in weekdays_in_order():
            row = FlowLayout()
            name = weekday_name(day)
            check = Check(name)
            check.setChecked(day in self._now)
            field = TimeField(self._now.get(day, bedtimes.usual))
            field.setAccessibleName(self.tr("Bedtime on {day}").format(day=name))
            field.setVisible(day in self._now)
            check.clicked.connect(lambda _on=False, day=day: self._tell(day))
            field.chosen.connect(lambda _time, day=day: self._tell(day))
            self.checks[day], self.fields[day] = check, field
            row.addWidget(check)
            row.addWidget(field)
            column.addLayout(row)

    def differing(self) -> Mapping[int, time]:
        """Return the evenings that differ, with their bedtimes."""
        return dict(self._now)

    def _tell(self, day: int) -> None:
        on = self.checks[day].isChecked()
        self.fields[day].setVisible(on)
        if on:
            at = self.fields[day].time()
            self._now[day] = time(at.hour(), at.minute())
        else:
            self._now.pop(day, None)
        self.chosen.emit(self.differing())
