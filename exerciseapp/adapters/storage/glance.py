"""A glance at the records before they are opened. Standard library only.

What opens them takes half a second to load; the window, which is to have the person's colours
from its first moment, cannot wait for it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def glance_at_theme(path: Path) -> str | None:
    """Return the look that was chosen in the database file *path*, None if none can be read.

    It is the value of a ThemeChoice as it was written. Nothing is made, changed or waited for,
    whatever state the file is in.
    """
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", timeout=0, uri=True)) as opened:
            found = opened.execute(
                "SELECT json_extract(value, '$') FROM setting WHERE name = 'theme'"
            ).fetchone()
    except (sqlite3.Error, ValueError):
        return None
    return found[0] if found is not None and isinstance(found[0], str) else None
