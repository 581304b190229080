"""An entry of the exercise library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from exerciseapp.domain.text import pick_language


class ExerciseKind(StrEnum):
    """DYNAMIC exercises move through repetitions; STATIC ones hold an end position."""

    DYNAMIC = "dynamic"
    STATIC = "static"


class Position(StrEnum):
    """How the body is placed; a programme read in order asks for as few changes as possible."""

    STANDING = "standing"
    SITTING = "sitting"
    LYING = "lying"


class PhaseName(StrEnum):
    """The phases of a movement, by the role they play in a repetition.

    A dynamic repetition has RAISE (the working way), TOP (the end position) and LOWER (the way
    back); a static one has EASE_IN, HOLD and RELEASE. READY is the starting position of both.
    """

    READY = "ready"
    RAISE = "raise"
    TOP = "top"
    LOWER = "lower"
    EASE_IN = "ease-in"
    HOLD = "hold"
    RELEASE = "release"


DYNAMIC_PHASES = (PhaseName.READY, PhaseName.RAISE, PhaseName.TOP, PhaseName.LOWER)
STATIC_PHASES = (PhaseName.READY, PhaseName.EASE_IN, PhaseName.HOLD, PhaseName.RELEASE)


@dataclass(frozen=True, slots=True)
class ClipPhase:
    """A stretch of a demonstration clip, in seconds from its start."""

    name: PhaseName
    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """Seconds from start to end."""
        return self.end_s - self.start_s


class Certainty(StrEnum):
    """How sure a source makes us that an exercise does what it is for, as GRADE words it."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact of an exercise comes from, and how certain it is (a Certainty, or "")."""

    title: str
    reference: str
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """What a person reads about an exercise, in one language.

    ``evidence`` tells in plain words how sure anybody can be that the exercise helps.
    """

    name: str
    purpose: str
    position: str
    steps: tuple[str, ...]
    feeling: str
    avoid: tuple[str, ...]
    needed: str
    instruction: str
    phase_words: Mapping[PhaseName, str]
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The files that show an exercise. A missing file is None; phases may be empty."""

    clip: Path | None
    poster: Path | None
    phases: tuple[ClipPhase, ...]
    mirrored_for: str = "right"

    @property
    def length_s(self) -> float:
        """Seconds of the clip as its phases tell, 0 when there are none."""
        return self.phases[-1].end_s if self.phases else 0.0


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: what it is called, how it is done, its demonstration.

    ``sided`` tells that one leg works at a time; the clip then shows the left leg and is
    mirrored for the right one.
    """

    id: str
    kind: ExerciseKind
    position: Position
    sided: bool
    equipment: tuple[str, ...]
    muscles: tuple[str, ...]
    sources: tuple[Source, ...]
    texts: Mapping[str, ExerciseText]
    demonstration: Demonstration

    def text(self, language: str) -> ExerciseText:
        """Return the texts in *language*, or in the language that serves it best."""
        return self.texts[pick_language(self.texts, language)]
