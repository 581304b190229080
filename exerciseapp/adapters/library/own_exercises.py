"""The exercises that a clinic makes by itself: written aside first, moved in at the end."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exerciseapp.adapters.library.exercise_text import (
    write_cues,
    write_exercise_text,
    write_facts,
)
from exerciseapp.adapters.library.library import CUES_FILE, FACTS_FILE, read_exercise
from exerciseapp.adapters.platform.disk import settle
from exerciseapp.domain.exercise import ClipPhase, Exercise
from exerciseapp.domain.exercise_draft import ExerciseDraft

# A name that the library passes over.
STAGED = ".making-"
# Whoever still converts after so long has long lost their power.
FORGOTTEN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FolderExercises:
    """The own exercises in the library's folder *root*."""

    root: Path

    def ids(self) -> Collection[str]:
        """Return the names that are taken in the folder."""
        try:
            return {path.name for path in self.root.iterdir()}
        except FileNotFoundError:
            return ()

    def stage(self, exercise: str, draft: ExerciseDraft, phases: Collection[ClipPhase]) -> Path:
        """Write the text files to a new folder that nobody reads yet, and return it."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep()
        aside = self.root / f"{STAGED}{uuid.uuid4().hex}"
        staged = aside / exercise
        try:
            aside.mkdir(mode=0o700)
            staged.mkdir(mode=0o700)
            _write(staged / FACTS_FILE, write_facts(draft))
            for language, text in draft.texts.items():
                _write(staged / f"text.{language}.toml", write_exercise_text(text))
            if phases:
                _write(staged / CUES_FILE, write_cues(phases))
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        return staged

    def put_in_place(self, staged: Path) -> Exercise:
        """Move what was staged to where it is read, in one step, and return it as it reads.

        Raises OSError, also when what was written cannot be read: then nothing is moved.
        """
        exercise, problems = read_exercise(staged)
        if exercise is None or problems:
            raise OSError("; ".join(str(problem) for problem in problems) or "cannot be read")
        for path in staged.iterdir():
            settle(path)
        settle(staged)
        place = self.root / staged.name
        if place.exists():
            raise FileExistsError(f"{place} is there already")
        staged.rename(place)
        settle(self.root)
        shutil.rmtree(staged.parent, ignore_errors=True)
        moved, _ = read_exercise(place)
        if moved is None:
            raise FileNotFoundError(f"{place} is gone")
        return moved

    def discard(self, staged: Path) -> None:
        """Remove what was staged; never raises."""
        shutil.rmtree(staged.parent, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what a program that ended in the middle has left long ago."""
        before = datetime.now(UTC) - FORGOTTEN
        for path in self.root.glob(f"{STAGED}*"):
            with suppress(OSError):
                if datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
                    shutil.rmtree(path, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
