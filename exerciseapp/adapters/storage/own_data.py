"""A copy of everything for its owner, and the end of everything."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.storage.engine import BUSY_TIMEOUT_S
from exerciseapp.adapters.storage.faults import fault_of, sentence
from exerciseapp.services.record_store import StoreError, StoreFault

# Says which form the tables have; without it the file could not be opened again.
FORM = "alembic_version"
# What a clinic keeps in the same folder: its patients and their answers are not the person's who
# presses the button, and stand behind a passphrase.
CLINIC_TABLES = frozenset(
    {
        "clinic_identity",
        "exercise_marks",
        "hand_over",
        "patient",
        "programme_draft",
        "programme_template",
        "received_answer",
        "received_item",
        "received_programme",
    }
)


@dataclass(frozen=True, slots=True)
class SqliteOwnData:
    """Works on the file itself, while other connections to it stay open."""

    database: Path
    backups: Path

    @property
    def folder(self) -> Path:
        """The folder that everything is kept in."""
        return self.database.parent

    def export(self, target: Path) -> None:
        """Write a copy of the records to *target*, whole or not at all. Raises StoreError."""
        unfinished = target.with_name(f"{target.name}.part")
        try:
            if target.exists() and target.samefile(self.database):
                raise StoreError(
                    "A copy cannot take the place of the records themselves. Nothing has been "
                    "changed. Choose another name or another folder.",
                    StoreFault.ITSELF,
                )
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600)
            with (
                closing(sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True)) as source,
                closing(sqlite3.connect(unfinished)) as copy,
            ):
                source.backup(copy)
                # One file that can be carried away, without a log beside it.
                copy.execute("PRAGMA journal_mode=DELETE")
            unfinished.replace(target)
        except (sqlite3.Error, OSError) as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise StoreError(
                f"The copy could not be written to {target.parent}. Your records are as they "
                "were. Free some space there, or choose another folder.",
                fault_of(error, target),
                target,
            ) from error

    def delete_all(self) -> None:
        """Empty every table of the person's, and overwrite what stood there. Raises StoreError."""
        try:
            with closing(
                sqlite3.connect(self.database, timeout=BUSY_TIMEOUT_S, isolation_level=None)
            ) as connection:
                # What is deleted is overwritten on the disk too.
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute("PRAGMA foreign_keys=OFF")
                connection.execute("BEGIN IMMEDIATE")
                try:
                    for table in _tables(connection):
                        connection.execute(f'DELETE FROM "{table}"')  # noqa: S608  (our own names)
                except sqlite3.Error:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
                # The log holds what was written before; a reader that is at work keeps it alive.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for copy in self.backups.glob("exerciseapp-*"):
                copy.unlink()
        except (sqlite3.Error, OSError) as error:
            fault = fault_of(error, self.database)
            raise StoreError(sentence(fault, self.database), fault, self.database) from error


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in found if name != FORM and name not in CLINIC_TABLES]
