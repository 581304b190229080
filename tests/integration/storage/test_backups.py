"""Copies of the records: whole, private, and only the newest few kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.backups import KEPT, back_up
from exerciseapp.adapters.storage.database import Database, open_database
from tests.integration.storage.samples import NINE, programme, stretch

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_a_copy_holds_what_was_committed_and_opens_by_itself(
    database: Database, tmp_path: Path
) -> None:
    session = database.records.begin_session(programme(), NINE, 3)
    database.records.save_set(session, stretch())
    # Still in the log file beside the database: nothing has been closed.
    assert database.path.with_name("exerciseapp.db-wal").stat().st_size > 0
    copy = back_up(database.path, tmp_path / "backups", "0001", NOW)
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]
    # By the file format's own words, 1 and 1: no write-ahead log is needed to read it.
    assert copy.read_bytes()[18:20] == b"\x01\x01"
    with open_database(copy) as opened:
        assert opened.check() == ()
        assert opened.records.history(include_open=True) == database.records.history(
            include_open=True
        )


def test_a_copy_can_be_made_while_another_holds_the_lock(
    database: Database, tmp_path: Path
) -> None:
    database.records.begin_session(programme(), NINE, 3)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        copy = back_up(database.path, tmp_path / "backups", "0001", NOW)
    with open_database(copy) as opened:
        assert len(opened.records.history(include_open=True)) == 1


def test_only_the_newest_copies_are_kept(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    copies = [
        back_up(database.path, folder, "0001", NOW + timedelta(days=day)) for day in range(KEPT + 3)
    ]
    assert sorted(folder.iterdir()) == copies[3:]


def test_files_of_others_are_never_removed(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("my own copy.db", "a.txt", "exerciseapp.db"):
        (folder / name).write_text("x", encoding="utf-8")
    for day in range(KEPT + 2):
        back_up(database.path, folder, "0001", NOW + timedelta(days=day))
    assert {"my own copy.db", "a.txt", "exerciseapp.db"} < {each.name for each in folder.iterdir()}


def test_two_copies_in_one_second_are_two(database: Database, tmp_path: Path) -> None:
    first = back_up(database.path, tmp_path / "backups", "0001", NOW)
    second = back_up(database.path, tmp_path / "backups", "0001", NOW)
    assert first != second
    assert first.exists()
    assert second.exists()


def test_what_a_killed_process_left_half_copied_is_removed(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "exerciseapp-20260101-000000-schema-0001.part").write_bytes(b"half")
    copy = back_up(database.path, folder, "0001", NOW)
    assert list(folder.iterdir()) == [copy]


def test_a_copy_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    rubbish = tmp_path / "exerciseapp.db"
    rubbish.write_bytes(b"no database" * 1000)
    with pytest.raises(sqlite3.DatabaseError):
        back_up(rubbish, tmp_path / "backups", "0001", NOW)
    assert list((tmp_path / "backups").iterdir()) == []
