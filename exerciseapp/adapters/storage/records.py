"""The record store on SQL: each call one transaction, on the disk when it returns."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.moments import offset_s
from exerciseapp.adapters.storage.record_queries import (
    history_query,
    latest_moment,
    open_query,
    read_sessions,
)
from exerciseapp.adapters.storage.tables import PainRow, SessionRow, SetRow, SnapshotRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.programme import AS_USUAL, Part, Programme
from exerciseapp.domain.records import PainReport, SessionOutcome, SessionRecord, SetRecord
from exerciseapp.domain.scales import checked_rating
from exerciseapp.services.record_store import StoreError, StoreFault

UNKNOWN = (
    "The session that should be saved is not among the records. What was saved before is safe. "
    "Start a new session; the log file says more."
)
CLOSED = (
    "This session has already been closed, so nothing can be added to it. What was saved before "
    "is safe. Start a new session."
)


@dataclass(frozen=True, slots=True)
class SqlRecordStore:
    """Keeps sessions in the tables of ``tables``; see the port for what each call means.

    Ratings outside 0 to 10 and times without a zone raise ValueError before anything is written.
    """

    transactions: Transactions

    def begin_session(
        self,
        programme: Programme,
        started_at: datetime,
        pain_before: int | None,
        part: Part = AS_USUAL,
    ) -> str:
        """Open a session on *programme*, whose text is kept with it; return the session's id."""
        row = SessionRow(
            id=str(uuid.uuid4()),
            snapshot=digest(programme),
            started_at=started_at,
            started_offset_s=offset_s(started_at),
            pain_before=checked_rating(pain_before, "pain before"),
            note="",
            stage=part.stage,
            variant=part.variant.value,
        )
        identity = row.id
        with self.transactions.write() as session:
            if session.get(SnapshotRow, row.snapshot) is None:
                session.add(
                    SnapshotRow(
                        digest=row.snapshot,
                        programme=programme.id,
                        version=programme.version,
                        source=programme.source,
                    )
                )
                session.flush()
            session.add(row)
        return identity

    def save_set(self, session: str, record: SetRecord, at: datetime | None = None) -> None:
        """Write a set of an open session that ended *at*; a record of the same set is replaced."""
        row = _set_row(session, record)
        if at is not None:
            row.ended_at = at
            row.ended_offset_s = offset_s(at)
        with self.transactions.write() as work:
            _open_row(work, session)
            work.merge(row)

    def save_pain(self, session: str, report: PainReport, at: datetime) -> None:
        """Write that pain was told in mid-session."""
        row = PainRow(
            session_id=session,
            exercise=report.key.exercise,
            set_number=report.key.set,
            side=report.key.side.value,
            nrs=checked_rating(report.nrs, "pain"),
            choice=report.choice.value,
            told_at=at,
            told_offset_s=offset_s(at),
        )
        with self.transactions.write() as work:
            _open_row(work, session)
            work.add(row)

    def end_session(
        self, session: str, outcome: SessionOutcome, ended_at: datetime, rest: Sequence[SetRecord]
    ) -> None:
        """Close a session; *rest* are the records of the sets that were not reached.

        Closing it again in the same way and at the same moment changes nothing.
        """
        offset = offset_s(ended_at)
        with self.transactions.write() as work:
            row = _row(work, session)
            if (row.outcome, row.ended_at) == (outcome.value, ended_at):
                return
            _refuse_closed(row)
            for record in rest:
                work.merge(_set_row(session, record))
            row.outcome = outcome.value
            row.ended_at = ended_at
            row.ended_offset_s = offset

    def save_answers(
        self, session: str, pain_after: int | None, effort: int | None, note: str
    ) -> None:
        """Write what the person answered after a session."""
        checked_rating(pain_after, "pain after")
        checked_rating(effort, "effort")
        with self.transactions.write() as work:
            row = _row(work, session)
            row.pain_after = pain_after
            row.effort = effort
            row.note = note

    def open_session(self) -> SessionRecord | None:
        """Return the newest session that was never closed, or None."""
        with self.transactions.read() as work:
            return next(iter(read_sessions(work, open_query())), None)

    def last_sign(self, session: str) -> datetime:
        """Return the last moment known of a session, from its sets and the pain told in it."""
        with self.transactions.read() as work:
            begun = _row(work, session)
            return latest_moment(work, begun)

    def history(
        self, limit: int | None = None, *, include_open: bool = False
    ) -> tuple[SessionRecord, ...]:
        """Return closed sessions, newest start first, at most *limit* of them.

        With *include_open*, also those that were never closed.
        """
        with self.transactions.read() as work:
            return read_sessions(work, history_query(limit, include_open))


def digest(programme: Programme) -> str:
    """Return the name under which the programme's text is kept: equal texts are kept once."""
    told = "\0".join((programme.id, str(programme.version), programme.source))
    return hashlib.sha256(told.encode()).hexdigest()


def _row(work: Session, session: str) -> SessionRow:
    row = work.get(SessionRow, session)
    if row is None:
        raise StoreError(UNKNOWN, StoreFault.REFUSED)
    return row


def _open_row(work: Session, session: str) -> SessionRow:
    row = _row(work, session)
    _refuse_closed(row)
    return row


def _refuse_closed(row: SessionRow) -> None:
    if row.outcome is not None:
        raise StoreError(CLOSED, StoreFault.REFUSED)


def _set_row(session: str, record: SetRecord) -> SetRow:
    return SetRow(
        session_id=session,
        exercise=record.key.exercise,
        set_number=record.key.set,
        side=record.key.side.value,
        exercise_id=record.exercise_id,
        outcome=record.outcome.value,
        prescribed_repetitions=record.prescribed.repetitions,
        prescribed_hold_s=record.prescribed.hold_s,
        performed_repetitions=record.performed.repetitions,
        performed_hold_s=record.performed.hold_s,
    )
