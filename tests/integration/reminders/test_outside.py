"""The real alarm, socket, lock, zone and translations."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from exerciseapp.adapters.alarms import local_zone
from exerciseapp.adapters.alarms.local_zone import LocalZone
from exerciseapp.adapters.alarms.scheduler import SchedulerAlarm
from exerciseapp.adapters.alarms.single import ProcessLock
from exerciseapp.adapters.alarms.wakeup import SOCKET, SocketWaker, WakeupSocket
from exerciseapp.adapters.storage.reminders import REVISION, open_reminder_store, revision_of
from exerciseapp.adapters.texts import translator
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.support.reminder_folder import empty_database

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
<context><name>Reminder</name>
<message><source>Start</source><translation>Begynn</translation></message>
<message><source>Not today</source><translation type="unfinished">Ikke</translation></message>
</context>
</TS>
"""


async def test_the_alarm_rings_once_at_the_moment() -> None:
    rung: list[datetime] = []
    heard = asyncio.Event()

    async def ring() -> None:
        rung.append(datetime.now(UTC))
        heard.set()

    alarm = SchedulerAlarm(ring)
    moment = datetime.now(UTC) + timedelta(seconds=0.2)
    alarm.set(datetime.now(UTC) + timedelta(seconds=0.1))
    alarm.set(moment)
    await asyncio.wait_for(heard.wait(), 5)
    await asyncio.sleep(0.05)
    assert len(rung) == 1
    assert timedelta(0) <= rung[0] - moment < timedelta(seconds=1)
    # Long past is not too late, and the alarm can be set from within.
    heard.clear()
    alarm.set(datetime(2020, 1, 1, tzinfo=UTC))
    await asyncio.wait_for(heard.wait(), 5)
    assert len(rung) == 2
    alarm.stop()


@pytest.mark.parametrize("name", ["data", "a-very-long-name-" * 12])
async def test_a_message_wakes(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    woken = asyncio.Event()
    SocketWaker(folder).wake()
    listening = WakeupSocket(folder, woken.set)
    assert listening.open()
    before = time.perf_counter()
    SocketWaker(folder).wake()
    await asyncio.wait_for(woken.wait(), 1)
    assert time.perf_counter() - before < 1
    listening.close()
    assert not (folder / SOCKET).exists()
    # A socket that a killed process left behind is no hindrance.
    left = WakeupSocket(folder, woken.set)
    assert left.open()
    again = WakeupSocket(folder, woken.set)
    assert again.open()
    again.close()
    left.close()


def test_the_lock_is_held_by_one_and_dropped_with_it(tmp_path: Path) -> None:
    lock = ProcessLock(tmp_path)
    assert lock.holder() is None
    assert lock.take()
    assert lock.holder() == os.getpid()
    assert not ProcessLock(tmp_path).take()
    lock.release()
    code = (
        "import sys, time; from pathlib import Path;"
        "from exerciseapp.adapters.alarms.single import ProcessLock;"
        "lock = ProcessLock(Path(sys.argv[1])); print(lock.take(), flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        assert lock.holder() == other.pid
        assert not lock.take()
        other.kill()
    assert lock.take()
    lock.release()


def test_the_zone_is_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    zone = LocalZone()
    monkeypatch.setenv("TZ", "Europe/Oslo")
    assert zone().key == "Europe/Oslo"
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert zone().key == "Asia/Tokyo"
    # What cannot be told leaves the last that was known.
    monkeypatch.setenv("TZ", "Nowhere/At-all")
    assert zone().key == "Asia/Tokyo"


def test_a_zone_that_is_a_plain_file_does_not_change_by_being_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(name: str) -> ZoneInfo:
        with Path(f"/usr/share/zoneinfo/{name}").open("rb") as file:
            return ZoneInfo.from_file(file, key="local")

    files = iter([read("Europe/Oslo"), read("Europe/Oslo"), read("Europe/London")])
    monkeypatch.setattr(local_zone, "reload_localzone", lambda: next(files))
    zone = LocalZone()
    first = zone()
    assert zone() is first
    assert zone() is not first


def test_translations_without_qt(tmp_path: Path) -> None:
    (tmp_path / "exerciseapp_nb.ts").write_text(TS)
    for language in ("nb", "nb_NO", "nb-NO"):
        translate = translator(language, tmp_path)
        assert translate("Reminder", "Start") == "Begynn"
        assert translate("Reminder", "Not today") == "Not today"
    assert translator("de", tmp_path)("Reminder", "Start") == "Start"
    (tmp_path / "exerciseapp_de.ts").write_text("<TS")
    assert translator("de", tmp_path)("Reminder", "Start") == "Start"


def test_the_revision_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    assert revision_of(path) is None
    path.touch()
    assert revision_of(path) is None
    newest = revision_of(empty_database(tmp_path / "real.db"))
    assert newest is not None
    assert newest >= REVISION
    path.write_bytes(b"no database at all, and long enough to be looked at" * 30)
    with pytest.raises(StoreError) as damaged:
        revision_of(path)
    assert damaged.value.fault is StoreFault.DAMAGED
    with pytest.raises(StoreError):
        open_reminder_store(tmp_path / "none.db")
