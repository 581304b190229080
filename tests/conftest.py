"""What every test stands on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A test that wants a real window starts its own virtual screen and says so.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no failure, and a search that finds something finds it again.
settings.register_profile("exerciseapp", deadline=None, print_blob=True)
settings.load_profile("exerciseapp")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test, and every process that it starts, away from the patient's real data."""
    folder = tmp_path / "data-folder"
    monkeypatch.setenv("EXERCISEAPP_DATA_DIR", str(folder))
    return folder
