"""The records as a table for spreadsheets: what ``exerciseapp history --csv`` prints."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from exerciseapp.domain.records import SessionRecord, SetRecord
from exerciseapp.services.history import by_exercise, session_document

SESSION_COLUMNS = (
    "session_id",
    "programme",
    "programme_version",
    "started_at",
    "ended_at",
    "session_outcome",
    "pain_before",
    "pain_after",
    "effort",
    "note",
    "stage",
    "variant",
)
SET_COLUMNS = (
    "exercise_place",
    "exercise",
    "set",
    "side",
    "set_outcome",
    "prescribed_repetitions",
    "prescribed_hold_s",
    "performed_repetitions",
    "performed_hold_s",
)
COLUMNS = SESSION_COLUMNS + SET_COLUMNS

FORMULA_STARTS = ("=", "+", "-", "@")

Cell = str | int | float | None


def history_csv(records: Iterable[SessionRecord]) -> str:
    """Return *records* as comma-separated values in the form of RFC 4180, a header line first.

    One row a set, with the session's columns repeated; a session of which no set was recorded
    has one row with empty set columns. ``exercise_place`` counts from 1, holds are in seconds,
    what was not answered or does not apply is empty. A text that a spreadsheet would take for a
    formula gets an apostrophe in front.
    """
    text = io.StringIO()
    # The csv module ends lines as the RFC asks for, with both characters.
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerows([_safe(cell) for cell in row] for row in _rows(record))
    return text.getvalue()


def _rows(record: SessionRecord) -> Iterator[list[Cell]]:
    session = session_document(record)
    own: list[Cell] = [
        session["id"],
        session["programme"],
        session["programme_version"],
        session["started_at"],
        session["ended_at"],
        session["outcome"],
        session["pain_before"],
        session["pain_after"],
        session["effort"],
        session["note"],
        session["stage"],
        session["variant"],
    ]
    if not record.sets:
        yield [*own, *(None for _ in SET_COLUMNS)]
    for exercise, sets in by_exercise(record):
        for each in sets:
            yield [*own, *_set_cells(exercise, each)]


def _set_cells(exercise: str, record: SetRecord) -> list[Cell]:
    return [
        record.key.exercise + 1,
        exercise,
        record.key.set,
        record.key.side.value,
        record.outcome.value,
        record.prescribed.repetitions,
        record.prescribed.hold_s,
        record.performed.repetitions,
        record.performed.hold_s,
    ]


def _safe(cell: Cell) -> Cell:
    """Return *cell* so that no spreadsheet runs it, blanks before a formula notwithstanding."""
    if isinstance(cell, str) and cell.lstrip().startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
