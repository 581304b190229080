"""Making an exercise of a clinic's own film, and what that needs from outside."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Protocol

from exerciseapp.domain.exercise import ClipPhase, Exercise
from exerciseapp.domain.exercise_draft import ExerciseDraft
from exerciseapp.domain.film_cut import FilmCut
from exerciseapp.services.clinic.exercise_search.folding import words_of
from exerciseapp.services.playback import PictureSize

# Of the whole id; programme files take no longer one.
LONGEST_ID = 60
# Kept free for the number that tells two of a name apart.
NUMBER_ROOM = 6
NO_NAME = "exercise"
# No name that Windows keeps for its devices is longer.
SHORT_ID = 4

Told = Callable[[float], None]
Asked = Callable[[], bool]


class FilmProblem(StrEnum):
    """Why no exercise can be made of a film.

    MISSING: no such file, or it may not be read. EMPTY: a file of no bytes. UNREADABLE: nothing
    that is known as a film. NO_PICTURES: sound alone. TOO_LARGE: its pictures are larger than
    any camera's. CUT_SHORT: it is damaged, and there are no pictures for all of the cut.
    NO_CONVERTER: the library that converts is not on this computer.
    """

    MISSING = "missing"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    NO_PICTURES = "no-pictures"
    TOO_LARGE = "too-large"
    CUT_SHORT = "cut-short"
    NO_CONVERTER = "no-converter"


class FilmError(Exception):
    """A film that no exercise can be made of. The message is for the log."""

    def __init__(self, problem: FilmProblem, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {detail}" if detail else problem.value)
        self.problem = problem


class NotKeptError(Exception):
    """The exercise could not be written to the library. The message is the system's own."""


class ConversionStoppedError(Exception):
    """Somebody asked to stop; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """A film as it should be seen: upright, undistorted. ``length_s`` is 0 where it tells none."""

    size: PictureSize
    length_s: float


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of a film: four bytes a pixel, blue first; ``stride`` bytes a line."""

    pixels: bytes
    size: PictureSize
    stride: int


class FilmStills(Protocol):
    """Exact single pictures of a film, where a player would show one nearby.

    To be asked from one thread. It remembers where it was: the picture beside the last one is
    there at once.
    """

    def picture(self, film: Path, moment_s: float) -> Still:
        """Return the picture that a clip cut from *film* has at *moment_s*. Raises FilmError."""
        ...

    def close(self) -> None:
        """Give the film back."""
        ...


class FilmConverter(Protocol):
    """Makes demonstrations of films. Films are only ever read."""

    def look(self, film: Path) -> FilmFacts:
        """Return what is known of *film* before it is converted. Raises FilmError."""
        ...

    def stills(self) -> FilmStills:
        """Return what gives single pictures."""
        ...

    def convert(self, cut: FilmCut, folder: Path, told: Told, asked_to_stop: Asked) -> None:
        """Write the clip and the poster of *cut* into *folder*.

        Takes seconds to minutes, so it is for a thread of its own; *told* is called from there
        with the part that is done, up to 1. Raises FilmError, OSError, and
        ConversionStoppedError soon after *asked_to_stop* says so.
        """
        ...


class OwnExercises(Protocol):
    """The exercises of the data folder."""

    def ids(self) -> Collection[str]:
        """Return the ids that are taken there."""
        ...

    def stage(self, exercise: str, draft: ExerciseDraft, phases: Collection[ClipPhase]) -> Path:
        """Write the text files to a new folder that nobody reads yet, and return it."""
        ...

    def put_in_place(self, staged: Path) -> Exercise:
        """Move what was staged to where it is read, in one step, and return it as it reads."""
        ...

    def discard(self, staged: Path) -> None:
        """Remove what was staged; never raises."""
        ...


@dataclass(frozen=True, slots=True)
class NewExercises:
    """Makes exercises; *elsewhere* returns the ids of those that are not in the data folder."""

    converter: FilmConverter
    own: OwnExercises
    elsewhere: Callable[[], Collection[str]]

    def look(self, film: Path) -> FilmFacts:
        """Return what is known of *film*. Raises FilmError."""
        return self.converter.look(film)

    def stills(self) -> FilmStills:
        """Return what gives single pictures of films, for one thread."""
        return self.converter.stills()

    def id_for(self, name: str) -> str:
        """Return an id that is free, made of *name*: "Tåhev, sittende" gives "tahev-sittende"."""
        words = [word for word in words_of(name) if word.isascii()]
        stem = "-".join(words)[: LONGEST_ID - NUMBER_ROOM].strip("-") or NO_NAME
        taken = {*self.own.ids(), *self.elsewhere()}
        # One word alone may be a name that a system keeps for itself, such as "con".
        if "-" not in stem and stem != NO_NAME:
            stem = f"{stem}-{NO_NAME}" if len(stem) <= SHORT_ID else stem
        if stem not in taken:
            return stem
        return next(each for n in count(2) if (each := f"{stem}-{n}") not in taken)

    def make(
        self, draft: ExerciseDraft, name: str, cut: FilmCut, told: Told, asked_to_stop: Asked
    ) -> Exercise:
        """Convert *cut* and put the exercise called *name* into the library: all of it or nothing.

        Neither *draft* nor *cut* may have problems. For a thread of its own. Raises FilmError,
        NotKeptError, ConversionStoppedError.
        """
        try:
            exercise = self.id_for(name)
            staged = self.own.stage(exercise, draft.tidied(), cut.phases(draft.kind))
        except OSError as error:
            raise NotKeptError(error.strerror or str(error)) from error
        try:
            self.converter.convert(cut, staged, told, asked_to_stop)
            if asked_to_stop():
                raise ConversionStoppedError
            return self.own.put_in_place(staged)
        except OSError as error:
            self.own.discard(staged)
            raise NotKeptError(error.strerror or str(error)) from error
        except BaseException:
            self.own.discard(staged)
            raise
