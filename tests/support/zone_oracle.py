"""What local times mean, told by the C library: written apart from the program's own code.

The program asks Python's ``zoneinfo``; this asks ``localtime`` of the C library, which reads the
same zone files with code of its own. Nothing here is shared with the program.
"""

from __future__ import annotations

import calendar
import importlib.resources
import os
import time
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

DAY_S = 86_400
FIRST_YEAR = 2025
LAST_YEAR = 2035


def all_zones() -> list[str]:
    """Return the names of all zones, in order."""
    return sorted(zoneinfo.available_timezones() - {"localtime", "Factory"})


def different_zones() -> list[str]:
    """Return one name of each zone: many a zone has several names for the same file."""
    by_content = {_zone_file(name).read_bytes(): name for name in all_zones()}
    return sorted(by_content.values())


def _zone_file(name: str) -> Path:
    for root in zoneinfo.TZPATH:
        path = Path(root) / name
        if path.is_file():
            return path
    return Path(str(importlib.resources.files("tzdata"))) / "zoneinfo" / name


@contextmanager
def c_library_in(zone: str) -> Iterator[None]:
    """Have the C library's local time be that of *zone*."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = f":{_zone_file(zone)}"
    time.tzset()
    _offsets_around.cache_clear()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()
        _offsets_around.cache_clear()


def offset_at(moment: int) -> int:
    """Return by how many seconds local clocks are ahead of UTC at *moment* (Unix time)."""
    return time.localtime(moment).tm_gmtoff


def intended(day: date, clock_s: int) -> int:
    """Return the Unix time at which local clocks show *clock_s* seconds after midnight of *day*.

    Of two such moments the earlier; where the clocks jump over it, as long after the jump as the
    clocks were set forward: that is, read with the offset from before the jump.
    """
    midnight = calendar.timegm((day.year, day.month, day.day, 0, 0, 0))
    as_if_utc = midnight + clock_s
    early, late = offset_at(as_if_utc - DAY_S), offset_at(as_if_utc + DAY_S)
    if early == late == offset_at(as_if_utc - early):
        return as_if_utc - early
    # Something changed nearby: try every offset that held in these days.
    found = [
        as_if_utc - offset
        for offset in _offsets_around(midnight)
        if offset_at(as_if_utc - offset) == offset
    ]
    return min(found) if found else as_if_utc - _before_jump(as_if_utc)


@cache
def _offsets_around(midnight: int) -> frozenset[int]:
    """Return every offset that held between a day before that day and a day after it."""
    first, last = midnight - DAY_S - 7200, midnight + 2 * DAY_S + 7200
    return frozenset(offset_at(moment) for moment in range(first, last, 3600))


def _before_jump(as_if_utc: int) -> int:
    """Return the offset that held until the clocks jumped over what they would have shown."""
    moment = as_if_utc - DAY_S - 7200
    while True:
        offset = offset_at(moment)
        if moment + 900 + offset_at(moment + 900) > as_if_utc:
            return offset
        moment += 900


def changes() -> list[int]:
    """Return the moments (Unix time) at which the C library's zone changes its offset."""
    found = []
    moment = calendar.timegm((FIRST_YEAR, 1, 1, 0, 0, 0)) - DAY_S
    end = calendar.timegm((LAST_YEAR + 1, 1, 1, 0, 0, 0)) + DAY_S
    offset = offset_at(moment)
    while moment < end:
        later = moment + DAY_S
        after = offset_at(later)
        if after != offset:
            low, high = moment, later
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset_at(middle) == offset else (low, middle)
            found.append(high)
        moment, offset = later, after
    return found


def days_around(moment: int) -> list[date]:
    """Return the local days from the one before *moment* to the one after it."""
    ordinal = date(*time.localtime(moment)[:3]).toordinal()
    return [date.fromordinal(ordinal + shift) for shift in (-1, 0, 1)]
