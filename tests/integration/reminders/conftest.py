"""A world with a real database file for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.coroutines import pytest_pyfunc_call
from tests.support.reminder_world import World, world_at

__all__ = ["pytest_pyfunc_call"]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Give a world in Oslo, on a Monday in winter at 08:00, with a reminder at nine."""
    made = world_at(tmp_path, "2026-11-23 07:00")
    yield made
    made.close()
