"""The words of progress: spans, days and numbers in the person's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from exerciseapp.domain.progress import Mark
from exerciseapp.domain.progress_period import Period, PeriodKind, Unit

translate = QCoreApplication.translate


class CountedDays(QObject):
    """Says a number of days or nights, as the language wants it."""

    def days(self, n: int) -> str:
        """Return *n* days."""
        return self.tr("%n day(s)", "", n)

    def nights(self, n: int) -> str:
        """Return *n* nights."""
        return self.tr("%n night(s)", "", n)

    def row(self, n: int) -> str:
        """Return *n* days in a row."""
        return self.tr("%n day(s) in a row.", "", n)


def days_words(count: int) -> str:
    """Return *count* days."""
    return CountedDays().days(count)


def nights_words(count: int) -> str:
    """Return *count* nights."""
    return CountedDays().nights(count)


def number_words(value: float) -> str:
    """Return *value* with one decimal place."""
    return QLocale().toString(value, "f", 1)


def date_words(day: date, pattern: str) -> str:
    """Return *day* by a pattern of Qt."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def period_words(period: Period) -> str:
    """Return the name of a span."""
    match period.kind:
        case PeriodKind.WEEK:
            pattern = translate("ProgressWords", "d MMMM yyyy", "a pattern of Qt for a date")
            return translate("ProgressWords", "{first} to {last}").format(
                first=date_words(period.first, pattern), last=date_words(period.last, pattern)
            )
        case PeriodKind.MONTH:
            pattern = translate("ProgressWords", "MMMM yyyy", "a pattern of Qt for a month")
            return date_words(period.first, pattern)
        case PeriodKind.ALL:
            pattern = translate("ProgressWords", "d MMMM yyyy", "a pattern of Qt for a date")
            return translate("ProgressWords", "Since {first}").format(
                first=date_words(period.first, pattern)
            )


def start_words(start: date, period: Period) -> str:
    """Return the short name of a bar, as it stands under a picture."""
    match period.unit:
        case Unit.DAY if period.kind is PeriodKind.WEEK:
            return QLocale().dayName(start.isoweekday(), QLocale.FormatType.ShortFormat)
        case Unit.DAY:
            return str(start.day)
        case Unit.MONTH:
            return QLocale().monthName(start.month, QLocale.FormatType.ShortFormat)
        case Unit.YEAR:
            return str(start.year)


def start_words_long(start: date, period: Period) -> str:
    """Return the full name of a bar, as a table has it."""
    match period.unit:
        case Unit.DAY:
            pattern = translate("ProgressWords", "ddd d MMM", "a pattern of Qt for a day")
            return date_words(start, pattern)
        case Unit.MONTH:
            pattern = translate("ProgressWords", "MMMM yyyy", "a pattern of Qt for a month")
            return date_words(start, pattern)
        case Unit.YEAR:
            return str(start.year)


def mark_words(mark: Mark) -> str:
    """Return the word for what became of a day; empty for one that is still open."""
    match mark:
        case Mark.DONE:
            return translate("ProgressWords", "Done")
        case Mark.PARTLY:
            return translate("ProgressWords", "Partly done")
        case Mark.LIGHTER:
            return translate("ProgressWords", "The lighter one")
        case Mark.PAUSED:
            return translate("ProgressWords", "Paused")
        case Mark.MISSED:
            return translate("ProgressWords", "Not done")
        case Mark.FREE:
            return translate("ProgressWords", "Nothing planned")
        case Mark.OPEN:
            return ""
