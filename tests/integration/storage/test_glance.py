"""A glance at the chosen look, without opening the records."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.glance import glance_at_theme
from exerciseapp.domain.settings import Settings, ThemeChoice


@pytest.mark.parametrize("choice", [choice for choice in ThemeChoice if choice != "system"])
def test_what_was_chosen_is_seen_also_while_the_records_are_open(
    tmp_path: Path, choice: ThemeChoice
) -> None:
    path = tmp_path / "exercise app's.db"
    with open_database(path) as database:
        database.settings.save_settings(Settings(theme=choice))
        assert glance_at_theme(path) == choice
    assert glance_at_theme(path) == choice


def test_what_was_never_chosen_is_none(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    assert glance_at_theme(path) is None


def test_where_there_are_no_records_none_are_made(tmp_path: Path) -> None:
    assert glance_at_theme(tmp_path / "exerciseapp.db") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be read" * 20])
def test_a_damaged_file_is_left_to_what_opens_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "exerciseapp.db"
    path.write_bytes(content)
    assert glance_at_theme(path) is None
    assert path.read_bytes() == content


@pytest.mark.parametrize("value", ["dark", "7", "", '{"a": 1'])
def test_a_value_that_is_no_text_is_none(tmp_path: Path, value: str) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("INSERT INTO setting (name, value) VALUES ('theme', ?)", (value,))
    assert glance_at_theme(path) is None


def test_a_file_that_another_process_holds_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("CREATE TABLE setting (name TEXT, value TEXT)")
        opened.execute("BEGIN EXCLUSIVE")
        assert glance_at_theme(path) is None
