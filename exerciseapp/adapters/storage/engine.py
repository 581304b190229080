"""The connection to the database file: safe by its settings, transactions under our control."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from exerciseapp.adapters.storage.write_ahead import write_ahead

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 5.0
WRITES = "exerciseapp_writes"


def make_engine(
    database: Path, busy_timeout_s: float = BUSY_TIMEOUT_S, *, foreign_keys: bool = True
) -> Engine:
    """Return the engine for the SQLite file *database*; nothing is opened yet.

    A write waits up to *busy_timeout_s* seconds for another process. Only a migration, which
    may copy a table that others point to, goes without *foreign_keys*.
    """
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": busy_timeout_s},
        # What a patient wrote does not belong in a log file.
        hide_parameters=True,
    )
    keys = "ON" if foreign_keys else "OFF"

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own, late BEGIN would let two processes read first and then wait for
        # each other; without it, `begin` below says when a transaction starts and which kind.
        connection.isolation_level = None
        cursor = connection.cursor()
        try:
            cursor.execute(f"PRAGMA foreign_keys={keys}")
            mode = write_ahead(cast("sqlite3.Cursor", cursor).execute, busy_timeout_s)
            cursor.execute("PRAGMA synchronous=FULL")
            # On macOS only this reaches the disk itself; elsewhere it means nothing.
            cursor.execute("PRAGMA fullfsync=ON")
        finally:
            cursor.close()
        if mode != "wal":
            log.warning("no write-ahead log on this disk; journal mode is %s", mode)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def for_writing(engine: Engine) -> Engine:
    """Return *engine*, same connections, with transactions that take the write lock at once."""
    return engine.execution_options(**{WRITES: True})
