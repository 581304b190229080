"""What every settings store keeps to, and how the one on SQLite treats what it cannot read."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time

import pytest
from sqlalchemy import text

from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.settings import from_rows, to_rows
from exerciseapp.domain.settings import Settings
from exerciseapp.services.record_store import SettingsStore
from tests.fakes.records import FakeSettingsStore


@pytest.fixture(params=["sqlite", "fake"])
def store(request: pytest.FixtureRequest, database: Database) -> SettingsStore:
    return FakeSettingsStore() if request.param == "fake" else database.settings


def put(database: Database, name: str, value: str) -> None:
    with database.transactions.write() as session:
        session.execute(
            text("INSERT OR REPLACE INTO setting (name, value) VALUES (:name, :value)"),
            {"name": name, "value": value},
        )


def rows(database: Database) -> dict[str, str]:
    with database.transactions.read() as session:
        found = session.execute(text("SELECT name, value FROM setting"))
        return {row.name: row.value for row in found}


def test_nothing_chosen_means_the_defaults(store: SettingsStore) -> None:
    assert store.load_settings() == Settings()


def test_choices_come_back(store: SettingsStore) -> None:
    chosen = Settings(language="nb", sound=False, volume=0, hands_free=True, bedtime=time(23, 59))
    store.save_settings(chosen)
    assert store.load_settings() == chosen


def test_a_choice_can_be_taken_back(store: SettingsStore) -> None:
    store.save_settings(Settings(language="nb", volume=10))
    store.save_settings(Settings())
    assert store.load_settings() == Settings()


def test_every_field_has_a_stored_form() -> None:
    assert from_rows(to_rows(Settings())) == Settings()


def test_no_row_at_all_need_be_readable(database: Database) -> None:
    for field in fields(Settings):
        put(database, field.name, "[]")
    assert database.settings.load_settings() == Settings()


def test_only_what_was_chosen_is_stored_so_that_a_default_may_change(database: Database) -> None:
    database.settings.save_settings(replace(Settings(), volume=12))
    assert rows(database) == {"volume": "12"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("volume", "true"),
        ("volume", "loud"),
        ("volume", '"70"'),
        ("sound", "1"),
        ("sound", "null"),
        ("bedtime", '"25:00"'),
        ("bedtime", "22"),
        ("language", "7"),
    ],
)
def test_a_choice_that_cannot_be_read_has_its_default(
    database: Database, name: str, value: str
) -> None:
    database.settings.save_settings(replace(Settings(), hands_free=True))
    put(database, name, value)
    assert database.settings.load_settings() == replace(Settings(), hands_free=True)


def test_a_choice_of_another_version_of_the_program_is_left_alone(database: Database) -> None:
    put(database, "colour_of_the_moon", '"blue"')
    database.settings.save_settings(replace(database.settings.load_settings(), volume=1))
    assert rows(database) == {"colour_of_the_moon": '"blue"', "volume": "1"}
