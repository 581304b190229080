"""Which version the database file has, and how it gets to the one this program knows."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from exerciseapp.adapters.storage.backups import back_up
from exerciseapp.adapters.storage.engine import for_writing, make_engine
from exerciseapp.adapters.storage.guard import told_plainly
from exerciseapp.services.record_store import StoreError, StoreFault

log = logging.getLogger(__name__)

Ask = Callable[[str], Iterable[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Schema:
    """The newest revision that a program knows, and the folder of steps that lead to it."""

    newest: str
    migrations: Path


# With each new migration, its number goes here.
CURRENT = Schema("0007", Path(__file__).parent / "migrations")

NEWER = (
    "The records in {path} were written by a newer version of this program. Nothing has been "
    "changed. Install the newer version to go on."
)
FOREIGN = (
    "The file {path} is not a record file of this program. Nothing has been changed. "
    "Choose another folder with --data-dir."
)
FAILED = (
    "Your records could not be brought up to the new version of the program. They are as they "
    "were before{copy}. Go back to the earlier version of the program or report this fault; the "
    "log file says more."
)


def bring_up_to_date(
    database: Path,
    busy_timeout_s: float,
    backups: Path,
    now: datetime,
    schema: Schema = CURRENT,
) -> None:
    """Make *database* if there is none; move an older one to the newest revision of *schema*.

    An older one is first copied to *backups*. Raises StoreError, with the file left as it was,
    when it is damaged, foreign, of a newer program, or cannot be changed.
    """
    with told_plainly(database):
        _make_private(database)
        with closing(sqlite3.connect(database, timeout=busy_timeout_s)) as connection:
            revision = _revision(connection.execute, database, schema)
    # Nearly every start ends here, and so never loads Alembic.
    if revision != schema.newest:
        _migrate(database, busy_timeout_s, backups, now, schema)


def _make_private(database: Path) -> None:
    """Make an empty file that only its owner can read; SQLite's log files take after it."""
    try:
        os.close(os.open(database, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return


def _revision(ask: Ask, database: Path, schema: Schema) -> str | None:
    """Return the revision of the file, None if there is nothing in it yet."""
    tables = {row[0] for row in ask("SELECT name FROM sqlite_master")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError(FOREIGN.format(path=database), StoreFault.FOREIGN, database)
    revision = "".join(str(row[0]) for row in ask("SELECT version_num FROM alembic_version"))
    if not (revision.isdecimal() and len(revision) == len(schema.newest)):
        raise StoreError(FOREIGN.format(path=database), StoreFault.FOREIGN, database)
    if revision > schema.newest:
        raise StoreError(NEWER.format(path=database), StoreFault.NEWER, database)
    return revision


def _migrate(
    database: Path, busy_timeout_s: float, backups: Path, now: datetime, schema: Schema
) -> None:
    engine = make_engine(database, busy_timeout_s, foreign_keys=False)
    try:
        with told_plainly(database), for_writing(engine).begin() as connection:
            # The window and the reminder process may start at once: whoever got the lock
            # second finds the work done.
            revision = _revision(connection.exec_driver_sql, database, schema)
            if revision == schema.newest:
                return
            copy = back_up(database, backups, revision, now) if revision else None
            _upgrade(connection, schema, copy)
            log.info("records moved from schema %s to %s", revision, schema.newest)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, schema: Schema, copy: Path | None) -> None:
    """Run the missing migrations inside the transaction of *connection*."""
    kept = f"; a copy is {copy}" if copy else ""
    failed = StoreError(FAILED.format(copy=kept), StoreFault.MIGRATION)
    try:
        _run_migrations(connection, schema)
    except SQLAlchemyError:
        raise
    except Exception as error:  # whatever a migration trips over is undone and told
        log.exception("migration failed")
        raise failed from error
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        log.error("rows without what they point to after the migration: %s", len(broken))
        raise failed


def _run_migrations(connection: Connection, schema: Schema) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The value is read with interpolation, in which a lone percent sign is an error.
    config.set_main_option("script_location", str(schema.migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, schema.newest)
