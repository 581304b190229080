"""An import that fails or is killed anywhere leaves all of it, or nothing that counts."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.record_store import StoreError
from tests.support.exchange import NOON, parcel
from tests.support.exchange_killed import AFTER, BEFORE, FILE, KILLED, stopping_at
from tests.support.exchange_state import pack, state
from tests.support.exchange_world import Side, side


@pytest.mark.parametrize("point", BEFORE)
def test_an_error_anywhere_leaves_nothing(patient_side: Side, point: str) -> None:
    def fail() -> None:
        raise OSError("the disk is gone")

    before = state(patient_side.places)
    desk = stopping_at(patient_side, point, fail)
    with pytest.raises((OSError, StoreError)):
        desk.take(desk.look(pack(parcel())), NOON)
    assert state(patient_side.places) == before


def test_an_error_after_all_was_written_takes_nothing_back(patient_side: Side) -> None:
    def fail() -> None:
        raise OSError("the disk is gone")

    desk = stopping_at(patient_side, "after the commit", fail)
    with pytest.raises(OSError, match="the disk is gone"):
        desk.take(desk.look(pack(parcel())), NOON)
    assert "slow-raise" in read_shelf(patient_side.places).exercises


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """Give a folder with a data folder for each point, whose process was killed there."""
    folder = tmp_path_factory.mktemp("killed")
    # Forking belongs into a process that has no threads yet.
    arguments = [str(folder), str(empty_database)]
    command = [sys.executable, "-m", "tests.support.exchange_killed", *arguments]
    ran = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, text=True)
    assert (ran.stderr, ran.returncode) == ("", 0)
    return folder


@pytest.mark.parametrize("point", KILLED)
def test_a_process_killed_anywhere_leaves_all_or_nothing(killed: Path, point: str) -> None:
    places = Places(killed / point)
    here = "calves" in read_shelf(places).programmes
    assert here == (point in AFTER)
    assert ("slow-raise" in read_shelf(places).exercises) == here
    with open_database(places.database, places.backups) as database:
        later = datetime.now().astimezone() + timedelta(hours=2)
        side(places, database).take((killed / FILE).read_bytes(), later)
        assert "calves" in read_shelf(places).programmes
        # What the killed one left is gone, and one import lies there.
        assert len(list(places.library.iterdir())) == 1
