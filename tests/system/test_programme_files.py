"""A programme file on a real desktop: opened by a double click, handed over to the open window."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from exerciseapp.adapters.exchange.parcel_file import ZipParcelFiles
from exerciseapp.adapters.file_types.kind import MIME_TYPE
from tests.support.desktop import wait_until
from tests.support.exchange import DIGEST, keys_of, parcel
from tests.support.person import Person

SHIPPED = ("heel-raise", "ankle-pump")
SOURCE = """\
version = 3

[title]
en = "Calves"

[description]
en = "Two exercises."

[[exercises]]
exercise = "heel-raise"
sets = 1
repetitions = 5
tempo_s = { raise = 2, top = 1, lower = 3 }
rest_between_sets_s = 30

[[exercises]]
exercise = "ankle-pump"
sets = 1
repetitions = 30
repetitions_per_minute = 15
"""


def a_file(folder: Path, version: int = 3) -> Path:
    """Put a file that a clinic made where a mail program would."""
    source = SOURCE.replace("version = 3", f"version = {version}")
    shipped = dict.fromkeys(SHIPPED, DIGEST)
    what = parcel(source=source, version=version, shipped=shipped, carried=[])
    path = folder / f"My legs {version}.exerciseprogramme"
    path.write_bytes(ZipParcelFiles().pack(what, keys_of(0)))
    return path


def versions(person: Person) -> list[int]:
    """Return the versions that were taken in."""
    uri = f"file:{person.folder}/exerciseapp.db?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as database:
        rows = database.execute("SELECT version FROM imported_programme ORDER BY place").fetchall()
    return [int(version) for (version,) in rows]


def waits_for_version(person: Person, version: int) -> None:
    """Wait until that version was taken in."""
    wait_until(lambda: version in versions(person), f"version {version}", 30)


def takes_it_in(person: Person) -> None:
    """Wait for the question about the clinic, and answer it by the key."""
    log = person.folder / "logs" / "window.log"
    wait_until(lambda: "is asked about" in log.read_text(), "the question", 60)
    person.sees_window()
    person.presses("Return")
    waits_for_version(person, 3)


@pytest.fixture
def welcomed(person: Person) -> Person:
    """Give somebody who has answered the questions of the first start."""
    with person.starts() as process:
        person.sees_window()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    return person


def test_a_file_is_opened_by_the_window_and_handed_over_to_an_open_one(
    welcomed: Person, tmp_path: Path
) -> None:
    first, second = a_file(tmp_path), a_file(tmp_path, 4)
    with welcomed.starts(str(first)) as window:
        welcomed.sees_window()
        takes_it_in(welcomed)
        handed = welcomed.runs(str(second))
        assert (handed.returncode, handed.stderr) == (0, "")
        waits_for_version(welcomed, 4)
        window.send_signal(signal.SIGTERM)
        _, wrong = window.communicate(timeout=30)
    assert (window.returncode, wrong) == (0, "")


def test_a_double_click_opens_it_where_that_was_asked_for(welcomed: Person, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    desktop = {**welcomed.environment, "XDG_DATA_HOME": str(tmp_path / "share")}
    mine = Person(welcomed.folder, desktop)
    before = kind_of(path, desktop)
    assert mine.runs("files", "install").returncode == 0
    assert kind_of(path, desktop) == MIME_TYPE
    with mine.starts() as window:
        mine.sees_window()
        # What a file manager does at a double click.
        subprocess.run(["gio", "open", str(path)], env=desktop, check=True, timeout=60)
        takes_it_in(mine)
        window.send_signal(signal.SIGTERM)
        window.communicate(timeout=30)
    assert versions(mine) == [3]
    assert mine.runs("files", "uninstall").returncode == 0
    assert kind_of(path, desktop) == before
    assert not list((tmp_path / "share" / "applications").iterdir())


def kind_of(path: Path, environment: dict[str, str]) -> str:
    """Return what the desktop takes the file for."""
    asked = ["gio", "info", "-a", "standard::content-type", str(path)]
    told = subprocess.run(
        asked, env=environment, check=True, capture_output=True, text=True, timeout=60
    ).stdout
    return told.rpartition("standard::content-type:")[2].strip()
