"""Copies of what a clinic keeps: its tables, and the exercises that it made."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from exerciseapp.adapters.storage.backups import back_up
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.engine import BUSY_TIMEOUT_S
from exerciseapp.adapters.storage.faults import fault_of
from exerciseapp.adapters.storage.guard import told_plainly
from exerciseapp.adapters.storage.own_data import CLINIC_TABLES, FORM
from exerciseapp.adapters.storage.schema import CURRENT
from exerciseapp.adapters.storage.workspace_file import (
    BROKEN,
    DATABASE,
    LIBRARY,
    NO_COPY,
    own_exercises,
    unpack_copy,
    write_copy,
)
from exerciseapp.services.clinic.copies import FoundCopy, NoCopyError
from exerciseapp.services.record_store import StoreError, StoreFault

NOT_SAVED = (
    "The copy could not be written to {folder}. The workspace is as it was. Free some space there, "
    "or choose another folder."
)
NOT_HERE = "The file {file} cannot be read ({reason}). Nothing has been changed."
# Of a copy that another version of this program wrote, or none did.
_NOT_OURS = frozenset({StoreFault.FOREIGN, StoreFault.DAMAGED})


@dataclass(frozen=True, slots=True)
class ZipWorkspaceCopies:
    """Works on the database's file itself, while other connections to it stay open."""

    database: Path
    backups: Path
    library: Path

    @property
    def folder(self) -> Path:
        """The folder that everything is kept in."""
        return self.database.parent

    def save(self, target: Path) -> None:
        """Write a copy to *target*, whole or not at all. Raises StoreError."""
        unfinished = target.with_name(f"{target.name}.part")
        try:
            with self._aside() as aside:
                own = aside / DATABASE
                self._copy_tables(own)
                unfinished.unlink(missing_ok=True)
                unfinished.touch(mode=0o600)
                write_copy(unfinished, own, self.library)
            unfinished.replace(target)
        except (sqlite3.Error, OSError) as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            told = NOT_SAVED.format(folder=target.parent)
            raise StoreError(told, fault_of(error, target), target) from error

    def look(self, source: Path) -> FoundCopy:
        """Say what the copy *source* holds. Raises NoCopyError, StoreError."""
        with self._unpacked(source) as aside:
            return _found(aside)

    def bring_back(self, source: Path, now: datetime) -> None:
        """Put what the copy holds in the place of what stands. Raises NoCopyError, StoreError."""
        with self._unpacked(source) as aside:
            _found(aside)
            with told_plainly(self.database):
                self._take_tables(aside / DATABASE, now)
                self._take_exercises(aside / LIBRARY)

    @contextmanager
    def _aside(self) -> Iterator[Path]:
        """Give a folder on the same disk that nobody reads, and remove it."""
        with tempfile.TemporaryDirectory(prefix=".copy-", dir=self.folder) as aside:
            yield Path(aside)

    @contextmanager
    def _unpacked(self, source: Path) -> Iterator[Path]:
        with self._aside() as aside:
            try:
                unpack_copy(source, aside)
            except OSError as error:
                told = NOT_HERE.format(file=source, reason=error.strerror or error)
                raise StoreError(told, StoreFault.UNREADABLE, source) from error
            yield aside

    def _copy_tables(self, target: Path) -> None:
        """Copy the database to *target* with nothing but the clinic's own in it."""
        target.touch(mode=0o600)
        with (
            closing(sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target, isolation_level=None)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            copy.execute("PRAGMA foreign_keys=OFF")
            for table in _tables(copy):
                if table not in CLINIC_TABLES and table != FORM:
                    copy.execute(f'DELETE FROM "{table}"')  # noqa: S608  (our own names)
            # What was deleted must not be read out of the file.
            copy.execute("VACUUM")

    def _take_tables(self, copy: Path, now: datetime) -> None:
        with closing(
            sqlite3.connect(self.database, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        ) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("ATTACH ? AS copy", (str(copy),))
            connection.execute("BEGIN IMMEDIATE")
            try:
                back_up(self.database, self.backups, CURRENT.newest, now)
                for table in sorted(CLINIC_TABLES):
                    columns = ", ".join(f'"{name}"' for name in _columns(connection, table))
                    connection.execute(f'DELETE FROM main."{table}"')  # noqa: S608
                    connection.execute(
                        f'INSERT INTO main."{table}" ({columns})'  # noqa: S608
                        f' SELECT {columns} FROM copy."{table}"'
                    )
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise

    def _take_exercises(self, copied: Path) -> None:
        self.library.mkdir(mode=0o700, exist_ok=True)
        for exercise in own_exercises(copied):
            if not (self.library / exercise.name).exists():
                shutil.move(exercise, self.library / exercise.name)


def _found(aside: Path) -> FoundCopy:
    """Look at an unpacked copy as at any database; one of an older version is brought up."""
    path = aside / DATABASE
    try:
        with open_database(path, aside / "backups") as copy:
            problems = copy.check()
            identity = SqlClinicStore(copy.transactions).identity()
            with copy.transactions.read() as work:
                counted = work.connection().exec_driver_sql("SELECT count(*) FROM patient")
                patients = int(counted.scalar_one())
    except StoreError as error:
        if error.fault in _NOT_OURS:
            raise NoCopyError(NO_COPY) from error
        raise
    if problems:
        raise NoCopyError(BROKEN.format(part=problems[0]))
    if identity is None:
        raise NoCopyError(NO_COPY)
    exercises = len(own_exercises(aside / LIBRARY))
    return FoundCopy(identity.card.name, identity.card.fingerprint, patients, exercises)


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in found]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA main.table_info("{table}")')]
