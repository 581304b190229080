"""The lines that ``history`` prints for a person."""

from __future__ import annotations

from dataclasses import replace

from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.services.history_text import NOTHING_YET, history_lines
from tests.unit.history_samples import SETS, a_session


def test_a_session_reads_in_a_few_short_lines() -> None:
    assert list(history_lines([a_session(*SETS, note="first\nsecond")])) == [
        "2026-07-01 09:00, leg-programme, stopped after 12 min, pain before 4, effort 0",
        "    calf-stretch-wall: 1 of 2 sets done; set 1 right partial, 1 of 3, held 6.5 of 10 s",
        "    heel-raise: 1 of 2 sets done; set 2 skipped, 4 of 10",
        "    note: first",
        "    note: second",
    ]


def test_a_completed_session_says_how_long_it_took() -> None:
    (headline, told) = history_lines([a_session(SETS[2], outcome=SessionOutcome.COMPLETED)])
    assert "completed in 12 min" in headline
    assert told == "    heel-raise: 1 of 1 set done"


def test_an_open_session_says_so() -> None:
    (headline,) = history_lines([a_session(outcome=None)])
    assert "partial (not closed yet)" in headline


def test_a_clock_set_back_in_between_tells_no_length() -> None:
    (headline,) = history_lines([a_session(minutes=-70)])
    assert ", stopped, " in headline


def test_no_session_is_told_too() -> None:
    assert list(history_lines([])) == [NOTHING_YET]


def test_a_later_stage_and_a_lighter_session_are_told() -> None:
    later = replace(a_session(), stage=2)
    told = [
        next(iter(history_lines([each]))).split(", ")[1]
        for each in (later, replace(later, variant=Variant.LIGHTER))
    ]
    assert told == ["leg-programme stage 2", "leg-programme stage 2 (lighter)"]
