"""A real database file for each test, closed again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.database import Database, open_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give an open, empty database with a busy timeout short enough to wait for."""
    with open_database(tmp_path / "exerciseapp.db", busy_timeout_s=0.05) as opened:
        yield opened
