"""Decides what is to be done now about the occurrences that are due: pure, so it can be tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from exerciseapp.domain.occurrence import (
    OPEN,
    Occurrence,
    OccurrenceKey,
    OccurrenceRecord,
    Reason,
    Shown,
    State,
)
from exerciseapp.domain.occurrence_steps import (
    SessionEnd,
    claimed,
    done_by,
    expired,
    finished,
    held,
    session_for,
)
from exerciseapp.domain.occurrence_times import Calendar, quiet_until
from exerciseapp.domain.reminder_settings import Pause, ReminderSettings, paused_on

# The moment of an answer is read from the clock a little after the moment of the decision.
SLACK = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a decision depends on, at the moment *now* (UTC).

    ``ends`` are the sessions that were closed lately, ``under_way`` the programmes with an open
    session. ``in_force`` are the reminders (programme, slot) that are on. ``skipped`` are the
    programmes and days to which the person said "not today".
    ``silenced``: the desktop's do-not-disturb is on. ``lost_sight``: whatever was on the screen
    is perhaps not there any more, or nobody hears its buttons.
    """

    now: datetime
    calendar: Calendar
    settings: ReminderSettings = field(default_factory=ReminderSettings)
    in_force: frozenset[tuple[str, str]] = frozenset()
    pauses: tuple[Pause, ...] = ()
    ends: tuple[SessionEnd, ...] = ()
    under_way: frozenset[str] = frozenset()
    skipped: frozenset[tuple[str, date]] = frozenset()
    silenced: bool = False
    lost_sight: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What to write, and then what to do.

    ``changed``: records that are new or differ. ``show``: claimed ones to put on the screen.
    ``post_again``: shown ones to put up anew under their old number. ``open_window``: those whose
    Start was pressed without the window being known to be open.
    """

    changed: tuple[OccurrenceRecord, ...]
    show: tuple[OccurrenceRecord, ...]
    post_again: tuple[OccurrenceRecord, ...]
    open_window: tuple[OccurrenceRecord, ...]
    wake_at: datetime | None


def decide(
    situation: Situation, fresh: Iterable[Occurrence], known: Sequence[OccurrenceRecord]
) -> Decision:
    """Decide about *fresh* occurrences, due and never seen before, and *known* open records."""
    before = {record.key: record for record in known}
    reviewed = [_first_look(situation, occurrence) for occurrence in fresh]
    reviewed += [_review(situation, record) for record in known]
    settled: list[OccurrenceRecord] = []
    for _, group in groupby(sorted(reviewed, key=_by_programme), key=_programme):
        settled += _newest_counts(situation, list(group))
    show: list[OccurrenceRecord] = []
    again: list[OccurrenceRecord] = []
    final: list[OccurrenceRecord] = []
    for record in settled:
        if _wants_showing(situation, record):
            final.append(_claim_or_hold(situation, record))
            if final[-1].state is State.CLAIMED:
                show.append(final[-1])
        else:
            final.append(_keep_in_sight(situation, record))
            if final[-1].state is State.SHOWN and situation.lost_sight:
                again.append(final[-1])
    return Decision(
        changed=tuple(record for record in final if before.get(record.key) != record),
        show=tuple(show),
        post_again=tuple(again),
        open_window=tuple(record for record in final if record.state is State.STARTING),
        wake_at=min((wake for record in final if (wake := _wake(record))), default=None),
    )


def _programme(record: OccurrenceRecord) -> str:
    return record.key.programme


def _by_programme(record: OccurrenceRecord) -> tuple[str, datetime, OccurrenceKey]:
    return (record.key.programme, record.occurrence.due, record.key)


def _wake(record: OccurrenceRecord) -> datetime | None:
    if record.state not in OPEN:
        return None
    return min(record.next_at or record.occurrence.expires, record.occurrence.expires)


def _first_look(situation: Situation, occurrence: Occurrence) -> OccurrenceRecord:
    record = OccurrenceRecord(occurrence, State.HELD)
    key = occurrence.key
    if paused_on(situation.pauses, key.day):
        return finished(record, State.PAUSED, Reason.PAUSE)
    end = session_for(occurrence, situation.ends)
    if end is not None:
        return done_by(record, end)
    if (key.programme, key.day) in situation.skipped:
        return finished(record, State.SKIPPED, Reason.NOT_TODAY)
    if situation.now >= occurrence.expires:
        return finished(record, State.MISSED, Reason.NOT_RUNNING)
    return record


def _review(situation: Situation, record: OccurrenceRecord) -> OccurrenceRecord:
    end = session_for(record.occurrence, situation.ends)
    if end is not None and record.state is not State.STARTING:
        return done_by(record, end)
    if situation.now >= record.occurrence.expires:
        return expired(record)
    if record.state is State.STARTING:
        return record
    if paused_on(situation.pauses, record.key.day):
        return finished(record, State.PAUSED, Reason.PAUSE)
    if (record.key.programme, record.key.slot) not in situation.in_force:
        state = State.MISSED if record.first_shown is None else State.UNANSWERED
        return finished(record, state, Reason.TURNED_OFF)
    return record


def _newest_counts(
    situation: Situation, group: Sequence[OccurrenceRecord]
) -> list[OccurrenceRecord]:
    """Let the newest open record of a programme stand for the older ones.

    It takes over their notification, so that it replaces what is on the screen.
    """
    waiting = [record for record in group if record.state in OPEN - {State.STARTING}]
    if len(waiting) < 2:
        return list(group)
    older = {record.key for record in waiting[:-1]}
    on_screen = next((record.shown for record in reversed(waiting) if record.shown), None)
    newest = waiting[-1].key
    return [
        finished(record, State.COALESCED, Reason.NEWER_DUE)
        if record.key in older
        else _taking_over(record, on_screen)
        if record.key == newest
        else record
        for record in group
    ]


def _taking_over(record: OccurrenceRecord, on_screen: Shown | None) -> OccurrenceRecord:
    return replace(record, shown=record.shown or on_screen)


def _wants_showing(situation: Situation, record: OccurrenceRecord) -> bool:
    # What holds a reminder back may end early: quiet hours can be changed.
    if record.state in {State.CLAIMED, State.HELD}:
        return True
    if record.state not in {State.SHOWN, State.SNOOZED} or record.next_at is None:
        return False
    return _pulled_in(situation, record.next_at) <= situation.now


def _pulled_in(situation: Situation, next_at: datetime) -> datetime:
    """Return *next_at*, or now if the clock was set back so far that it cannot have been meant."""
    longest = max(situation.settings.snooze, situation.settings.repeat)
    return situation.now if next_at - situation.now > longest + SLACK else next_at


def _keep_in_sight(situation: Situation, record: OccurrenceRecord) -> OccurrenceRecord:
    """Return *record*, held if it had to be put up anew and now is not the time."""
    if record.state is not State.SHOWN or not situation.lost_sight:
        return record
    allowed = _claim_or_hold(situation, record)
    return record if allowed.state is State.CLAIMED else allowed


def _claim_or_hold(situation: Situation, record: OccurrenceRecord) -> OccurrenceRecord:
    quiet = situation.settings.quiet
    if quiet is not None:
        until = quiet_until(quiet.begin, quiet.end, situation.now, situation.calendar)
        if until is not None:
            return held(record, Reason.QUIET_HOURS, until)
    if record.key.programme in situation.under_way:
        return held(record, Reason.SESSION_UNDER_WAY)
    if situation.silenced:
        return held(record, Reason.DO_NOT_DISTURB)
    return claimed(record)
