"""Makes or migrates the records: a process of its own, so that no lasting one carries Alembic."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.services.record_store import StoreError, StoreFault


def prepare_records(places: Places) -> None:
    """Bring the database of *places* to this version's tables, if it is not there yet.

    Raises StoreError.
    """
    from exerciseapp.adapters.storage.reminders import REVISION, revision_of

    revision = revision_of(places.database)
    if revision is not None and revision >= REVISION:
        return
    command = [sys.executable, "-m", __name__, str(places.folder)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        fault, _, told = done.stderr.strip().partition("\n")
        if fault in set(StoreFault):
            raise StoreError(told, StoreFault(fault))
        raise StoreError(done.stderr.strip() or "the records could not be made")


def main(folder: Path) -> int:
    """Open the records once, which makes or migrates them."""
    from exerciseapp.adapters.storage.database import open_database

    places = find_places(folder, os.environ)
    try:
        open_database(places.database, places.backups).close()
    except StoreError as error:
        # The parent makes the same error of it again.
        print(error.fault.value, error, sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
