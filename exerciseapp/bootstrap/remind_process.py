"""The background process of the reminders, put together."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import signal
import sys
from contextlib import suppress

from exerciseapp.adapters.alarms.local_zone import LocalZone
from exerciseapp.adapters.alarms.scheduler import SchedulerAlarm
from exerciseapp.adapters.alarms.single import ProcessLock
from exerciseapp.adapters.alarms.wakeup import WakeupSocket
from exerciseapp.adapters.launcher import WindowLauncher
from exerciseapp.adapters.platform.logs import start_logging
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.adapters.storage.reminders import SqliteReminderStore, open_reminder_store
from exerciseapp.bootstrap.patience import patiently
from exerciseapp.bootstrap.prepare_records import prepare_records
from exerciseapp.bootstrap.remind_notifier import make_notifier
from exerciseapp.bootstrap.remind_programmes import FileProgrammes
from exerciseapp.bootstrap.remind_wording import wording_of
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.engine import ReminderEngine
from exerciseapp.services.reminders.engine_parts import Ports
from exerciseapp.services.reminders.store import Event, EventKind

# The process must not stand still for long: it asks again by itself a second later.
BUSY_TIMEOUT_S = 0.25
ALREADY_RUNNING = "the reminders of this folder are running already"


def run_process(options: argparse.Namespace) -> int:
    """Remind until the process is asked to end; return the exit status."""
    places = find_places(options.data_dir, os.environ)
    patiently(places.make)
    lock = ProcessLock(places.folder)
    if not patiently(lock.take):
        _tell_of_second(places, lock.holder())
        print(f"exerciseapp: {ALREADY_RUNNING}", file=sys.stderr)
        return 1
    with start_logging(places.logs, "remind", debug=options.debug):
        try:
            patiently(lambda: prepare_records(places))
            store = patiently(lambda: open_reminder_store(places.database, BUSY_TIMEOUT_S))
            try:
                asyncio.run(_remind(places, store))
            finally:
                store.close()
        finally:
            lock.release()
    return 0


def _tell_of_second(places: Places, holder: int | None) -> None:
    """Write into the ledger that this process was one too many, if there is a ledger yet."""
    try:
        store = open_reminder_store(places.database, busy_timeout_s=5.0)
    except StoreError:
        return
    try:
        with suppress(StoreError), store.writing() as transaction:
            detail = f"process {os.getpid()}, while process {holder} was running"
            now = SystemClock().now()
            transaction.log(Event(now, EventKind.SECOND_PROCESS, detail))
    finally:
        store.close()


async def _remind(places: Places, store: SqliteReminderStore) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        # Not to be had on Windows, where the process is simply ended.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, ended.set)
    launcher = WindowLauncher(places.folder)
    engine: ReminderEngine

    async def ring() -> None:
        launcher.tidy()
        await engine.look()

    alarm = SchedulerAlarm(ring)
    engine = ReminderEngine(
        Ports(
            store=store,
            notifier=make_notifier(places.folder),
            alarm=alarm,
            opener=launcher,
            clock=SystemClock(),
            zone=LocalZone(),
            programmes=FileProgrammes(places),
            wording=wording_of(store),
        )
    )
    looks: set[asyncio.Task[None]] = set()

    def wake() -> None:
        task = loop.create_task(engine.look())
        looks.add(task)
        task.add_done_callback(looks.discard)

    wakeup = WakeupSocket(places.folder, wake)
    wakeup.open()
    engine.note(EventKind.STARTED, f"process {os.getpid()}")
    await engine.look()
    # What was needed for starting is not needed for the months to come.
    gc.collect()
    await ended.wait()
    wakeup.close()
    alarm.stop()
    await engine.stop("asked to end")
