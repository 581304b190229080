"""Switching a database file to SQLite's write-ahead log. Standard library only."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import Any

AGAIN_AFTER_S = 0.01
_PRIMARY_CODE = 0xFF


def write_ahead(ask: Callable[[str], Any], busy_timeout_s: float) -> str:
    """Switch the file that *ask* runs SQL on to the write-ahead log; return its journal mode.

    Another mode than "wal" is returned where the disk cannot have one. SQLite does not wait for
    another process while it switches: it errs at once, since two that waited could wait for each
    other. So it is asked again, for up to *busy_timeout_s* seconds. Raises sqlite3.Error.
    """
    until = time.monotonic() + busy_timeout_s
    while True:
        try:
            return str(ask("PRAGMA journal_mode=WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= until:
                raise
        time.sleep(AGAIN_AFTER_S)
