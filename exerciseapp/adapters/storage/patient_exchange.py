"""The patient's side of the exchange, in the database: see the port for what each call means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.exchange_tables import (
    ImportedProgrammeRow,
    KnownClinicRow,
    ToldItemRow,
)
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic


@dataclass(frozen=True, slots=True)
class SqlImportTransaction:
    """One import; written when the block around it ends."""

    work: Session

    def known_clinics(self) -> Sequence[KnownClinic]:
        """Return the clinics remembered, in the order of remembering."""
        return _known_clinics(self.work)

    def imported(self) -> Sequence[ImportedProgramme]:
        """Return every version taken in, the newest import last."""
        return _imported(self.work)

    def remember(self, clinic: KnownClinic, at: datetime) -> None:
        """Remember a clinic, or its changed name, telephone or answer key."""
        card = clinic.card
        row = self.work.get(KnownClinicRow, card.id)
        if row is None:
            row = KnownClinicRow(
                id=card.id,
                signing_key=card.signing_key,
                patient=clinic.patient,
                remembered_at=at,
                last_answer=0,
            )
            self.work.add(row)
        row.name = card.name
        row.telephone = card.telephone
        row.answer_key = card.answer_key
        self.work.flush()

    def add(self, programme: ImportedProgramme, at: datetime) -> None:
        """Add a version of a programme; it is the one in force from now on."""
        self.work.add(
            ImportedProgrammeRow(
                clinic=programme.clinic,
                programme=programme.text.programme,
                version=programme.text.version,
                source=programme.text.source,
                folder=programme.folder,
                imported_at=at,
            )
        )
        self.work.flush()


@dataclass(frozen=True, slots=True)
class SqlPatientStore:
    """Keeps known clinics, imported programmes and what was answered. All raise StoreError."""

    transactions: Transactions

    @contextmanager
    def importing(self) -> Iterator[SqlImportTransaction]:
        """Give a transaction that holds the write lock and is undone on any error."""
        with self.transactions.write() as work:
            yield SqlImportTransaction(work)

    def known_clinics(self) -> Sequence[KnownClinic]:
        """Return the clinics remembered, in the order of remembering."""
        with self.transactions.read() as work:
            return _known_clinics(work)

    def imported(self) -> Sequence[ImportedProgramme]:
        """Return every version taken in, the newest import last."""
        with self.transactions.read() as work:
            return _imported(work)

    def forget(self, clinic: str) -> None:
        """Forget a clinic's keys and programmes; what was done stays in the records."""
        with self.transactions.write() as work:
            work.execute(delete(KnownClinicRow).where(KnownClinicRow.id == clinic))

    def answered(self, clinic: str) -> Mapping[tuple[str, str], str]:
        """Return what the clinic was told: kind and id of each item, and its digest."""
        query = select(ToldItemRow.kind, ToldItemRow.item, ToldItemRow.digest)
        with self.transactions.read() as work:
            rows = work.execute(query.where(ToldItemRow.clinic == clinic))
            return {(kind, item): digest for kind, item, digest in rows}

    def next_sequence(self, clinic: str) -> int:
        """Return the number that the next answer to the clinic has."""
        query = select(KnownClinicRow.last_answer).where(KnownClinicRow.id == clinic)
        with self.transactions.read() as work:
            return work.execute(query).scalar_one() + 1

    def note_answer(self, clinic: str, sequence: int, told: Mapping[tuple[str, str], str]) -> None:
        """Note that the answer *sequence* told these items, with their digests."""
        with self.transactions.write() as work:
            row = work.get_one(KnownClinicRow, clinic)
            row.last_answer = max(row.last_answer, sequence)
            for (kind, item), digest in told.items():
                work.merge(ToldItemRow(clinic=clinic, kind=kind, item=item, digest=digest))


def _known_clinics(work: Session) -> tuple[KnownClinic, ...]:
    rows = work.scalars(
        select(KnownClinicRow).order_by(KnownClinicRow.remembered_at, KnownClinicRow.id)
    )
    return tuple(
        KnownClinic(
            ClinicCard(row.id, row.name, row.telephone, row.signing_key, row.answer_key),
            row.patient,
            row.remembered_at,
        )
        for row in rows
    )


def _imported(work: Session) -> tuple[ImportedProgramme, ...]:
    rows = work.scalars(select(ImportedProgrammeRow).order_by(ImportedProgrammeRow.place))
    return tuple(
        ImportedProgramme(
            row.clinic, ProgrammeText(row.programme, row.version, row.source), row.folder
        )
        for row in rows
    )
