"""From when and until when a programme holds."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.moment_fields import DayField

EARLIEST = date(2020, 1, 1)


class OptionalDay(QWidget):
    """A day, or none; ``chosen`` carries it."""

    chosen = Signal(object)

    def __init__(self, name: str, usual: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.check = Check(name)
        self.day = DayField(usual, EARLIEST)
        self.day.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.tight)
        row.addWidget(self.check)
        row.addWidget(self.day)
        row.addStretch(1)
        self.check.toggled.connect(self._tell)
        self.day.chosen.connect(self._tell)

    def show_day(self, day: date | None) -> None:
        """Show *day* and tell nobody."""
        with QSignalBlocker(self.check), QSignalBlocker(self.day):
            self.check.setChecked(day is not None)
            self.day.set_day(day or self._usual)
        self.day.setEnabled(day is not None)

    def _tell(self) -> None:
        self.day.setEnabled(self.check.isChecked())
        self.chosen.emit(self.day.day() if self.check.isChecked() else None)


def next_monday(today: date) -> date:
    """Return the coming Monday, or *today* if it is one: what most programmes begin with."""
    return today + timedelta(days=(1 - today.isoweekday()) % 7)
