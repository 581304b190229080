"""The real process, on a desktop of the test's own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desktop import Desktop, desktop
from tests.support.reminder_folder import ReminderFolder, reminder_folder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[ReminderFolder]:
    made = reminder_folder(tmp_path / "data")
    made.turn_off("bedtime-stretch", "bedtime")
    yield made
    made.store.close()


@pytest.fixture
def desk() -> Iterator[Desktop]:
    # A socket's address has little room; pytest's own folders are long.
    with tempfile.TemporaryDirectory(prefix="desk-") as short, desktop(Path(short)) as made:
        yield made
