"""FHIR bundles: valid by the models of FHIR itself, and telling what was asked and done."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from exerciseapp.adapters.library import load_library, load_schedules, parse_programme
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Programme, Variant
from exerciseapp.domain.records import PainChoice, PainReport, SessionRecord, SetKey
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.exchange.fhir import OWN_RECORDS, fhir_bundle
from exerciseapp.services.exchange.fhir_codes import OWN_MEANINGS, PAIN_CODE
from tests.support.exchange import NOON, PATIENT, SOURCE
from tests.unit.history_samples import SETS, a_session

LIBRARY = load_library()
SHIPPED = load_schedules(LIBRARY).programmes
PAINS = (
    PainReport(SetKey(1, 1, Side.BOTH), 7, PainChoice.REST),
    PainReport(SetKey(1, 1, Side.BOTH), None, PainChoice.REST),
    PainReport(SetKey(1, 2, Side.BOTH), 7, PainChoice.STOP),
)


def a_record(**changes: Any) -> SessionRecord:
    base = a_session(*SETS, note="went well")
    usual: dict[str, Any] = {"pain_after": 2, "pain_reports": PAINS, "programme_version": 2}
    return replace(base, **(usual | changes))


def bundle(
    *sessions: SessionRecord,
    programmes: tuple[Programme, ...] | None = None,
    days_after: Mapping[str, int | None] | None = None,
    pauses: tuple[Pause, ...] = (),
) -> Any:
    """Return a bundle as another system reads it; FHIR's own models find nothing wrong with it."""
    asked = (SHIPPED["leg-programme"],) if programmes is None else programmes
    made = fhir_bundle(
        PATIENT,
        asked,
        LIBRARY.exercises,
        sessions,
        NOON,
        days_after=days_after,
        pauses=pauses,
    )
    text = json.dumps(made)
    Bundle.model_validate_json(text)
    return json.loads(text)


def of(made: Any, kind: str, code: str | None = None) -> list[Any]:
    found = [entry["resource"] for entry in made["entry"]]
    return [
        each
        for each in found
        if each["resourceType"] == kind
        and (code is None or each["code"]["coding"][0]["code"] == code)
    ]


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("reference", "instantiatesCanonical"):
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_the_models_of_fhir_would_find_a_fault() -> None:
    made = bundle(a_record())
    of(made, "Observation")[0]["status"] = 7
    with pytest.raises(ValueError, match="status"):
        Bundle.model_validate(made)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_programme_makes_a_valid_bundle(name: str) -> None:
    made = bundle(programmes=(SHIPPED[name],))
    (plan,) = of(made, "CarePlan")
    assert len(plan["activity"]) == len(SHIPPED[name].every_prescription())


def test_everything_that_is_pointed_to_is_there() -> None:
    made = bundle(a_record(), a_record(id="another", pain_before=None))
    urls = [entry["fullUrl"] for entry in made["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(references(made)) <= set(urls)


def test_nothing_tells_who_the_patient_is() -> None:
    (person,) = of(bundle(a_record()), "Patient")
    assert set(person) == {"resourceType", "id", "identifier"}
    own = fhir_bundle(OWN_RECORDS, (), {}, (), NOON)
    Bundle.model_validate(own)
    assert "identifier" not in of(own, "Patient")[0]


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


def test_a_session_tells_its_stage_and_its_variant() -> None:
    made = bundle(a_record(stage=2, variant=Variant.LIGHTER))
    (session,) = of(made, "Observation", "session")
    told = {
        each["code"]["coding"][0]["code"]: each.get("valueInteger", each.get("valueString"))
        for each in session["component"]
    }
    assert told == {"stage": 2, "variant": "lighter"}


def test_older_versions_are_completed() -> None:
    newest = SHIPPED["leg-programme"]
    older = replace(newest, version=7)
    plans = of(bundle(programmes=(newest, older, replace(newest, version=8))), "CarePlan")
    assert [plan["status"] for plan in plans] == ["completed", "completed", "active"]


def test_pain_is_the_number_itself_under_its_loinc_code() -> None:
    pains = of(bundle(a_record()), "Observation", PAIN_CODE)
    told = [(each["method"]["coding"][0]["code"], each["valueInteger"]) for each in pains]
    assert told == [("before", 4), ("during", 7), ("during", 7), ("after", 2)]
    assert {each["code"]["coding"][0]["system"] for each in pains} == {"http://loinc.org"}
    assert pains[0]["effectiveDateTime"] == "2026-07-01T09:00:12+02:00"
    assert len({each["id"] for each in pains}) == 4


def test_pain_of_the_day_after_bears_that_day() -> None:
    record = a_record(pain_before=None, pain_after=None, pain_reports=())
    made = bundle(record, days_after={record.id: 3, "another": 9})
    (told,) = of(made, "Observation", PAIN_CODE)
    assert (told["effectiveDateTime"], told["valueInteger"]) == ("2026-07-02", 3)
    assert told["method"]["coding"][0]["code"] == "day-after"
    assert of(bundle(record, days_after={record.id: None}), "Observation", PAIN_CODE) == []


def test_a_pause_is_its_days_and_the_reason_that_was_chosen() -> None:
    day = NOON.date()
    holiday = Pause(day, day + timedelta(days=14), PauseReason.HOLIDAY)
    going_on = Pause(day + timedelta(days=30), None)
    made = bundle(pauses=(holiday, going_on, Pause(day, day)))
    first, second = of(made, "Observation", "pause")
    # Both days are included: it is the last on which nothing was asked for.
    assert first["effectivePeriod"] == {"start": "2026-11-23", "end": "2026-12-06"}
    assert first["valueString"] == "holiday"
    assert second["effectivePeriod"] == {"start": "2026-12-23"}
    assert set(references(made)) <= {entry["fullUrl"] for entry in made["entry"]}


def test_what_was_done_stands_beside_what_was_asked() -> None:
    stretch, _raise = of(bundle(a_record()), "Observation", "exercise")
    told = {
        each["code"]["coding"][0]["code"]: each.get("valueInteger", each.get("valueQuantity"))
        for each in stretch["component"]
    }
    assert (told["sets-asked"], told["sets-done"]) == (2, 1)
    assert (told["repetitions-asked"], told["repetitions-done"]) == (6, 4)
    assert told["hold-asked"]["value"] == 10.0
    assert told["hold-longest"] == {
        "value": 10.0,
        "unit": "s",
        "system": "http://unitsofmeasure.org",
        "code": "s",
    }


def test_the_session_holds_all_its_parts_and_points_to_its_plan() -> None:
    made = bundle(a_record())
    (session,) = of(made, "Observation", "session")
    (plan,) = of(made, "CarePlan")
    parts = [each for each in of(made, "Observation") if each is not session]
    assert [each["reference"] for each in session["hasMember"]] == [
        f"urn:uuid:{part['id']}" for part in parts
    ]
    assert session["basedOn"] == [{"reference": f"urn:uuid:{plan['id']}"}]
    assert (session["valueString"], session["note"]) == ("stopped", [{"text": "went well"}])


def test_a_session_on_a_plan_that_is_not_there_points_to_none() -> None:
    made = bundle(a_record(), programmes=())
    assert "basedOn" not in of(made, "Observation")[0]


def test_what_was_not_answered_is_not_told() -> None:
    silent = replace(
        a_record(), pain_before=None, pain_after=None, effort=None, note=" ", pain_reports=()
    )
    made = bundle(replace(silent, sets=()))
    (session,) = of(made, "Observation")
    assert "note" not in session
    assert "hasMember" not in session


def test_a_clock_that_was_set_back_tells_no_end() -> None:
    started = a_record().started_at
    made = bundle(a_record(ended_at=started - timedelta(hours=1)))
    assert set(of(made, "Observation", "session")[0]["effectivePeriod"]) == {"start"}


def test_the_same_things_have_the_same_ids_in_every_export() -> None:
    assert bundle(a_record()) == bundle(a_record())


def test_every_code_of_ours_means_something() -> None:
    made = bundle(a_record())
    for each in of(made, "Observation"):
        for coded in (each["code"], *(part["code"] for part in each.get("component", []))):
            coding = coded["coding"][0]
            assert coding["code"] == PAIN_CODE or coding["code"] in OWN_MEANINGS
