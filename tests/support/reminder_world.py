"""The reminder process in a world that a test moves: its clock, its server, its records."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from exerciseapp.adapters.storage.reminders import SqliteReminderStore, open_reminder_store
from exerciseapp.domain.occurrence import Answer, OccurrenceRecord, State
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.reminders.engine import ReminderEngine
from exerciseapp.services.reminders.engine_parts import Ports
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.services.reminders.store import Event, EventKind
from tests.fakes.reminders import (
    FakeAlarm,
    FakeNotifier,
    FakeOpener,
    FakeProgrammes,
    FakeServer,
    FakeZone,
    WorldClock,
    programme,
    utc,
)
from tests.support.reminder_folder import LONG_AGO, empty_database

NINE = ReminderRule("morning", AtClock(time(9)))
HEARTBEAT = timedelta(seconds=60)


def untouched(ports: Ports) -> Ports:
    return ports


@dataclass(slots=True)
class World:
    """Everything around one reminder process, and the process itself while it runs."""

    path: Path
    clock: WorldClock
    programmes: FakeProgrammes
    zone: FakeZone = field(default_factory=FakeZone)
    opener: FakeOpener = field(default_factory=FakeOpener)
    alarm: FakeAlarm = field(default_factory=FakeAlarm)
    altered: Callable[[Ports], Ports] = untouched
    server: FakeServer = field(init=False)
    notifier: FakeNotifier = field(init=False)
    store: SqliteReminderStore = field(init=False)
    engine: ReminderEngine | None = None
    wakes: int = 0
    _windows: list[SqliteReminderStore] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server = FakeServer(self.clock)
        self.notifier = FakeNotifier(self.server)
        self.store = open_reminder_store(self.path, busy_timeout_s=0.01)

    async def start(self) -> None:
        """Start the process, after an earlier one was stopped or killed."""
        self.notifier = FakeNotifier(self.server)
        self.alarm = FakeAlarm()
        ports = Ports(
            store=self.store,
            notifier=self.notifier,
            alarm=self.alarm,
            opener=self.opener,
            clock=self.clock,
            zone=self.zone,
            programmes=self.programmes,
        )
        self.engine = ReminderEngine(self.altered(ports))
        await self.engine.look()

    def kill(self) -> None:
        """End the process without a word, as a power cut does."""
        self.engine = None
        self.notifier._listener = lambda _event: None
        self.store.close()
        self.store = open_reminder_store(self.path, busy_timeout_s=0.01)

    async def look(self) -> None:
        """Wake the process now."""
        if self.engine is not None:
            await self.engine.look()

    async def until(self, moment: datetime) -> None:
        """Let time pass until *moment*, waking the process whenever it wants to be."""
        while self.engine is not None and self.alarm.at is not None and self.alarm.at <= moment:
            if self.alarm.at > self.clock.now():
                self.clock.go_to(self.alarm.at)
            await self.look()
        self.clock.go_to(moment)

    async def pressed(self, answer: Answer) -> None:
        """Press a button, and let the process hear of it."""
        self.notifier.press(answer)
        await settled()

    def service(self) -> ReminderService:
        """Return the window's side; its message always gets lost, so that only `look` helps."""
        return ReminderService(
            self.store_of_window(), self.programmes, self.zone, self.clock, self, ChangeFeed()
        )

    def store_of_window(self) -> SqliteReminderStore:
        self._windows.append(open_reminder_store(self.path, busy_timeout_s=0.01))
        return self._windows[-1]

    def close(self) -> None:
        """Close all connections."""
        for store in (self.store, *self._windows):
            store.close()

    def wake(self) -> None:
        self.wakes += 1

    def settle(self, **values: object) -> None:
        """Change the choices for all reminders."""
        window = self.store_of_window()
        with window.writing() as transaction:
            settings = replace(transaction.settings(), **values)  # type: ignore[arg-type]
            transaction.save_settings(settings)

    def settings(self) -> ReminderSettings:
        with self.store.reading() as transaction:
            return transaction.settings()

    def records(self) -> tuple[OccurrenceRecord, ...]:
        with self.store.reading() as transaction:
            return transaction.records(LONG_AGO.date(), date(9999, 12, 31))

    def states(self) -> list[tuple[str, str, State]]:
        """Return day, slot and state of all records, by due."""
        return [
            (record.key.day.isoformat(), record.key.slot, record.state) for record in self.records()
        ]

    def events(self) -> tuple[Event, ...]:
        with self.store.reading() as transaction:
            return transaction.events(LONG_AGO)

    def kinds(self) -> list[EventKind]:
        return [event.kind for event in self.events()]

    def bodies(self) -> list[str]:
        """Return what the alerts said."""
        return [alert.notice.body for alert in self.server.alerts]


@contextmanager
def locked_out(world: World) -> Iterator[None]:
    """Have another program hold the database."""
    other = sqlite3.connect(world.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


async def settled() -> None:
    """Let everything that was started come to its end, however it ends."""
    while True:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        if not others:
            return
        await asyncio.gather(*others, return_exceptions=True)


def world_at(folder: Path, local: str, *rules: ReminderRule) -> World:
    """Return a world in Oslo, at a winter's moment in UTC, with one programme "legs"."""
    rules = rules or (NINE,)
    path = empty_database(folder / "exerciseapp.db")
    return World(path, WorldClock(utc(local)), FakeProgrammes((programme("legs", *rules),)))
