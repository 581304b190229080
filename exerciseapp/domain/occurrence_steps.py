"""The steps that one occurrence can take, each a pure function from record to record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from exerciseapp.domain.occurrence import (
    OPEN,
    Answer,
    Occurrence,
    OccurrenceRecord,
    Reason,
    Shown,
    State,
)
from exerciseapp.domain.reminder_settings import ReminderSettings

# A session that ends this long before the due moment, or less, was the one it would ask for.
EARLY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """A session that was closed. ``completed``: every set of it was done."""

    programme: str
    ended_at: datetime
    completed: bool


def session_for(occurrence: Occurrence, ends: Iterable[SessionEnd]) -> SessionEnd | None:
    """Return the first of *ends* that answers *occurrence*, or None.

    A completed session answers from an hour before the due moment on, one that was broken off
    only after it: who tried early and gave up is reminded all the same.
    """
    for end in sorted(ends, key=lambda end: end.ended_at):
        since = occurrence.due - EARLY if end.completed else occurrence.due
        in_time = since <= end.ended_at < occurrence.expires
        if end.programme == occurrence.key.programme and in_time:
            return end
    return None


def finished(record: OccurrenceRecord, state: State, reason: Reason | None) -> OccurrenceRecord:
    """Return *record* at its end *state*."""
    return replace(record, state=state, reason=reason, next_at=None)


def done_by(record: OccurrenceRecord, end: SessionEnd) -> OccurrenceRecord:
    """Return *record* as answered by the session *end*."""
    state = State.DONE if end.completed else State.STARTED
    return replace(finished(record, state, None), answered=end.ended_at)


def expired(record: OccurrenceRecord) -> OccurrenceRecord:
    """Return an open *record* whose time is over."""
    if record.state is State.STARTING:
        return finished(record, State.STARTED, None)
    if record.first_shown is not None:
        return finished(record, State.UNANSWERED, None)
    if record.state is State.CLAIMED:
        return finished(record, State.MISSED, Reason.STOPPED_WHILE_SHOWING)
    return finished(record, State.MISSED, record.reason or Reason.NOT_RUNNING)


def held(
    record: OccurrenceRecord, reason: Reason, until: datetime | None = None
) -> OccurrenceRecord:
    """Return *record* as not to be shown before *until* (None: ask again at the next chance)."""
    return replace(record, state=State.HELD, reason=reason, next_at=until)


def claimed(record: OccurrenceRecord) -> OccurrenceRecord:
    """Return *record* as about to be shown."""
    return replace(record, state=State.CLAIMED, reason=None, next_at=None)


def shown(
    record: OccurrenceRecord, where: Shown, now: datetime, settings: ReminderSettings
) -> OccurrenceRecord:
    """Return a claimed *record* as shown at *now*; it comes again unless this was the last time."""
    shows = record.shows + 1
    again = now + settings.repeat if shows <= settings.repeats else None
    return replace(
        record,
        state=State.SHOWN,
        reason=None,
        shows=shows,
        next_at=again,
        shown=where,
        first_shown=record.first_shown or now,
        last_shown=now,
    )


def posted_again(record: OccurrenceRecord, where: Shown) -> OccurrenceRecord:
    """Return a shown *record* whose notification was put up anew, with nothing else changed."""
    return replace(record, shown=where)


def answered(
    record: OccurrenceRecord, answer: Answer, now: datetime, settings: ReminderSettings
) -> OccurrenceRecord:
    """Return *record* after the person's *answer*.

    After a snooze it is asked as often again as the first time. An end stays an end, except that
    one nobody answered in time can still be answered while it is on the screen.
    """
    if record.state not in OPEN | {State.UNANSWERED}:
        return record
    if answer is Answer.START:
        return replace(finished(record, State.STARTING, None), answered=now)
    if answer is Answer.NOT_TODAY:
        return replace(finished(record, State.SKIPPED, None), answered=now)
    until = now + settings.snooze
    late = replace(
        record.occurrence, expires=max(record.occurrence.expires, until + settings.repeat)
    )
    return replace(
        record, occurrence=late, state=State.SNOOZED, reason=None, next_at=until, shows=0
    )
