"""The port through which the workspace is copied as a whole, and brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

COPY_SUFFIX = ".exerciseclinic"


class NoCopyError(Exception):
    """A file is no copy of a workspace, or not a whole one. Nothing has been changed."""


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """What a copy holds: whose workspace, with which key, how many patients and exercises."""

    clinic: str
    fingerprint: str
    patients: int
    exercises: int


class WorkspaceCopies(Protocol):
    """Copies of everything that the clinic keeps. All calls raise StoreError."""

    @property
    def folder(self) -> Path:
        """The folder that everything is kept in."""
        ...

    @property
    def backups(self) -> Path:
        """The folder in which what stood before is kept when a copy is brought back."""
        ...

    def save(self, target: Path) -> None:
        """Write a copy to the file *target*, whole or not at all; replace it."""
        ...

    def look(self, source: Path) -> FoundCopy:
        """Say what the copy *source* holds. Raises NoCopyError."""
        ...

    def bring_back(self, source: Path, now: datetime) -> None:
        """Put what the copy holds in the place of the workspace as it stands.

        What stands is copied to ``backups`` first. Exercises of the copy that are not in the
        library are added; those that are stay as they are. Raises NoCopyError.
        """
        ...
