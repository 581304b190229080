"""The data folder: where it is, who may read it, and what is said when it cannot be used."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from platformdirs import user_data_path

from exerciseapp.adapters.platform.places import DataFolderError, Places, find_places


def test_the_option_comes_before_the_variable_and_the_variable_before_the_usual() -> None:
    environ = {"EXERCISEAPP_DATA_DIR": "/from/variable"}
    assert find_places(Path("/from/option"), environ).folder == Path("/from/option")
    assert find_places(None, environ).folder == Path("/from/variable")
    usual = user_data_path("exerciseapp", appauthor=False)
    assert find_places(None, {}).folder == usual
    assert find_places(None, {"EXERCISEAPP_DATA_DIR": ""}).folder == usual


def test_a_relative_folder_counts_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places(Path("mine"), {}).folder == tmp_path / "mine"


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/kari")
    monkeypatch.setenv("USERPROFILE", "/home/kari")
    assert find_places(None, {"EXERCISEAPP_DATA_DIR": "~/legs"}).folder == Path("/home/kari/legs")


def test_looking_makes_nothing(tmp_path: Path) -> None:
    find_places(tmp_path / "new", {})
    assert list(tmp_path.iterdir()) == []


def test_all_that_is_made_is_for_its_owner_only(tmp_path: Path) -> None:
    places = Places(tmp_path / "a" / "b")
    places.make()
    made = {each.relative_to(places.folder).as_posix() for each in places.folder.rglob("*")}
    assert made == {"library", "backups", "logs"}
    for folder in (places.folder, places.library, places.backups, places.logs):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert places.database == places.folder / "exerciseapp.db"


def test_making_again_leaves_what_is_there(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.make()
    places.database.write_text("records", encoding="utf-8")
    places.make()
    assert places.database.read_text(encoding="utf-8") == "records"


@pytest.mark.parametrize("inner", ["", "below", "library"])
def test_a_file_in_the_way_is_told_in_one_sentence_each(tmp_path: Path, inner: str) -> None:
    folder = tmp_path / "data"
    if inner == "library":
        folder.mkdir()
        (folder / "library").write_text("a file", encoding="utf-8")
    else:
        folder.write_text("a file", encoding="utf-8")
    places = Places(folder / "below" if inner == "below" else folder)
    with pytest.raises(DataFolderError) as told:
        places.make()
    message = str(told.value)
    assert str(places.folder) in message
    assert "Nothing has been changed" in message
    assert "--data-dir" in message
    assert "\n" not in message


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder nobody may write")
def test_a_folder_that_cannot_be_made_is_told() -> None:
    # Permissions do not bind root, the kernel's own folders do.
    with pytest.raises(DataFolderError):
        Places(Path("/proc/self/data")).make()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None,
    reason="making a disk that can only be read takes root",
)
def test_a_disk_that_can_only_be_read_is_told_though_all_folders_are_there(tmp_path: Path) -> None:
    places = Places(tmp_path)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", tmp_path], check=True)
    try:
        places.make()
        subprocess.run(["mount", "-o", "remount,ro", tmp_path], check=True)
        with pytest.raises(DataFolderError, match="Read-only"):
            places.make()
    finally:
        subprocess.run(["umount", tmp_path], check=True)
