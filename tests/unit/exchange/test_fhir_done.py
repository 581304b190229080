"""What was done and felt, as other systems are told it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from exerciseapp.domain.programme import Variant
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.exchange.fhir_codes import PAIN_CODE
from tests.support.exchange import NOON
from tests.unit.exchange.fhir_bundle import (
    a_record,
    bundle,
    of,
    references,
)


def test_a_session_tells_its_stage_and_its_variant() -> None:
    made = bundle(a_record(stage=2, variant=Variant.LIGHTER))
    (session,) = of(made, "Observation", "session")
    told = {
        each["code"]["coding"][0]["code"]: each.get("valueInteger", each.get("valueString"))
        for each in session["component"]
    }
    assert told == {"stage": 2, "variant": "lighter"}


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
