"""The double click as the window switches it, and the command that a file is put behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.bootstrap.file_types import DesktopDoubleClick, open_command
from exerciseapp.services.exchange.double_click import DoubleClickError


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def test_it_is_set_up_and_taken_back(share: Path, tmp_path: Path) -> None:
    click = DesktopDoubleClick(Places(tmp_path / "data"), None)
    assert click.is_possible()
    assert not click.is_on()
    click.switch(on=True)
    assert click.is_on()
    click.switch(on=False)
    assert not click.is_on()
    assert not list((share / "applications").iterdir())


def test_a_folder_that_cannot_be_written_is_told(share: Path, tmp_path: Path) -> None:
    share.write_text("a file where a folder should be")
    with pytest.raises(DoubleClickError, match="cannot be written"):
        DesktopDoubleClick(Places(tmp_path / "data"), None).switch(on=True)


def test_the_usual_folder_is_not_named_and_any_other_is(tmp_path: Path) -> None:
    usual = find_places(None, {})
    assert open_command(usual, None)[-2:] == ["exerciseapp", "open"]
    other = find_places(tmp_path, {})
    assert open_command(other, tmp_path)[-3:] == ["--data-dir", str(tmp_path), "open"]
    # The variable that named it is not set for a desktop.
    assert open_command(other, None)[-3:] == ["--data-dir", str(tmp_path), "open"]
