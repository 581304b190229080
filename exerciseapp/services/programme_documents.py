"""A programme as a document: for scripts as JSON, for people as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Tempo
from exerciseapp.domain.plan import Plan, Step
from exerciseapp.domain.programme import Prescription, Variant
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.stages import stage_weeks


def programme_summary(plans: Sequence[Plan], language: str) -> dict[str, object]:
    """Return id, title, version, days, exercises, length and reminders of a programme.

    *plans* are those of every part of it. The exercises and the minutes are those of the first
    stage; ``stages`` has every one, and is empty where there are none.
    """
    programme = plans[0].programme
    return {
        "id": programme.id,
        "version": programme.version,
        "title": programme.title.in_language(language),
        "from": _day(programme.starts_on),
        "until": _day(programme.ends_on),
        **_part_summary(plans[0]),
        "stages": [
            {"weeks": stage.weeks, **_part_summary(plan)}
            for stage, plan in zip(programme.stages, plans, strict=False)
        ],
        "lighter": _part_summary(plans[-1]) if programme.lighter else None,
        "reminders": [_reminder(rule) for rule in programme.reminders],
    }


def programme_document(plans: Sequence[Plan], language: str) -> dict[str, object]:
    """Return the summary with every dosage and every step, seconds throughout."""
    programme = plans[0].programme
    note = programme.note
    return programme_summary(plans, language) | {
        "description": programme.description.in_language(language),
        "author": programme.author,
        "note": note.in_language(language) if note is not None else None,
        **_part_document(plans[0], language),
        "stages": [
            {"weeks": stage.weeks, **_part_document(plan, language)}
            for stage, plan in zip(programme.stages, plans, strict=False)
        ],
        "lighter": _part_document(plans[-1], language) if programme.lighter else None,
    }


def programme_lines(plans: Sequence[Plan], language: str) -> Iterator[str]:
    """Return the programme for reading: its title, then each step with its seconds."""
    programme = plans[0].programme
    yield programme.title.in_language(language)
    if programme.starts_on is not None:
        yield f"from {programme.starts_on.isoformat()}"
    if programme.ends_on is not None:
        yield f"until {programme.ends_on.isoformat()}"
    if programme.note is not None:
        yield f"note: {programme.note.in_language(language)}"
    for plan in plans:
        if plan.part.variant is Variant.LIGHTER:
            yield "On a bad day instead:"
        elif programme.stages:
            first, last = stage_weeks(programme, plan.part.stage)
            yield f"Week {first}:" if first == last else f"Weeks {first} to {last}:"
        yield from _part_lines(plan, language)


def _part_summary(plan: Plan) -> dict[str, object]:
    return {
        "exercises": [prescription.exercise for prescription in plan.prescriptions],
        "minutes": round(plan.seconds / 60),
    }


def _part_document(plan: Plan, language: str) -> dict[str, object]:
    return {
        "exercises": [_prescription(each, language) for each in plan.prescriptions],
        "minutes": round(plan.seconds / 60),
        "seconds": plan.seconds,
        "steps": [_step(plan, step) for step in plan.steps],
    }


def _part_lines(plan: Plan, language: str) -> Iterator[str]:
    place = -1
    for step in plan.steps:
        if step.key.exercise != place:
            place = step.key.exercise
            yield f"{place + 1}. {plan.exercises[place].text(language).name}"
            note = plan.prescriptions[place].note
            if note is not None:
                yield f"   note: {note.in_language(language)}"
        yield "   " + step_line(step)


def step_line(step: Step) -> str:
    """Return one step in short: what, which set and side, how long."""
    parts = [step.kind.value.replace("_", " ")]
    if step.is_effort:
        parts.append(f"set {step.key.set}")
        parts.append(step.key.side.value)
        if step.repetitions > 1:
            parts.append(f"{step.repetitions} repetitions")
        else:
            parts.append(f"repetition {step.repetition}")
    parts.append(f"{step.seconds:g} s")
    return ", ".join(parts)


def _prescription(prescription: Prescription, language: str) -> dict[str, object]:
    document = {"exercise": prescription.exercise, **_dosage(prescription.dosage)}
    if prescription.note is not None:
        document["note"] = prescription.note.in_language(language)
    return document


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _dosage(dosage: Dosage) -> dict[str, object]:
    document: dict[str, object] = {
        "sets": dosage.sets,
        "repetitions": dosage.repetitions,
        "sides": dosage.sides.value,
        "rest_between_repetitions_s": dosage.rest_between_repetitions_s,
        "rest_between_sets_s": dosage.rest_between_sets_s,
    }
    match dosage.timing:
        case Hold(seconds):
            document["hold_s"] = seconds
        case Tempo(raise_s, top_s, lower_s):
            document["tempo_s"] = {"raise": raise_s, "top": top_s, "lower": lower_s}
        case Pace(per_minute):
            document["repetitions_per_minute"] = per_minute
    return document


def _step(plan: Plan, step: Step) -> dict[str, object]:
    return {
        "kind": step.kind.value,
        "exercise": plan.exercises[step.key.exercise].id,
        "set": step.key.set,
        "side": step.key.side.value,
        "repetition": step.repetition,
        "repetitions": step.repetitions,
        "seconds": step.seconds,
    }


def _reminder(rule: ReminderRule) -> dict[str, object]:
    document: dict[str, object] = {"slot": rule.slot, "weekdays": sorted(rule.weekdays)}
    match rule.when:
        case AtClock(time):
            document["at"] = time.isoformat("minutes")
        case BeforeBedtime(minutes):
            document["before_bedtime_min"] = minutes
    return document
