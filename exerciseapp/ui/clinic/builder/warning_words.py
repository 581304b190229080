"""What is said about a dosage beyond its usual range."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.draft_ranges import DosageWarning, Measure
from exerciseapp.ui.clinic.builder.cells import Column, number

translate = QCoreApplication.translate

# In which column the number stands that a warning is about.
COLUMNS: Mapping[Measure, Column] = {
    Measure.SETS: Column.SETS,
    Measure.REPETITIONS: Column.REPETITIONS,
    Measure.PACED_REPETITIONS: Column.REPETITIONS,
    Measure.HOLD: Column.TIMING,
    Measure.STRETCH_TOTAL: Column.REPETITIONS,
    Measure.REPETITION_TIME: Column.TIMING,
    Measure.PACE: Column.TIMING,
    Measure.REST_BETWEEN_SETS: Column.SET_REST,
}


def warning_words(warning: DosageWarning) -> str:
    """Return a warning: what stands there, what is usual, and who says so."""
    usual = warning.sensible.range
    told = translate("DosageWarnings", "{what}: {value}. Usual is {least} to {most}.").format(
        what=_measure(warning.measure),
        value=number(round(warning.value, 1)),
        least=number(usual.lowest),
        most=number(usual.highest),
    )
    source = warning.sensible.source
    if source:
        return f"{told} ({source})"
    return told + " " + translate("DosageWarnings", "(No source; our own judgement.)")


def all_words(warnings: Iterable[DosageWarning]) -> str:
    """Return several warnings, a line each."""
    return "\n".join(warning_words(each) for each in warnings)


def _measure(measure: Measure) -> str:
    match measure:
        case Measure.SETS:
            return translate("DosageWarnings", "Sets")
        case Measure.REPETITIONS | Measure.PACED_REPETITIONS:
            return translate("DosageWarnings", "Repetitions in a set")
        case Measure.HOLD:
            return translate("DosageWarnings", "Seconds of one hold")
        case Measure.STRETCH_TOTAL:
            return translate("DosageWarnings", "Seconds of holding in all")
        case Measure.REPETITION_TIME:
            return translate("DosageWarnings", "Seconds of one repetition")
        case Measure.PACE:
            return translate("DosageWarnings", "Repetitions a minute")
        case Measure.REST_BETWEEN_SETS:
            return translate("DosageWarnings", "Seconds of rest between sets")
        case Measure.EXERCISES:
            return translate("DosageWarnings", "Exercises")
        case Measure.SESSION:
            return translate("DosageWarnings", "Minutes of a session")
