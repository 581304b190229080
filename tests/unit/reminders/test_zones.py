"""Every zone there is, around every change of its offset, against the C library."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

import pytest

from exerciseapp.domain.occurrence_times import Calendar, occurrence_on, occurrences
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, Reminder
from exerciseapp.domain.reminder_settings import Bedtimes
from exerciseapp.services.reminders.agenda import Agenda
from tests.support.zone_oracle import (
    DAY_S,
    FIRST_YEAR,
    LAST_YEAR,
    all_zones,
    c_library_in,
    changes,
    days_around,
    different_zones,
    intended,
    offset_at,
)

QUARTER_S = 900
USUAL_S = (0, 9 * 3600, 22 * 3600 + 1800, DAY_S - 60)


def reminder_at(clock_s: int) -> Reminder:
    return Reminder("p", "s", AtClock(clock(clock_s // 3600, clock_s // 60 % 60, clock_s % 60)))


def wrong(zone: str, days: Iterable[date], clocks_s: Iterable[int]) -> Iterator[str]:
    """Yield where the program and the C library, set to *zone*, do not agree."""
    calendar = Calendar(ZoneInfo(zone))
    times = [(clock_s, reminder_at(clock_s)) for clock_s in clocks_s]
    for day in days:
        for clock_s, reminder in times:
            occurrence = occurrence_on(reminder, day, calendar)
            if occurrence.due.timestamp() != intended(day, clock_s):
                yield f"{zone} {day} {clock_s} s: {occurrence.due}"
            if occurrence.key.day != day:
                yield f"{zone} {day} {clock_s} s: keyed {occurrence.key}"


def clocks_near(change: int) -> list[int]:
    """Return wall times, in seconds after midnight, from before to after what clocks showed."""
    shown = {change + offset_at(change - 1), change + offset_at(change)}
    near = {
        (at // QUARTER_S * QUARTER_S + shift * QUARTER_S) % DAY_S
        for at in shown
        for shift in range(-5, 6)
    }
    exactly = {(at + shift) % DAY_S for at in shown for shift in (-1, 0, 1)}
    return sorted(near | exactly | set(USUAL_S))


def test_around_every_change_of_every_zone() -> None:
    found: list[str] = []
    checked = 0
    for zone in different_zones():
        with c_library_in(zone):
            for change in changes():
                near = clocks_near(change)
                found += wrong(zone, days_around(change), near)
                checked += 3 * len(near)
    assert found == []
    assert checked > 50_000


def test_no_day_is_lost_or_doubled_around_any_change() -> None:
    found: list[str] = []
    for zone in different_zones():
        calendar = Calendar(ZoneInfo(zone))
        with c_library_in(zone):
            for change in changes():
                days = days_around(change)
                start = datetime.fromtimestamp(intended(days[0], 0), UTC)
                end = start + timedelta(days=3, hours=2)
                # The half hours that changes usually skip or repeat.
                for clock_s in (1800, 9000):
                    agenda = Agenda([(reminder_at(clock_s), start)], calendar)
                    due = agenda.due(end)
                    if [each.key.day for each in due][:3] != days:
                        found.append(f"{zone} {days[1]} {clock_s} s: {due}")
    assert found == []


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_every_day_of_every_zone() -> None:
    found: list[str] = []
    first, end = date(FIRST_YEAR, 1, 1), date(LAST_YEAR + 1, 1, 1)
    every_day = [date.fromordinal(n) for n in range(first.toordinal(), end.toordinal())]
    for zone in all_zones():
        with c_library_in(zone):
            around = sorted({day for change in changes() for day in days_around(change)})
            found += wrong(zone, around, range(0, DAY_S, QUARTER_S))
            found += wrong(zone, every_day, (*USUAL_S, 1800, 9000))
    assert found == []


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_the_agenda_of_ten_years_in_every_zone() -> None:
    found: list[str] = []
    start = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
    end = datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)
    for zone in all_zones():
        agenda = Agenda([(reminder_at(9000), start)], Calendar(ZoneInfo(zone)))
        days = [each.key.day for each in agenda.due(end)]
        expected = [days[0] + timedelta(days=n) for n in range(len(days))]
        if days != expected or not 4015 <= len(days) <= 4018:
            found.append(f"{zone}: {len(days)} days")
    assert found == []


def test_the_oracle_knows_a_night_in_oslo() -> None:
    with c_library_in("Europe/Oslo"):
        forward = time.gmtime(intended(date(2026, 3, 29), 9000))
        back = time.gmtime(intended(date(2026, 10, 25), 9000))
    # 02:30 is skipped in March, and comes as 03:30; in October it comes twice.
    assert (forward.tm_hour, forward.tm_min) == (1, 30)
    assert (back.tm_hour, back.tm_min) == (0, 30)


@pytest.mark.parametrize(
    ("bedtime", "minutes", "local", "utc"),
    [
        (clock(22, 30), 30, clock(22, 0), "2026-11-23T21:00:00+00:00"),
        # After midnight: the evening is still Monday's.
        (clock(0, 30), 30, clock(0, 0), "2026-11-23T23:00:00+00:00"),
        (clock(0, 30), 60, clock(23, 30), "2026-11-23T22:30:00+00:00"),
    ],
)
def test_so_long_before_bedtime(bedtime: clock, minutes: int, local: clock, utc: str) -> None:
    calendar = Calendar(ZoneInfo("Europe/Oslo"), Bedtimes(bedtime))
    reminder = Reminder("p", "s", BeforeBedtime(minutes))
    occurrence = occurrence_on(reminder, date(2026, 11, 23), calendar)
    assert (occurrence.local, occurrence.due.isoformat()) == (local, utc)
    assert occurrence.key.day == date(2026, 11, 23)


def test_bedtime_differs_by_weekday() -> None:
    bedtimes = Bedtimes(clock(22, 0), {5: clock(23, 30), 6: clock(0, 15)})
    calendar = Calendar(ZoneInfo("UTC"), bedtimes)
    reminder = Reminder("p", "s", BeforeBedtime(30))
    monday = date(2026, 11, 23)
    found = occurrences(reminder, monday, monday + timedelta(days=7), calendar)
    assert [f"{each.due:%a %H:%M}" for each in found] == [
        "Mon 21:30",
        "Tue 21:30",
        "Wed 21:30",
        "Thu 21:30",
        "Fri 23:00",
        "Sat 23:45",
        "Sun 21:30",
    ]
