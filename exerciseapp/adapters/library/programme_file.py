"""Reads a programme from the text of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from exerciseapp.adapters.library.dosage_keys import DOSAGE_KEYS, read_dosage
from exerciseapp.adapters.library.files import read_toml
from exerciseapp.adapters.library.localised import read_localised
from exerciseapp.adapters.library.problems import FileProblem, ProblemList, did_you_mean, shown
from exerciseapp.adapters.library.reminder_keys import read_reminders
from exerciseapp.adapters.library.table import NAME, NAME_RULE, Table
from exerciseapp.domain.dosage import Range
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import (
    CHANGE_SIDE_S,
    EASE_S,
    GET_READY_S,
    LEAD_IN_S,
    NEXT_S,
    Prescription,
    Programme,
    StepTimes,
)

PROGRAMME_KEYS = ("version", "title", "description", "author", "times", "exercises", "reminders")
EXERCISE_KEYS = ("exercise", *DOSAGE_KEYS)
TIME_RANGES = {
    "get_ready_s": GET_READY_S,
    "lead_in_s": LEAD_IN_S,
    "ease_s": EASE_S,
    "change_side_s": CHANGE_SIDE_S,
    "next_s": NEXT_S,
}
VERSION = Range(1, 99_999)
TITLE_LENGTH = 60
DESCRIPTION_LENGTH = 400
AUTHOR_LENGTH = 100


@dataclass(frozen=True, slots=True)
class ParsedProgramme:
    """The programme of a text, or None and what is wrong with it."""

    programme: Programme | None
    problems: tuple[FileProblem, ...]


def parse_programme(
    text: str,
    programme_id: str,
    file: str | None = None,
    exercises: Mapping[str, Exercise] | None = None,
) -> ParsedProgramme:
    """Read the programme *programme_id* from the *text* of its file.

    *file* is how problems name it, by default the id. With *exercises* (by id) each exercise
    must be among them, and its timing and sides must fit it; None, for a text that was checked
    when it was written and whose exercises may be gone since, leaves that out.
    """
    problems = ProblemList(programme_id if file is None else file)
    if not NAME.fullmatch(programme_id):
        problems.add("", f"{shown(programme_id)} is no name for a programme", NAME_RULE)
    values = read_toml(text, problems)
    if values is None:
        return ParsedProgramme(None, problems.found)
    table = Table(values, PROGRAMME_KEYS, problems)
    version = table.whole("version", VERSION)
    title = read_localised(table, "title", TITLE_LENGTH)
    description = read_localised(table, "description", DESCRIPTION_LENGTH)
    author = table.text("author", AUTHOR_LENGTH) if table.has("author") else ""
    times = _read_times(table)
    prescriptions = _read_prescriptions(table, exercises)
    reminders = read_reminders(table)
    if problems.found or version is None or title is None or description is None:
        return ParsedProgramme(None, problems.found)
    programme = Programme(
        id=programme_id,
        version=version,
        title=title,
        description=description,
        prescriptions=prescriptions,
        reminders=reminders,
        author=author or "",
        times=times,
        source=text,
    )
    return ParsedProgramme(programme, ())


def _read_times(table: Table) -> StepTimes:
    usual = StepTimes()
    if not table.has("times"):
        return usual
    times = table.table("times", tuple(TIME_RANGES), "write [times] with lines as get_ready_s = 12")
    if times is None:
        return usual
    written = {
        key: times.number(key, allowed) for key, allowed in TIME_RANGES.items() if times.has(key)
    }
    return replace(usual, **{key: value for key, value in written.items() if value is not None})


def _read_prescriptions(
    table: Table, exercises: Mapping[str, Exercise] | None
) -> tuple[Prescription, ...]:
    right = 'write [[exercises]] with exercise = "…", sets, repetitions and a timing'
    prescriptions: list[Prescription] = []
    for entry in table.tables("exercises", EXERCISE_KEYS, right, least=1):
        exercise_id = _read_exercise_id(entry, exercises)
        exercise = (exercises or {}).get(exercise_id) if exercise_id is not None else None
        dosage = read_dosage(entry, exercise)
        if exercise_id is not None and dosage is not None:
            prescriptions.append(Prescription(exercise_id, dosage))
    return tuple(prescriptions)


def _read_exercise_id(entry: Table, exercises: Mapping[str, Exercise] | None) -> str | None:
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
