"""The reminders as a calendar file (RFC 5545), with alarms, for calendar programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from exerciseapp.domain.occurrence import Occurrence
from exerciseapp.domain.occurrence_times import DAY, next_day, occurrence_on
from exerciseapp.domain.reminder import EVERY_DAY, BeforeBedtime, Reminder
from exerciseapp.domain.reminder_settings import paused_on
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.calendar_zone import zone_lines
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.reminders.plan import Plan

LINE_OCTETS = 75
LENGTH = "PT15M"
DAY_NAMES = {1: "MO", 2: "TU", 3: "WE", 4: "TH", 5: "FR", 6: "SA", 7: "SU"}
# Pauses further ahead than this are not written as exceptions.
PAUSE_DAYS = 400


def calendar_text(
    plan: Plan, titles: Mapping[str, LocalisedText], wording: Wording, now: datetime
) -> str:
    """Return the file's text: for each reminder the events that repeat from today on.

    Where the reminders follow the computer's zone their times are "floating", as calendars call
    it: eight stays eight wherever the calendar is read. Else they are in the home zone.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//exerciseapp//reminders//EN"]
    zone = plan.settings.home_zone
    if zone is not None:
        lines += zone_lines(plan.calendar.zone, plan.calendar.local(now).year)
    for series in _series(plan, plan.calendar.local(now).date()):
        title = titles.get(series.reminder.programme)
        name = title.in_language(wording.language) if title else series.reminder.programme
        lines += _event(series, plan, name, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


@dataclass(frozen=True, slots=True)
class _Series:
    """Days of one reminder that share a time: ``shift`` is 1 where it falls after midnight."""

    reminder: Reminder
    weekdays: frozenset[int]
    first: Occurrence
    shift: timedelta

    @property
    def start(self) -> datetime:
        """Return the first start as clocks on the wall show it."""
        return datetime.combine(self.first.key.day + self.shift, self.first.local)


def _series(plan: Plan, today: date) -> Iterator[_Series]:
    for reminder in plan.reminders:
        by_time: dict[tuple[time, timedelta], set[int]] = {}
        for weekday in sorted(reminder.weekdays):
            day = today + timedelta(days=(weekday - today.isoweekday()) % 7)
            occurrence = occurrence_on(reminder, day, plan.calendar)
            shift = _shift(reminder, day, occurrence, plan)
            by_time.setdefault((occurrence.local, shift), set()).add(weekday)
        for (_, shift), weekdays in by_time.items():
            part = Reminder(
                reminder.programme,
                reminder.slot,
                reminder.when,
                frozenset(weekdays),
                reminder.first_day,
                reminder.last_day,
            )
            first = _first_day(part, plan, today)
            if first is not None:
                occurrence = occurrence_on(part, first, plan.calendar)
                yield _Series(part, frozenset(weekdays), occurrence, shift)


def _shift(reminder: Reminder, day: date, occurrence: Occurrence, plan: Plan) -> timedelta:
    """Return by how many days the start falls after the day that it is meant for."""
    if not isinstance(reminder.when, BeforeBedtime):
        return timedelta(0)
    bedtime = plan.calendar.bedtimes.on_evening_of(day)
    after_midnight = bedtime < time(12) and occurrence.local <= bedtime
    return DAY if after_midnight else timedelta(0)


def _first_day(reminder: Reminder, plan: Plan, today: date) -> date | None:
    """Return the first day from *today* on that is not paused."""
    day = next_day(reminder, today)
    end = today + timedelta(days=PAUSE_DAYS)
    while day is not None and paused_on(plan.pauses, day):
        day = next_day(reminder, day + DAY) if day < end else None
    return day


def _event(series: _Series, plan: Plan, title: str, now: datetime) -> list[str]:
    zone = plan.settings.home_zone
    reminder = series.reminder
    days = "".join(str(day) for day in sorted(series.weekdays))
    return [
        "BEGIN:VEVENT",
        f"UID:{reminder.programme}.{reminder.slot}.{days}@exerciseapp",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART{_in_zone(series.start, zone)}",
        f"DURATION:{LENGTH}",
        f"RRULE:{_rule(series, plan)}",
        *_exceptions(series, plan),
        f"SUMMARY:{escaped(title)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(title)}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
    ]


def _in_zone(local: datetime, zone: str | None) -> str:
    text = f"{local:%Y%m%dT%H%M%S}"
    return f":{text}" if zone is None else f";TZID={zone}:{text}"


def _rule(series: _Series, plan: Plan) -> str:
    rule = "FREQ=DAILY"
    if series.weekdays != EVERY_DAY:
        shifted = sorted((day - 1 + series.shift.days) % 7 + 1 for day in series.weekdays)
        rule = "FREQ=WEEKLY;BYDAY=" + ",".join(DAY_NAMES[day] for day in shifted)
    last = series.reminder.last_day
    if last is None:
        return rule
    local = datetime.combine(last + series.shift, series.first.local)
    if plan.settings.home_zone is None:
        return f"{rule};UNTIL={local:%Y%m%dT%H%M%S}"
    # With a zone the standard wants the end in UTC.
    return f"{rule};UNTIL={plan.calendar.moment(local.date(), local.time()):%Y%m%dT%H%M%SZ}"


def _exceptions(series: _Series, plan: Plan) -> Iterator[str]:
    day: date | None = series.first.key.day
    end = series.first.key.day + timedelta(days=PAUSE_DAYS)
    while day is not None and day < end:
        if paused_on(plan.pauses, day):
            local = datetime.combine(day + series.shift, series.first.local)
            yield f"EXDATE{_in_zone(local, plan.settings.home_zone)}"
        day = next_day(series.reminder, day + DAY)


def escaped(text: str) -> str:
    """Return *text* as a value of type TEXT."""
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """Yield *line* in parts of at most 75 octets, the later ones indented by a space."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > LINE_OCTETS:
            yield part
            part, octets = " ", 1
        part += character
        octets += size
    yield part
