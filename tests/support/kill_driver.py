"""Lives through many days with one reminder each, and kills the process on every one of them.

Run as ``python -m tests.support.kill_driver FOLDER KILLS SEED`` on a session bus with a server.
Each day one process after another is forked; the killed ones die of a real SIGKILL, one half at
a boundary between two effects, the other half at a random moment. The records are a real file.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from exerciseapp.adapters.notifications.freedesktop import FreedesktopNotifier
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.domain.occurrence import Answer, State
from exerciseapp.services.reminders.engine import ReminderEngine
from exerciseapp.services.reminders.engine_parts import Ports
from tests.fakes.reminders import (
    FakeAlarm,
    FakeOpener,
    FakeProgrammes,
    FakeZone,
    WorldClock,
    programme,
    utc,
)
from tests.support.killing import Fuse, with_fuse
from tests.support.reminder_folder import empty_database
from tests.support.reminder_world import NINE, World

DUE = utc("2026-11-23 08:00")
DAY = timedelta(days=1)


class DeadlyFuse(Fuse):
    """Kills for real."""

    def boundary(self, name: str) -> None:
        self.left = None if self.left is None else self.left - 1
        if self.left is not None and self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def live(folder: Path, at: datetime, fuse: Fuse, ready: int) -> None:
    """Be the reminder process at one moment: look, and see to what is due."""
    store = open_reminder_store(folder / "exerciseapp.db")
    clock = WorldClock(at)
    ports = Ports(
        store=store,
        notifier=FreedesktopNotifier("Exercises"),
        alarm=FakeAlarm(),
        opener=FakeOpener(),
        clock=clock,
        zone=FakeZone(),
        programmes=FakeProgrammes((programme("legs", NINE),)),
    )

    async def look() -> None:
        engine = ReminderEngine(with_fuse(ports, fuse))
        os.write(ready, b"x")
        await engine.look()
        await ports.notifier.stop()

    asyncio.run(look())
    store.close()


def fork(folder: Path, at: datetime, fuse: Fuse, kill_after_s: float | None) -> bool:
    """Run one process, perhaps killing it; tell whether it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            live(folder, at, fuse, writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    if kill_after_s is not None:
        os.read(reading, 1)
        time.sleep(kill_after_s)
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    _, ended = os.waitpid(child, 0)
    if os.WIFEXITED(ended) and os.WEXITSTATUS(ended) != 0:
        raise SystemExit("the process failed")
    return os.WIFSIGNALED(ended)


def answer(folder: Path, at: datetime) -> None:
    """Say "not today" in the window."""
    world = World(
        folder / "exerciseapp.db", WorldClock(at), FakeProgrammes((programme("legs", NINE),))
    )
    (waiting,) = world.service().waiting()
    assert waiting.state is State.SHOWN, waiting
    world.service().answer(waiting.key, Answer.NOT_TODAY)
    world.close()


def main(folder: Path, kills: int, seed: int) -> int:
    """Live through as many days as it takes; return how many that were."""
    chance = random.Random(seed)  # noqa: S311
    empty_database(folder / "exerciseapp.db")
    fork(folder, DUE - timedelta(hours=1), Fuse(), None)
    killed = days = 0
    while killed < kills:
        due = DUE + days * DAY
        while True:
            if chance.random() < 0.5:
                hit = fork(folder, due, DeadlyFuse(chance.randrange(14)), None)
            else:
                hit = fork(folder, due, Fuse(), chance.uniform(0, 0.04))
            killed += hit
            if not hit or chance.random() < 0.5:
                break
        fork(folder, due + timedelta(seconds=5), Fuse(), None)
        answer(folder, due + timedelta(seconds=10))
        fork(folder, due + timedelta(seconds=15), Fuse(), None)
        days += 1
    print(days, killed)
    return days


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
