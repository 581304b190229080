"""Reads what a programme asks for: its exercises, its stages and its lighter variant."""

from __future__ import annotations

from collections.abc import Mapping

from exerciseapp.adapters.library.dosage_keys import DOSAGE_KEYS, read_dosage
from exerciseapp.adapters.library.localised import read_localised
from exerciseapp.adapters.library.problems import did_you_mean, shown
from exerciseapp.adapters.library.table import NAME, NAME_RULE, Table
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import STAGE_WEEKS, Prescription, Stage

EXERCISE_KEYS = ("exercise", *DOSAGE_KEYS, "note")
STAGE_KEYS = ("weeks", "exercises")
LIGHTER_KEYS = ("exercises",)
NOTE_LENGTH = 400
_RIGHT = 'write [[{path}]] with exercise = "…", sets, repetitions and a timing'

Exercises = Mapping[str, Exercise] | None


def read_prescriptions(
    table: Table, exercises: Exercises, path: str = "exercises", least: int = 1
) -> tuple[Prescription, ...]:
    """Return what stands under ``exercises`` of *table*, which a person writes as *path*.

    There must be *least* of them at least.
    """
    prescriptions: list[Prescription] = []
    right = _RIGHT.format(path=path)
    for entry in table.tables("exercises", EXERCISE_KEYS, right, least=least):
        exercise_id = _read_exercise_id(entry, exercises)
        exercise = (exercises or {}).get(exercise_id) if exercise_id is not None else None
        dosage = read_dosage(entry, exercise)
        note = read_localised(entry, "note", NOTE_LENGTH) if entry.has("note") else None
        if exercise_id is not None and dosage is not None:
            prescriptions.append(Prescription(exercise_id, dosage, note))
    return tuple(prescriptions)


def read_stages(table: Table, exercises: Exercises, least: int = 1) -> tuple[Stage, ...]:
    """Return the stages under ``stages``; there must be one, with *least* exercises at least."""
    stages: list[Stage] = []
    right = "write [[stages]] with weeks = 2, and its exercises as [[stages.exercises]]"
    for entry in table.tables("stages", STAGE_KEYS, right, least=1):
        weeks = entry.whole("weeks", STAGE_WEEKS)
        prescriptions = read_prescriptions(entry, exercises, "stages.exercises", least)
        if weeks is not None:
            stages.append(Stage(weeks, prescriptions))
    return tuple(stages)


def read_lighter(table: Table, exercises: Exercises) -> tuple[Prescription, ...]:
    """Return the exercises of the lighter variant; none where none is written."""
    if not table.has("lighter"):
        return ()
    right = "write [lighter], and its exercises as [[lighter.exercises]]"
    lighter = table.table("lighter", LIGHTER_KEYS, right)
    return read_prescriptions(lighter, exercises, "lighter.exercises") if lighter else ()


def _read_exercise_id(entry: Table, exercises: Exercises) -> str | None:
    exercise_id = entry.text("exercise", 100)
    if exercise_id is None:
        return None
    if exercises is not None and exercise_id not in exercises:
        wrong = f"there is no exercise {shown(exercise_id)}"
        entry.wrong("exercise", wrong, did_you_mean(exercise_id, exercises))
        return None
    if not NAME.fullmatch(exercise_id):
        entry.wrong("exercise", f"{shown(exercise_id)} is no name for an exercise", NAME_RULE)
        return None
    return exercise_id
