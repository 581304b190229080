"""The workspace as a process of its own on a virtual screen, led by keys alone."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from exerciseapp.bootstrap.clinic_demo import FOLDER
from tests.support.desktop import wait_until
from tests.support.person import Person

WINDOW_NAME = "exerciseapp: clinic"
PHRASE = "four words and more"


@contextmanager
def opened(person: Person, *words: str, log: Path) -> Iterator[subprocess.Popen[str]]:
    """Open the workspace and wait until it can be worked in; end it politely."""
    before = openings(log)
    with subprocess.Popen(
        [sys.executable, "-m", "exerciseapp", "clinic", *words, "--data-dir", str(person.folder)],
        env=person.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            wait_until(lambda: openings(log) > before, "the workspace to be open", 60)
            wait_until(lambda: active_window(person) == WINDOW_NAME, "its window", 30)
            yield process
            process.send_signal(signal.SIGTERM)
            told, wrong = process.communicate(timeout=30)
            assert (process.returncode, told, wrong) == (0, "", "")
        finally:
            if process.poll() is None:
                process.kill()
            wait_until(lambda: active_window(person) != WINDOW_NAME, "the window to be gone", 30)


def openings(log: Path) -> int:
    return log.read_text().count("the window is open") if log.exists() else 0


def active_window(person: Person) -> str:
    return xdotool(person, "getactivewindow", "getwindowname")


def xdotool(person: Person, *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], env=person.environment, capture_output=True, text=True, timeout=30
    )
    return done.stdout.strip()


def type_in(person: Person, text: str) -> None:
    xdotool(person, "type", "--delay", "20", text)


def patients(person: Person) -> list[str]:
    database = f"file:{person.folder}/exerciseapp.db?mode=ro"
    with closing(sqlite3.connect(database, uri=True)) as connection:
        try:
            found = connection.execute("SELECT name FROM patient WHERE NOT archived").fetchall()
        except sqlite3.OperationalError:
            return []
    return sorted(name for (name,) in found)


def test_a_clinic_is_set_up_and_a_patient_added_and_taken_back(person: Person) -> None:
    log = person.folder / "logs" / "clinic.log"
    with opened(person, log=log):
        type_in(person, "Fysio Nord")
        person.presses("Tab", "Tab")
        type_in(person, PHRASE)
        person.presses("Tab")
        type_in(person, PHRASE)
        person.presses("Return")
        wait_until(lambda: log.read_text().count("the door is open") == 1, "the door open", 60)
        person.presses("ctrl+n")
        type_in(person, "Anne Berg")
        person.presses("Return")
        wait_until(lambda: patients(person) == ["Anne Berg"], "a patient", 30)
        person.presses("ctrl+z")
        wait_until(lambda: patients(person) == [], "the patient to be taken back", 30)
        person.presses("ctrl+shift+z")
        wait_until(lambda: patients(person) == ["Anne Berg"], "the patient to be there again", 30)
    # It opens behind its passphrase from now on.
    assert "Fysio Nord" in person.runs("clinic", "show").stdout
    with opened(person, log=log):
        person.presses("ctrl+n")
        type_in(person, "Nobody gets in so")
        person.presses("Return")
        type_in(person, PHRASE)
    assert patients(person) == ["Anne Berg"]
    assert log.read_text().count("the door is open") == 1


def test_a_second_start_brings_the_first_to_the_front(person: Person) -> None:
    with opened(person, log=person.folder / "logs" / "clinic.log"):
        again = person.runs("clinic")
        assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_the_demo_opens_without_a_passphrase_and_leaves_nothing(person: Person) -> None:
    log = person.folder / FOLDER / "logs" / "clinic.log"
    with opened(person, "--demo", log=log):
        demo = person.folder / FOLDER / "exerciseapp.db"
        with closing(sqlite3.connect(f"file:{demo}?mode=ro", uri=True)) as connection:
            (number,) = connection.execute("SELECT count(*) FROM patient").fetchone()
        assert number == 30
    assert not (person.folder / FOLDER).exists()
    assert not (person.folder / "exerciseapp.db").exists()


@pytest.mark.parametrize("verb", ["setup", "show"])
def test_the_verbs_stay(person: Person, verb: str) -> None:
    told = person.runs("clinic", verb, "--help")
    assert told.returncode == 0
    assert f"clinic {verb}" in told.stdout
