"""Names, codes and references that the FHIR resources share (FHIR R4, 4.0.1)."""

from __future__ import annotations

import uuid
from datetime import datetime

Resource = dict[str, object]

# Under which our own names become ids: the same thing has the same id in every export.
NAMESPACE = uuid.UUID("5a2b6c0e-3f77-4d0c-9a4f-1d3c2d6a9b10")
OWN_CODES = f"urn:uuid:{NAMESPACE}"
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"

PAIN_CODE = "72514-3"
PAIN_DISPLAY = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"

# What each of our own codes means; it stands in docs/decisions/fhir.md as well.
OWN_MEANINGS = {
    "session": "Home exercise session",
    "exercise": "Home exercise performed",
    "stage": "Stage of the programme, from 1",
    "variant": "usual, or lighter: what was approved for a bad day",
    "effort": "Effort on Borg's CR10, 0 to 10",
    "sets-asked": "Sets asked for",
    "sets-done": "Sets done to the end",
    "repetitions-asked": "Repetitions asked for, all sets together",
    "repetitions-done": "Repetitions done to the end, all sets together",
    "hold-asked": "Seconds of each hold asked for",
    "hold-longest": "Seconds of the longest hold",
    "pause": "Pause from the exercises, told by the person: ill, holiday or other",
    "before": "Before the session",
    "during": "During the session, told by the person",
    "after": "After the session",
    "day-after": "The day after the session",
}


def id_of(*names: object) -> str:
    """Return the id of the thing that *names* tell."""
    return str(uuid.uuid5(NAMESPACE, "\n".join(str(name) for name in names)))


def reference(identity: str) -> Resource:
    """Return a reference to another entry of the same bundle."""
    return {"reference": f"urn:uuid:{identity}"}


def own_code(code: str) -> Resource:
    """Return one of our own codes."""
    display = OWN_MEANINGS[code]
    return {
        "coding": [{"system": OWN_CODES, "code": code, "display": display}],
        "text": display,
    }


def pain_code() -> Resource:
    """Return the code of pain told on the numeric scale."""
    coding = {"system": LOINC, "code": PAIN_CODE, "display": PAIN_DISPLAY}
    return {"coding": [coding], "text": "Pain, 0 to 10"}


def category(code: str) -> list[Resource]:
    """Return the category of an observation."""
    return [{"coding": [{"system": CATEGORIES, "code": code}]}]


def seconds(value: float) -> Resource:
    """Return a length of time."""
    return {"value": value, "unit": "s", "system": UCUM, "code": "s"}


def instant(moment: datetime) -> str:
    """Return *moment* as FHIR writes a time, to the second, with its offset."""
    return moment.isoformat(timespec="seconds")


def period(start: datetime, end: datetime | None) -> Resource:
    """Return the time from *start* to *end*; a clock that was set back in between tells no end."""
    told: Resource = {"start": instant(start)}
    if end is not None and end >= start:
        told["end"] = instant(end)
    return told
