"""Which programme is to do now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.stages import is_in_force

DAY_MIN = 24 * 60


def programme_for(
    programmes: Iterable[Programme], today: date, now: time, bedtime: time
) -> Programme | None:
    """Return the programme with a reminder nearest to *now*, before or after; None if none is.

    Only what is in force on *today* counts, the day to which a session begun now belongs. A
    programme without reminders is chosen only when no programme has any; then the first is.
    """
    candidates = tuple(each for each in programmes if is_in_force(each, today))
    timed = [programme for programme in candidates if programme.reminders]
    if not timed:
        return candidates[0] if candidates else None
    return min(
        timed,
        key=lambda programme: min(
            _apart(_minute(now), minute_of(rule, bedtime)) for rule in programme.reminders
        ),
    )


def minute_of(rule: ReminderRule, bedtime: time) -> int:
    """Return the minute of the day at which *rule* reminds somebody with that bedtime."""
    match rule.when:
        case AtClock(at):
            return _minute(at)
        case BeforeBedtime(minutes):
            return (_minute(bedtime) - minutes) % DAY_MIN


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _apart(first: int, second: int) -> int:
    """Return the minutes between two times of day, the short way round midnight."""
    there = (first - second) % DAY_MIN
    return min(there, DAY_MIN - there)
