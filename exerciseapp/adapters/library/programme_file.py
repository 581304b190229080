"""Reads a programme from the text of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from exerciseapp.adapters.library.files import read_toml
from exerciseapp.adapters.library.localised import read_localised
from exerciseapp.adapters.library.prescription_keys import (
    NOTE_LENGTH,
    read_lighter,
    read_prescriptions,
    read_stages,
)
from exerciseapp.adapters.library.problems import FileProblem, ProblemList, shown
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
    Stage,
    StepTimes,
)

PROGRAMME_KEYS = (
    "version",
    "title",
    "description",
    "author",
    "note",
    "from",
    "until",
    "times",
    "exercises",
    "stages",
    "lighter",
    "reminders",
)
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
    *,
    unfinished: bool = False,
) -> ParsedProgramme:
    """Read the programme *programme_id* from the *text* of its file.

    *file* is how problems name it, by default the id. With *exercises* (by id) each exercise
    must be among them, and its timing and sides must fit it; None, for a text that was checked
    when it was written and whose exercises may be gone since, leaves that out. Only a draft that
    is *unfinished* may be without any exercise.
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
    note = read_localised(table, "note", NOTE_LENGTH) if table.has("note") else None
    starts_on, ends_on = _read_span(table)
    times = _read_times(table)
    prescriptions, stages = _read_order(table, exercises, 0 if unfinished else 1)
    lighter = read_lighter(table, exercises)
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
        stages=stages,
        lighter=lighter,
        note=note,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    return ParsedProgramme(programme, ())


def _read_span(table: Table) -> tuple[date | None, date | None]:
    first = table.day("from") if table.has("from") else None
    last = table.day("until") if table.has("until") else None
    if first is not None and last is not None and last < first:
        table.wrong("until", f"{last} lies before from", f"write {first} or a later day")
    return first, last


def _read_order(
    table: Table, exercises: Mapping[str, Exercise] | None, least: int
) -> tuple[tuple[Prescription, ...], tuple[Stage, ...]]:
    """Return the exercises of the first days, and the stages if the programme has any."""
    if not table.has("stages"):
        return read_prescriptions(table, exercises, least=least), ()
    if table.has("exercises"):
        right = (
            "keep one of the two: [[exercises]] for always, or [[stages]] that follow each other"
        )
        table.wrong("stages", "stands beside exercises", right)
    stages = read_stages(table, exercises, least)
    return stages[0].prescriptions if stages else (), stages


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
