"""The bundle for other systems as a whole: valid, closed in itself, and of nobody by name."""

from __future__ import annotations

import pytest
from fhir.resources.R4B.bundle import Bundle

from exerciseapp.services.exchange.fhir import OWN_RECORDS, fhir_bundle
from exerciseapp.services.exchange.fhir_codes import OWN_MEANINGS, PAIN_CODE
from tests.support.exchange import NOON
from tests.unit.exchange.fhir_bundle import (
    SHIPPED,
    a_record,
    bundle,
    of,
    references,
)


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


def test_the_same_things_have_the_same_ids_in_every_export() -> None:
    assert bundle(a_record()) == bundle(a_record())


def test_every_code_of_ours_means_something() -> None:
    made = bundle(a_record())
    for each in of(made, "Observation"):
        for coded in (each["code"], *(part["code"] for part in each.get("component", []))):
            coding = coded["coding"][0]
            assert coding["code"] == PAIN_CODE or coding["code"] in OWN_MEANINGS
