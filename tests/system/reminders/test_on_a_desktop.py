"""The reminder as a person meets it: the real process, a real notification server."""

from __future__ import annotations

import os
import signal
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exerciseapp.adapters.alarms.wakeup import SOCKET, SocketWaker
from exerciseapp.domain.occurrence import State
from exerciseapp.services.reminders.store import EventKind
from tests.support.desktop import Desktop, running, wait_until
from tests.support.reminder_folder import PROGRAMME, ReminderFolder


def windows_of(folder: ReminderFolder) -> list[int]:
    """Return the processes that were started to play the programme from *folder*."""
    wanted = ["play", PROGRAMME, "--data-dir", str(folder.places.folder)]
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().decode().split("\0")
        except OSError:
            continue
        if words[-5:-1] == wanted:
            found.append(int(path.parent.name))
    return found


def test_it_comes_at_the_set_time(folder: ReminderFolder, desk: Desktop) -> None:
    due = folder.remind_soon(3)
    with running(folder.command(), desk.environment):
        (showing,) = wait_until(desk.dunst.shown, "the reminder")
        assert showing.title == "Leg programme"
        assert desk.dunst.displayed() == 1
        record = wait_until(
            lambda: next((r for r in folder.records() if r.state is State.SHOWN), None),
            "the record",
        )
    assert record is not None
    assert record.first_shown is not None
    assert 0 <= (record.first_shown - due).total_seconds() < 1


def test_start_opens_the_window_in_that_programme(folder: ReminderFolder, desk: Desktop) -> None:
    folder.remind_soon()
    with running(folder.command(), desk.environment):
        wait_until(desk.dunst.shown, "the reminder")
        desk.dunst.press_default()
        (window,) = wait_until(lambda: windows_of(folder), "the window")
        os.kill(window, signal.SIGKILL)
        wait_until(lambda: folder.record().state is State.STARTED, "the answer")
        wait_until(lambda: desk.dunst.displayed() == 0, "an empty screen")


@pytest.mark.parametrize(
    ("label", "state"), [("Snooze", State.SNOOZED), ("Not today", State.SKIPPED)]
)
def test_the_other_buttons(folder: ReminderFolder, desk: Desktop, label: str, state: State) -> None:
    folder.remind_soon()
    with running(folder.command(), desk.environment):
        wait_until(desk.dunst.shown, "the reminder")
        desk.dunst.press(label)
        wait_until(lambda: folder.record().state is state, f"the answer {label}")
        wait_until(lambda: desk.dunst.displayed() == 0, "an empty screen")
        assert windows_of(folder) == []
    assert len(desk.dunst.shown()) == 1


def test_it_survives_a_kill(folder: ReminderFolder, desk: Desktop) -> None:
    folder.remind_soon()
    with running(folder.command(), desk.environment) as process:
        wait_until(desk.dunst.shown, "the reminder")
        # Killed before its number is written down, it comes again under another one.
        wait_until(lambda: folder.record().state is State.SHOWN, "the record")
        process.kill()
        process.wait()
    with running(folder.command(), desk.environment):
        wait_until(lambda: len(desk.dunst.shown()) == 2, "the reminder again")
        # The same one in the same place, with buttons that somebody hears.
        assert desk.dunst.displayed() == 1
        assert len({showing.id for showing in desk.dunst.shown()}) == 1
        desk.dunst.press("Not today")
        wait_until(lambda: folder.record().state is State.SKIPPED, "the answer")


def test_a_process_that_stood_still(folder: ReminderFolder, desk: Desktop) -> None:
    due = folder.remind_soon(3)
    with running(folder.command(), desk.environment) as process:
        wait_until(lambda: folder.events() != (), "the process")
        process.send_signal(signal.SIGSTOP)
        wait_until(lambda: datetime.now(UTC) > due + timedelta(seconds=1), "the due moment")
        assert desk.dunst.shown() == []
        process.send_signal(signal.SIGCONT)
        wait_until(desk.dunst.shown, "the reminder", 5)
        wait_until(lambda: folder.record().state is State.SHOWN, "the record")
    assert len(desk.dunst.shown()) == 1


def test_a_change_in_the_window_counts_at_once(folder: ReminderFolder, desk: Desktop) -> None:
    with running(folder.command(), desk.environment):
        wait_until((folder.places.folder / SOCKET).exists, "the process")
        folder.remind_soon(1)
        SocketWaker(folder.places.folder).wake()
        wait_until(desk.dunst.shown, "the reminder", 3)


def test_a_second_process_is_turned_away(folder: ReminderFolder, desk: Desktop) -> None:
    with running(folder.command(), desk.environment):
        wait_until(lambda: folder.events() != (), "the process")
        second = subprocess.run(
            folder.command(), env=desk.environment, capture_output=True, text=True
        )
        assert second.returncode == 1
        assert second.stderr == "exerciseapp: the reminders of this folder are running already\n"
        assert second.stdout == ""
    assert EventKind.SECOND_PROCESS in {event.kind for event in folder.events()}


def test_the_end_is_told(folder: ReminderFolder, desk: Desktop) -> None:
    with running(folder.command(), desk.environment) as process:
        wait_until(lambda: folder.events() != (), "the process")
        process.terminate()
        assert process.wait(5) == 0
    assert [event.kind for event in folder.events()] == [EventKind.STARTED, EventKind.STOPPED]


def test_the_process_loads_neither_qt_nor_sqlalchemy(folder: ReminderFolder, desk: Desktop) -> None:
    with running(folder.command(), desk.environment) as process:
        wait_until(lambda: folder.events() != (), "the process")
        maps = Path(f"/proc/{process.pid}/maps").read_text()
    assert "PySide6" not in maps
    assert "sqlalchemy" not in maps.lower()
