"""The document that ``history --json`` prints is the one that was promised."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations

import pytest

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.services.history import history_document
from tests.unit.history_samples import SETS, a_session, a_set


def test_the_document_has_exactly_the_promised_form() -> None:
    document = history_document([a_session(*SETS, note="ligger – «au»")])
    assert json.loads(json.dumps(document)) == [
        {
            "id": "an-id",
            "programme": "leg-programme",
            "programme_version": 2,
            "stage": 1,
            "variant": "usual",
            "started_at": "2026-07-01T09:00:12+02:00",
            "ended_at": "2026-07-01T09:12:36+02:00",
            "outcome": "stopped",
            "pain_before": 4,
            "pain_after": None,
            "effort": 0,
            "note": "ligger – «au»",
            "exercises": [
                {
                    "exercise": "calf-stretch-wall",
                    "sets": [
                        {
                            "set": 1,
                            "side": "left",
                            "outcome": "done",
                            "prescribed": {"repetitions": 3, "hold_s": 10.0},
                            "performed": {"repetitions": 3, "hold_s": 10.0},
                        },
                        {
                            "set": 1,
                            "side": "right",
                            "outcome": "partial",
                            "prescribed": {"repetitions": 3, "hold_s": 10.0},
                            "performed": {"repetitions": 1, "hold_s": 6.5},
                        },
                    ],
                },
                {
                    "exercise": "heel-raise",
                    "sets": [
                        {
                            "set": 1,
                            "side": "both",
                            "outcome": "done",
                            "prescribed": {"repetitions": 10, "hold_s": None},
                            "performed": {"repetitions": 10, "hold_s": None},
                        },
                        {
                            "set": 2,
                            "side": "both",
                            "outcome": "skipped",
                            "prescribed": {"repetitions": 10, "hold_s": None},
                            "performed": {"repetitions": 4, "hold_s": None},
                        },
                    ],
                },
            ],
        }
    ]


def test_keys_stand_in_the_promised_order() -> None:
    (session,) = history_document([a_session(*SETS)])
    assert list(session) == [
        "id",
        "programme",
        "programme_version",
        "started_at",
        "ended_at",
        "outcome",
        "pain_before",
        "pain_after",
        "effort",
        "note",
        "stage",
        "variant",
        "exercises",
    ]


@pytest.mark.parametrize("outcome", SessionOutcome)
def test_outcomes_have_their_words(outcome: SessionOutcome) -> None:
    (session,) = history_document([a_session(outcome=outcome)])
    assert session["outcome"] == outcome.value


def test_an_open_session_is_partial_and_has_not_ended() -> None:
    (session,) = history_document([a_session(SETS[0], outcome=None)])
    assert (session["outcome"], session["ended_at"]) == ("partial", None)
    assert [each["exercise"] for each in session["exercises"]] == ["calf-stretch-wall"]


def test_sets_are_ordered_however_they_come() -> None:
    wanted = history_document([a_session(*SETS)])
    for order in permutations(SETS):
        assert history_document([a_session(*order)]) == wanted


def test_left_comes_before_right_and_right_before_the_next_set() -> None:
    sets = [
        a_set(0, number, side, "towel-curl")
        for number in (2, 1)
        for side in (Side.RIGHT, Side.LEFT)
    ]
    (session,) = history_document([a_session(*sets)])
    told = [(each["set"], each["side"]) for each in session["exercises"][0]["sets"]]
    assert told == [(1, "left"), (1, "right"), (2, "left"), (2, "right")]


def test_the_same_exercise_twice_in_a_programme_stays_two() -> None:
    sets = [a_set(place, 1, Side.BOTH, "heel-raise") for place in (0, 1, 3)]
    sets.append(a_set(2, 1, Side.BOTH, "ankle-pump"))
    (session,) = history_document([a_session(*sets)])
    told = [each["exercise"] for each in session["exercises"]]
    assert told == ["heel-raise", "heel-raise", "ankle-pump", "heel-raise"]


def test_exercises_come_by_place_and_not_by_name() -> None:
    sets = [a_set(10, 1, Side.BOTH, "a"), a_set(9, 1, Side.BOTH, "b")]
    (session,) = history_document([a_session(*sets)])
    assert [each["exercise"] for each in session["exercises"]] == ["b", "a"]


def test_sessions_stay_in_the_order_given() -> None:
    sessions = [replace(a_session(), id=name) for name in ("c", "a", "b")]
    assert [each["id"] for each in history_document(sessions)] == ["c", "a", "b"]


def test_no_session_is_an_empty_list() -> None:
    assert history_document([]) == []


def test_a_lighter_session_of_a_later_stage_is_told_as_one() -> None:
    (document,) = history_document([replace(a_session(), stage=2, variant=Variant.LIGHTER)])
    assert (document["stage"], document["variant"]) == (2, "lighter")
