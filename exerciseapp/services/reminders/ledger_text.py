"""The ledger as lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from exerciseapp.services.reminders.ledger import LedgerEntry, clock_text
from exerciseapp.services.reminders.store import Event


def ledger_lines(
    entries: Iterable[LedgerEntry], events: Iterable[Event], zone: tzinfo
) -> Iterator[str]:
    """Yield what was due, newest first, and then what the process itself had to tell."""
    nothing = True
    for entry in entries:
        nothing = False
        key = entry.occurrence.key
        reason = f" ({entry.reason})" if entry.reason else ""
        yield (
            f"{key.day.isoformat()} {clock_text(entry.occurrence)}  "
            f"{key.programme}/{key.slot}  {entry.state}{reason}"
        )
        for told in entry.told:
            yield f"    {_local(told.at, zone)}  {told.kind}{_detail(told)}"
    if nothing:
        yield "Nothing was due."
    for event in events:
        yield f"{_local(event.at, zone)}  {event.kind}{_detail(event)}"


def _local(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}"


def _detail(event: Event) -> str:
    return f": {event.detail}" if event.detail else ""
