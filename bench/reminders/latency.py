"""From the due moment to the notification on the screen, awake and after a sleep."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exerciseapp.adapters.alarms.scheduler import SchedulerAlarm
from exerciseapp.domain.reminder import AtClock, ReminderChoice
from exerciseapp.services.reminders.engine import ReminderEngine
from exerciseapp.services.reminders.engine_parts import Ports
from tests.fakes.reminders import FakeNotifier, FakeOpener, FakeServer, WorldClock
from tests.support.desktop import desktop, running, wait_until
from tests.support.reminder_folder import PROGRAMME, reminder_folder
from tests.support.reminder_world import World, world_at


@dataclass(frozen=True, slots=True)
class Delays:
    """Delays in milliseconds."""

    count: int
    median_ms: float
    worst_ms: float


def awake(count: int) -> Delays:
    """Return how late *count* reminders came, a second apart, on a real server."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as short,
        desktop(Path(short) / "desk") as desk,
    ):
        folder = reminder_folder(Path(short) / "data")
        first = datetime.now(UTC) + timedelta(seconds=3)
        with folder.store.writing() as transaction:
            for number in range(count):
                # Not on the second, where every other timer of the machine is.
                due = first + timedelta(seconds=1.037 * number)
                when = AtClock(due.astimezone().time())
                choice = ReminderChoice(PROGRAMME, f"bench-{number:03}", when=when)
                transaction.save_choice(choice)
        with running(folder.command(), desk.environment):
            wait_until(lambda: len(desk.dunst.shown()) >= count, "all reminders", count + 30)
            time.sleep(0.5)
        delays = [
            (record.first_shown - record.occurrence.due) / timedelta(milliseconds=1)
            for record in folder.records()
            if record.key.slot.startswith("bench-") and record.first_shown is not None
        ]
        folder.store.close()
        return Delays(len(delays), statistics.median(delays), max(delays))


class JumpingClock:
    """The computer's clocks; the one on the wall can be put ahead, as after a sleep."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def monotonic(self) -> float:
        return time.monotonic()


async def after_a_sleep() -> float:
    """Return how many seconds after a waking that nobody told of a missed reminder came.

    The alarm is the real one and the heartbeat is waited for; only the wall clock is put ahead.
    """
    clock = JumpingClock()
    with tempfile.TemporaryDirectory(prefix="bench-") as short:
        world: World = world_at(Path(short), "2026-11-23 07:00")
        server = FakeServer(WorldClock(clock.now()))
        alarm = SchedulerAlarm(lambda: engine.look())  # noqa: PLW0108  (made below)
        ports = Ports(
            store=world.store,
            notifier=FakeNotifier(server),
            alarm=alarm,
            opener=FakeOpener(),
            clock=clock,
            zone=world.zone,
            programmes=world.programmes,
        )
        engine = ReminderEngine(ports)
        await engine.look()
        await asyncio.sleep(0.5)
        local = clock.now().astimezone(world.zone())
        nine = local.replace(hour=9, minute=0, second=0, microsecond=0)
        clock.ahead = nine + timedelta(days=int(nine <= local), hours=3) - local
        woken = time.monotonic()
        while not server.alerts:
            await asyncio.sleep(0.01)
        alarm.stop()
        world.close()
        return time.monotonic() - woken
