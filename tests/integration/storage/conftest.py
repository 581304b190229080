"""A real database file for each test, closed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from exerciseapp.adapters.storage.database import Database, open_database


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty database file to copy: making one takes a tenth of a second."""
    path = tmp_path_factory.mktemp("empty") / "exerciseapp.db"
    open_database(path).close()
    return path


@pytest.fixture
def database(tmp_path: Path, empty_file: Path) -> Iterator[Database]:
    """Give an open, empty database with a busy timeout short enough to wait for."""
    copy(empty_file, tmp_path / "exerciseapp.db")
    with open_database(tmp_path / "exerciseapp.db", busy_timeout_s=0.05) as opened:
        yield opened
