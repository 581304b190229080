"""Which imported programmes are in force, read without SQLAlchemy: every start of any part asks."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.services.exchange.ports import ImportedProgramme

_BUSY_TIMEOUT_S = 2.0
_QUESTION = (
    "SELECT clinic, programme, version, source, folder FROM imported_programme ORDER BY place"
)


def read_imported(database: Path) -> Sequence[ImportedProgramme]:
    """Return every version taken in, the newest import last; none in a file without such a table.

    Raises OSError if the file cannot be read.
    """
    if not database.exists():
        return ()
    uri = f"{database.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_TIMEOUT_S)) as connection:
            rows = connection.execute(_QUESTION).fetchall()
    except sqlite3.Error as error:
        if "no such table" in str(error):
            return ()
        raise OSError(f"the imported programmes cannot be read ({error})") from error
    return tuple(
        ImportedProgramme(clinic, ProgrammeText(programme, version, source), folder)
        for clinic, programme, version, source, folder in rows
    )
