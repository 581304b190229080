"""A programme as ``programmes list`` and ``programmes show`` tell it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from exerciseapp.domain.plan import Plan, lay_out
from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.programme_documents import (
    programme_document,
    programme_lines,
    programme_summary,
)
from tests.support.programmes import ONE_HOLD, THREE_RAISES, TWO_HOLDS, library_of, programme_of

PLAIN = programme_of(ONE_HOLD)
FIRST = PLAIN.prescriptions
SECOND = (Prescription("first", TWO_HOLDS, LocalisedText({"en": "Longer now."})),)
WHOLE = replace(
    PLAIN,
    stages=(Stage(2, FIRST), Stage(1, SECOND)),
    lighter=(Prescription("second", THREE_RAISES),),
    note=LocalisedText({"en": "Ring me."}),
    starts_on=date(2026, 12, 1),
    ends_on=date(2027, 3, 1),
)


def plans(programme: Programme) -> tuple[Plan, ...]:
    library = library_of(programme_of(ONE_HOLD, THREE_RAISES))
    return tuple(lay_out(programme, library, part) for part in programme.every_part())


def test_a_plain_programme_has_one_list_and_nothing_else() -> None:
    told = programme_summary(plans(PLAIN), "en")

    assert told["exercises"] == ["first"]
    assert (told["stages"], told["lighter"], told["from"], told["until"]) == ([], None, None, None)


def test_the_summary_has_every_part() -> None:
    told = json.loads(json.dumps(programme_summary(plans(WHOLE), "en")))

    assert (told["from"], told["until"]) == ("2026-12-01", "2027-03-01")
    assert told["exercises"] == ["first"]
    assert [(each["weeks"], each["exercises"]) for each in told["stages"]] == [
        (2, ["first"]),
        (1, ["first"]),
    ]
    assert told["lighter"] == {"exercises": ["second"], "minutes": 0}


def test_the_document_has_the_dosage_and_the_steps_of_every_part() -> None:
    told = json.loads(json.dumps(programme_document(plans(WHOLE), "en")))

    assert told["note"] == "Ring me."
    assert [each["exercises"][0]["repetitions"] for each in told["stages"]] == [1, 2]
    assert told["stages"][1]["exercises"][0]["note"] == "Longer now."
    assert "note" not in told["stages"][0]["exercises"][0]
    assert told["exercises"] == told["stages"][0]["exercises"]
    assert told["steps"] == told["stages"][0]["steps"]
    assert told["lighter"]["exercises"][0]["repetitions"] == 3
    assert told["lighter"]["seconds"] == sum(each["seconds"] for each in told["lighter"]["steps"])


def test_the_lines_tell_part_after_part() -> None:
    told = [line for line in programme_lines(plans(WHOLE), "en") if not line.endswith(" s")]

    assert told == [
        "Tiny",
        "from 2026-12-01",
        "until 2027-03-01",
        "note: Ring me.",
        "Weeks 1 to 2:",
        "1. First",
        "Week 3:",
        "1. First",
        "   note: Longer now.",
        "On a bad day instead:",
        "1. Second",
    ]


def test_a_plain_programme_reads_as_it_always_did() -> None:
    told = [line for line in programme_lines(plans(PLAIN), "en") if not line.endswith(" s")]

    assert told == ["Tiny", "1. First"]
