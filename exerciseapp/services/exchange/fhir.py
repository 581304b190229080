"""Programmes and records as a FHIR R4 Bundle, for other systems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.fhir_codes import Resource, id_of, instant
from exerciseapp.services.exchange.fhir_observation import pause_observation, session_observations
from exerciseapp.services.exchange.fhir_plan import activity_definition, care_plan

OWN_RECORDS = "self"


def fhir_bundle(
    patient: str,
    programmes: Sequence[Programme],
    exercises: Mapping[str, Exercise],
    sessions: Iterable[SessionRecord],
    now: datetime,
    language: str = "en",
    days_after: Mapping[str, int | None] | None = None,
    pauses: Iterable[Pause] = (),
) -> Resource:
    """Return a Bundle (collection) of one patient, named by an opaque id and nothing else.

    *days_after* is the pain told on the day after a session, by the session's id; on the days of
    *pauses* nothing was asked for.
    *programmes* may hold several versions of one; the newest counts as in force. The same
    things have the same ids in every export, so that a system that reads two counts none twice.
    """
    used = {each.exercise for programme in programmes for each in programme.every_prescription()}
    known = used & set(exercises)
    newest: dict[str, int] = {}
    for each in programmes:
        newest[each.id] = max(each.version, newest.get(each.id, 0))
    plans = [
        care_plan(each, patient, known, language, in_force=each.version == newest[each.id])
        for each in programmes
    ]
    ids = {str(plan["id"]) for plan in plans}
    resources = [
        _patient(patient),
        *(activity_definition(exercises[name], language) for name in sorted(known)),
        *plans,
    ]
    told = days_after or {}
    for record in sessions:
        resources.extend(session_observations(record, patient, ids, told.get(record.id)))
    resources.extend(pause_observation(each, patient) for each in pauses if not each.is_empty)
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": instant(now),
        "entry": [
            {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
            for resource in resources
        ],
    }


def _patient(patient: str) -> Resource:
    person: Resource = {"resourceType": "Patient", "id": id_of("patient", patient)}
    if patient != OWN_RECORDS:
        person["identifier"] = [{"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{patient}"}]
    return person
