"""Programmes for other systems: a CarePlan with its activities, an ActivityDefinition an exercise.

A schedule is a Timing (https://hl7.org/fhir/R4/datatypes.html#Timing).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Prescription, Programme
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.stages import stage_days, stage_weeks
from exerciseapp.services.exchange.fhir_codes import Resource, id_of, reference

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SIDES = {
    Sides.BOTH: "",
    Sides.EACH: ", each leg in turn",
    Sides.LEFT: ", left leg",
    Sides.RIGHT: ", right leg",
}


def plan_id(patient: str, programme: str, version: int) -> str:
    """Return the id of the CarePlan of a version."""
    return id_of("plan", patient, programme, version)


def exercise_id(exercise: str) -> str:
    """Return the id of the ActivityDefinition of an exercise."""
    return id_of("exercise", exercise)


def care_plan(
    programme: Programme,
    patient: str,
    known: set[str],
    language: str,
    *,
    in_force: bool,
) -> Resource:
    """Return a version of a programme; *known* are the exercises that have a definition."""
    plan: Resource = {
        "resourceType": "CarePlan",
        "id": plan_id(patient, programme.id, programme.version),
        "identifier": [{"value": f"{programme.id} version {programme.version}"}],
        "status": "active" if in_force else "completed",
        "intent": "plan",
        "title": programme.title.in_language(language),
        "description": programme.description.in_language(language),
        "subject": reference(id_of("patient", patient)),
        "activity": [
            {"detail": detail} for detail in _details(programme, known, language, in_force)
        ],
    }
    if programme.author:
        plan["author"] = {"display": programme.author}
    if programme.starts_on is not None or programme.ends_on is not None:
        plan["period"] = _bounds(programme.starts_on, programme.ends_on)
    if programme.note is not None:
        plan["note"] = [{"text": programme.note.in_language(language)}]
    return plan


def activity_definition(exercise: Exercise, language: str) -> Resource:
    """Return an exercise of the library: what it is called, what it is for, how it is done."""
    text = exercise.text(language)
    words = [part.capitalize() for part in exercise.id.split("-")]
    identity = exercise_id(exercise.id)
    return {
        "resourceType": "ActivityDefinition",
        "id": identity,
        "url": f"urn:uuid:{identity}",
        "identifier": [{"value": exercise.id}],
        # A name that programs can use begins with a capital letter.
        "name": "Exercise" + "".join(words),
        "title": text.name,
        "status": "active",
        "kind": "ServiceRequest",
        "description": text.purpose,
        "usage": " ".join((text.position, *text.steps)),
        "code": {"text": text.name},
    }


def dosage_words(dosage: Dosage) -> str:
    """Return a dosage in one line: sets, repetitions, timing, sides, rests."""
    told = f"{dosage.sets} x {dosage.repetitions}"
    match dosage.timing:
        case Hold(held):
            told += f", hold {held:g} s"
        case Tempo(up, top, down):
            told += f", tempo {up:g}-{top:g}-{down:g} s"
        case Pace(per_minute):
            told += f", {per_minute:g} a minute"
    told += _SIDES[dosage.sides]
    if dosage.rest_between_repetitions_s:
        told += f", {dosage.rest_between_repetitions_s:g} s rest between repetitions"
    if dosage.rest_between_sets_s:
        told += f", {dosage.rest_between_sets_s:g} s rest between sets"
    return told


def _details(
    programme: Programme, known: set[str], language: str, in_force: bool
) -> Iterator[Resource]:
    """Yield what is asked for: stage by stage, then what may be done on a bad day instead."""

    def told(part: Sequence[Prescription], when: str, timing: Resource) -> Iterator[Resource]:
        for each in part:
            words = f"{when}{dosage_words(each.dosage)}"
            if each.note is not None:
                words += f". {each.note.in_language(language)}"
            detail: Resource = {
                "kind": "ServiceRequest",
                "code": {"text": each.exercise},
                "status": "in-progress" if in_force else "completed",
                "doNotPerform": False,
                "description": words,
                **timing,
            }
            if each.exercise in known:
                detail["instantiatesCanonical"] = [f"urn:uuid:{exercise_id(each.exercise)}"]
            yield detail

    for number, stage in enumerate(programme.stages, 1):
        first, last = stage_weeks(programme, number)
        when = f"Week {first}: " if first == last else f"Weeks {first} to {last}: "
        days = stage_days(programme, number, programme.starts_on)
        yield from told(stage.prescriptions, when, _scheduled(programme.reminders, days))
    if not programme.stages:
        yield from told(programme.prescriptions, "", _scheduled(programme.reminders))
    yield from told(programme.lighter, "On a bad day instead: ", {})


def _bounds(first: date | None, last: date | None) -> Resource:
    days = {"start": first, "end": last}
    return {name: day.isoformat() for name, day in days.items() if day is not None}


def _scheduled(
    rules: Sequence[ReminderRule], within: tuple[date | None, date | None] = (None, None)
) -> Resource:
    """Return when a programme is done, as one Timing where one can say it, else in words."""
    if not rules:
        return {}
    days = rules[0].weekdays
    bounds: Resource = {"boundsPeriod": _bounds(*within)} if within != (None, None) else {}
    clock = [rule.when.time for rule in rules if isinstance(rule.when, AtClock)]
    if len(clock) == len(rules) and all(rule.weekdays == days for rule in rules):
        times = [time.isoformat("seconds") for time in sorted(set(clock))]
        return {"scheduledTiming": _timing(days, len(times), {"timeOfDay": times}, bounds)}
    if len(rules) == 1 and isinstance(rules[0].when, BeforeBedtime):
        # HS: before the hour of sleep.
        when: Resource = {"when": ["HS"], "offset": rules[0].when.minutes}
        return {"scheduledTiming": _timing(days, 1, when, bounds)}
    return {"scheduledString": "; ".join(_words(rule) for rule in rules)}


def _timing(days: frozenset[int], frequency: int, when: Resource, bounds: Resource) -> Resource:
    repeat: Resource = {**bounds, "frequency": frequency, "period": 1, "periodUnit": "d", **when}
    if days != EVERY_DAY:
        repeat["dayOfWeek"] = [_DAYS[day - 1] for day in sorted(days)]
    return {"repeat": repeat}


def _words(rule: ReminderRule) -> str:
    days = "every day"
    if rule.weekdays != EVERY_DAY:
        days = ", ".join(_DAYS[day - 1] for day in sorted(rule.weekdays))
    match rule.when:
        case AtClock(time):
            return f"{days} at {time:%H:%M}"
        case BeforeBedtime(minutes):
            return f"{days} {minutes} minutes before bedtime"
