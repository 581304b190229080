"""Copies of the database file, made before it is changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

KEPT = 5
PATTERN = "exerciseapp-*.db"


def back_up(database: Path, folder: Path, revision: str, now: datetime, kept: int = KEPT) -> Path:
    """Copy *database*, as committed, into *folder*; return the copy; keep the newest *kept*.

    The caller holds the write lock; other processes may go on reading meanwhile. Raises
    sqlite3.Error or OSError; a copy that could not be finished is removed.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Whoever copies holds the write lock, so these are of processes that were killed.
    for left in folder.glob("exerciseapp-*.part"):
        left.unlink()
    copy = _free_name(folder, f"exerciseapp-{now:%Y%m%d-%H%M%S}-schema-{revision}")
    unfinished = copy.with_suffix(".part")
    try:
        unfinished.touch(mode=0o600)
        with (
            closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(unfinished)) as target,
        ):
            source.backup(target)
            # Readable on a disk that cannot be written, where no log file can be made beside it.
            target.execute("PRAGMA journal_mode=DELETE")
        unfinished.replace(copy)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    for old in sorted(folder.glob(PATTERN))[:-kept]:
        old.unlink()
    return copy


def _free_name(folder: Path, stem: str) -> Path:
    names = [f"{stem}.db", *(f"{stem}-{number}.db" for number in range(2, 1000))]
    return next(folder / name for name in names if not (folder / name).exists())
