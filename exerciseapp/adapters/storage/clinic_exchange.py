"""The clinic's side of the exchange, in the database: see the port for what each call means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.exchange_tables import (
    ClinicIdentityRow,
    HandOverRow,
    ReceivedAnswerRow,
    ReceivedItemRow,
    ReceivedProgrammeRow,
)
from exerciseapp.adapters.storage.moments import at_offset, offset_s
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText
from exerciseapp.services.exchange.content_text import read_content
from exerciseapp.services.exchange.ports import AnswerSeen, ClinicIdentity, HandOver, Received
from exerciseapp.services.exchange.strict_json import write_json

_ITEMS = Base.metadata.tables[ReceivedItemRow.__tablename__]
_ONLY = 1
# SQLite takes a limited number of values in one question.
_AT_ONCE = 500
_CHANGED = "changed"
_KNOWN = "known"


@dataclass(frozen=True, slots=True)
class SqlClinicStore:
    """Keeps the clinic's identity, what it handed over and what came back. Raises StoreError."""

    transactions: Transactions

    def identity(self) -> ClinicIdentity | None:
        """Return the clinic of this data folder, None if none was set up."""
        with self.transactions.read() as work:
            row = work.get(ClinicIdentityRow, _ONLY)
            if row is None:
                return None
            card = ClinicCard(row.id, row.name, row.telephone, row.signing_key, row.answer_key)
            return ClinicIdentity(card, row.locked_keys)

    def save_identity(self, identity: ClinicIdentity, at: datetime) -> None:
        """Set the clinic up, or change its name, telephone or passphrase."""
        card = identity.card
        with self.transactions.write() as work:
            work.merge(
                ClinicIdentityRow(
                    place=_ONLY,
                    id=card.id,
                    name=card.name,
                    telephone=card.telephone,
                    signing_key=card.signing_key,
                    answer_key=card.answer_key,
                    locked_keys=identity.locked_keys,
                    saved_at=at,
                )
            )

    def handed_over(self, patient: str | None = None) -> Sequence[HandOver]:
        """Return what was handed over, oldest first, to one patient or to all."""
        query = select(HandOverRow).order_by(HandOverRow.handed_over_at, HandOverRow.version)
        if patient is not None:
            query = query.where(HandOverRow.patient == patient)
        with self.transactions.read() as work:
            return tuple(
                HandOver(
                    row.patient,
                    ProgrammeText(row.programme, row.version, row.source),
                    at_offset(row.handed_over_at, row.handed_over_offset_s),
                )
                for row in work.scalars(query)
            )

    def note_hand_over(self, hand_over: HandOver) -> None:
        """Write a version down; handing the same one over again changes nothing."""
        text = hand_over.text
        with self.transactions.write() as work:
            if work.get(HandOverRow, (hand_over.patient, text.programme, text.version)) is None:
                work.add(
                    HandOverRow(
                        patient=hand_over.patient,
                        programme=text.programme,
                        version=text.version,
                        source=text.source,
                        handed_over_at=hand_over.handed_over,
                        handed_over_offset_s=offset_s(hand_over.handed_over),
                    )
                )

    def receive(self, answer: Answer, digest: str, at: datetime) -> Received | None:
        """Merge *answer* into what its patient told before; None if this file was read already.

        Of two tellings of an item the one of the later answer stands, in whatever order they
        are read.
        """
        (received,) = self.receive_all([(answer, digest)], at)
        return received

    def receive_all(
        self, answers: Sequence[tuple[Answer, str]], at: datetime
    ) -> Sequence[Received | None]:
        """Merge answers, each with its file's digest: all of them or, on an error, none."""
        with self.transactions.write() as work:
            return [_receive(work, answer, digest, at) for answer, digest in answers]

    def answers(self, patient: str) -> Sequence[AnswerSeen]:
        """Return the answers of a patient that were read, in the order of making; in UTC."""
        query = (
            select(ReceivedAnswerRow.made_at, ReceivedAnswerRow.received_at)
            .where(ReceivedAnswerRow.patient == patient)
            .order_by(ReceivedAnswerRow.made_at)
        )
        with self.transactions.read() as work:
            return tuple(AnswerSeen(made, received) for made, received in work.execute(query))

    def items(self, patient: str, kind: str) -> Sequence[AnswerItem]:
        """Return what a patient told of one kind, each thing once, in the order of its id."""
        query = (
            select(ReceivedItemRow.item, ReceivedItemRow.content)
            .where(ReceivedItemRow.patient == patient, ReceivedItemRow.kind == kind)
            .order_by(ReceivedItemRow.item)
        )
        with self.transactions.read() as work:
            rows = work.execute(query)
            return tuple(_item(kind, item, text) for item, text in rows)

    def received_programmes(self, patient: str) -> Sequence[ProgrammeText]:
        """Return the programmes that a patient's answers were about."""
        query = select(ReceivedProgrammeRow).where(ReceivedProgrammeRow.patient == patient)
        with self.transactions.read() as work:
            found = [ProgrammeText(r.programme, r.version, r.source) for r in work.scalars(query)]
        return tuple(sorted(found))


def _item(kind: str, item: str, text: str) -> AnswerItem:
    content = read_content(text, kind)
    # It was looked at when it came, and only what is right is kept.
    assert isinstance(content, dict)  # noqa: S101
    return AnswerItem(kind, item, content, text)


def _receive(work: Session, answer: Answer, digest: str, at: datetime) -> Received | None:
    if work.get(ReceivedAnswerRow, digest) is not None:
        return None
    work.add(
        ReceivedAnswerRow(
            digest=digest,
            patient=answer.patient,
            sequence=answer.sequence,
            made_at=answer.made_at,
            received_at=at,
        )
    )
    for text in answer.programmes:
        _keep_programme(work, answer.patient, text)
    standing = _standing(work, answer)
    told = [_merged(answer, standing, item) for item in answer.items]
    fresh = [values for values in told if isinstance(values, tuple)]
    if fresh:
        _insert(work, fresh)
    changed = told.count(_CHANGED)
    return Received(len(fresh), changed, len(told) - len(fresh) - changed)


def _insert(work: Session, rows: Sequence[tuple[object, ...]]) -> None:
    """Write new rows of the table of items, their values in the order of its columns.

    A year is a thousand rows. Handed to the driver as they are, they take half the time.
    """
    connection = work.connection()
    compiled = insert(_ITEMS).compile(dialect=connection.dialect)
    names = [column.name for column in _ITEMS.columns]
    if compiled.positiontup == names:
        connection.exec_driver_sql(str(compiled), list(rows))
    else:
        connection.execute(insert(_ITEMS), [dict(zip(names, row, strict=True)) for row in rows])


Standing = Mapping[tuple[str, str], ReceivedItemRow]


def _standing(work: Session, answer: Answer) -> Standing:
    """Return what the patient has told before of the same things, by kind and id."""
    found: dict[tuple[str, str], ReceivedItemRow] = {}
    own = select(ReceivedItemRow).where(ReceivedItemRow.patient == answer.patient)
    if work.scalar(own.limit(1)) is None:
        return found
    for start in range(0, len(answer.items), _AT_ONCE):
        ids = [item.id for item in answer.items[start : start + _AT_ONCE]]
        for row in work.scalars(own.where(ReceivedItemRow.item.in_(ids))):
            found[row.kind, row.item] = row
    return found


def _merged(answer: Answer, standing: Standing, item: AnswerItem) -> tuple[object, ...] | str:
    """Merge *item* into its row, or return the values of a new one."""
    content = item.text or write_json(dict(item.content)).decode()
    row = standing.get((item.kind, item.id))
    if row is None:
        return answer.patient, item.kind, item.id, answer.sequence, content
    if row.content == content or answer.sequence < row.sequence:
        row.sequence = max(row.sequence, answer.sequence)
        return _KNOWN
    row.content = content
    row.sequence = answer.sequence
    return _CHANGED


def _keep_programme(work: Session, patient: str, text: ProgrammeText) -> None:
    if work.get(ReceivedProgrammeRow, (patient, text.programme, text.version)) is None:
        work.add(
            ReceivedProgrammeRow(
                patient=patient,
                programme=text.programme,
                version=text.version,
                source=text.source,
            )
        )
