"""An import that stops at a point, and processes of their own that are killed there.

Run with a folder and an empty database, it takes a copy of itself for each point; each takes a
programme in, in a data folder of that point's name, and gets SIGKILL on the way.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from exerciseapp.adapters.exchange.library_folder import FolderLibrary
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.exchange import Parcel
from exerciseapp.services.exchange.ports import ImportTransaction, PatientStore
from exerciseapp.services.exchange.take_in import TakeInDesk
from tests.support.exchange import NOON, parcel
from tests.support.exchange_state import pack
from tests.support.exchange_world import Side, side

BEFORE = [
    "before staging",
    "in the transaction",
    "before moving",
    "after moving",
    "before the commit",
]
AFTER = ["after the commit", "before announcing"]
FILE = "calves.exerciseprogramme"
KILLED = ["after staging", *BEFORE, *AFTER]


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


def killed_at(point: str, places: Places, content: bytes) -> bool:
    """Take a file in, in a copy of this process that is killed at *point*."""
    child = os.fork()
    if child == 0:
        with open_database(places.database, places.backups) as database:
            desk = stopping_at(
                side(places, database), point, lambda: os.kill(os.getpid(), signal.SIGKILL)
            )
            desk.take(desk.look(content), NOON)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(folder: Path, empty: Path) -> None:
    """Make a data folder for each point, with what a process killed there leaves."""
    # Keys are new in every process, so whoever tries again needs the same file.
    content = pack(parcel())
    (folder / FILE).write_bytes(content)
    for point in KILLED:
        places = Places(folder / point)
        places.make()
        places.database.write_bytes(empty.read_bytes())
        if not killed_at(point, places, content):
            raise SystemExit(f"nobody was killed {point}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
