"""The verbs of ``exerciseapp remind``, as a person types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from exerciseapp.domain.reminder import AtClock, ReminderChoice
from exerciseapp.domain.reminder_settings import Pause
from tests.support.desktop import Desktop, running, wait_until
from tests.support.reminder_folder import PROGRAMME, SLOT, ReminderFolder
from tests.support.zone_oracle import c_library_in, intended


def run(
    folder: ReminderFolder, *words: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = folder.command(*words)
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)


def test_upcoming(folder: ReminderFolder) -> None:
    with folder.store.writing() as transaction:
        transaction.save_choice(ReminderChoice(PROGRAMME, SLOT, when=AtClock(time(2, 30))))
        transaction.save_pauses([Pause(date(2026, 3, 31), date(2026, 4, 1))])
    words = ("upcoming", "--from", "2026-03-28", "--days", "5", "--zone", "Europe/Oslo", "--json")
    done = run(folder, *words)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert [each["date"] for each in found] == [
        "2026-03-28",
        "2026-03-29",
        "2026-03-30",
        "2026-04-01",
    ]
    assert found[1] == {
        "reminder": "leg-programme/morning",
        "programme": "leg-programme",
        "slot": "morning",
        "date": "2026-03-29",
        "time": "02:30",
        "zone": "Europe/Oslo",
        "utc": "2026-03-29T01:30:00+00:00",
    }
    with c_library_in("Europe/Oslo"):
        for each in found:
            expected = intended(date.fromisoformat(each["date"]), 9000)
            assert datetime.fromisoformat(each["utc"]) == datetime.fromtimestamp(expected, UTC)


def test_upcoming_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    command = ["upcoming", "--days", "1", "--json", "--data-dir", str(missing)]
    done = subprocess.run(
        [sys.executable, "-m", "exerciseapp", "remind", *command],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert [each["time"] for each in json.loads(done.stdout)] == ["09:00", "22:00"]
    assert not missing.exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("upcoming", "--zone", "Nowhere"), "no time zone is called 'Nowhere'"),
        (("upcoming", "--from", "today"), "'today' is no date such as 2026-03-29"),
        (("upcoming", "--days", "0"), "'0' is not a whole number from 1 to 36600"),
        (("nonsense",), "invalid choice: 'nonsense'"),
    ],
)
def test_wrong_use(folder: ReminderFolder, words: tuple[str, ...], complaint: str) -> None:
    done = run(folder, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr


def test_install_status_uninstall(folder: ReminderFolder, tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}

    def status() -> dict[str, object]:
        done = run(folder, "status", "--json", environment=environment)
        found: dict[str, object] = json.loads(done.stdout)
        return found

    assert status() == {"running": False, "process": None, "at_login": False, "installed": []}
    entry = tmp_path / "config" / "autostart" / "exerciseapp-remind.desktop"
    for words in (("install",), ("install", "--systemd"), ("install",)):
        assert run(folder, *words, environment=environment).returncode == 0
        assert status()["at_login"] is True
    assert f"--data-dir {folder.places.folder}" in entry.read_text()
    assert list((tmp_path / "config").rglob("*.service")) == []
    assert run(folder, "uninstall", environment=environment).returncode == 0
    assert status()["installed"] == []
    again = run(folder, "uninstall", environment=environment)
    assert again.stdout == "The reminders did not start at login; nothing has been changed.\n"


def test_the_installed_entry_starts_the_reminders(
    folder: ReminderFolder, desk: Desktop, tmp_path: Path
) -> None:
    environment = {**desk.environment, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    run(folder, "install", environment=environment)
    entry = tmp_path / "config" / "autostart" / "exerciseapp-remind.desktop"
    (line,) = (each for each in entry.read_text().splitlines() if each.startswith("Exec="))
    with running(line.removeprefix("Exec=").split(), environment):
        wait_until(lambda: folder.events() != (), "the process")
        done = run(folder, "status", environment=environment)
        assert done.stdout.startswith("The reminders are running (process ")


def test_ledger(folder: ReminderFolder, desk: Desktop) -> None:
    assert run(folder, "ledger").stdout == "Nothing was due.\n"
    folder.remind_soon(2)
    with running(folder.command(), desk.environment):
        wait_until(desk.dunst.shown, "the reminder")
        desk.dunst.press("Not today")
        wait_until(lambda: folder.record().answered is not None, "the answer")
    document = json.loads(run(folder, "ledger", "--json").stdout)
    (entry,) = document["occurrences"]
    assert entry["reminder"] == "leg-programme/morning"
    assert (entry["state"], entry["reason"]) == ("skipped", None)
    assert len(entry["shown"]) == 1
    assert [said["answer"] for said in entry["answers"]] == ["not today"]
    assert {event["kind"] for event in document["process"]} == {
        "process started",
        "process stopped",
    }
    lines = run(folder, "ledger").stdout.splitlines()
    assert lines[0].endswith("leg-programme/morning  skipped")


def test_a_test_notification(folder: ReminderFolder, desk: Desktop) -> None:
    with subprocess.Popen(
        folder.command("test", "--json"), env=desk.environment, stdout=subprocess.PIPE, text=True
    ) as trial:
        (showing,) = wait_until(desk.dunst.shown, "the notification")
        assert showing.title == "This is how a reminder looks"
        desk.dunst.press("Snooze")
        told, _ = trial.communicate(timeout=20)
    assert trial.returncode == 0
    assert json.loads(told) == {
        "shown": True,
        "reason": None,
        "do_not_disturb": False,
        "answer": "snooze",
    }
    assert folder.records() == ()


def test_a_test_notification_without_a_desktop(folder: ReminderFolder) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY"}
    }
    done = run(folder, "test", environment=environment)
    assert done.returncode == 1
    assert done.stdout.startswith("Nothing could be shown: no session bus")


def test_export(folder: ReminderFolder, tmp_path: Path) -> None:
    target = tmp_path / "reminders.ics"
    done = run(folder, "export", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert target.read_text().count("BEGIN:VEVENT") == 1
