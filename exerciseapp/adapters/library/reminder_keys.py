"""Reads when a programme wants a person reminded."""

from __future__ import annotations

import re
from datetime import time

from exerciseapp.adapters.library.problems import did_you_mean, shown
from exerciseapp.adapters.library.table import NAME, NAME_RULE, Table, unique
from exerciseapp.domain.dosage import Range
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime, ReminderRule

REMINDER_KEYS = ("slot", "at", "before_bedtime_min", "weekdays")
WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
BEFORE_BEDTIME_MIN = Range(0, 600)
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_TIME_RULE = 'write a time of day from "00:00" to "23:59", as in at = "09:00"'


def read_reminders(table: Table) -> tuple[ReminderRule, ...]:
    """Return the reminders of a programme; what is wrong with them is noted."""
    right = 'write [[reminders]] with slot = "morning" and at = "09:00"'
    entries = table.tables("reminders", REMINDER_KEYS, right)
    slots = [(entry, "slot", _read_slot(entry)) for entry in entries]
    unique(slots)
    rules: list[ReminderRule] = []
    for entry, _, slot in slots:
        when = _read_when(entry)
        weekdays = _read_weekdays(entry)
        if slot is not None and when is not None and weekdays is not None:
            rules.append(ReminderRule(slot, when, weekdays))
    return tuple(rules)


def _read_slot(entry: Table) -> str | None:
    slot = entry.text("slot", 40)
    if slot is not None and not NAME.fullmatch(slot):
        entry.wrong("slot", f"{shown(slot)} is not a name", NAME_RULE)
        return None
    return slot


def _read_when(entry: Table) -> AtClock | BeforeBedtime | None:
    if entry.has("at") and entry.has("before_bedtime_min"):
        entry.wrong("before_bedtime_min", "stands beside at", "keep one of the two")
        return None
    if entry.has("before_bedtime_min"):
        minutes = entry.whole("before_bedtime_min", BEFORE_BEDTIME_MIN)
        return None if minutes is None else BeforeBedtime(minutes)
    if not entry.present("at", f"{_TIME_RULE}, or before_bedtime_min = 30"):
        return None
    clock = _clock_time(entry.raw("at"))
    if clock is None:
        entry.wrong("at", f"{shown(entry.raw('at'))} is no time of day", _TIME_RULE)
        return None
    return AtClock(clock)


def _clock_time(value: object) -> time | None:
    """Return the time in whole minutes that *value* tells, as a text or a TOML local time."""
    if isinstance(value, time) and value == value.replace(second=0, microsecond=0):
        return value
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2])) if found else None


def _read_weekdays(entry: Table) -> frozenset[int] | None:
    if not entry.has("weekdays"):
        return EVERY_DAY
    names = entry.texts("weekdays", 20, least=1)
    if names is None:
        return None
    for place, name in enumerate(names, 1):
        if name not in WEEKDAYS:
            right = did_you_mean(name.lower(), WEEKDAYS)
            entry.wrong(f"weekdays[{place}]", f"{shown(name)} is no weekday", right)
    return frozenset(WEEKDAYS[name] for name in names if name in WEEKDAYS)
