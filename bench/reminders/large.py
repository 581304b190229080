"""A thousand reminders with ten years of records: how long a start and the next due moment take."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator, Mapping
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
MOMENTS = {"due", "expires", "first_shown", "answered"}


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
    templates = []
    for rule in all_rules:
        first = occurrence_on(Reminder("legs", rule.slot, rule.when), today - DAY, calendar)
        answered = OccurrenceRecord(
            first, State.DONE, shows=1, first_shown=first.due, answered=first.due
        )
        templates.append(record_columns(answered))
    names = list(templates[0])
    statement = (
        f"INSERT INTO reminder_occurrence ({', '.join(names)})"  # noqa: S608
        f" VALUES ({', '.join('?' * len(names))})"
    )
    # Day by day, as they would have come. The moments of older days differ only by the day, near
    # enough for what their number costs.
    for back in range(days, 0, -1):
        day = (today - back * DAY).isoformat()
        connection.executemany(statement, ([*_on(day, row)] for row in templates))
    connection.execute("COMMIT")
    with world.store.writing() as transaction:
        started = START - 2 * DAY
        record_in_force(
            transaction, read_plan(transaction, world.programmes(), world.zone, started)
        )
        transaction.set_checked_at(START)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA cache_size=-256")
    return days * len(all_rules)


def _on(day: str, row: Mapping[str, str | int | None]) -> Iterator[str | int | None]:
    """Yield the columns of *row* moved to another day."""
    for name, value in row.items():
        if name == "day":
            yield day
        elif name in MOMENTS and isinstance(value, str):
            yield day + value[10:]
        else:
            yield value
