"""Two versions side by side, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from exerciseapp.domain.dosage import Hold
from exerciseapp.domain.draft_compare import (
    ComparedPart,
    ComparedRow,
    Comparison,
    Difference,
    Field,
    value_of,
)
from exerciseapp.domain.programme import Prescription, Programme
from exerciseapp.domain.reminder import EVERY_DAY, ReminderRule
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.clinic.builder.cells import number
from exerciseapp.ui.clinic.builder.part_words import part_words
from exerciseapp.ui.reminders.days import weekday_name
from exerciseapp.ui.reminders.words import when_words
from exerciseapp.ui.words import dosage_line

translate = QCoreApplication.translate
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the comparison. ``heading`` begins a part."""

    what: str
    before: str
    after: str
    difference: Difference
    heading: bool = False


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """Says a comparison in one language."""

    shelf: Shelf
    language: str

    def lines(self, comparison: Comparison) -> tuple[Line, ...]:
        """Return the exercises part by part, then what else differs."""
        return tuple(self._lines(comparison))

    def _lines(self, comparison: Comparison) -> Iterator[Line]:
        for part in comparison.parts:
            yield self._part(comparison, part)
            for row in part.rows:
                yield self._row(row)
        for field in comparison.fields:
            yield Line(
                _field(field),
                self._value(comparison.before, field),
                self._value(comparison.after, field),
                Difference.CHANGED,
            )

    def _part(self, comparison: Comparison, part: ComparedPart) -> Line:
        programme = comparison.after if part.weeks_after is not None else comparison.before
        changed = part.weeks_before != part.weeks_after
        return Line(
            part_words(programme, part.part),
            _weeks(part.weeks_before),
            _weeks(part.weeks_after),
            Difference.CHANGED if changed else Difference.SAME,
            heading=True,
        )

    def _row(self, row: ComparedRow) -> Line:
        exercise = self.shelf.exercises.get(row.exercise)
        name = exercise.text(self.language).name if exercise else row.exercise
        return Line(name, self._asked(row.before), self._asked(row.after), row.difference)

    def _asked(self, item: Prescription | None) -> str:
        if item is None:
            return NOTHING
        told = [whole_dosage(item)]
        if item.note is not None:
            told.append(f"“{item.note.in_language(self.language)}”")
        return "\n".join(told)

    def _value(self, programme: Programme, field: Field) -> str:
        value = value_of(programme, field)
        if isinstance(value, LocalisedText):
            return value.in_language(self.language)
        if isinstance(value, date):
            return QLocale().toString(
                QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat
            )
        if isinstance(value, tuple):
            return "\n".join(rule_words(rule) for rule in value) or NOTHING
        return NOTHING


def whole_dosage(item: Prescription) -> str:
    """Return a dosage in one line, with its rests."""
    dosage = item.dosage
    parts = [dosage_line(dosage)]
    if isinstance(dosage.timing, Hold) and dosage.rest_between_repetitions_s:
        parts.append(
            translate("CompareWords", "rest {seconds} s").format(
                seconds=number(dosage.rest_between_repetitions_s)
            )
        )
    if dosage.sets > 1 and dosage.rest_between_sets_s:
        parts.append(
            translate("CompareWords", "{seconds} s between sets").format(
                seconds=number(dosage.rest_between_sets_s)
            )
        )
    return " · ".join(parts)


def rule_words(rule: ReminderRule) -> str:
    """Return days and time of a reminder."""
    if rule.weekdays == EVERY_DAY:
        days = translate("CompareWords", "Every day")
    else:
        days = ", ".join(weekday_name(day) for day in sorted(rule.weekdays))
    return f"{days}, {when_words(rule.when)}"


def difference_words(difference: Difference) -> str:
    """Return what became of a line; nothing where it is the same."""
    match difference:
        case Difference.SAME:
            return ""
        case Difference.CHANGED:
            return translate("CompareWords", "changed")
        case Difference.MOVED:
            return translate("CompareWords", "moved")
        case Difference.ADDED:
            return translate("CompareWords", "new")
        case Difference.REMOVED:
            return translate("CompareWords", "gone")


def _weeks(weeks: int | None) -> str:
    if weeks is None:
        return ""
    if weeks == 1:
        return translate("CompareWords", "1 week")
    return translate("CompareWords", "{number} weeks").format(number=weeks)


def _field(field: Field) -> str:
    match field:
        case Field.TITLE:
            return translate("CompareWords", "Title")
        case Field.DESCRIPTION:
            return translate("CompareWords", "Description")
        case Field.NOTE:
            return translate("CompareWords", "Note to the patient")
        case Field.REMINDERS:
            return translate("CompareWords", "Days and times")
        case Field.STARTS_ON:
            return translate("CompareWords", "From")
        case Field.ENDS_ON:
            return translate("CompareWords", "Until")
