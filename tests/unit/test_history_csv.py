"""The table that ``history --csv`` prints, and that no spreadsheet runs what is in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from exerciseapp.domain.programme import Variant
from exerciseapp.services.history_csv import COLUMNS, SET_COLUMNS, history_csv
from tests.unit.history_samples import SETS, a_session


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_a_row_a_set_with_the_session_repeated() -> None:
    table = rows(history_csv([a_session(*SETS)]))
    assert [row["exercise"] for row in table] == [
        "calf-stretch-wall",
        "calf-stretch-wall",
        "heel-raise",
        "heel-raise",
    ]
    assert table[1] == {
        "session_id": "an-id",
        "programme": "leg-programme",
        "programme_version": "2",
        "started_at": "2026-07-01T09:00:12+02:00",
        "ended_at": "2026-07-01T09:12:36+02:00",
        "session_outcome": "stopped",
        "pain_before": "4",
        "pain_after": "",
        "effort": "0",
        "note": "",
        "stage": "1",
        "variant": "usual",
        "exercise_place": "1",
        "exercise": "calf-stretch-wall",
        "set": "1",
        "side": "right",
        "set_outcome": "partial",
        "prescribed_repetitions": "3",
        "prescribed_hold_s": "10.0",
        "performed_repetitions": "1",
        "performed_hold_s": "6.5",
    }


def test_the_first_line_names_the_columns() -> None:
    assert history_csv([]) == ",".join(COLUMNS) + "\r\n"


def test_a_session_without_a_set_is_not_lost() -> None:
    (row,) = rows(history_csv([a_session(outcome=None)]))
    assert (row["session_outcome"], row["ended_at"]) == ("partial", "")
    assert {row[column] for column in SET_COLUMNS} == {""}


@pytest.mark.parametrize(
    "note", ["=1+1", "+47 22 33", "-2 today", "@SUM(A1)", " =1+1", "\t=1+1", "\r\n-1"]
)
def test_what_a_spreadsheet_would_run_is_made_text(note: str) -> None:
    (row, *_) = rows(history_csv([a_session(*SETS, note=note)]))
    assert row["note"] == f"'{note}"


@pytest.mark.parametrize("note", ["sore, but fine", 'a "good" day', "two\nlines", "5 - 3 = 2", ""])
def test_other_notes_come_through_as_written(note: str) -> None:
    (row, *_) = rows(history_csv([a_session(*SETS, note=note)]))
    assert row["note"] == note


def test_a_lighter_session_says_so_in_every_row() -> None:
    record = replace(a_session(*SETS), stage=2, variant=Variant.LIGHTER)
    assert {(row["stage"], row["variant"]) for row in rows(history_csv([record]))} == {
        ("2", "lighter")
    }
