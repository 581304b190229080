"""From when and until when a programme holds."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.choice import Check

FIRST, LAST = QDate(2020, 1, 1), QDate(2099, 12, 31)


class OptionalDay(QWidget):
    """A day, or none; ``chosen`` carries it."""

    chosen = Signal(object)

    def __init__(self, name: str, usual: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.check = Check(name)
        self.day = QDateEdit()
        self.day.setAccessibleName(name)
        self.day.setCalendarPopup(True)
        self.day.setKeyboardTracking(False)
        self.day.setDateRange(FIRST, LAST)
        self.day.setDate(_shown(usual))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.tight)
        row.addWidget(self.check)
        row.addWidget(self.day)
        row.addStretch(1)
        self.check.toggled.connect(self._tell)
        self.day.dateChanged.connect(self._tell)

    def show_day(self, day: date | None) -> None:
        """Show *day* and tell nobody."""
        with QSignalBlocker(self.check), QSignalBlocker(self.day):
            self.check.setChecked(day is not None)
            self.day.setDate(_shown(day or self._usual))
        self.day.setEnabled(day is not None)

    def _tell(self) -> None:
        self.day.setEnabled(self.check.isChecked())
        shown = self.day.date()
        day = date(shown.year(), shown.month(), shown.day())
        self.chosen.emit(day if self.check.isChecked() else None)


def next_monday(today: date) -> date:
    """Return the coming Monday, or *today* if it is one: what most programmes begin with."""
    return today + timedelta(days=(1 - today.isoweekday()) % 7)


def _shown(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
