"""The days of the week, each of which can be so or not so."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout


def weekdays_in_order() -> tuple[int, ...]:
    """Return the ISO weekdays, beginning where the language begins its week."""
    first = QLocale().firstDayOfWeek().value
    return tuple((first - 1 + step) % 7 + 1 for step in range(7))


def weekday_name(day: int) -> str:
    """Return the name of an ISO weekday, as it begins a line."""
    name = QLocale().standaloneDayName(day, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


class WeekdayChoice(QWidget):
    """Seven checks, of which at least one stays."""

    chosen = Signal(object)  # a frozenset of ISO weekdays

    def __init__(self, now: frozenset[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks: dict[int, Check] = {}
        row = FlowLayout(self)
        for day in weekdays_in_order():
            check = Check(weekday_name(day))
            check.setChecked(day in now)
            check.clicked.connect(lambda _on=False, day=day: self._tell(day))
            self.checks[day] = check
            row.addWidget(check)

    def _tell(self, pressed: int) -> None:
        days = frozenset(day for day, check in self.checks.items() if check.isChecked())
        if not days:
            # A reminder on no day is one that is turned off, and there is a button for that.
            self.checks[pressed].setChecked(True)
            return
        self.chosen.emit(days)
