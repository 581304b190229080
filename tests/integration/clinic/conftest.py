"""A clinic's database, empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import Database, open_database
from tests.support.reminder_folder import empty_database


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "clinic")
    places.make()
    return places


@pytest.fixture
def database(places: Places) -> Iterator[Database]:
    empty_database(places.database)
    with open_database(places.database, places.backups) as opened:
        yield opened
