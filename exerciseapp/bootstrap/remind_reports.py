"""``exerciseapp remind upcoming | ledger | export``: what will be due, and what was."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exerciseapp.adapters.alarms.local_zone import LocalZone
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.adapters.storage.reminders import REVISION, open_reminder_store, revision_of
from exerciseapp.bootstrap.remind_programmes import read_programmes
from exerciseapp.bootstrap.remind_wording import system_language
from exerciseapp.domain.occurrence_times import Calendar
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.reminders.calendar_file import calendar_text
from exerciseapp.services.reminders.ledger import (
    LedgerEntry,
    entry_document,
    event_document,
    ledger_entries,
    occurrence_document,
    process_events,
)
from exerciseapp.services.reminders.ledger_text import ledger_lines
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.reminders.outlook import occurrences_of
from exerciseapp.services.reminders.plan import Plan, default_plan, read_plan
from exerciseapp.services.reminders.store import Event, ReminderStore

WRONG_USE = 2


def run_upcoming(options: argparse.Namespace) -> int:
    """Print the occurrences of some days."""
    places = find_places(options.data_dir, os.environ)
    plan = _plan(places)
    if options.zone is not None:
        try:
            calendar = Calendar(ZoneInfo(options.zone), plan.calendar.bedtimes)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            print(f"exerciseapp: no time zone is called {options.zone!r}", file=sys.stderr)
            return WRONG_USE
        plan = replace(plan, calendar=calendar)
    first = options.first or plan.calendar.local(_now()).date()
    found = occurrences_of(plan, first, options.days)
    if options.json:
        print(json.dumps([occurrence_document(each) for each in found], indent=2))
        return 0
    for each in found:
        local = plan.calendar.local(each.due)
        print(f"{local:%a %Y-%m-%d %H:%M}  {each.key.programme}/{each.key.slot}")
    return 0


def run_ledger(options: argparse.Namespace) -> int:
    """Print what was due, shown and answered, and why not."""
    places = find_places(options.data_dir, os.environ)
    now = _now()
    entries: tuple[LedgerEntry, ...] = ()
    events: tuple[Event, ...] = ()
    with _store(places) as store:
        if store is not None:
            with store.reading() as transaction:
                entries = ledger_entries(transaction, now, options.days)
                events = process_events(transaction, now, options.days)
    if options.json:
        document = {
            "occurrences": [entry_document(entry) for entry in entries],
            "process": [event_document(event) for event in events],
        }
        print(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        print("\n".join(ledger_lines(entries, events, LocalZone()())))
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Write the reminders as a calendar file."""
    places = find_places(options.data_dir, os.environ)
    titles = {each.id: each.title for each in read_programmes(places)}
    wording = Wording(system_language(os.environ))
    text = calendar_text(_plan(places), titles, wording, _now())
    options.file.write_bytes(text.encode())
    print(f"The reminders are in {options.file}")
    return 0


def _now() -> datetime:
    return SystemClock().now().astimezone(UTC)


@contextmanager
def _store(places: Places) -> Iterator[ReminderStore | None]:
    """Give the records of *places*, None if there are none yet: asking makes no folder."""
    revision = revision_of(places.database)
    if revision is None or revision < REVISION:
        yield None
        return
    store = open_reminder_store(places.database, busy_timeout_s=5.0)
    try:
        yield store
    finally:
        store.close()


def _plan(places: Places) -> Plan:
    programmes = read_programmes(places)
    with _store(places) as store:
        if store is None:
            return default_plan(programmes, LocalZone(), _now())
        with store.reading() as transaction:
            return read_plan(transaction, programmes, LocalZone(), _now())
