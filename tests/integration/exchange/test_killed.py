"""An import that fails or is killed anywhere leaves all of it, or nothing that counts."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from exerciseapp.adapters.exchange.library_folder import FolderLibrary
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import Parcel
from exerciseapp.services.exchange.ports import ImportTransaction, PatientStore
from exerciseapp.services.exchange.take_in import TakeInDesk
from exerciseapp.services.record_store import StoreError
from tests.support.exchange import NOON, parcel
from tests.support.exchange_state import pack, state
from tests.support.exchange_world import Side, side


@dataclass(frozen=True, slots=True)
class StoppingStore:
    """A patient's store that stops at a point."""

    inner: PatientStore
    stop: Callable[[str], None]

    @contextmanager
    def importing(self) -> Iterator[ImportTransaction]:
        with self.inner.importing() as work:
            self.stop("in the transaction")
            yield work
            self.stop("before the commit")
        self.stop("after the commit")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


@dataclass(frozen=True, slots=True)
class StoppingLibrary:
    """A library that stops at a point."""

    inner: FolderLibrary
    stop: Callable[[str], None]

    def stage(self, what: Parcel) -> Path:
        self.stop("before staging")
        staged = self.inner.stage(what)
        self.stop("after staging")
        return staged

    def put_in_place(self, staged: Path) -> None:
        self.stop("before moving")
        self.inner.put_in_place(staged)
        self.stop("after moving")

    def announce(self, folder: str) -> None:
        self.stop("before announcing")
        self.inner.announce(folder)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


def stopping_at(made: Side, point: str, end: Callable[[], None]) -> TakeInDesk:
    desk = made.exchange.take_in
    assert isinstance(desk.library, FolderLibrary)

    def stop(where: str) -> None:
        if where == point:
            end()

    store: Any = StoppingStore(desk.store, stop)
    library: Any = StoppingLibrary(desk.library, stop)
    return replace(desk, store=store, library=library)


BEFORE = [
    "before staging",
    "in the transaction",
    "before moving",
    "after moving",
    "before the commit",
]
AFTER = ["after the commit", "before announcing"]


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


@pytest.mark.parametrize("point", ["after staging", *BEFORE, *AFTER])
def test_a_process_killed_anywhere_leaves_all_or_nothing(
    tmp_path: Path, empty_database: Path, point: str
) -> None:
    places = Places(tmp_path / "patient")
    places.make()
    places.database.write_bytes(empty_database.read_bytes())
    child = os.fork()
    if child == 0:
        with open_database(places.database, places.backups) as database:
            desk = stopping_at(
                side(places, database), point, lambda: os.kill(os.getpid(), signal.SIGKILL)
            )
            desk.take(desk.look(pack(parcel())), NOON)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    here = "calves" in read_shelf(places).programmes
    assert here == (point in AFTER)
    assert ("slow-raise" in read_shelf(places).exercises) == here
    with open_database(places.database, places.backups) as database:
        made = side(places, database)
        later = datetime.now().astimezone() + timedelta(hours=2)
        made.take(pack(parcel()), later)
        assert "calves" in read_shelf(places).programmes
        # What the killed one left is gone, and one import lies there.
        assert len(list(places.library.iterdir())) == 1
