"""Reads the two kinds of TOML file in an exercise's folder: its facts, and its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exerciseapp.adapters.library.cue_track import phases_of
from exerciseapp.adapters.library.problems import ProblemList
from exerciseapp.adapters.library.table import Table
from exerciseapp.domain.exercise import (
    Certainty,
    ExerciseKind,
    ExerciseText,
    PhaseName,
    Position,
    Source,
)
from exerciseapp.domain.exercise_draft import (
    INSTRUCTION_LENGTH,
    NAME_LENGTH,
    PARAGRAPH_LENGTH,
    PHASE_WORD_LENGTH,
)

FACT_KEYS = ("kind", "position", "sided", "equipment", "muscles", "sources")
SOURCE_KEYS = ("title", "reference", "certainty")
TEXT_KEYS = (
    "name",
    "purpose",
    "position",
    "steps",
    "feeling",
    "avoid",
    "needed",
    "instruction",
    "evidence",
    "phases",
)
SOURCE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Facts:
    """What an exercise file says that needs no language."""

    kind: ExerciseKind
    position: Position
    sided: bool
    equipment: tuple[str, ...]
    muscles: tuple[str, ...]
    sources: tuple[Source, ...]


def read_facts(values: Mapping[str, object], problems: ProblemList) -> Facts | None:
    """Return the facts in *values*; None, after noting why, if anything is wrong."""
    before = len(problems.found)
    table = Table(values, FACT_KEYS, problems)
    kind = table.choice("kind", ExerciseKind)
    position = table.choice("position", Position)
    sided = table.flag("sided")
    equipment = table.names("equipment")
    muscles = table.names("muscles")
    right = "write [[sources]] with title, reference and certainty"
    sources = tuple(_read_source(each) for each in table.tables("sources", SOURCE_KEYS, right))
    if len(problems.found) > before or kind is None or position is None or sided is None:
        return None
    return Facts(kind, position, sided, equipment or (), muscles or (), sources)


def _read_source(table: Table) -> Source:
    certainty = table.choice("certainty", Certainty)
    return Source(
        title=table.text("title", SOURCE_LENGTH) or "",
        reference=table.text("reference", SOURCE_LENGTH) or "",
        certainty=certainty or "",
    )


def read_exercise_text(
    values: Mapping[str, object], kind: ExerciseKind | None, problems: ProblemList
) -> ExerciseText | None:
    """Return the texts in *values*; None, after noting why, if anything is wrong.

    *kind* decides which phases need a word; None, when the facts could not be read, leaves
    that unchecked.
    """
    before = len(problems.found)
    table = Table(values, TEXT_KEYS, problems)
    text = ExerciseText(
        name=table.text("name", NAME_LENGTH) or "",
        purpose=table.text("purpose", PARAGRAPH_LENGTH) or "",
        position=table.text("position", PARAGRAPH_LENGTH) or "",
        steps=table.texts("steps", PARAGRAPH_LENGTH, least=1) or (),
        feeling=table.text("feeling", PARAGRAPH_LENGTH) or "",
        avoid=table.texts("avoid", PARAGRAPH_LENGTH, least=1) or (),
        needed=table.text("needed", PARAGRAPH_LENGTH) or "",
        instruction=table.text("instruction", INSTRUCTION_LENGTH) or "",
        phase_words=_read_phase_words(table, kind),
        evidence=table.text("evidence", PARAGRAPH_LENGTH) or "",
    )
    return text if len(problems.found) == before else None


def _read_phase_words(table: Table, kind: ExerciseKind | None) -> dict[PhaseName, str]:
    names = tuple(PhaseName) if kind is None else phases_of(kind)
    needed = () if kind is None else tuple(name for name in names if name is not PhaseName.READY)
    right = "write [phases] with a word for each of " + ", ".join(needed or names)
    phases = table.table("phases", tuple(name.value for name in names), right)
    if phases is None:
        return {}
    read = {
        name: phases.text(name.value, PHASE_WORD_LENGTH)
        for name in names
        if name in needed or phases.has(name.value)
    }
    return {name: word for name, word in read.items() if word is not None}
