"""A dosage as the cells of a row: each is a short text that is written and read."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QLocale

from exerciseapp.domain.dosage import (
    HOLD_S,
    MOVING_PHASE_S,
    PACE_PER_MINUTE,
    PHASE_S,
    REPETITIONS,
    REST_S,
    SETS,
    Dosage,
    Hold,
    Pace,
    Range,
    Sides,
    Tempo,
    Timing,
)

translate = QCoreApplication.translate

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
HOLD_STEP_S = 5
REST_STEP_S = 5


class Column(IntEnum):
    """The columns of the table, from left to right."""

    EXERCISE = 0
    SETS = 1
    REPETITIONS = 2
    TIMING = 3
    REST = 4
    SET_REST = 5
    LEGS = 6
    TIME = 7


class CellError(ValueError):
    """What was written into a cell is not what belongs there. The message is for the person."""


def cell_text(dosage: Dosage, column: Column) -> str:
    """Return what stands in a cell of a dosage; empty where it has nothing of the kind."""
    match column:
        case Column.SETS:
            return str(dosage.sets)
        case Column.REPETITIONS:
            return str(dosage.repetitions)
        case Column.TIMING:
            return timing_text(dosage.timing)
        case Column.REST:
            held = isinstance(dosage.timing, Hold)
            return _seconds(dosage.rest_between_repetitions_s) if held else ""
        case Column.SET_REST:
            return _seconds(dosage.rest_between_sets_s)
        case Column.LEGS:
            return sides_text(dosage.sides)
        case _:
            return ""


def timing_text(timing: Timing) -> str:
    """Return hold, tempo or pace in short."""
    match timing:
        case Hold(seconds):
            return translate("DosageCells", "{seconds} s").format(seconds=number(seconds))
        case Tempo(raise_s, top_s, lower_s):
            return "-".join(number(each) for each in (raise_s, top_s, lower_s))
        case Pace(per_minute):
            return translate("DosageCells", "{rate}/min").format(rate=number(per_minute))


def sides_text(sides: Sides) -> str:
    """Return which legs work, in a word or two."""
    match sides:
        case Sides.BOTH:
            return translate("DosageCells", "Both")
        case Sides.EACH:
            return translate("DosageCells", "Each")
        case Sides.LEFT:
            return translate("DosageCells", "Left")
        case Sides.RIGHT:
            return translate("DosageCells", "Right")


def with_cell(dosage: Dosage, column: Column, text: str) -> Dosage:
    """Return *dosage* with *text* written into a cell. Raises CellError."""
    match column:
        case Column.SETS:
            return replace(dosage, sets=int(_one(text, SETS, whole=True)))
        case Column.REPETITIONS:
            return replace(dosage, repetitions=int(_one(text, REPETITIONS, whole=True)))
        case Column.TIMING:
            return replace(dosage, timing=_timing(text, dosage.timing))
        case Column.REST:
            return replace(dosage, rest_between_repetitions_s=_rest(text))
        case Column.SET_REST:
            return replace(dosage, rest_between_sets_s=_rest(text))
        case _:
            return dosage


def stepped(dosage: Dosage, column: Column, by: int) -> Dosage:
    """Return *dosage* with a number one step larger (*by* 1) or smaller (-1), as far as it goes."""
    match column:
        case Column.SETS:
            return replace(dosage, sets=int(_kept(dosage.sets + by, SETS)))
        case Column.REPETITIONS:
            return replace(dosage, repetitions=int(_kept(dosage.repetitions + by, REPETITIONS)))
        case Column.TIMING:
            return replace(dosage, timing=_stepped_timing(dosage.timing, by))
        case Column.REST:
            rest = _kept(dosage.rest_between_repetitions_s + by * REST_STEP_S, REST_S)
            return replace(dosage, rest_between_repetitions_s=rest)
        case Column.SET_REST:
            rest = _kept(dosage.rest_between_sets_s + by * REST_STEP_S, REST_S)
            return replace(dosage, rest_between_sets_s=rest)
        case _:
            return dosage


def number(value: float) -> str:
    """Return a number as the window's language writes it, without needless digits."""
    return f"{value:g}".replace(".", QLocale().decimalPoint())


def _seconds(value: float) -> str:
    if value == 0:
        return "–"
    return translate("DosageCells", "{seconds} s").format(seconds=number(value))


def _stepped_timing(timing: Timing, by: int) -> Timing:
    match timing:
        case Hold(seconds):
            return Hold(_kept(seconds + by * HOLD_STEP_S, HOLD_S))
        case Tempo(raise_s, top_s, lower_s):
            # The way back is what is made slower, so that it is not dropped.
            return Tempo(raise_s, top_s, _kept(lower_s + by, MOVING_PHASE_S))
        case Pace(per_minute):
            return Pace(_kept(per_minute + by, PACE_PER_MINUTE))


def _timing(text: str, standing: Timing) -> Timing:
    if isinstance(standing, Hold):
        return Hold(_one(text, HOLD_S))
    found = _numbers(text)
    if len(found) == 3:
        raise_s, top_s, lower_s = found
    elif len(found) == 2:
        raise_s, top_s, lower_s = found[0], 0.0, found[1]
    else:
        return Pace(_one(text, PACE_PER_MINUTE))
    for value, allowed in ((raise_s, MOVING_PHASE_S), (top_s, PHASE_S), (lower_s, MOVING_PHASE_S)):
        _check(value, allowed)
    return Tempo(raise_s, top_s, lower_s)


def _rest(text: str) -> float:
    if text.strip() in {"", "-", "–"}:
        return 0.0
    return _one(text, REST_S)


def _one(text: str, allowed: Range, *, whole: bool = False) -> float:
    found = _numbers(text)
    if len(found) != 1 or (whole and not found[0].is_integer()):
        told = translate("DosageCells", "“{text}” is not a number from {least} to {most}.")
        raise CellError(
            told.format(text=text, least=number(allowed.lowest), most=number(allowed.highest))
        )
    _check(found[0], allowed)
    return found[0]


def _check(value: float, allowed: Range) -> None:
    if not allowed.holds(value):
        told = translate("DosageCells", "{value} is not possible: it goes from {least} to {most}.")
        raise CellError(
            told.format(
                value=number(value), least=number(allowed.lowest), most=number(allowed.highest)
            )
        )


def _numbers(text: str) -> list[float]:
    return [float(each.replace(",", ".")) for each in NUMBER.findall(text)]


def _kept(value: float, allowed: Range) -> float:
    return min(max(value, allowed.lowest), allowed.highest)
