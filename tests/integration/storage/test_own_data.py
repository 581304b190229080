"""A copy for its owner that opens again, and a deletion that leaves nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from exerciseapp.adapters.storage import caseload_tables, exchange_tables
from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.own_data import CLINIC_TABLES, SqliteOwnData
from exerciseapp.domain.caseload import EntryChange, Patient, Template
from exerciseapp.domain.settings import Settings
from exerciseapp.services.record_store import StoreError


@pytest.fixture
def own(database: Database) -> SqliteOwnData:
    return SqliteOwnData(database.path, database.path.parent / "backups")


def test_a_copy_is_one_whole_file_that_opens_again(
    own: SqliteOwnData, database: Database, tmp_path: Path
) -> None:
    database.settings.save_settings(Settings(language="nb", volume=12))
    target = tmp_path / "copies" / "mine.db"
    target.parent.mkdir()
    own.export(target)
    assert [path.name for path in target.parent.iterdir()] == ["mine.db"]
    with open_database(target) as copy:
        assert copy.settings.load_settings() == Settings(language="nb", volume=12)


def test_an_older_copy_is_replaced(own: SqliteOwnData, database: Database, tmp_path: Path) -> None:
    target = tmp_path / "mine.db"
    target.write_text("old")
    own.export(target)
    with open_database(target) as copy:
        assert copy.check() == ()


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(
    own: SqliteOwnData, tmp_path: Path
) -> None:
    with pytest.raises(StoreError):
        own.export(tmp_path / "nowhere" / "mine.db")
    assert not (tmp_path / "nowhere").exists()


def test_the_records_are_never_replaced_by_their_own_copy(
    own: SqliteOwnData, database: Database
) -> None:
    database.settings.save_settings(Settings(volume=12))
    with pytest.raises(StoreError, match="another name"):
        own.export(database.path)
    assert database.settings.load_settings().volume == 12


def test_nothing_is_left_after_deleting(own: SqliteOwnData, database: Database) -> None:
    database.settings.save_settings(Settings(language="nb", voice="a word to look for"))
    own.backups.mkdir(exist_ok=True)
    (own.backups / "exerciseapp-20250101-000000-schema-0001.db").write_text("old")
    own.delete_all()
    assert database.settings.load_settings() == Settings()
    assert list(own.backups.iterdir()) == []
    for path in own.folder.glob("exerciseapp.db*"):
        assert b"a word to look for" not in path.read_bytes()


def test_after_deleting_the_file_is_used_on(own: SqliteOwnData, database: Database) -> None:
    own.delete_all()
    database.settings.save_settings(replace(Settings(), volume=3))
    assert database.check() == ()
    database.close()
    with open_database(database.path) as again:
        assert again.settings.load_settings().volume == 3


def test_a_clinic_in_the_same_folder_stays(own: SqliteOwnData, database: Database) -> None:
    patient, template = Patient("a", "Anne Berg"), Template("t", "Cramps", "version = 1")
    caseload = SqlCaseloadStore(database.transactions)
    caseload.apply([EntryChange(None, each) for each in (patient, template)])
    own.delete_all()
    assert list(caseload.patients()) == [patient]
    assert list(caseload.templates()) == [template]


def test_the_clinic_s_tables_are_told_from_the_person_s() -> None:
    """A new table must be put on one side or the other."""
    theirs = {"known_clinic", "imported_programme", "told_item"}
    of_exchange = {each.__tablename__ for each in rows_of(exchange_tables)} - theirs
    of_caseload = {each.__tablename__ for each in rows_of(caseload_tables)}
    assert of_exchange | of_caseload == CLINIC_TABLES


def rows_of(module: ModuleType) -> list[type[Base]]:
    found = [each for each in vars(module).values() if isinstance(each, type)]
    return [each for each in found if issubclass(each, Base) and each is not Base]


def test_every_table_but_the_form_is_emptied(own: SqliteOwnData, database: Database) -> None:
    database.settings.save_settings(Settings(volume=12))
    own.delete_all()
    with closing(sqlite3.connect(database.path)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        counts = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
            for name in tables
        }
    assert counts.pop("alembic_version") == 1
    assert set(counts.values()) == {0}
