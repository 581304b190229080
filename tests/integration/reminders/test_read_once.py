"""The window reads the programmes once for itself and for its reminders."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from exerciseapp.adapters.library import shipped_schedules
from exerciseapp.adapters.platform.places import Places
from exerciseapp.bootstrap.remind_programmes import FileProgrammes, read_programmes


def test_what_the_window_read_is_not_read_again(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.make()
    programmes = FileProgrammes(places)
    shelf = programmes.read_shelf()
    seen = programmes()
    assert seen == read_programmes(places)
    assert [each.id for each in seen] == list(shelf.programmes)
    assert programmes() is seen


def test_on_another_day_they_are_read_again(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.make()
    days = [date(2026, 11, 30)]
    programmes = FileProgrammes(places, lambda: days[-1])
    seen = programmes()
    assert programmes() is seen
    days.append(date(2026, 12, 1))
    assert programmes() is not seen


def test_a_file_that_came_since_is_read(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.make()
    programmes = FileProgrammes(places)
    programmes.read_shelf()
    seen = programmes()
    shutil.copy(next(shipped_schedules().glob("*.toml")), places.library / "another.toml")
    assert programmes() is not seen
