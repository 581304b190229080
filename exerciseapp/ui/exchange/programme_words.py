"""When a programme is done, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from exerciseapp.domain.reminder import EVERY_DAY, ReminderRule
from exerciseapp.ui.reminders.words import when_words

translate = QCoreApplication.translate


def rule_words(rule: ReminderRule) -> str:
    """Return days and time of a reminder, as "Every day, 09:00"."""
    return translate("ProgrammeWords", "{days}, {time}").format(
        days=days_words(rule.weekdays), time=when_words(rule.when)
    )


def days_words(weekdays: frozenset[int]) -> str:
    """Return the days of the week, ISO numbers, in their order."""
    if weekdays == EVERY_DAY:
        return translate("ProgrammeWords", "Every day")
    names = ", ".join(QLocale().dayName(day) for day in sorted(weekdays))
    return names[:1].upper() + names[1:]


def stage_words(week: int, weeks: int, *, is_last: bool) -> str:
    """Return which weeks of a programme, counted from 1, a stage is; the last one goes on."""
    if is_last:
        return translate("ProgrammeWords", "From week {first} on:").format(first=week)
    if weeks == 1:
        return translate("ProgrammeWords", "Week {first}:").format(first=week)
    return translate("ProgrammeWords", "Weeks {first} to {last}:").format(
        first=week, last=week + weeks - 1
    )
