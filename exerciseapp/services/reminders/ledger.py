"""What became of every reminder, and why one was not heard."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from exerciseapp.domain.occurrence import Occurrence, OccurrenceKey, Reason, State
from exerciseapp.services.reminders.store import Event, EventKind, ReminderTransaction

# What the process itself has to tell, apart from single reminders.
OF_THE_PROCESS = frozenset(
    {
        EventKind.STARTED,
        EventKind.STOPPED,
        EventKind.SECOND_PROCESS,
        EventKind.CLOCK_CHANGED,
        EventKind.ZONE_CHANGED,
        EventKind.STORE_FAILED,
        EventKind.FAULT,
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the person answered, and when (UTC)."""

    at: datetime
    answer: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What became of one occurrence: when it was shown (UTC), what was answered, why not."""

    occurrence: Occurrence
    state: State
    reason: Reason | None
    shown: tuple[datetime, ...]
    answers: tuple[Said, ...]
    told: tuple[Event, ...]


def ledger_entries(
    transaction: ReminderTransaction, now: datetime, days: int
) -> tuple[LedgerEntry, ...]:
    """Return what became of what was due on the last *days* days, newest first."""
    since = now - timedelta(days=days)
    told: dict[OccurrenceKey, list[Event]] = defaultdict(list)
    # Its story can begin a little before its day does, where the zone is far to the east.
    for event in transaction.events(since - timedelta(days=2)):
        if event.key is not None:
            told[event.key].append(event)
    records = transaction.records(since.date(), date(9999, 12, 31))
    return tuple(
        LedgerEntry(
            occurrence=record.occurrence,
            state=record.state,
            reason=record.reason,
            shown=tuple(each.at for each in told[record.key] if each.kind is EventKind.SHOWN),
            answers=tuple(
                Said(each.at, each.detail)
                for each in told[record.key]
                if each.kind is EventKind.ANSWERED
            ),
            told=tuple(told[record.key]),
        )
        for record in sorted(records, key=lambda each: each.occurrence.due, reverse=True)
    )


def process_events(transaction: ReminderTransaction, now: datetime, days: int) -> tuple[Event, ...]:
    """Return what the process itself had to tell in the last *days* days, newest first."""
    events = transaction.events(now - timedelta(days=days))
    return tuple(event for event in reversed(events) if event.kind in OF_THE_PROCESS)


def entry_document(entry: LedgerEntry) -> dict[str, object]:
    """Return *entry* in the shape of the command's JSON."""
    key = entry.occurrence.key
    return {
        "reminder": f"{key.programme}/{key.slot}",
        "programme": key.programme,
        "slot": key.slot,
        "date": key.day.isoformat(),
        "time": clock_text(entry.occurrence),
        "zone": entry.occurrence.zone,
        "due": entry.occurrence.due.isoformat(),
        "state": entry.state.value,
        "reason": entry.reason.value if entry.reason else None,
        "shown": [moment.isoformat() for moment in entry.shown],
        "answers": [{"at": said.at.isoformat(), "answer": said.answer} for said in entry.answers],
        "events": [event_document(event) for event in entry.told],
    }


def event_document(event: Event) -> dict[str, object]:
    """Return *event* in the shape of the command's JSON."""
    return {"at": event.at.isoformat(), "kind": event.kind.value, "detail": event.detail}


def occurrence_document(occurrence: Occurrence) -> dict[str, object]:
    """Return *occurrence* in the shape of the command's JSON."""
    key = occurrence.key
    return {
        "reminder": f"{key.programme}/{key.slot}",
        "programme": key.programme,
        "slot": key.slot,
        "date": key.day.isoformat(),
        "time": clock_text(occurrence),
        "zone": occurrence.zone,
        "utc": occurrence.due.isoformat(),
    }


def clock_text(occurrence: Occurrence) -> str:
    """Return the intended wall time, with seconds only where it has any."""
    local = occurrence.local
    return local.isoformat(timespec="seconds" if local.second else "minutes")
