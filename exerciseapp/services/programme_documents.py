"""A programme as a document: for scripts as JSON, for people as lines."""

from __future__ import annotations

from collections.abc import Iterator

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Tempo
from exerciseapp.domain.plan import Plan, Step
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule


def programme_summary(plan: Plan, language: str) -> dict[str, object]:
    """Return id, title, version, exercises, length and reminders of a programme."""
    programme = plan.programme
    return {
        "id": programme.id,
        "version": programme.version,
        "title": programme.title.in_language(language),
        "exercises": [prescription.exercise for prescription in programme.prescriptions],
        "minutes": round(plan.seconds / 60),
        "reminders": [_reminder(rule) for rule in programme.reminders],
    }


def programme_document(plan: Plan, language: str) -> dict[str, object]:
    """Return the summary with every dosage and every step, seconds throughout."""
    programme = plan.programme
    return programme_summary(plan, language) | {
        "description": programme.description.in_language(language),
        "author": programme.author,
        "exercises": [
            {"exercise": prescription.exercise, **_dosage(prescription.dosage)}
            for prescription in programme.prescriptions
        ],
        "seconds": plan.seconds,
        "steps": [_step(plan, step) for step in plan.steps],
    }


def programme_lines(plan: Plan, language: str) -> Iterator[str]:
    """Return the programme for reading: its title, then each step with its seconds."""
    yield plan.programme.title.in_language(language)
    place = -1
    for step in plan.steps:
        if step.key.exercise != place:
            place = step.key.exercise
            yield f"{place + 1}. {plan.exercises[place].text(language).name}"
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
