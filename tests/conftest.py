"""What every test stands on."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test, and every process that it starts, away from the patient's real data."""
    folder = tmp_path / "data-folder"
    monkeypatch.setenv("EXERCISEAPP_DATA_DIR", str(folder))
    return folder
