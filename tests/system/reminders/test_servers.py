"""Servers that hang, vanish, return, or never were: each ends in the ledger."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

import pytest

from exerciseapp.adapters.alarms.wakeup import SocketWaker
from exerciseapp.domain.occurrence import Reason, State
from exerciseapp.services.reminders.store import EventKind
from tests.support.desktop import (
    Desktop,
    dunst_server,
    running,
    session_bus,
    virtual_screen,
    wait_until,
)
from tests.support.reminder_folder import ReminderFolder


def not_shown(folder: ReminderFolder) -> list[str]:
    return [event.detail for event in folder.events() if event.kind is EventKind.NOT_SHOWN]


def test_no_session_bus(folder: ReminderFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    folder.remind_soon(1)
    with running(folder.command()):
        (told,) = wait_until(lambda: not_shown(folder), "the ledger")
    assert told.startswith("no session bus: ")
    record = folder.record()
    assert (record.state, record.reason) == (State.HELD, Reason.NO_BUS)


def test_no_server_and_then_one(folder: ReminderFolder) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="desk-") as short,
        virtual_screen() as display,
        session_bus(Path(short)) as bus,
    ):
        folder.remind_soon(1)
        environment = {"DBUS_SESSION_BUS_ADDRESS": bus, "DISPLAY": display}
        with running(["env", *(f"{k}={v}" for k, v in environment.items()), *folder.command()]):
            (told,) = wait_until(lambda: not_shown(folder), "the ledger")
            assert told.startswith("no notification server: ")
            with dunst_server(Path(short), display, bus) as dunst:
                wait_until(dunst.shown, "the reminder", 5)
                wait_until(lambda: folder.record().state is State.SHOWN, "the record")


def test_a_server_that_hangs(folder: ReminderFolder, desk: Desktop) -> None:
    due = folder.remind_soon(2)
    with running(folder.command(), desk.environment):
        wait_until(lambda: folder.events() != (), "the process")
        desk.dunst.hang()
        (told,) = wait_until(lambda: not_shown(folder), "the ledger")
        assert told.startswith("notification server does not answer: ")
        desk.dunst.go_on()
        wait_until(lambda: folder.record().state is State.SHOWN, "the record")
        wait_until(desk.dunst.shown, "the reminder")
        # Asked once, it shows it once.
        assert desk.dunst.displayed() == 1
        desk.dunst.press("Not today")
        wait_until(lambda: folder.record().state is State.SKIPPED, "the answer")
    assert folder.record().occurrence.due >= due.replace(microsecond=0)


def test_a_server_that_vanishes_and_returns(folder: ReminderFolder) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="desk-") as short,
        virtual_screen() as display,
        session_bus(Path(short)) as bus,
    ):
        environment = {"DBUS_SESSION_BUS_ADDRESS": bus, "DISPLAY": display}
        command = ["env", *(f"{k}={v}" for k, v in environment.items()), *folder.command()]
        folder.remind_soon(2)
        with dunst_server(Path(short) / "one", display, bus) as first, running(command):
            wait_until(first.shown, "the reminder")
            first.process.kill()
            first.process.wait()
            with dunst_server(Path(short) / "two", display, bus) as second:
                wait_until(second.shown, "the reminder again", 5)
                wait_until(
                    lambda: EventKind.POSTED_AGAIN in {e.kind for e in folder.events()},
                    "the ledger",
                )
                assert second.displayed() == 1
                second.press("Not today")
                wait_until(lambda: folder.record().state is State.SKIPPED, "the answer")


def test_do_not_disturb(folder: ReminderFolder, desk: Desktop) -> None:
    desk.dunst.control("set-paused", "true")
    folder.remind_soon(1)
    with running(folder.command(), desk.environment):
        wait_until(lambda: folder.records() != (), "the record")
        wait_until(lambda: folder.record().reason is Reason.DO_NOT_DISTURB, "the reason")
        assert desk.dunst.waiting() == 0
        desk.dunst.control("set-paused", "false")
        # Any look will do; the next one of its own is less than a minute away.
        SocketWaker(folder.places.folder).wake()
        wait_until(desk.dunst.shown, "the reminder", 5)
        wait_until(lambda: folder.record().state is State.SHOWN, "the record")


def kill_often(folder: ReminderFolder, desk: Desktop, kills: int, seed: int) -> None:
    """Kill the process at random moments around a due moment, over and over."""
    chance = random.Random(seed)  # noqa: S311
    due = folder.remind_soon(2)
    most = 0
    for _ in range(kills):
        with running(folder.command(), desk.environment) as process:
            time.sleep(chance.uniform(0.3, 1.6))
            process.kill()
            process.wait()
        most = max(most, desk.dunst.displayed())
    before = len(desk.dunst.shown())
    with running(folder.command(), desk.environment):
        # Only what this process has put up has buttons that it hears.
        wait_until(lambda: len(desk.dunst.shown()) > before, "the reminder")
        wait_until(lambda: folder.record().state is State.SHOWN, "the record")
        assert desk.dunst.displayed() == 1
        assert most <= 1
        assert {showing.id for showing in desk.dunst.shown()} == {desk.dunst.shown()[0].id}
        desk.dunst.press("Not today")
        wait_until(lambda: folder.record().state is State.SKIPPED, "the answer")
        wait_until(lambda: desk.dunst.displayed() == 0, "an empty screen")
    assert folder.record().occurrence.due.date() == due.date()


def test_killed_at_random(folder: ReminderFolder, desk: Desktop) -> None:
    kill_often(folder, desk, 4, seed=3)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_fifty_times(folder: ReminderFolder, desk: Desktop) -> None:
    kill_often(folder, desk, 50, seed=4)
