"""The process killed between any two statements: whatever a call returned for is kept."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.history import history_document
from tests.integration.storage.samples import NINE, UNKNOWN_THEN, programme, stretch

ROOT = Path(__file__).parents[3]
DATA = Path(__file__).with_name("data")
WRITER = Path(__file__).with_name("killed_writer.py")
STEPS = (
    "begun",
    "set 0 1 left done",
    "set 0 1 right partial",
    "pain",
    "set 1 1 both done",
    "set 1 2 both skipped",
    "ended",
    "answered",
)


def stands(record: SessionRecord) -> set[str]:
    """Return the steps that a session read from the file shows."""
    found = {"begun"}
    found |= {
        f"set {each.key.exercise} {each.key.set} {each.key.side} {each.outcome}"
        for each in record.sets
    }
    if record.pain_reports:
        found.add("pain")
    if record.outcome is not None:
        found.add("ended")
    if record.note:
        found.add("answered")
    return found


pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the writer takes a copy of itself for each point"
)


def kill(kind: str, folder: Path, stride: int, *start: Path) -> list[int]:
    """Run the writer on copies of *start*; return the points at which it was killed."""
    ran = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            str(WRITER),
            kind,
            str(folder),
            str(stride),
            *map(str, start),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return [int(point) for point in ran.stdout.split()]


def test_killed_at_any_point_nothing_is_lost_that_was_saved(
    tmp_path: Path, empty_file: Path
) -> None:
    reached = set()
    for point in kill("write", tmp_path, 1, empty_file):
        told = (tmp_path / f"{point}.saved").read_text(encoding="utf-8").splitlines()
        with open_database(tmp_path / f"{point}.db") as database:
            assert database.check() == ()
            records = database.records.history(include_open=True)
        found = set().union(*(stands(record) for record in records))
        assert set(told) <= found, f"killed at point {point}: something saved is lost"
        # Steps come in order, and closing is all or nothing.
        assert found == set(STEPS[: len(found)])
        assert len(found) != STEPS.index("ended")
        # At most the call under way is there beyond those that had returned.
        assert found - set(told) <= set(STEPS[len(told) : len(told) + 2])
        reached.add(len(found))
    # The kills fell before the first call, after the last, and everywhere between.
    assert reached == {0, 1, 2, 3, 4, 5, 7, 8}


def test_killed_while_a_new_file_is_made_the_next_start_makes_it(tmp_path: Path) -> None:
    killed = kill("open", tmp_path, 11)
    assert len(killed) > 5
    for point in killed:
        with open_database(tmp_path / f"{point}.db") as database:
            assert database.check() == ()
            session = database.records.begin_session(programme(), NINE, None)
            database.records.save_set(session, stretch())
            assert database.records.history(include_open=True)[0].sets == (stretch(),)
    assert not list(tmp_path.glob("backups/*"))


def test_killed_while_an_old_file_is_migrated_the_next_start_migrates_it(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript((DATA / "0001.sql").read_text(encoding="utf-8"))
    wanted = json.loads((DATA / "0001.json").read_text(encoding="utf-8"))
    killed = kill("open", tmp_path, 7, old)
    assert len(killed) > 5
    for point in killed:
        with open_database(tmp_path / f"{point}.db") as database:
            assert database.check() == ()
            history = history_document(database.records.history(include_open=True))
            assert history == [UNKNOWN_THEN | each for each in wanted]
