"""The records of one data folder, opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from exerciseapp.adapters.storage.diary import SqlDiaryStore
from exerciseapp.adapters.storage.engine import BUSY_TIMEOUT_S, make_engine
from exerciseapp.adapters.storage.progress import SqlProgressStore
from exerciseapp.adapters.storage.records import SqlRecordStore
from exerciseapp.adapters.storage.schema import bring_up_to_date
from exerciseapp.adapters.storage.settings import SqlSettingsStore
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.services.record_store import StoreError, StoreFault


@dataclass(frozen=True, slots=True)
class Database:
    """The stores of one database file. Close it when done; a ``with`` block does."""

    path: Path
    engine: Engine
    transactions: Transactions
    records: SqlRecordStore
    settings: SqlSettingsStore
    diary: SqlDiaryStore
    progress: SqlProgressStore

    def check(self) -> tuple[str, ...]:
        """Read the whole file and return what is wrong with it; nothing if it is sound.

        Raises StoreError if it cannot be reached.
        """
        try:
            with self.transactions.read() as session:
                found = tuple(_problems(session.connection()))
        except StoreError as error:
            if error.fault is not StoreFault.DAMAGED:
                raise
            return (str(error),)
        return tuple(problem for problem in found if problem != "ok")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def open_database(
    path: Path,
    backups: Path | None = None,
    busy_timeout_s: float = BUSY_TIMEOUT_S,
    now: datetime | None = None,
) -> Database:
    """Open the database file *path*; make it if there is none, migrate it if it is older.

    *backups* is the folder for copies made before a migration, beside the file unless given;
    *now* names such a copy. A write waits up to *busy_timeout_s* seconds for another process.
    Raises StoreError, leaving the file as it was, if it cannot be used.
    """
    path = path.absolute()
    bring_up_to_date(
        path,
        busy_timeout_s,
        backups if backups is not None else path.parent / "backups",
        now if now is not None else datetime.now(UTC),
    )
    engine = make_engine(path, busy_timeout_s)
    transactions = Transactions(engine, path)
    return Database(
        path,
        engine,
        transactions,
        SqlRecordStore(transactions),
        SqlSettingsStore(transactions),
        SqlDiaryStore(transactions),
        SqlProgressStore(transactions),
    )


def _problems(connection: Connection) -> Iterator[str]:
    for (problem,) in connection.exec_driver_sql("PRAGMA quick_check"):
        yield str(problem)
    for table, _row, referred, _key in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {table} points to a missing row of {referred}"
