"""What a programme asks for, as other systems are told it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from exerciseapp.adapters.library import parse_programme
from tests.support.exchange import SOURCE
from tests.unit.exchange.fhir_bundle import (
    LIBRARY,
    SHIPPED,
    bundle,
    of,
)


def test_the_plan_says_what_and_when() -> None:
    (plan,) = of(bundle(), "CarePlan")
    details = [activity["detail"] for activity in plan["activity"]]
    assert plan["status"] == "active"
    assert details[0]["description"] == (
        "1 x 3, hold 10 s, each leg in turn, 10 s rest between repetitions"
    )
    assert details[2]["description"] == "2 x 10, tempo 2-1-3 s, 45 s rest between sets"
    assert details[0]["scheduledTiming"]["repeat"] == {
        "frequency": 1,
        "period": 1,
        "periodUnit": "d",
        "timeOfDay": ["09:00:00"],
    }


def test_a_time_before_bedtime_is_a_time_before_sleep() -> None:
    (plan,) = of(bundle(programmes=(SHIPPED["bedtime-stretch"],)), "CarePlan")
    repeat = plan["activity"][0]["detail"]["scheduledTiming"]["repeat"]
    assert (repeat["when"], repeat["offset"]) == (["HS"], 30)


@pytest.mark.parametrize(
    ("reminders", "told"),
    [
        ("", None),
        ('[[reminders]]\nslot = "a"\nat = "18:00"\n', "timeOfDay"),
        ('[[reminders]]\nslot = "a"\nat = "18:00"\nweekdays = ["mon"]\n', "mon at 18:00"),
        ('[[reminders]]\nslot = "a"\nbefore_bedtime_min = 5\n', "5 minutes before bedtime"),
    ],
)
def test_every_schedule_can_be_told(reminders: str, told: str | None) -> None:
    source = SOURCE if told is not None else SOURCE.split("[[reminders]]")[0]
    parsed = parse_programme(source + reminders, "calves")
    assert parsed.programme is not None
    (plan,) = of(bundle(programmes=(parsed.programme,)), "CarePlan")
    detail = plan["activity"][0]["detail"]
    scheduled = {key: value for key, value in detail.items() if key.startswith("scheduled")}
    assert len(scheduled) == (told is not None)
    assert told is None or told in json.dumps(scheduled)
    # Our own exercise has no entry in the library here; its name must do.
    assert "instantiatesCanonical" not in detail


STAGED = """\
version = 2
from = 2026-12-01
until = 2027-03-01
title.en = "Calves"
description.en = "Slowly more."
note.en = "Ring me."

[[stages]]
weeks = 2
[[stages.exercises]]
exercise = "ankle-pump"
sets = 1
repetitions = 10
repetitions_per_minute = 15
note.en = "Slowly."

[[stages]]
weeks = 1
[[stages.exercises]]
exercise = "ankle-pump"
sets = 2
repetitions = 10
repetitions_per_minute = 15

[[stages]]
weeks = 4
[[stages.exercises]]
exercise = "heel-raise"
sets = 1
repetitions = 8
tempo_s = { raise = 2, top = 1, lower = 3 }

[[lighter.exercises]]
exercise = "towel-curl"
sides = "each"
sets = 1
repetitions = 5
tempo_s = { raise = 2, top = 1, lower = 2 }

[[reminders]]
slot = "morning"
at = "09:00"
"""


def test_stages_the_lighter_variant_notes_and_days_are_told() -> None:
    parsed = parse_programme(STAGED, "calves", None, LIBRARY.exercises)
    assert parsed.programme is not None
    made = bundle(programmes=(parsed.programme,))
    (plan,) = of(made, "CarePlan")
    details = [activity["detail"] for activity in plan["activity"]]
    assert [each["description"] for each in details] == [
        "Weeks 1 to 2: 1 x 10, 15 a minute. Slowly.",
        "Week 3: 2 x 10, 15 a minute",
        "Weeks 4 to 7: 1 x 8, tempo 2-1-3 s",
        "On a bad day instead: 1 x 5, tempo 2-1-2 s, each leg in turn",
    ]
    bounds = [each["scheduledTiming"]["repeat"]["boundsPeriod"] for each in details[:3]]
    assert bounds == [
        {"start": "2026-12-01", "end": "2026-12-14"},
        {"start": "2026-12-15", "end": "2026-12-21"},
        {"start": "2026-12-22", "end": "2027-03-01"},
    ]
    assert "scheduledTiming" not in details[3]
    assert plan["period"] == {"start": "2026-12-01", "end": "2027-03-01"}
    assert plan["note"] == [{"text": "Ring me."}]
    # Each exercise of every part has its definition.
    assert len(of(made, "ActivityDefinition")) == 3


def test_older_versions_are_completed() -> None:
    newest = SHIPPED["leg-programme"]
    older = replace(newest, version=7)
    plans = of(bundle(programmes=(newest, older, replace(newest, version=8))), "CarePlan")
    assert [plan["status"] for plan in plans] == ["completed", "completed", "active"]
