"""Reads the programmes: one TOML file each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.library.files import entries, read_text
from exerciseapp.adapters.library.library import (
    CUES_FILE,
    FACTS_FILE,
    TEXT_FILES,
    Library,
    holds_exercise,
    read_exercise,
)
from exerciseapp.adapters.library.places import shipped_schedules
from exerciseapp.adapters.library.problems import FileProblem, ProblemList
from exerciseapp.adapters.library.programme_file import ParsedProgramme, parse_programme
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Programme

EXERCISE_FILES = (FACTS_FILE, CUES_FILE)


@dataclass(frozen=True, slots=True)
class Schedules:
    """The programmes that could be read, by id, and what is wrong with the others."""

    programmes: Mapping[str, Programme]
    problems: tuple[FileProblem, ...]


def load_schedules(
    library: Library, extra: Iterable[Path] = (), schedules: Path | None = None
) -> Schedules:
    """Read the programmes in *schedules* (by default those that come with the program) and *extra*.

    Never raises for what stands in the folders. A programme's id is the name of its file. Where
    two folders hold the same id, the first one counts and the second is a problem.
    """
    programmes: dict[str, Programme] = {}
    problems: list[FileProblem] = []
    for root in (schedules or shipped_schedules(), *extra):
        for path in filter(_is_programme, entries(root, problems)):
            if path.stem in programmes:
                wrong = f'there is a programme "{path.stem}" already'
                problems.append(FileProblem(str(path), "", wrong, "give it another name"))
                continue
            parsed = read_programme(path, library.exercises)
            problems.extend(parsed.problems)
            if parsed.programme is not None:
                programmes[path.stem] = parsed.programme
    return Schedules(programmes, tuple(problems))


def _is_programme(path: Path) -> bool:
    return path.suffix == ".toml" and not path.name.startswith((".", "_"))


def read_programme(path: Path, exercises: Mapping[str, Exercise]) -> ParsedProgramme:
    """Read the programme in the file *path*, whose exercises must be among *exercises*."""
    problems = ProblemList(str(path))
    text = read_text(path, problems)
    if text is None:
        return ParsedProgramme(None, problems.found)
    return parse_programme(text, path.stem, str(path), exercises)


def check_files(files: Iterable[Path], library: Library) -> tuple[FileProblem, ...]:
    """Return what is wrong with *files*, one after the other, each thing once.

    A folder of an exercise, or a file in it, has the whole exercise checked; any other file is
    checked as a programme that uses the exercises of *library*.
    """
    found: dict[FileProblem, None] = {}
    for path in files:
        found.update(dict.fromkeys(_problems_of(path, library)))
    return tuple(found)


def _problems_of(path: Path, library: Library) -> tuple[FileProblem, ...]:
    folder = path if path.is_dir() else path.parent
    in_exercise = path.is_dir() or path.name in EXERCISE_FILES or path.match(TEXT_FILES)
    if in_exercise and holds_exercise(folder):
        return read_exercise(folder)[1]
    return read_programme(path, library.exercises).problems
