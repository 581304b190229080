"""Reads how much of an exercise a programme asks for."""

from __future__ import annotations

from exerciseapp.adapters.library.table import Table
from exerciseapp.domain.dosage import (
    HOLD_S,
    MOVING_PHASE_S,
    PACE_PER_MINUTE,
    PHASE_S,
    REPETITIONS,
    REST_S,
    SETS,
    Dosage,
    Hold,
    Pace,
    Sides,
    Tempo,
    Timing,
)
from exerciseapp.domain.exercise import Exercise, ExerciseKind

TIMING_KEYS = ("hold_s", "tempo_s", "repetitions_per_minute")
DOSAGE_KEYS = (
    "sets",
    "repetitions",
    *TIMING_KEYS,
    "rest_between_repetitions_s",
    "rest_between_sets_s",
    "sides",
)
_HOLD_RULE = "write hold_s = 10"
_MOVING_RULE = "write tempo_s = { raise = 2, top = 1, lower = 3 } or repetitions_per_minute = 15"


def read_dosage(table: Table, exercise: Exercise | None) -> Dosage | None:
    """Return the dosage in *table*; None, after noting why, if anything is wrong.

    Timing and sides are checked against *exercise* unless it is None.
    """
    sets = table.whole("sets", SETS)
    repetitions = table.whole("repetitions", REPETITIONS)
    timing = _read_timing(table, exercise)
    sides = table.choice("sides", Sides, default=Sides.BOTH)
    between_repetitions = table.number("rest_between_repetitions_s", REST_S, default=0.0)
    between_sets = table.number("rest_between_sets_s", REST_S, default=0.0)
    if sides is not None and exercise is not None:
        _check_sides(table, sides, exercise)
    if between_repetitions and isinstance(timing, Tempo | Pace):
        table.wrong(
            "rest_between_repetitions_s",
            "repetitions that move follow each other without a rest",
            "take the line out, or make the tempo slower",
        )
    if sets is None or repetitions is None or timing is None or sides is None:
        return None
    if between_repetitions is None or between_sets is None:
        return None
    return Dosage(sets, repetitions, timing, sides, between_repetitions, between_sets)


def _read_timing(table: Table, exercise: Exercise | None) -> Timing | None:
    written = [key for key in TIMING_KEYS if table.has(key)]
    right = _right_timing(exercise)
    if not written:
        table.wrong("", "has no timing", right)
        return None
    if len(written) > 1:
        table.wrong(written[1], f"stands beside {written[0]}", "keep one of the two")
        return None
    key = written[0]
    if exercise is not None and (key == "hold_s") != (exercise.kind is ExerciseKind.STATIC):
        does = "is held" if exercise.kind is ExerciseKind.STATIC else "moves"
        table.wrong(key, f'does not fit: "{exercise.id}" {does}', right)
        return None
    return _read_one_timing(table, key)


def _read_one_timing(table: Table, key: str) -> Timing | None:
    if key == "tempo_s":
        return _read_tempo(table)
    if key == "hold_s":
        seconds = table.number(key, HOLD_S)
        return None if seconds is None else Hold(seconds)
    per_minute = table.number(key, PACE_PER_MINUTE)
    return None if per_minute is None else Pace(per_minute)


def _right_timing(exercise: Exercise | None) -> str:
    if exercise is None:
        return f"{_HOLD_RULE}, or {_MOVING_RULE}"
    return _HOLD_RULE if exercise.kind is ExerciseKind.STATIC else _MOVING_RULE


def _read_tempo(table: Table) -> Tempo | None:
    right = "write tempo_s = { raise = 2, top = 1, lower = 3 }"
    tempo = table.table("tempo_s", ("raise", "top", "lower"), right)
    if tempo is None:
        return None
    raise_s = tempo.number("raise", MOVING_PHASE_S)
    top_s = tempo.number("top", PHASE_S)
    lower_s = tempo.number("lower", MOVING_PHASE_S)
    if raise_s is None or top_s is None or lower_s is None:
        return None
    return Tempo(raise_s, top_s, lower_s)


def _check_sides(table: Table, sides: Sides, exercise: Exercise) -> None:
    if exercise.sided and sides is Sides.BOTH:
        table.wrong(
            "sides",
            f'"{exercise.id}" works one leg at a time',
            'write sides = "each" (or "left" or "right")',
        )
    if not exercise.sided and sides is not Sides.BOTH:
        table.wrong(
            "sides",
            f'"{exercise.id}" works both legs together, not "{sides}"',
            'write sides = "both" or take the line out',
        )
