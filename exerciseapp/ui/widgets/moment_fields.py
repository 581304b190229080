"""A time of day and a day, entered with less on the left and more on the right."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QSize, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from exerciseapp.ui.theme.current import current_theme

_WIDEST_TIME = " 00:00 AM "


class TimeField(QTimeEdit):
    """A time of day with room for it: Qt does not count the buttons that the sheet puts beside."""

    chosen = Signal(object)  # a datetime.time

    def __init__(self, now: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWrapping(True)
        # Told when the person has finished: half a time is no time.
        self.setKeyboardTracking(False)
        self.setTime(QTime(now.hour, now.minute))
        self.timeChanged.connect(lambda at: self.chosen.emit(time(at.hour(), at.minute())))

    def sizeHint(self) -> QSize:
        return _roomy(self, _WIDEST_TIME, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class DayField(QDateEdit):
    """A day, written as the language writes it."""

    chosen = Signal(object)  # a datetime.date

    def __init__(self, now: date, earliest: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        # With the month as a word: whether 3/4 is in March or in April, nobody need know.
        self.setDisplayFormat(self.tr("d MMMM yyyy"))
        self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.set_day(now)
        self.dateChanged.connect(lambda _day: self.chosen.emit(self.day()))

    def day(self) -> date:
        """Return the day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show *day*."""
        self.setDate(QDate(day.year, day.month, day.day))

    def sizeHint(self) -> QSize:
        return _roomy(self, f" {self.text()} ", super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _roomy(field: QWidget, widest: str, usual: QSize) -> QSize:
    theme = current_theme()
    words = field.fontMetrics().horizontalAdvance(widest)
    width = words + 2 * (theme.target.normal + theme.type.body)
    return QSize(width, max(theme.target.normal, usual.height()))
