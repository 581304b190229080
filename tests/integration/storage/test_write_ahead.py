"""The switch to the write-ahead log, which SQLite does not wait with."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.write_ahead import write_ahead


def modes_of_four_at_once(path: Path) -> list[str]:
    together = threading.Barrier(4)
    modes: list[str] = []

    def switch() -> None:
        with closing(sqlite3.connect(path, timeout=20)) as connection:
            together.wait()
            modes.append(write_ahead(connection.execute, 20))

    threads = [threading.Thread(target=switch) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return modes


def test_many_that_open_a_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    # Asked once only, about one of these fails.
    for number in range(12):
        assert modes_of_four_at_once(tmp_path / f"{number}.db") == ["wal"] * 4


def test_it_waits_for_another_process_no_longer_than_it_was_told(tmp_path: Path) -> None:
    path = tmp_path / "held.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with (
            closing(sqlite3.connect(path, timeout=0)) as connection,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            write_ahead(connection.execute, 0.05)


def test_another_error_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "text.db"
    path.write_text("no database at all, but text that is long enough to be taken for one" * 20)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.DatabaseError, match="not a database"),
    ):
        write_ahead(connection.execute, 1000)
