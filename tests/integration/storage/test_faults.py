"""What the program says when the disk is full, the file damaged or not to be written."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.faults import fault_of, sentence
from exerciseapp.domain.records import SetOutcome
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.integration.storage.samples import NINE, programme, raises, stretch

LONG = "x" * 50_000


def test_a_full_database_is_told_and_keeps_what_it_has(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    database.records.save_set(session, stretch())
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    before = database.records.history(include_open=True)
    with pytest.raises(StoreError, match="The disk is full") as full:
        database.records.save_answers(session, 3, 3, LONG)
    assert full.value.fault is StoreFault.DISK_FULL
    assert database.records.history(include_open=True) == before
    with database.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 100}")
    database.records.save_answers(session, 3, 3, LONG)
    assert database.records.history(include_open=True)[0].note == LONG


mounts = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None,
    reason="mounting a small disk takes root; a full database is tried everywhere",
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of its own, of 400 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1000k", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@mounts
def test_a_full_disk_is_told_and_loses_nothing_that_was_saved(small_disk: Path) -> None:
    saved = []
    with open_database(small_disk / "exerciseapp.db") as database:
        session = database.records.begin_session(programme(), NINE, 5)

        def fill_the_disk() -> None:
            for number in range(1, 10_000):
                database.records.save_set(session, raises(number, SetOutcome.DONE, number))
                saved.append(number)

        with pytest.raises(StoreError, match="The disk is full") as full:
            fill_the_disk()
        assert full.value.fault is StoreFault.DISK_FULL
        (record,) = database.records.history(include_open=True)
        assert [each.key.set for each in record.sets] == saved
    with open_database(small_disk / "exerciseapp.db") as database:
        assert database.check() == ()
        (record,) = database.records.history(include_open=True)
        assert [each.key.set for each in record.sets] == saved
        assert len(saved) > 5


@mounts
def test_a_disk_too_full_for_a_first_start_is_told(small_disk: Path) -> None:
    (small_disk / "film").write_bytes(b"x" * 980_000)
    with pytest.raises(StoreError, match="The disk is full"):
        open_database(small_disk / "exerciseapp.db")


@mounts
def test_a_disk_that_can_only_be_read_is_told(small_disk: Path) -> None:
    path = small_disk / "exerciseapp.db"
    with open_database(path) as database:
        database.records.begin_session(programme(), NINE, 5)
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with (
        pytest.raises(StoreError, match="does not let the program write"),
        open_database(path) as database,
    ):
        database.records.history()
    assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(4))
def test_a_file_of_rubbish_is_told_and_left_as_it_is(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "exerciseapp.db"
    rubbish = hashlib.shake_128(bytes([seed])).digest(20_000)
    path.write_bytes(rubbish)
    with pytest.raises(StoreError, match="is damaged") as damaged:
        open_database(path)
    assert damaged.value.fault is StoreFault.DAMAGED
    assert str(path) in str(damaged.value)
    assert path.read_bytes() == rubbish
    assert [each.name for each in tmp_path.iterdir()] == ["exerciseapp.db"]


def test_damage_in_the_middle_is_told_and_found_by_the_check(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    with open_database(path) as database:
        session = database.records.begin_session(programme(), NINE, None)
        for number in range(1, 200):
            database.records.save_set(session, raises(number))
    with closing(sqlite3.connect(path)) as other:
        where = "SELECT rootpage FROM sqlite_master WHERE name = 'set_record'"
        ((root,),) = other.execute(where)
        ((page,),) = other.execute("PRAGMA page_size")
    content = bytearray(path.read_bytes())
    content[(root - 1) * page : root * page] = b"\xff" * page
    path.write_bytes(content)
    with open_database(path) as database:
        with pytest.raises(StoreError) as damaged:
            database.records.history(include_open=True)
        assert damaged.value.fault is StoreFault.DAMAGED
        assert database.check() != ()
    assert path.read_bytes() == content


def test_a_sound_file_passes_the_check(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    database.records.save_set(session, stretch())
    assert database.check() == ()


def test_the_check_finds_a_row_that_points_to_nothing(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    database.records.save_set(session, stretch())
    with closing(sqlite3.connect(database.path)) as other, other:
        other.execute("DELETE FROM session")
    assert database.check() == ("a row of set_record points to a missing row of session",)


def test_a_file_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a record file of this program") as foreign:
        open_database(path)
    assert foreign.value.fault is StoreFault.FOREIGN
    assert path.read_bytes() == before


def test_a_database_that_may_only_be_read_is_told(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    # Permissions do not bind root; this does, and gives the very error of a read-only file.
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="does not let the program write") as refused:
        database.records.save_set(session, stretch())
    assert refused.value.fault is StoreFault.READ_ONLY
    assert database.records.history(include_open=True)[0].sets == ()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be read or written"):
        open_database(tmp_path / "gone" / "exerciseapp.db")


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "exerciseapp.db").mkdir()
    with pytest.raises(StoreError, match="does not let the program write"):
        open_database(tmp_path / "exerciseapp.db")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, StoreFault.DISK_FULL),
        (errno.EROFS, StoreFault.READ_ONLY),
        (errno.EACCES, StoreFault.READ_ONLY),
        (errno.EIO, StoreFault.OTHER),
    ],
)
def test_errors_of_the_disk_have_their_kind(tmp_path: Path, number: int, fault: StoreFault) -> None:
    assert fault_of(OSError(number, "x"), tmp_path / "exerciseapp.db") is fault


@pytest.mark.parametrize("fault", StoreFault)
def test_every_fault_says_what_is_still_safe_in_one_line(tmp_path: Path, fault: StoreFault) -> None:
    told = sentence(fault, tmp_path / "exerciseapp.db")
    assert "\n" not in told
    assert "{" not in told
    assert "safe" in told or "left as it is" in told


def test_what_a_patient_wrote_does_not_reach_the_log(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError):
        database.records.save_answers(session, 1, 1, f"my secret {LONG}")
    assert "UPDATE session SET" in caplog.text
    assert "my secret" not in caplog.text
