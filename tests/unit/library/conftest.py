from __future__ import annotations

from pathlib import Path

import pytest

from exerciseapp.adapters.library import Library
from tests.unit.library.builders import small_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return small_library(tmp_path / "media")
