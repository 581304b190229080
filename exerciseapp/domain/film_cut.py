"""The stretch of a film that shows an exercise, and the phases that somebody marked in it.

All moments are seconds from the beginning of the film; those of the phases count from the start
of the cut, as in the clip that is made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from exerciseapp.domain.exercise import (
    DYNAMIC_PHASES,
    STATIC_PHASES,
    ClipPhase,
    ExerciseKind,
    PhaseName,
)

# What the player likes best, and what the shipped demonstrations have.
PICTURES_PER_S = 25
SHORTEST_CUT_S = 1.0
# All of a clip's pictures stand in memory while it is shown.
LONGEST_CUT_S = 20.0
# The movement begins, is at its end position, begins to go back, is back.
MARK_COUNT = 4


class CutProblem(StrEnum):
    """Why a cut cannot be converted."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    # Some phases were marked and some not, or the marks do not follow each other.
    MARKS_INCOMPLETE = "marks-incomplete"
    MARKS_OUTSIDE = "marks-outside"
    POSTER_OUTSIDE = "poster-outside"


@dataclass(frozen=True, slots=True)
class FilmCut:
    """What is taken from the film at ``film``.

    ``marks`` are the four moments of a repetition in order, or none; ``poster_start_s`` and
    ``poster_end_s`` the moments of the two pictures of the poster.
    """

    film: Path
    start_s: float
    end_s: float
    poster_start_s: float
    poster_end_s: float
    marks: tuple[float, ...] = ()
    mirrored: bool = False

    @property
    def pictures(self) -> int:
        """How many pictures the clip has."""
        return max(0, round((self.end_s - self.start_s) * PICTURES_PER_S))

    @property
    def length_s(self) -> float:
        """Seconds of the clip."""
        return self.pictures / PICTURES_PER_S

    def picture_at(self, moment_s: float) -> int:
        """Return the number of the clip's picture that shows the film at *moment_s*."""
        number = int((moment_s - self.start_s) * PICTURES_PER_S + 1e-6)
        return max(0, min(self.pictures - 1, number))

    def problems(self) -> tuple[CutProblem, ...]:
        """Return what keeps this cut from being converted."""
        found = []
        length_s = self.end_s - self.start_s
        if length_s < SHORTEST_CUT_S or self.start_s < 0:
            found.append(CutProblem.TOO_SHORT)
        if length_s > LONGEST_CUT_S:
            found.append(CutProblem.TOO_LONG)
        if self.marks:
            found.extend(self._mark_problems())
        posters = (self.poster_start_s, self.poster_end_s)
        if not all(self.start_s <= moment <= self.end_s for moment in posters):
            found.append(CutProblem.POSTER_OUTSIDE)
        return tuple(found)

    def _mark_problems(self) -> list[CutProblem]:
        half = 0.5 / PICTURES_PER_S
        if any(not self.start_s - half <= mark <= self.end_s + half for mark in self.marks):
            return [CutProblem.MARKS_OUTSIDE]
        boundaries = self._boundaries()
        follow = len(boundaries) == MARK_COUNT and all(a < b for a, b in pairwise(boundaries))
        return [] if follow else [CutProblem.MARKS_INCOMPLETE]

    def phases(self, kind: ExerciseKind) -> tuple[ClipPhase, ...]:
        """Return the phases of the clip, on its pictures and without a gap; none without marks.

        The cut must be without problems.
        """
        if not self.marks:
            return ()
        names = DYNAMIC_PHASES if kind is ExerciseKind.DYNAMIC else STATIC_PHASES
        edges = [0, *self._boundaries(), self.pictures]
        # What comes before the movement and after it is the starting position.
        named = zip((*names, PhaseName.READY), pairwise(edges), strict=True)
        return tuple(
            ClipPhase(name, first / PICTURES_PER_S, last / PICTURES_PER_S)
            for name, (first, last) in named
            if last > first
        )

    def _boundaries(self) -> list[int]:
        """Return the pictures at which the movement's phases begin, and the one after its end."""
        told = [round((mark - self.start_s) * PICTURES_PER_S) for mark in self.marks]
        return [min(self.pictures, max(0, number)) for number in told]


def nudged(marks: Sequence[float], place: int, moment_s: float) -> tuple[float, ...]:
    """Return *marks* with the one at *place* moved, at most up to a picture from its neighbours."""
    least = marks[place - 1] + 1 / PICTURES_PER_S if place else 0.0
    moved = max(least, moment_s)
    if place + 1 < len(marks):
        moved = min(moved, marks[place + 1] - 1 / PICTURES_PER_S)
    return (*marks[:place], moved, *marks[place + 1 :])
