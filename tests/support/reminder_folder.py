"""A data folder with reminders of a test's choice."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.reminders import SqliteReminderStore, open_reminder_store
from exerciseapp.domain.occurrence import OccurrenceRecord
from exerciseapp.domain.reminder import AtClock, Reminder, ReminderChoice, Switch
from exerciseapp.services.reminders.plan import rule_text
from exerciseapp.services.reminders.store import Event, InForce

PROGRAMME = "leg-programme"
SLOT = "morning"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@cache
def _template() -> Path:
    """Return an empty database, made once: the migrations take longer than most tests."""
    path = Path(mkdtemp(prefix="exerciseapp-test-")) / "exerciseapp.db"
    open_database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


def empty_database(path: Path) -> Path:
    """Put an empty database at *path*."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_template(), path)
    return path


@dataclass(slots=True)
class ReminderFolder:
    """A data folder, and the window's side of its reminders."""

    places: Places
    store: SqliteReminderStore

    def remind_at(self, moment: datetime, programme: str = PROGRAMME, slot: str = SLOT) -> None:
        """Move a reminder to the local time of *moment*."""
        when = AtClock(moment.astimezone().time())
        rule = rule_text(Reminder(programme, slot, when))
        with self.store.writing() as transaction:
            transaction.save_choice(ReminderChoice(programme, slot, when=when))
            # It counts from now on, however long the process takes to start.
            in_force = InForce(rule, datetime.now(UTC))
            transaction.set_in_force((programme, slot), in_force)

    def remind_soon(self, seconds: float = 2.0) -> datetime:
        """Move the usual reminder to *seconds* from now; return that moment."""
        due = datetime.now(UTC) + timedelta(seconds=seconds)
        self.remind_at(due)
        return due

    def turn_off(self, programme: str, slot: str) -> None:
        """Have a reminder not come at all."""
        with self.store.writing() as transaction:
            transaction.save_choice(ReminderChoice(programme, slot, Switch.OFF))

    def records(self) -> tuple[OccurrenceRecord, ...]:
        """Return what became of all occurrences."""
        with self.store.reading() as transaction:
            far = date(9999, 12, 31)
            return transaction.records(LONG_AGO.date(), far)

    def record(self) -> OccurrenceRecord:
        """Return what became of the only occurrence."""
        (record,) = self.records()
        return record

    def events(self) -> tuple[Event, ...]:
        """Return the whole ledger."""
        with self.store.reading() as transaction:
            return transaction.events(LONG_AGO)

    def command(self, *words: str) -> list[str]:
        """Return the command that runs ``exerciseapp remind`` with *words* in this folder."""
        return [
            sys.executable,
            "-m",
            "exerciseapp",
            "remind",
            *words,
            "--data-dir",
            str(self.places.folder),
        ]


def reminder_folder(folder: Path) -> ReminderFolder:
    """Make a data folder with an empty database; close its store after use."""
    places = Places(folder)
    places.make()
    empty_database(places.database)
    return ReminderFolder(places, open_reminder_store(places.database, busy_timeout_s=5.0))
