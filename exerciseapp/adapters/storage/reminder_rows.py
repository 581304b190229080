"""Turns reminders to the columns of their tables and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from exerciseapp.domain.occurrence import (
    Occurrence,
    OccurrenceKey,
    OccurrenceRecord,
    Reason,
    Shown,
    State,
)
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderChoice, Switch, When
from exerciseapp.domain.reminder_settings import (
    Bedtimes,
    Pause,
    PauseReason,
    QuietHours,
    ReminderSettings,
)

Row = Mapping[str, Any]
Column = str | int | None

SETTING_NAMES = (
    "bedtimes_by_weekday",
    "snooze_min",
    "repeat_min",
    "repeats",
    "quiet",
    "home_zone",
)


def moment_text(moment: datetime) -> str:
    """Return *moment* in UTC with a fixed width, so that texts sort as the moments do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def moment_from(text: str) -> datetime:
    """Return the aware moment that *text* tells."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else moment_from(text)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def choice_columns(choice: ReminderChoice) -> dict[str, Column]:
    """Return the columns of *choice*."""
    when = choice.when
    return {
        "programme": choice.programme,
        "slot": choice.slot,
        "switch": choice.switch.value,
        "at": when.time.isoformat() if isinstance(when, AtClock) else None,
        "before_bedtime_min": when.minutes if isinstance(when, BeforeBedtime) else None,
        "weekdays": None
        if choice.weekdays is None
        else ",".join(str(day) for day in sorted(choice.weekdays)),
        "first_day": choice.first_day.isoformat() if choice.first_day else None,
        "last_day": choice.last_day.isoformat() if choice.last_day else None,
    }


def choice_from(row: Row) -> ReminderChoice:
    """Return the choice that *row* tells."""
    when: When | None = None
    if row["at"] is not None:
        when = AtClock(time.fromisoformat(row["at"]))
    elif row["before_bedtime_min"] is not None:
        when = BeforeBedtime(row["before_bedtime_min"])
    days = row["weekdays"]
    return ReminderChoice(
        programme=row["programme"],
        slot=row["slot"],
        switch=Switch(row["switch"]),
        when=when,
        weekdays=None if days is None else frozenset(int(day) for day in days.split(",") if day),
        first_day=_day(row["first_day"]),
        last_day=_day(row["last_day"]),
    )


def record_columns(record: OccurrenceRecord) -> dict[str, Column]:
    """Return the columns of *record*."""
    occurrence = record.occurrence
    return {
        "programme": record.key.programme,
        "slot": record.key.slot,
        "day": record.key.day.isoformat(),
        "local_time": occurrence.local.isoformat(),
        "zone": occurrence.zone,
        "due": moment_text(occurrence.due),
        "expires": moment_text(occurrence.expires),
        "state": record.state.value,
        "reason": None if record.reason is None else record.reason.value,
        "shows": record.shows,
        "next_at": _text(record.next_at),
        "notification": record.shown.notification if record.shown else None,
        "server": record.shown.server if record.shown else None,
        "first_shown": _text(record.first_shown),
        "last_shown": _text(record.last_shown),
        "answered": _text(record.answered),
    }


def record_from(row: Row) -> OccurrenceRecord:
    """Return the record that *row* tells."""
    key = OccurrenceKey(row["programme"], row["slot"], date.fromisoformat(row["day"]))
    occurrence = Occurrence(
        key=key,
        local=time.fromisoformat(row["local_time"]),
        zone=row["zone"],
        due=moment_from(row["due"]),
        expires=moment_from(row["expires"]),
    )
    shown = None
    if row["notification"] is not None:
        shown = Shown(row["notification"], row["server"] or "")
    return OccurrenceRecord(
        occurrence=occurrence,
        state=State(row["state"]),
        reason=None if row["reason"] is None else Reason(row["reason"]),
        shows=row["shows"],
        next_at=_moment(row["next_at"]),
        shown=shown,
        first_shown=_moment(row["first_shown"]),
        last_shown=_moment(row["last_shown"]),
        answered=_moment(row["answered"]),
    )


def settings_values(settings: ReminderSettings) -> dict[str, str]:
    """Return the choices for all reminders as JSON texts by name."""
    by_weekday = {
        str(day): clock.isoformat() for day, clock in sorted(settings.bedtimes.by_weekday.items())
    }
    quiet = settings.quiet
    plain: dict[str, object] = {
        "bedtimes_by_weekday": by_weekday,
        "snooze_min": settings.snooze_min,
        "repeat_min": settings.repeat_min,
        "repeats": settings.repeats,
        "quiet": None if quiet is None else [quiet.begin.isoformat(), quiet.end.isoformat()],
        "home_zone": settings.home_zone,
    }
    return {name: json.dumps(plain[name]) for name in SETTING_NAMES}


def settings_from(values: Mapping[str, str], usual_bedtime: time) -> ReminderSettings:
    """Return the choices that *values* tell; what is absent has its default."""
    plain: dict[str, Any] = {name: json.loads(text) for name, text in values.items()}
    default = ReminderSettings()
    by_weekday = {
        int(day): time.fromisoformat(clock)
        for day, clock in plain.get("bedtimes_by_weekday", {}).items()
    }
    quiet = plain.get("quiet")
    return ReminderSettings(
        bedtimes=Bedtimes(usual_bedtime, by_weekday),
        snooze_min=plain.get("snooze_min", default.snooze_min),
        repeat_min=plain.get("repeat_min", default.repeat_min),
        repeats=plain.get("repeats", default.repeats),
        quiet=None
        if quiet is None
        else QuietHours(time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1])),
        home_zone=plain.get("home_zone"),
    )


def pause_from(row: Row) -> Pause:
    """Return the pause that *row* tells."""
    first = date.fromisoformat(row["first_day"])
    return Pause(first, _day(row["resumes_on"]), PauseReason(row["reason"]))
