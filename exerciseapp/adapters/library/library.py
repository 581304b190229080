"""Reads the exercise library: one folder an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.library.cue_track import read_phases
from exerciseapp.adapters.library.exercise_file import Facts, read_exercise_text, read_facts
from exerciseapp.adapters.library.files import entries, is_there, matching, read_text, read_toml
from exerciseapp.adapters.library.localised import LANGUAGE, LANGUAGE_RULE
from exerciseapp.adapters.library.places import shipped_media
from exerciseapp.adapters.library.problems import FileProblem, ProblemList, shown
from exerciseapp.adapters.library.table import NAME, NAME_RULE
from exerciseapp.domain.exercise import (
    ClipPhase,
    Demonstration,
    Exercise,
    ExerciseKind,
    ExerciseText,
)

FACTS_FILE = "exercise.toml"
TEXT_FILES = "text.*.toml"
CLIP_FILE = "demonstration.webm"
POSTER_FILES = ("poster.webp", "poster.png")
CUES_FILE = "cues.vtt"


@dataclass(frozen=True, slots=True)
class Library:
    """The exercises that could be read, by id, and what is wrong with the others."""

    exercises: Mapping[str, Exercise]
    problems: tuple[FileProblem, ...]


def load_library(extra: Iterable[Path] = (), media: Path | None = None) -> Library:
    """Read the exercises in *media* (by default those that come with the program) and *extra*.

    Never raises for what stands in the folders: a wrong file leads to problems, and an exercise
    without its clip, poster or cues is an exercise all the same. Where two folders hold an
    exercise of the same id, the first one counts and the second is a problem.
    """
    exercises: dict[str, Exercise] = {}
    problems: list[FileProblem] = []
    for root in (media or shipped_media(), *extra):
        for folder in filter(holds_exercise, entries(root, problems)):
            if folder.name in exercises:
                wrong = f'there is an exercise "{folder.name}" already'
                problems.append(FileProblem(str(folder), "", wrong, "give it another name"))
                continue
            exercise, found = read_exercise(folder)
            problems.extend(found)
            if exercise is not None:
                exercises[exercise.id] = exercise
    return Library(exercises, tuple(problems))


def holds_exercise(folder: Path) -> bool:
    """Say whether *folder* is meant as an exercise: whether facts or texts stand in it."""
    if folder.name.startswith((".", "_")):
        return False
    return is_there(folder / FACTS_FILE) or bool(matching(folder, TEXT_FILES))


def read_exercise(folder: Path) -> tuple[Exercise | None, tuple[FileProblem, ...]]:
    """Read the exercise in *folder*: the exercise, unless it cannot be used, and all problems.

    A wrong text file costs that language, a wrong cue track the phases, a folder in the place of
    a clip the clip; wrong facts, or no text left in any language, cost the exercise.
    """
    here = ProblemList(str(folder))
    if not NAME.fullmatch(folder.name):
        here.add("", f"{shown(folder.name)} is no name for an exercise", NAME_RULE)
    facts, fact_problems = _read_facts_file(folder / FACTS_FILE)
    texts, text_problems = _read_text_files(folder, facts.kind if facts else None)
    if facts is not None and not texts and not text_problems:
        here.add("", "has no text in any language", "write text.en.toml")
    if here.found or facts is None or not texts:
        return None, (*here.found, *fact_problems, *text_problems)
    demonstration, clip_problems = _read_demonstration(folder, facts.kind)
    exercise = Exercise(
        id=folder.name,
        kind=facts.kind,
        position=facts.position,
        sided=facts.sided,
        equipment=facts.equipment,
        muscles=facts.muscles,
        sources=facts.sources,
        texts=texts,
        demonstration=demonstration,
    )
    return exercise, (*text_problems, *clip_problems)


def _read_facts_file(path: Path) -> tuple[Facts | None, tuple[FileProblem, ...]]:
    problems = ProblemList(str(path))
    text = read_text(path, problems)
    values = read_toml(text, problems) if text is not None else None
    facts = read_facts(values, problems) if values is not None else None
    return facts, problems.found


def _read_text_files(
    folder: Path, kind: ExerciseKind | None
) -> tuple[dict[str, ExerciseText], tuple[FileProblem, ...]]:
    texts: dict[str, ExerciseText] = {}
    found: list[FileProblem] = []
    for path in matching(folder, TEXT_FILES):
        problems = ProblemList(str(path))
        language = path.name.removeprefix("text.").removesuffix(".toml")
        text = _read_text_file(path, language, kind, problems)
        found.extend(problems.found)
        if text is not None:
            texts[language] = text
    return texts, tuple(found)


def _read_text_file(
    path: Path, language: str, kind: ExerciseKind | None, problems: ProblemList
) -> ExerciseText | None:
    if not LANGUAGE.fullmatch(language):
        problems.add("", f"{shown(language)} in its name is no language", LANGUAGE_RULE)
        return None
    text = read_text(path, problems)
    values = read_toml(text, problems) if text is not None else None
    return read_exercise_text(values, kind, problems) if values is not None else None


def _read_demonstration(
    folder: Path, kind: ExerciseKind
) -> tuple[Demonstration, tuple[FileProblem, ...]]:
    found: list[FileProblem] = []
    for name in (CLIP_FILE, *POSTER_FILES):
        if (folder / name).is_dir():
            right = "put a file of that name here"
            found.append(FileProblem(str(folder / name), "", "is a folder", right))
    phases: tuple[ClipPhase, ...] = ()
    cues = folder / CUES_FILE
    if is_there(cues):
        problems = ProblemList(str(cues))
        text = read_text(cues, problems)
        phases = read_phases(text, kind, problems) if text is not None else ()
        found.extend(problems.found)
    clip = folder / CLIP_FILE
    posters = (folder / name for name in POSTER_FILES)
    demonstration = Demonstration(
        clip=clip if clip.is_file() else None,
        poster=next((poster for poster in posters if poster.is_file()), None),
        phases=phases,
    )
    return demonstration, tuple(found)
