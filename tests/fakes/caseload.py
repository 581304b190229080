"""A caseload in memory, as strict as the one in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from exerciseapp.domain.caseload import (
    Draft,
    Entry,
    EntryChange,
    EntryKind,
    ExerciseMarks,
    Patient,
    Template,
)
from exerciseapp.services.clinic.ports import ChangedElsewhereError, Traffic
from exerciseapp.services.record_store import StoreError

E = TypeVar("E", Patient, Draft, Template, ExerciseMarks)


@dataclass(slots=True)
class FakeCaseloadStore:
    """Keeps entries by kind and key; ``fault`` has every call fail."""

    entries: dict[tuple[EntryKind, str], Entry] = field(default_factory=dict)
    went: dict[str, Traffic] = field(default_factory=dict)
    fault: str = ""

    def patients(self) -> Sequence[Patient]:
        return self._all(Patient)

    def patient(self, patient: str) -> Patient | None:
        return next((each for each in self.patients() if each.id == patient), None)

    def draft(self, patient: str) -> Draft | None:
        return next((each for each in self._all(Draft) if each.patient == patient), None)

    def templates(self) -> Sequence[Template]:
        return self._all(Template)

    def marks(self) -> Sequence[ExerciseMarks]:
        return self._all(ExerciseMarks)

    def traffic(self) -> Mapping[str, Traffic]:
        self._fail_if_asked()
        return self.went

    def apply(self, changes: Sequence[EntryChange]) -> None:
        self._fail_if_asked()
        changed = dict(self.entries)
        for change in changes:
            key = change.kind, change.key
            if changed.get(key) != change.before:
                raise ChangedElsewhereError(str(key))
            if change.after is None:
                del changed[key]
            else:
                changed[key] = change.after
        self.entries = changed

    def _all(self, kind: type[E]) -> tuple[E, ...]:
        self._fail_if_asked()
        return tuple(each for each in self.entries.values() if isinstance(each, kind))

    def _fail_if_asked(self) -> None:
        if self.fault:
            raise StoreError(self.fault)
