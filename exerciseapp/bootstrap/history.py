"""``exerciseapp history``: the recorded sessions, newest first."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys

from exerciseapp.adapters.platform.places import find_places
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.history import history_document
from exerciseapp.services.history_csv import history_csv
from exerciseapp.services.history_text import history_lines


def run_history(options: argparse.Namespace) -> int:
    """Print the sessions in the shape that was asked for."""
    places = find_places(options.data_dir, os.environ)
    # Asking for the history of a folder without records makes no folder.
    records: tuple[SessionRecord, ...] = ()
    if places.database.exists():
        from exerciseapp.adapters.storage.database import open_database

        with open_database(places.database, places.backups) as database:
            records = database.records.history(include_open=True)
    if options.json:
        print(json.dumps(history_document(records), ensure_ascii=False, indent=2))
    elif options.csv:
        # The table has line ends of its own, which Windows is not to double.
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(newline="")
        sys.stdout.write(history_csv(records))
    else:
        print("\n".join(history_lines(records)))
    return 0
