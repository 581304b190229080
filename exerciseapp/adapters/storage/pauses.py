"""The pauses that a person set, for whoever tells of them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from exerciseapp.adapters.storage.reminder_tables import PAUSE
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.reminder_settings import Pause, PauseReason


@dataclass(frozen=True, slots=True)
class SqlPauseReader:
    """Reads the pauses beside the other records. Raises StoreError."""

    transactions: Transactions

    def pauses(self) -> tuple[Pause, ...]:
        """Return all pauses, those that are over as well, by their first day."""
        columns = PAUSE.c.first_day, PAUSE.c.resumes_on, PAUSE.c.reason
        query = select(*columns).order_by(PAUSE.c.first_day, PAUSE.c.id)
        with self.transactions.read() as work:
            return tuple(
                Pause(first, resumes, PauseReason(reason))
                for first, resumes, reason in work.execute(query)
            )
