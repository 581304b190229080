"""What can be read and written about reminders within one transaction of SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from exerciseapp.adapters.storage.reminder_rows import (
    choice_columns,
    choice_from,
    moment_from,
    moment_text,
    pause_from,
    record_columns,
    record_from,
    settings_from,
    settings_values,
)
from exerciseapp.domain.occurrence import NEVER_SHOWN, OccurrenceKey, OccurrenceRecord, State
from exerciseapp.domain.occurrence_steps import SessionEnd
from exerciseapp.domain.reminder import USUAL_BEDTIME, ReminderChoice
from exerciseapp.domain.reminder_settings import Pause, ReminderSettings
from exerciseapp.services.reminders.store import Event, EventKind, InForce, ReminderName

CHECKED_AT = "checked_at"
# A session begun this long before it was closed is not an exercise session any more.
LONGEST_SESSION = timedelta(days=1)

# In the order in which the partial index names them: SQLite uses it only for the same words.
_OPEN = "'held', 'claimed', 'shown', 'snoozed', 'starting'"
_NEVER_SHOWN = ", ".join(f"'{state}'" for state in sorted(NEVER_SHOWN))


@dataclass(frozen=True, slots=True)
class SqliteTransaction:
    """What can be read and written within one transaction."""

    connection: sqlite3.Connection

    def _upsert(self, table: str, columns: Mapping[str, object]) -> None:
        names = ", ".join(columns)
        marks = ", ".join(f":{name}" for name in columns)
        # Table and columns are our own names, never a person's text.
        self.connection.execute(
            f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
            dict(columns),
        )

    def choices(self) -> tuple[ReminderChoice, ...]:
        rows = self.connection.execute("SELECT * FROM reminder_choice ORDER BY programme, slot")
        return tuple(choice_from(row) for row in rows)

    def save_choice(self, choice: ReminderChoice) -> None:
        self._upsert("reminder_choice", choice_columns(choice))

    def drop_choice(self, programme: str, slot: str) -> None:
        self.connection.execute(
            "DELETE FROM reminder_choice WHERE programme = ? AND slot = ?", (programme, slot)
        )

    def settings(self) -> ReminderSettings:
        rows = self.connection.execute("SELECT name, value FROM reminder_setting")
        values = {row["name"]: row["value"] for row in rows if row["name"] != CHECKED_AT}
        return settings_from(values, self._usual_bedtime())

    def _usual_bedtime(self) -> time:
        try:
            bedtime = self._setting("bedtime")
            return time.fromisoformat(bedtime) if isinstance(bedtime, str) else USUAL_BEDTIME
        except ValueError:
            return USUAL_BEDTIME

    def _setting(self, name: str) -> object:
        """Return one of the program's own settings, None if it was never chosen."""
        row = self.connection.execute(
            "SELECT value FROM setting WHERE name = ?", (name,)
        ).fetchone()
        return None if row is None else json.loads(row["value"])

    def language(self) -> str | None:
        language = self._setting("language")
        return language if isinstance(language, str) else None

    def save_settings(self, settings: ReminderSettings) -> None:
        for name, value in settings_values(settings).items():
            self._upsert("reminder_setting", {"name": name, "value": value})

    def pauses(self) -> tuple[Pause, ...]:
        rows = self.connection.execute("SELECT * FROM reminder_pause ORDER BY first_day, id")
        return tuple(pause_from(row) for row in rows)

    def save_pauses(self, pauses: Iterable[Pause]) -> None:
        self.connection.execute("DELETE FROM reminder_pause")
        self.connection.executemany(
            "INSERT INTO reminder_pause (first_day, resumes_on, reason) VALUES (?, ?, ?)",
            [
                (
                    pause.first_day.isoformat(),
                    pause.resumes_on.isoformat() if pause.resumes_on else None,
                    pause.reason.value,
                )
                for pause in pauses
            ],
        )

    def in_force(self) -> dict[ReminderName, InForce]:
        rows = self.connection.execute("SELECT * FROM reminder_in_force")
        return {
            (row["programme"], row["slot"]): InForce(row["rule"], moment_from(row["since"]))
            for row in rows
        }

    def set_in_force(self, name: ReminderName, in_force: InForce | None) -> None:
        if in_force is None:
            self.connection.execute(
                "DELETE FROM reminder_in_force WHERE programme = ? AND slot = ?", name
            )
            return
        columns = {"programme": name[0], "slot": name[1], "rule": in_force.rule}
        self._upsert("reminder_in_force", columns | {"since": moment_text(in_force.since)})

    def open_records(self) -> tuple[OccurrenceRecord, ...]:
        rows = self.connection.execute(
            f"SELECT * FROM reminder_occurrence WHERE state IN ({_OPEN}) ORDER BY due"  # noqa: S608
        )
        return tuple(record_from(row) for row in rows)

    def record(self, key: OccurrenceKey) -> OccurrenceRecord | None:
        row = self.connection.execute(
            "SELECT * FROM reminder_occurrence WHERE programme = ? AND slot = ? AND day = ?",
            (key.programme, key.slot, key.day.isoformat()),
        ).fetchone()
        return None if row is None else record_from(row)

    def is_known(self, key: OccurrenceKey) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM reminder_occurrence WHERE programme = ? AND slot = ? AND day = ?",
            (key.programme, key.slot, key.day.isoformat()),
        ).fetchone()
        return row is not None

    def known(self, first: date, last: date) -> frozenset[OccurrenceKey]:
        # By day: what belongs to a few days stands together in the file, however long it is.
        rows = self.connection.execute(
            "SELECT programme, slot, day FROM reminder_occurrence WHERE day >= ? AND day <= ?",
            (first.isoformat(), last.isoformat()),
        )
        return frozenset(
            OccurrenceKey(row["programme"], row["slot"], date.fromisoformat(row["day"]))
            for row in rows
        )

    def with_notification(self, first: date, end: date) -> tuple[OccurrenceRecord, ...]:
        rows = self.connection.execute(
            "SELECT * FROM reminder_occurrence"
            " WHERE day >= ? AND day < ? AND notification IS NOT NULL ORDER BY due",
            (first.isoformat(), end.isoformat()),
        )
        return tuple(record_from(row) for row in rows)

    def records(self, first: date, end: date) -> tuple[OccurrenceRecord, ...]:
        rows = self.connection.execute(
            "SELECT * FROM reminder_occurrence WHERE day >= ? AND day < ? ORDER BY due",
            (first.isoformat(), end.isoformat()),
        )
        return tuple(record_from(row) for row in rows)

    def put(self, record: OccurrenceRecord) -> None:
        self._upsert("reminder_occurrence", record_columns(record))

    def drop(self, key: OccurrenceKey) -> None:
        self.connection.execute(
            "DELETE FROM reminder_occurrence WHERE programme = ? AND slot = ? AND day = ?",
            (key.programme, key.slot, key.day.isoformat()),
        )

    def drop_never_shown_after(self, now: datetime) -> int:
        return self.connection.execute(
            "DELETE FROM reminder_occurrence"  # noqa: S608
            f" WHERE due > ? AND first_shown IS NULL AND state IN ({_NEVER_SHOWN})",
            (moment_text(now),),
        ).rowcount

    def skipped_days(self, since: date) -> frozenset[tuple[str, date]]:
        rows = self.connection.execute(
            "SELECT programme, day FROM reminder_occurrence WHERE day >= ? AND state = ?",
            (since.isoformat(), State.SKIPPED.value),
        )
        return frozenset((row["programme"], date.fromisoformat(row["day"])) for row in rows)

    def log(self, event: Event) -> None:
        key = event.key
        self.connection.execute(
            "INSERT INTO reminder_event (at, kind, detail, programme, slot, day)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                moment_text(event.at),
                event.kind.value,
                event.detail,
                key.programme if key else None,
                key.slot if key else None,
                key.day.isoformat() if key else None,
            ),
        )

    def events(self, since: datetime) -> tuple[Event, ...]:
        rows = self.connection.execute(
            "SELECT * FROM reminder_event WHERE at >= ? ORDER BY id", (moment_text(since),)
        )
        return tuple(_event_from(row) for row in rows)

    def checked_at(self) -> datetime | None:
        row = self.connection.execute(
            "SELECT value FROM reminder_setting WHERE name = ?", (CHECKED_AT,)
        ).fetchone()
        return None if row is None else moment_from(row["value"])

    def set_checked_at(self, moment: datetime) -> None:
        self._upsert("reminder_setting", {"name": CHECKED_AT, "value": moment_text(moment)})

    def session_ends(self, since: datetime) -> tuple[SessionEnd, ...]:
        rows = self.connection.execute(
            "SELECT programme, ended_at, outcome FROM session"
            " JOIN programme_snapshot ON digest = snapshot"
            " WHERE started_at >= ? AND ended_at >= ?",
            (moment_text(since - LONGEST_SESSION), moment_text(since)),
        )
        return tuple(
            SessionEnd(
                row["programme"], moment_from(row["ended_at"]), row["outcome"] == "completed"
            )
            for row in rows
        )

    def under_way(self, since: datetime) -> frozenset[str]:
        rows = self.connection.execute(
            "SELECT programme FROM session JOIN programme_snapshot ON digest = snapshot"
            " WHERE outcome IS NULL AND started_at >= ?",
            (moment_text(since),),
        )
        return frozenset(row["programme"] for row in rows)


def _event_from(row: sqlite3.Row) -> Event:
    key = None
    if row["programme"] is not None:
        key = OccurrenceKey(row["programme"], row["slot"], date.fromisoformat(row["day"]))
    return Event(moment_from(row["at"]), EventKind(row["kind"]), row["detail"], key)
