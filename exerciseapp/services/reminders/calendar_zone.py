"""A time zone as a calendar file tells it (RFC 5545, VTIMEZONE)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

YEARS_AHEAD = 10
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def zone_lines(zone: ZoneInfo, year: int) -> list[str]:
    """Return the definition of *zone* from *year* on, for so many years as calendars look ahead."""
    begin = datetime(year, 1, 1, tzinfo=UTC)
    end = datetime(year + YEARS_AHEAD, 1, 1, tzinfo=UTC)
    first = begin.astimezone(zone)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    lines += _observance(first.replace(tzinfo=None), _offset(first), first)
    for change in changes(zone, begin, end):
        before = (change - timedelta(seconds=1)).astimezone(zone)
        # The start is told as clocks showed it before the change.
        local = (change + _offset(before)).replace(tzinfo=None)
        lines += _observance(local, _offset(before), change.astimezone(zone))
    lines.append("END:VTIMEZONE")
    return lines


def changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the moments in UTC, from *begin* to *end*, at which the offset of *zone* changes."""
    moment = begin
    while moment < end:
        later = moment + DAY
        if _state(zone, later) != _state(zone, moment):
            low, high = moment, later
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                if _state(zone, middle) == _state(zone, moment):
                    low = middle
                else:
                    high = middle
            yield high.replace(microsecond=0)
        moment = later


def _state(zone: ZoneInfo, moment: datetime) -> tuple[timedelta | None, str | None]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.tzname()


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta(0)


def _observance(start: datetime, before: timedelta, after: datetime) -> list[str]:
    kind = "DAYLIGHT" if after.dst() else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{start:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset_text(before)}",
        f"TZOFFSETTO:{_offset_text(_offset(after))}",
        f"TZNAME:{after.tzname()}",
        f"END:{kind}",
    ]


def _offset_text(offset: timedelta) -> str:
    seconds = round(offset.total_seconds())
    sign = "-" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3600)
    return f"{sign}{hours:02}{rest // 60:02}"
