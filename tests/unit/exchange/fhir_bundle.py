"""A bundle for other systems, checked by the models of FHIR as it is made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from fhir.resources.R4B.bundle import Bundle

from exerciseapp.adapters.library import load_library, load_schedules
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import PainChoice, PainReport, SessionRecord, SetKey
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.fhir import fhir_bundle
from tests.support.exchange import NOON, PATIENT
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
