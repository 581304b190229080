"""What a clinic handed over, beside what comes with the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from exerciseapp.adapters.exchange.names import EXERCISES, PROGRAMME
from exerciseapp.adapters.library import FileProblem, parse_programme, read_exercise
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.imported_now import read_imported
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.stages import is_over, is_to_come
from exerciseapp.services.exchange.ports import ImportedProgramme


def imported_programmes(places: Places) -> tuple[Sequence[ImportedProgramme], list[str]]:
    """Return every version that was taken in, the newest import last, and what went wrong."""
    try:
        return read_imported(places.database), []
    except OSError as error:
        return (), [str(error)]


def imported_exercises(
    places: Places, imported: Sequence[ImportedProgramme], known: Mapping[str, Exercise]
) -> tuple[dict[str, Exercise], list[FileProblem]]:
    """Return the exercises that imports brought, beside those that are *known*.

    Where several brought the same one, the newest import counts. Those of older versions stay:
    an open session on one can still be resumed.
    """
    found: dict[str, Exercise] = {}
    problems: list[FileProblem] = []
    for each in reversed(imported):
        for folder in _exercise_folders(places.library / each.folder / EXERCISES):
            if folder.name in known or folder.name in found:
                continue
            exercise, wrong = read_exercise(folder)
            problems.extend(wrong)
            if exercise is not None:
                found[exercise.id] = exercise
    return found, problems


def programmes_in_force(
    imported: Sequence[ImportedProgramme], exercises: Mapping[str, Exercise], today: date
) -> tuple[dict[str, Programme], list[FileProblem]]:
    """Return what is in force of each imported programme, and what is wrong with them.

    That is the newest version; while its first day is still to come, the one before it goes on.
    """
    versions: dict[str, list[ImportedProgramme]] = {}
    for each in imported:
        versions.setdefault(each.text.programme, []).insert(0, each)
    found: dict[str, Programme] = {}
    problems: list[FileProblem] = []
    for name, newest_first in versions.items():
        for each in newest_first:
            file = f"{each.folder}/{PROGRAMME}"
            parsed = parse_programme(each.text.source, name, file, exercises)
            programme = parsed.programme
            if each is newest_first[0]:
                problems.extend(parsed.problems)
                if programme is None:
                    break
                found[name] = programme
            elif programme is None or is_over(programme, today):
                # Then nothing goes on, and what is to come says when it begins.
                break
            if not is_to_come(programme, today):
                found[name] = programme
                break
    return found, problems


def _exercise_folders(root: Path) -> list[Path]:
    try:
        return sorted(path for path in root.iterdir() if path.is_dir())
    except OSError:
        return []
