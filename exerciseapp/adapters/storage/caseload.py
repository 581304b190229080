"""The caseload in the database: see the port for what each call means."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.caseload_tables import (
    DraftRow,
    ExerciseMarksRow,
    PatientRow,
    TemplateRow,
)
from exerciseapp.adapters.storage.exchange_tables import HandOverRow, ReceivedAnswerRow
from exerciseapp.adapters.storage.transactions import Transactions
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

_ROWS: Mapping[EntryKind, type[Base]] = {
    EntryKind.PATIENT: PatientRow,
    EntryKind.DRAFT: DraftRow,
    EntryKind.TEMPLATE: TemplateRow,
    EntryKind.MARKS: ExerciseMarksRow,
}


@dataclass(frozen=True, slots=True)
class SqlCaseloadStore:
    """Keeps the caseload in the tables of ``caseload_tables``. Raises StoreError."""

    transactions: Transactions

    def patients(self) -> Sequence[Patient]:
        # Plain rows: a thousand objects of the ORM take longer than all the rest of the list.
        query = select(
            PatientRow.id,
            PatientRow.name,
            PatientRow.year_of_birth,
            PatientRow.notes,
            PatientRow.archived,
        )
        with self.transactions.read() as work:
            return tuple(Patient(*row) for row in work.execute(query))

    def patient(self, patient: str) -> Patient | None:
        with self.transactions.read() as work:
            row = work.get(PatientRow, patient)
            return None if row is None else _patient(row)

    def draft(self, patient: str) -> Draft | None:
        with self.transactions.read() as work:
            row = work.get(DraftRow, patient)
            return None if row is None else Draft(row.patient, row.source)

    def templates(self) -> Sequence[Template]:
        with self.transactions.read() as work:
            rows = work.scalars(select(TemplateRow))
            return tuple(Template(row.id, row.title, row.source) for row in rows)

    def marks(self) -> Sequence[ExerciseMarks]:
        with self.transactions.read() as work:
            return tuple(_marks(row) for row in work.scalars(select(ExerciseMarksRow)))

    def traffic(self) -> Mapping[str, Traffic]:
        out = select(HandOverRow.patient, func.max(HandOverRow.handed_over_at)).group_by(
            HandOverRow.patient
        )
        back = select(ReceivedAnswerRow.patient, func.max(ReceivedAnswerRow.made_at)).group_by(
            ReceivedAnswerRow.patient
        )
        with self.transactions.read() as work:
            handed_over = _newest(work, out)
            answered = _newest(work, back)
        return {
            patient: Traffic(handed_over.get(patient), answered.get(patient))
            for patient in {**handed_over, **answered}
        }

    def apply(self, changes: Sequence[EntryChange]) -> None:
        with self.transactions.write() as work:
            for change in changes:
                _apply(work, change)


def _apply(work: Session, change: EntryChange) -> None:
    row = work.get(_ROWS[change.kind], change.key)
    if (None if row is None else _entry(row)) != change.before:
        raise ChangedElsewhereError(f"{change.kind} {change.key}")
    if change.after is not None:
        work.merge(_row(change.after))
    elif row is not None:
        work.delete(row)
    work.flush()


def _newest(work: Session, query: Select[str, datetime]) -> dict[str, datetime]:
    return {row[0]: row[1] for row in work.execute(query)}


def _entry(row: Base) -> Entry:
    match row:
        case PatientRow():
            return _patient(row)
        case DraftRow():
            return Draft(row.patient, row.source)
        case TemplateRow():
            return Template(row.id, row.title, row.source)
        case ExerciseMarksRow():
            return _marks(row)
        case _:
            raise TypeError(f"{row} is no row of the caseload")


def _row(entry: Entry) -> Base:
    match entry:
        case Patient():
            return PatientRow(
                id=entry.id,
                name=entry.name,
                year_of_birth=entry.year_of_birth,
                notes=entry.notes,
                archived=entry.archived,
            )
        case Draft():
            return DraftRow(patient=entry.patient, source=entry.source)
        case Template():
            return TemplateRow(id=entry.id, title=entry.title, source=entry.source)
        case ExerciseMarks():
            tags = json.dumps(entry.tags, ensure_ascii=False)
            return ExerciseMarksRow(exercise=entry.exercise, favourite=entry.favourite, tags=tags)


def _patient(row: PatientRow) -> Patient:
    return Patient(row.id, row.name, row.year_of_birth, row.notes, row.archived)


def _marks(row: ExerciseMarksRow) -> ExerciseMarks:
    return ExerciseMarks(row.exercise, row.favourite, tuple(json.loads(row.tags)))
