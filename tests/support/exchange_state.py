"""Everything that an import could have left behind, to be compared before and after."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from exerciseapp.adapters.platform.places import Places
from exerciseapp.domain.exchange import Parcel
from tests.support.exchange import PARCELS, keys_of


def tree(folder: Path) -> list[tuple[str, bytes]]:
    """Return every file and folder under *folder*, the database's own bookkeeping aside."""
    return sorted(
        (str(path.relative_to(folder)), path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
        if not path.name.startswith("exerciseapp.db")
    )


def content_of(database: Path) -> list[str]:
    with sqlite3.connect(database) as connection:
        found = list(connection.iterdump())
    connection.close()
    return found


def state(places: Places) -> tuple[list[tuple[str, bytes]], list[str]]:
    return tree(places.folder.parent), content_of(places.database)


def pack(what: Parcel) -> bytes:
    return PARCELS.pack(what, keys_of(0))
