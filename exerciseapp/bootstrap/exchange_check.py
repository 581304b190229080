"""Reads a staged parcel as the library reads its own files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.exchange.names import EXERCISES, PROGRAMME
from exerciseapp.adapters.library import FileProblem, load_library, parse_programme, read_exercise
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.playback.check_apart import check_clip_apart
from exerciseapp.bootstrap.imported import imported_exercises, imported_programmes
from exerciseapp.domain.exchange import Parcel, RefusedFileError
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Programme
from exerciseapp.services.playback import ClipProblemKind

_FIRST_BYTES = {
    "demonstration.webm": (b"\x1a\x45\xdf\xa3",),
    "poster.webp": (b"RIFF",),
    "poster.png": (b"\x89PNG\r\n\x1a\n",),
}


@dataclass(frozen=True, slots=True)
class ParcelCheck:
    """Refuses what a file on the disk would be refused for; without ``films``, none is played."""

    places: Places
    films: bool = True

    def __call__(self, parcel: Parcel, staged: Path) -> Programme:
        """Return the programme of a staged parcel. Raises RefusedFileError."""
        exercises = dict(load_library([self.places.library]).exercises)
        imported, _ = imported_programmes(self.places)
        brought, _ = imported_exercises(self.places, imported, exercises)
        exercises |= brought
        for carried in parcel.carried:
            exercises[carried.id] = self._exercise(staged, carried.id)
        parsed = parse_programme(parcel.source, parcel.programme, PROGRAMME, exercises)
        if parsed.programme is None:
            _refuse(parsed.problems, staged)
            raise RefusedFileError("cannot be read", PROGRAMME)
        self._agree(parcel, parsed.programme)
        return parsed.programme

    def _exercise(self, staged: Path, name: str) -> Exercise:
        folder = staged / EXERCISES / name
        exercise, problems = read_exercise(folder)
        _refuse(problems, staged)
        if exercise is None:
            raise RefusedFileError("holds no exercise", f"{EXERCISES}/{name}")
        for file, starts in _FIRST_BYTES.items():
            path = folder / file
            if path.is_file() and not path.read_bytes().startswith(starts):
                raise RefusedFileError("is not what its name says", f"{EXERCISES}/{name}/{file}")
        clip = exercise.demonstration.clip
        if self.films and clip is not None:
            problem = check_clip_apart(clip)
            # A computer without a player has words and pictures still.
            if problem is not None and problem.kind is not ClipProblemKind.NO_PLAYER:
                part = f"{EXERCISES}/{name}/{clip.name}"
                raise RefusedFileError("is a film that cannot be played", part)
        return exercise

    def _agree(self, parcel: Parcel, programme: Programme) -> None:
        if programme.version != parcel.version:
            raise RefusedFileError("has another version than the file says", PROGRAMME)
        named = {*parcel.shipped, *(each.id for each in parcel.carried)}
        used = {each.exercise for each in programme.every_prescription()}
        for name in sorted(used ^ named):
            raise RefusedFileError(f'does not agree with the file about "{name}"', PROGRAMME)


def _refuse(problems: Iterable[FileProblem], staged: Path) -> None:
    """Refuse for the first of *problems*, told by its place in the file that was brought."""
    for problem in problems:
        raise RefusedFileError(str(problem).replace(f"{staged}{os.sep}", ""))
