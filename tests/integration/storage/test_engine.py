"""How the database is opened: the settings in force, and what a transaction keeps out."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.records import SetOutcome
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.integration.storage.samples import NINE, programme, raises, stretch

FULL = 2


def test_every_connection_is_safe_by_its_settings(database: Database) -> None:
    with ExitStack() as stack:
        connections = [stack.enter_context(database.engine.connect()) for _ in range(4)]
        assert len({id(each.connection.dbapi_connection) for each in connections}) == 4
        for connection in connections:
            assert [
                connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
                for pragma in ("foreign_keys", "journal_mode", "synchronous", "busy_timeout")
            ] == [1, "wal", FULL, 50]


def test_a_row_that_points_to_nothing_is_refused(database: Database) -> None:
    orphan = text(
        "INSERT INTO pain_report (session_id, exercise, set_number, side, choice, told_at,"
        " told_offset_s) VALUES ('nobody', 0, 1, 'left', 'rest', '2026-01-01 00:00:00.000000', 0)"
    )
    with pytest.raises(StoreError) as refused, database.transactions.write() as session:
        session.execute(orphan)
    assert refused.value.fault is StoreFault.REFUSED


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("session", "pain_before = 11"),
        ("session", "pain_after = -1"),
        ("session", "effort = 11"),
        ("session", "outcome = 'won'"),
        ("session", "outcome = 'completed'"),
        ("session", "ended_at = '2026-01-01 00:00:00.000000'"),
        ("set_record", "side = 'middle'"),
        ("set_record", "outcome = 'completed'"),
        ("set_record", "set_number = 0"),
        ("set_record", "exercise = -1"),
        ("set_record", "performed_repetitions = -1"),
        ("set_record", "performed_hold_s = -0.5"),
    ],
)
def test_the_tables_themselves_refuse_what_makes_no_sense(
    database: Database, table: str, change: str
) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    database.records.save_set(session, stretch())
    before = database.records.history(include_open=True)
    with pytest.raises(StoreError) as refused, database.transactions.write() as work:
        work.execute(text(f"UPDATE {table} SET {change}"))  # noqa: S608 - the list above
    assert refused.value.fault is StoreFault.REFUSED
    assert database.records.history(include_open=True) == before


def test_a_unit_of_work_that_fails_leaves_nothing_behind(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    with suppress(RuntimeError), database.transactions.write() as work:
        work.execute(text("UPDATE session SET note = 'half'"))
        raise RuntimeError("the program fell over")
    opened = database.records.open_session()
    assert opened is not None
    assert (opened.id, opened.note) == (session, "")


def test_a_write_takes_the_lock_before_it_reads(database: Database) -> None:
    with closing(sqlite3.connect(database.path, timeout=0)) as other:
        # Nothing has been read or written yet, and still nobody else may write.
        with database.transactions.write(), pytest.raises(sqlite3.OperationalError, match="lock"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def test_a_reader_sees_one_state_and_hinders_nobody(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    with database.transactions.read() as reading:
        count = text("SELECT count(*) FROM set_record")
        assert reading.scalar(count) == 0
        database.records.save_set(session, stretch())
        assert reading.scalar(count) == 0
    with database.transactions.read() as reading:
        assert reading.scalar(count) == 1


def test_a_locked_database_is_told_and_nothing_is_lost(database: Database) -> None:
    session = database.records.begin_session(programme(), NINE, None)
    database.records.save_set(session, stretch())
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program is using your records") as busy:
            database.records.save_set(session, raises())
        assert busy.value.fault is StoreFault.BUSY
        assert database.records.history(include_open=True)[0].sets == (stretch(),)
        other.execute("COMMIT")
    database.records.save_set(session, raises())
    assert database.records.history(include_open=True)[0].sets == (stretch(), raises())


def test_a_write_waits_for_another_process_as_long_as_it_was_told(tmp_path: Path) -> None:
    with open_database(tmp_path / "exerciseapp.db", busy_timeout_s=30) as database:
        session = database.records.begin_session(programme(), NINE, None)
        with closing(
            sqlite3.connect(database.path, isolation_level=None, check_same_thread=False)
        ) as other:
            other.execute("BEGIN IMMEDIATE")
            release = threading.Timer(0.1, other.execute, ("COMMIT",))
            release.start()
            database.records.save_set(session, stretch())
            release.join()
        assert database.records.history(include_open=True)[0].sets == (stretch(),)


def test_many_threads_may_write(tmp_path: Path) -> None:
    with open_database(tmp_path / "exerciseapp.db") as database:
        session = database.records.begin_session(programme(), NINE, None)

        def save(number: int) -> None:
            database.records.save_set(session, raises(number, SetOutcome.DONE, number))

        threads = [threading.Thread(target=save, args=(number,)) for number in range(1, 9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        (record,) = database.records.history(include_open=True)
        assert [each.key.set for each in record.sets] == list(range(1, 9))
        assert {each.key.side for each in record.sets} == {Side.BOTH}


def test_closing_leaves_one_file_and_no_log_beside_it(database: Database) -> None:
    database.records.begin_session(programme(), NINE, None)
    database.close()
    assert [each.name for each in database.path.parent.glob("exerciseapp*")] == ["exerciseapp.db"]


def test_the_file_is_for_its_owner_only(database: Database) -> None:
    database.records.begin_session(programme(), NINE, None)
    modes = {each.name: each.stat().st_mode & 0o777 for each in database.path.parent.glob("*.db*")}
    assert modes == {
        "exerciseapp.db": 0o600,
        "exerciseapp.db-shm": 0o600,
        "exerciseapp.db-wal": 0o600,
    }
