"""When programmes were taken up, read from what came in and from the sessions."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from exerciseapp.adapters.storage.exchange_tables import ImportedProgrammeRow
from exerciseapp.adapters.storage.moments import at_offset
from exerciseapp.adapters.storage.tables import SessionRow, SnapshotRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.services.courses import Beginnings


@dataclass(frozen=True, slots=True)
class SqlCourseStore:
    """Answers the port from the tables of the records and of the exchange."""

    transactions: Transactions

    def beginnings(self, programme: str) -> Beginnings:
        """Return when *programme*, an id, was taken up."""
        taken_in = select(func.min(ImportedProgrammeRow.imported_at)).where(
            ImportedProgrammeRow.programme == programme
        )
        versions = select(SnapshotRow.digest).where(SnapshotRow.programme == programme)
        first = (
            select(SessionRow.started_at, SessionRow.started_offset_s)
            .where(SessionRow.snapshot.in_(versions))
            .order_by(SessionRow.started_at)
            .limit(1)
        )
        with self.transactions.read() as work:
            moment = work.execute(taken_in).scalar()
            session = work.execute(first).one_or_none()
        return Beginnings(moment, at_offset(*session) if session is not None else None)
