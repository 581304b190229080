from __future__ import annotations

from pathlib import Path

import pytest

import exerciseapp
from exerciseapp.adapters.library import shipped_media, shipped_schedules


def pretend(monkeypatch: pytest.MonkeyPatch, root: Path, *folders: str) -> None:
    """Put the program at *root*/exerciseapp, with *folders* in place."""
    for folder in ("exerciseapp", *folders):
        (root / folder).mkdir(parents=True)
    monkeypatch.setattr(exerciseapp, "__file__", str(root / "exerciseapp" / "__init__.py"))


def test_an_installed_program_carries_its_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What happens to stand beside an installed package belongs to somebody else.
    pretend(monkeypatch, tmp_path, "exerciseapp/media", "exerciseapp/schedules", "media")

    assert shipped_media() == tmp_path / "exerciseapp" / "media"
    assert shipped_schedules() == tmp_path / "exerciseapp" / "schedules"


def test_a_checkout_has_the_library_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, tmp_path, "media", "schedules")

    assert shipped_media() == tmp_path / "media"
    assert shipped_schedules() == tmp_path / "schedules"
