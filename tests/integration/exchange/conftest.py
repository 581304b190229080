"""A clinic and a patient, each with a data folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from tests.support.exchange_world import Side, side


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty database file to copy: making one takes a tenth of a second."""
    path = tmp_path_factory.mktemp("empty") / "exerciseapp.db"
    open_database(path).close()
    return path


def _side(folder: Path, empty: Path) -> Iterator[Side]:
    places = Places(folder)
    places.make()
    copy(empty, places.database)
    with open_database(places.database, places.backups) as database:
        yield side(places, database)


@pytest.fixture
def clinic_side(tmp_path: Path, empty_database: Path) -> Iterator[Side]:
    """Give a clinic, set up, with an exercise of its own and the programme that uses it."""
    for made in _side(tmp_path / "clinic", empty_database):
        made.set_clinic_up()
        yield made


@pytest.fixture
def patient_side(tmp_path: Path, empty_database: Path) -> Iterator[Side]:
    """Give a patient who has had nothing yet."""
    yield from _side(tmp_path / "patient", empty_database)
