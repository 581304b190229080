"""What will be due: for the window, for lists and for calendars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from exerciseapp.domain.occurrence import OPEN, Occurrence, OccurrenceRecord, State
from exerciseapp.domain.occurrence_steps import EARLY, SessionEnd
from exerciseapp.domain.occurrence_times import DAY, occurrence_on, occurrences
from exerciseapp.domain.reminder_settings import paused_on
from exerciseapp.services.reminders.plan import Plan
from exerciseapp.services.reminders.store import ReminderTransaction

# Beyond this nothing is called "the next one".
HORIZON_DAYS = 400


def occurrences_of(plan: Plan, first: date, days: int) -> tuple[Occurrence, ...]:
    """Return what is meant for the *days* from *first* on, earliest first, without pauses."""
    end = first + timedelta(days=days)
    found = [
        occurrence
        for reminder in plan.reminders
        for occurrence in occurrences(reminder, first, end, plan.calendar)
        if not paused_on(plan.pauses, occurrence.key.day)
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.key)))


class Coming(Enum):
    """Why a reminder will come: it is planned, was snoozed, or waits until it can be shown."""

    PLANNED = auto()
    SNOOZED = auto()
    WAITING = auto()


@dataclass(frozen=True, slots=True)
class NextReminder:
    """The next reminder of all: what it is for, and the moment (UTC) at which it will come."""

    occurrence: Occurrence
    at: datetime
    coming: Coming


def next_reminder(
    transaction: ReminderTransaction, plan: Plan, now: datetime
) -> NextReminder | None:
    """Return the next reminder after *now*, or None if none will come."""
    candidates = [*_open(transaction.open_records(), now)]
    planned = _first_planned(transaction, plan, now)
    if planned is not None:
        candidates.append(NextReminder(planned, planned.due, Coming.PLANNED))
    return min(candidates, key=lambda each: each.at, default=None)


def _open(records: Iterable[OccurrenceRecord], now: datetime) -> Iterator[NextReminder]:
    for record in records:
        if record.state not in OPEN or record.state is State.STARTING:
            continue
        if record.state is State.SNOOZED and record.next_at is not None:
            yield NextReminder(record.occurrence, record.next_at, Coming.SNOOZED)
        elif record.state is State.HELD:
            yield NextReminder(record.occurrence, record.next_at or now, Coming.WAITING)


def _first_planned(
    transaction: ReminderTransaction, plan: Plan, now: datetime
) -> Occurrence | None:
    # A day at a time, so that many reminders do not cost a year of occurrences each.
    day = plan.calendar.local(now).date() - DAY
    for _ in range(HORIZON_DAYS):
        found = [
            occurrence
            for reminder in plan.reminders
            if reminder.comes_on(day)
            and not paused_on(plan.pauses, day)
            and (occurrence := occurrence_on(reminder, day, plan.calendar)).due > now
            and not transaction.is_known(occurrence.key)
        ]
        if found:
            return min(found, key=lambda each: each.due)
        day += DAY
    return None


def due_soon(
    transaction: ReminderTransaction, plan: Plan, end: SessionEnd
) -> list[OccurrenceRecord]:
    """Return, as records, what is due within the hour after *end* and was not seen to."""
    today = plan.calendar.local(end.ended_at).date()
    found = []
    for reminder in plan.reminders:
        for day in (today - DAY, today, today + DAY):
            occurrence = occurrence_on(reminder, day, plan.calendar)
            soon = end.ended_at < occurrence.due <= end.ended_at + EARLY
            counts = occurrence.due >= plan.since[(reminder.programme, reminder.slot)]
            if (
                reminder.programme == end.programme
                and reminder.comes_on(day)
                and soon
                and counts
                and transaction.record(occurrence.key) is None
            ):
                found.append(OccurrenceRecord(occurrence, State.HELD))
    return found
