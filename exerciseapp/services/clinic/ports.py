"""What the workspace needs from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from exerciseapp.domain.caseload import Draft, EntryChange, ExerciseMarks, Patient, Template


class ChangedElsewhereError(Exception):
    """An entry is no longer what it was when the change was thought of. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """When a patient was last handed a programme, and last answered; None is never."""

    handed_over: datetime | None = None
    answered: datetime | None = None


class WorkspaceOpener(Protocol):
    """Opens the workspace from the patient's window."""

    def open_workspace(self, *, demo: bool = False) -> bool:
        """Open it, or bring it to the front; *demo* is a clinic of made-up people.

        Returns False if it could not be started.
        """
        ...


class CaseloadStore(Protocol):
    """Keeps the caseload. Every call is one transaction; all raise StoreError."""

    def patients(self) -> Sequence[Patient]:
        """Return all patients, archived ones too, in no order."""
        ...

    def patient(self, patient: str) -> Patient | None:
        """Return the patient with that id."""
        ...

    def draft(self, patient: str) -> Draft | None:
        """Return the programme that is being put together for a patient."""
        ...

    def templates(self) -> Sequence[Template]:
        """Return all templates, in no order."""
        ...

    def marks(self) -> Sequence[ExerciseMarks]:
        """Return what was noted of exercises, in no order."""
        ...

    def traffic(self) -> Mapping[str, Traffic]:
        """Return by patient what went to and fro, also for ids that no patient here has."""
        ...

    def apply(self, changes: Sequence[EntryChange]) -> None:
        """Do all of *changes*, or none.

        Raises ChangedElsewhereError when an entry is not what a change says that it was.
        """
        ...
