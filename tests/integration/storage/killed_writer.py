"""Opens or writes a database and is killed by the system in the midst of it; for test_kill.py.

Given "open" or "write", a folder, a stride and perhaps a database file, it takes a copy of itself
for every stride-th point. The copy opens its own copy of that file, or a new one, or writes a
session to its own copy, and at its point, counted in statements and commits, gets SIGKILL.
Whatever a call had returned for is told in ``N.saved`` beside ``N.db``. It ends at the first
point that no copy reaches, and prints the points at which copies were killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import Pool

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.records import PainChoice, PainReport, SessionOutcome, SetKey, SetOutcome
from tests.integration.storage.samples import HALF_PAST, NINE, programme, raises, stretch


def die_at(point: int) -> None:
    """Have this process killed at the point with that number, from 1."""
    reached = 0

    def pass_by(*_anything: Any) -> None:
        nonlocal reached
        reached += 1
        if reached == point:
            os.kill(os.getpid(), signal.SIGKILL)

    # Between any two statements, with all said but the commit, and just after it.
    for moment in ("before_cursor_execute", "after_cursor_execute", "commit", "rollback"):
        event.listen(Engine, moment, pass_by)
    event.listen(Pool, "checkin", pass_by)


def write(path: Path) -> None:
    """Write a whole session, telling of each call that has returned."""
    with path.with_suffix(".saved").open("ab", buffering=0) as saved:

        def tell(what: str) -> None:
            saved.write(f"{what}\n".encode())

        with open_database(path) as database:
            store = database.records
            session = store.begin_session(programme(), NINE, 4)
            tell("begun")
            store.save_set(session, stretch(Side.LEFT))
            tell("set 0 1 left done")
            store.save_set(session, stretch(Side.RIGHT, SetOutcome.PARTIAL, 1))
            tell("set 0 1 right partial")
            store.save_pain(session, PainReport(SetKey(1, 1, Side.BOTH), 7, PainChoice.REST), NINE)
            tell("pain")
            store.save_set(session, raises(1))
            tell("set 1 1 both done")
            rest = [raises(2, SetOutcome.SKIPPED, 0)]
            store.end_session(session, SessionOutcome.STOPPED, HALF_PAST, rest)
            tell("set 1 2 both skipped")
            tell("ended")
            store.save_answers(session, 3, 5, "done")
            tell("answered")


def main(kind: str, folder: Path, stride: int, start: Path | None = None) -> None:
    """Run the copies one after another and print where they were killed."""
    killed: list[int] = []
    for point in count(1, stride):
        path = folder / f"{point}.db"
        if start is not None:
            shutil.copyfile(start, path)
        copy = os.fork()
        if copy == 0:
            die_at(point)
            if kind == "write":
                write(path)
            else:
                open_database(path).close()
            os._exit(0)
        _, status = os.waitpid(copy, 0)
        if not os.WIFSIGNALED(status):
            print(*killed)
            raise SystemExit(os.waitstatus_to_exitcode(status))
        killed.append(point)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), *map(Path, sys.argv[4:]))
