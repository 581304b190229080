"""An exercise that a clinic is writing: what is there so far, and what is still wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from exerciseapp.domain.exercise import (
    DYNAMIC_PHASES,
    STATIC_PHASES,
    ExerciseKind,
    ExerciseText,
    PhaseName,
    Position,
)

NAME_LENGTH = 60
INSTRUCTION_LENGTH = 80
PHASE_WORD_LENGTH = 30
PARAGRAPH_LENGTH = 600
FACT_LENGTH = 60
MOST_ENTRIES = 50

_FACT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Flaw(StrEnum):
    """What is wrong with a field."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    # Characters that a file of words cannot hold or a screen cannot show.
    UNPRINTABLE = "unprintable"
    NOT_A_NAME = "not-a-name"


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """What is wrong with one field.

    ``field`` is its name in ExerciseText or ExerciseDraft, or "phase:" and the phase's name;
    ``at`` counts from 0 where the field is a list.
    """

    field: str
    flaw: Flaw
    at: int = 0


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """An exercise as far as it is written; ``texts`` by language, one at least when it is done."""

    kind: ExerciseKind
    position: Position
    sided: bool
    equipment: tuple[str, ...]
    muscles: tuple[str, ...]
    texts: Mapping[str, ExerciseText]

    def tidied(self) -> ExerciseDraft:
        """Return the draft as it is written to files: no loose blanks, no empty lines in lists."""
        return replace(
            self, texts={language: _tidied(text) for language, text in self.texts.items()}
        )

    def problems(self, language: str) -> tuple[DraftProblem, ...]:
        """Return what is wrong with the facts and with the texts in *language*."""
        facts = (("equipment", self.equipment), ("muscles", self.muscles))
        found = [problem for field, names in facts for problem in _fact_problems(field, names)]
        if language in self.texts:
            found += _text_problems(_tidied(self.texts[language]), self.kind)
        return tuple(found)


def moving_phases(kind: ExerciseKind) -> tuple[PhaseName, ...]:
    """Return the three phases of *kind* that need a word."""
    return (DYNAMIC_PHASES if kind is ExerciseKind.DYNAMIC else STATIC_PHASES)[1:]


def empty_text() -> ExerciseText:
    """Return texts in which nothing is written yet."""
    return ExerciseText("", "", "", (), "", (), "", "", {})


def _tidied(text: ExerciseText) -> ExerciseText:
    return ExerciseText(
        name=_line(text.name),
        purpose=_line(text.purpose),
        position=_line(text.position),
        steps=_lines(text.steps),
        feeling=_line(text.feeling),
        avoid=_lines(text.avoid),
        needed=_line(text.needed),
        instruction=_line(text.instruction),
        phase_words={name: _line(word) for name, word in text.phase_words.items() if _line(word)},
        evidence=_line(text.evidence),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := _line(text)))


def _fact_problems(field: str, names: tuple[str, ...]) -> Iterator[DraftProblem]:
    if len(names) > MOST_ENTRIES:
        yield DraftProblem(field, Flaw.TOO_MANY)
    for at, name in enumerate(names):
        if len(name) > FACT_LENGTH:
            yield DraftProblem(field, Flaw.TOO_LONG, at)
        elif not _FACT.fullmatch(name):
            yield DraftProblem(field, Flaw.NOT_A_NAME, at)


def _text_problems(text: ExerciseText, kind: ExerciseKind) -> list[DraftProblem]:
    single = (
        ("name", text.name, NAME_LENGTH),
        ("purpose", text.purpose, PARAGRAPH_LENGTH),
        ("position", text.position, PARAGRAPH_LENGTH),
        ("feeling", text.feeling, PARAGRAPH_LENGTH),
        ("needed", text.needed, PARAGRAPH_LENGTH),
        ("instruction", text.instruction, INSTRUCTION_LENGTH),
        ("evidence", text.evidence, PARAGRAPH_LENGTH),
        *(
            (f"phase:{phase}", text.phase_words.get(phase, ""), PHASE_WORD_LENGTH)
            for phase in moving_phases(kind)
        ),
    )
    found = [
        DraftProblem(field, flaw)
        for field, written, longest in single
        if (flaw := _flaw(written, longest))
    ]
    for field, lines in (("steps", text.steps), ("avoid", text.avoid)):
        if not lines:
            found.append(DraftProblem(field, Flaw.EMPTY))
        if len(lines) > MOST_ENTRIES:
            found.append(DraftProblem(field, Flaw.TOO_MANY))
        found += [
            DraftProblem(field, flaw, at)
            for at, line in enumerate(lines)
            if (flaw := _flaw(line, PARAGRAPH_LENGTH))
        ]
    return found


def _flaw(written: str, longest: int) -> Flaw | None:
    if not written:
        return Flaw.EMPTY
    if len(written) > longest:
        return Flaw.TOO_LONG
    return None if written.isprintable() else Flaw.UNPRINTABLE
