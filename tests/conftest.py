"""What every test stands on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Helpers assert too. Said before any of them is imported, so that it holds for all.
pytest.register_assert_rewrite("tests.fakes", "tests.support")

# pytest takes plugins of our own from this file only.
pytest_plugins = ["tests.support.qt"]

# A test that wants a real window starts its own virtual screen and says so.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no failure. CI judges the change and not its luck: there the search is the
# same each time, everywhere else it looks further at each run.
settings.register_profile(
    "exerciseapp", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("exerciseapp")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test, and every process that it starts, away from the patient's real data."""
    folder = tmp_path / "data-folder"
    monkeypatch.setenv("EXERCISEAPP_DATA_DIR", str(folder))
    return folder
