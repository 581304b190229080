"""The port through which a person takes a copy of everything, or deletes it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class OwnData(Protocol):
    """All that the program keeps about a person. All calls raise StoreError."""

    @property
    def folder(self) -> Path:
        """The folder that everything is kept in."""
        ...

    def export(self, target: Path) -> None:
        """Write a copy of the records, as they stand, to the file *target*; replace it."""
        ...

    def delete_all(self) -> None:
        """Delete sessions, reminders, choices and the copies made of them, for good.

        What a clinic keeps in the same folder stays.
        """
        ...
