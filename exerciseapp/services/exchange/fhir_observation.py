"""What was done and felt, for other systems: Observations, the session holding the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from exerciseapp.domain.records import SessionRecord, SetOutcome, SetRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.fhir_codes import (
    Resource,
    category,
    id_of,
    instant,
    own_code,
    pain_code,
    period,
    reference,
    seconds,
)
from exerciseapp.services.exchange.fhir_plan import plan_id
from exerciseapp.services.history import by_exercise, outcome_told

_DAY = timedelta(days=1)


def session_observations(
    record: SessionRecord, patient: str, plans: set[str], day_after: int | None = None
) -> Iterator[Resource]:
    """Yield a session and everything in it; *plans* are the ids of the CarePlans that are there.

    *day_after* is the pain told on the next day, if it was.
    """
    about: Resource = {
        "resourceType": "Observation",
        "status": "final",
        "subject": reference(id_of("patient", patient)),
    }
    plan = plan_id(patient, record.programme, record.programme_version)
    if plan in plans:
        about["basedOn"] = [reference(plan)]
    parts = [
        *_exercises(record, about),
        *_pains(record, about),
        *_effort(record, about),
        *_day_after(record, about, day_after),
    ]
    session: Resource = {
        **about,
        "id": id_of("session", record.id),
        "identifier": [{"value": record.id}],
        "category": category("activity"),
        "code": own_code("session"),
        "effectivePeriod": period(record.started_at, record.ended_at),
        "valueString": outcome_told(record).value,
        "component": [
            {"code": own_code("stage"), "valueInteger": record.stage},
            {"code": own_code("variant"), "valueString": record.variant.value},
        ],
    }
    if record.note.strip():
        session["note"] = [{"text": record.note}]
    if parts:
        session["hasMember"] = [reference(str(part["id"])) for part in parts]
    yield session
    yield from parts


def pause_observation(pause: Pause, patient: str) -> Resource:
    """Return days on which nothing was asked for, both included; one without an end has none."""
    days: Resource = {"start": pause.first_day.isoformat()}
    if pause.resumes_on is not None:
        days["end"] = (pause.resumes_on - _DAY).isoformat()
    return {
        "resourceType": "Observation",
        "id": id_of("pause", patient, pause.first_day.isoformat()),
        "status": "final",
        "subject": reference(id_of("patient", patient)),
        "category": category("activity"),
        "code": own_code("pause"),
        "effectivePeriod": days,
        "valueString": pause.reason.value,
    }


def _exercises(record: SessionRecord, about: Resource) -> Iterator[Resource]:
    for exercise, sets in by_exercise(record):
        place = sets[0].key.exercise
        yield {
            **about,
            "id": id_of("exercise done", record.id, place),
            "category": category("activity"),
            "code": {**own_code("exercise"), "text": exercise},
            "effectivePeriod": period(record.started_at, record.ended_at),
            "component": _components(sets),
        }


def _components(sets: tuple[SetRecord, ...]) -> list[Resource]:
    counts = {
        "sets-asked": len(sets),
        "sets-done": sum(each.outcome is SetOutcome.DONE for each in sets),
        "repetitions-asked": sum(each.prescribed.repetitions for each in sets),
        "repetitions-done": sum(each.performed.repetitions for each in sets),
    }
    told: list[Resource] = [
        {"code": own_code(code), "valueInteger": value} for code, value in counts.items()
    ]
    asked = next((s.prescribed.hold_s for s in sets if s.prescribed.hold_s is not None), None)
    if asked is not None:
        longest = max((each.performed.hold_s or 0.0) for each in sets)
        told.append({"code": own_code("hold-asked"), "valueQuantity": seconds(asked)})
        told.append({"code": own_code("hold-longest"), "valueQuantity": seconds(longest)})
    return told


def _pains(record: SessionRecord, about: Resource) -> Iterator[Resource]:
    if record.pain_before is not None:
        yield _pain(record, about, "before", record.pain_before, record.started_at)
    for number, report in enumerate(record.pain_reports):
        # At which minute it was told is not known here, only in which session.
        if report.nrs is not None:
            during = _pain(record, about, "during", report.nrs, record.started_at, number)
            del during["effectiveDateTime"]
            yield {**during, "effectivePeriod": period(record.started_at, record.ended_at)}
    if record.pain_after is not None:
        at = record.ended_at or record.started_at
        yield _pain(record, about, "after", record.pain_after, at)


def _pain(
    record: SessionRecord, about: Resource, when: str, nrs: int, at: datetime, number: int = 0
) -> Resource:
    return {
        **about,
        "id": id_of("pain", record.id, when, number),
        "category": category("survey"),
        "code": pain_code(),
        "effectiveDateTime": instant(at),
        "valueInteger": nrs,
        "method": own_code(when),
    }


def _day_after(record: SessionRecord, about: Resource, nrs: int | None) -> Iterator[Resource]:
    if nrs is not None:
        told = _pain(record, about, "day-after", nrs, record.started_at)
        # On which day is known, and not at which hour.
        yield {**told, "effectiveDateTime": (record.started_at.date() + _DAY).isoformat()}


def _effort(record: SessionRecord, about: Resource) -> Iterator[Resource]:
    if record.effort is not None:
        yield {
            **about,
            "id": id_of("effort", record.id),
            "category": category("survey"),
            "code": own_code("effort"),
            "effectiveDateTime": instant(record.ended_at or record.started_at),
            "valueInteger": record.effort,
        }
