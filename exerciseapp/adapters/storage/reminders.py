"""Keeps reminders in the database file, over the standard library's own SQLite.

The background process runs day and night in a small budget, and SQLAlchemy alone would double
its memory. Reminders belong to one person's computer and never to a clinic's server, so nothing
but SQLite is needed here. The tables are made by Alembic with all others.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.storage.faults import CODES, PRIMARY_CODE
from exerciseapp.adapters.storage.reminder_transaction import SqliteTransaction
from exerciseapp.adapters.storage.write_ahead import write_ahead
from exerciseapp.services.record_store import StoreError, StoreFault

REVISION = "0002"
BUSY_TIMEOUT_S = 5.0
_SENTENCES = {
    StoreFault.DISK_FULL: "The disk is full, so reminders cannot be written down.",
    StoreFault.BUSY: "Another program is using the records, so reminders cannot be written down.",
    StoreFault.DAMAGED: "The file with the records is damaged; reminders cannot be read.",
    StoreFault.READ_ONLY: "The folder with the records does not let the program write reminders.",
}


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        code = getattr(error, "sqlite_errorcode", None)
        fault = CODES.get(code & PRIMARY_CODE, StoreFault.OTHER) if code else StoreFault.OTHER
        if getattr(error, "errno", None) == errno.ENOSPC:
            fault = StoreFault.DISK_FULL
        sentence = _SENTENCES.get(fault, "The reminders could not be read or written.")
        raise StoreError(f"{sentence} ({error})", fault) from error


def revision_of(database: Path) -> str | None:
    """Return the schema's revision in the file *database*, None if there are no tables yet.

    Raises StoreError if it cannot be read.
    """
    if not database.exists():
        return None
    with _told_plainly():
        connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise
        finally:
            connection.close()
    return None if row is None else str(row[0])


@dataclass(slots=True)
class SqliteReminderStore:
    """The reminders in one database file. Every transaction is on the disk when its block ends."""

    connection: sqlite3.Connection
    _data_version: int = -1

    @contextmanager
    def writing(self) -> Iterator[SqliteTransaction]:
        """Give a transaction that holds the write lock; undone on any error."""
        with _told_plainly():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield SqliteTransaction(self.connection)
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk may have undone it already; the first error is the one to tell.
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[SqliteTransaction]:
        """Give a transaction that sees one state of the records."""
        with _told_plainly():
            self.connection.execute("BEGIN")
            try:
                yield SqliteTransaction(self.connection)
            finally:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")

    def changed_elsewhere(self) -> bool:
        """Tell whether another connection has written since this was last asked."""
        with _told_plainly():
            (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        changed: bool = version != self._data_version
        self._data_version = version
        return changed

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def open_reminder_store(
    database: Path, busy_timeout_s: float = BUSY_TIMEOUT_S
) -> SqliteReminderStore:
    """Open the reminders in *database*, whose tables must be there. Raises StoreError."""
    with _told_plainly():
        uri = f"{database.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(
            uri, uri=True, timeout=busy_timeout_s, isolation_level=None, cached_statements=64
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys=ON")
            write_ahead(connection.execute, busy_timeout_s)
            connection.execute("PRAGMA synchronous=FULL")
            # The tables of one person are small; two megabytes of cache would be for nothing.
            connection.execute("PRAGMA cache_size=-256")
        except BaseException:
            connection.close()
            raise
    return SqliteReminderStore(connection)
