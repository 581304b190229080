"""A thousand reminders with ten years of records: how long a start and the next due moment take."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path

from exerciseapp.adapters.storage.reminder_rows import record_columns
from exerciseapp.domain.occurrence import OccurrenceRecord, State
from exerciseapp.domain.occurrence_times import Calendar, occurrence_on
from exerciseapp.domain.reminder import AtClock, Reminder, ReminderRule
from exerciseapp.services.reminders.plan import read_plan, record_in_force
from tests.fakes.reminders import FakeProgrammes, programme
from tests.support.reminder_world import World, world_at

REMINDERS = 1000
START = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Large:
    """What was measured, with how many rows of records; times in milliseconds."""

    rows: int
    start_ms: float
    next_ms: float
    due_ms: float


def rules() -> tuple[ReminderRule, ...]:
    """Return a thousand reminders over the whole day."""
    minutes = [number * 1440 // REMINDERS for number in range(REMINDERS)]
    return tuple(
        ReminderRule(
            f"slot-{number:04}",
            AtClock(clock(at // 60, at % 60)),
        )
        for number, at in enumerate(minutes)
    )


def measure(days: int) -> Large:
    """Return what a start costs with *days* of records of a thousand reminders."""
    with tempfile.TemporaryDirectory(prefix="bench-") as short:
        world = world_at(Path(short), START.isoformat())
        all_rules = rules()
        world.programmes = FakeProgrammes((programme("legs", *all_rules),))
        rows = _fill(world, all_rules, days)
        began = time.perf_counter()
        asyncio.run(world.start())
        start_ms = (time.perf_counter() - began) * 1000
        with world.store.reading() as transaction:
            plan = read_plan(transaction, world.programmes(), world.zone, START)
        agenda = plan.agenda(START)
        agenda.due(START)
        began = time.perf_counter()
        for _ in range(1000):
            agenda.next_at()
        next_ms = time.perf_counter() - began
        began = time.perf_counter()
        found = agenda.due(START + DAY)
        due_ms = (time.perf_counter() - began) * 1000 / len(found)
        world.close()
        return Large(rows, start_ms, next_ms, due_ms)


def _fill(world: World, all_rules: tuple[ReminderRule, ...], days: int) -> int:
    """Write the records of the *days* before the start, all answered; return how many."""
    calendar = Calendar(world.zone())
    today = calendar.local(START).date()
    connection = world.store.connection
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-65536")
    connection.execute("BEGIN")
    rows = 0
    for rule in all_rules:
        reminder = Reminder("legs", rule.slot, rule.when)
        first = occurrence_on(reminder, today - DAY, calendar)
        template = record_columns(
            OccurrenceRecord(first, State.DONE, shows=1, first_shown=first.due, answered=first.due)
        )
        names = ", ".join(template)
        marks = ", ".join("?" * len(template))
        # The moments of older days differ only by the day, near enough for their number to tell.
        values = []
        for back in range(1, days + 1):
            day = (today - back * DAY).isoformat()
            values.append(
                tuple(
                    day
                    if name == "day"
                    else day + value[10:]
                    if name in {"due", "expires", "first_shown", "answered"}
                    and isinstance(value, str)
                    else value
                    for name, value in template.items()
                )
            )
        connection.executemany(
            f"INSERT INTO reminder_occurrence ({names}) VALUES ({marks})",  # noqa: S608
            values,
        )
        rows += len(values)
    connection.execute("COMMIT")
    with world.store.writing() as transaction:
        started = START - 2 * DAY
        record_in_force(
            transaction, read_plan(transaction, world.programmes(), world.zone, started)
        )
        transaction.set_checked_at(START)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA cache_size=-256")
    return rows
