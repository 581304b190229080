"""Turns intended local times into moments, right in every zone and over every change of clocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from exerciseapp.domain.occurrence import Occurrence, OccurrenceKey
from exerciseapp.domain.reminder import AtClock, Reminder
from exerciseapp.domain.reminder_settings import Bedtimes

NOON = time(12)
DAY = timedelta(days=1)
# A late reminder has this long to be shown and answered, even if midnight comes first. It also
# covers the few days of the zone table that skip midnight, where the moment itself falls after it.
LATE_GRACE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What local times mean: the zone, and when the person goes to bed."""

    zone: ZoneInfo
    bedtimes: Bedtimes = field(default_factory=Bedtimes)

    @property
    def zone_name(self) -> str:
        """Return the zone's name, for people and for the ledger."""
        return self.zone.key or "local"

    def moment(self, day: date, clock: time) -> datetime:
        """Return the moment in UTC at which local clocks show *clock* on *day*.

        Of a time that comes twice the first is taken; a time that is skipped comes as much later
        as the clocks went forward.
        """
        return datetime.combine(day, clock.replace(fold=0), tzinfo=self.zone).astimezone(UTC)

    def local(self, moment: datetime) -> datetime:
        """Return *moment* as local clocks show it."""
        return moment.astimezone(self.zone)


def occurrence_on(reminder: Reminder, day: date, calendar: Calendar) -> Occurrence:
    """Return the occurrence of *reminder* meant for the local *day*."""
    if isinstance(reminder.when, AtClock):
        local = reminder.when.time
        due = calendar.moment(day, local)
    else:
        bedtime = calendar.bedtimes.on_evening_of(day)
        ahead = timedelta(minutes=reminder.when.minutes)
        bed_day = day + DAY if bedtime < NOON else day
        due = calendar.moment(bed_day, bedtime) - ahead
        local = (datetime.combine(bed_day, bedtime) - ahead).time()
    midnight = calendar.moment(day + DAY, time(0))
    return Occurrence(
        key=OccurrenceKey(reminder.programme, reminder.slot, day),
        local=local,
        zone=calendar.zone_name,
        due=due,
        expires=max(midnight, due + LATE_GRACE),
    )


def next_day(reminder: Reminder, day: date) -> date | None:
    """Return the first day from *day* on that *reminder* comes on, or None if there is none."""
    if not reminder.weekdays:
        return None
    if reminder.first_day is not None:
        day = max(day, reminder.first_day)
    today = day.isoweekday()
    ahead = 0
    if today not in reminder.weekdays:
        ahead = min((weekday - today) % 7 for weekday in reminder.weekdays)
    if day > date.max - timedelta(days=ahead + 2):
        return None
    found = day + timedelta(days=ahead)
    if reminder.last_day is not None and found > reminder.last_day:
        return None
    return found


def occurrences(
    reminder: Reminder, first: date, end: date, calendar: Calendar
) -> Iterator[Occurrence]:
    """Yield the occurrences meant for the days from *first* up to, not including, *end*."""
    day = next_day(reminder, first)
    while day is not None and day < end:
        yield occurrence_on(reminder, day, calendar)
        day = next_day(reminder, day + DAY)


def quiet_until(begin: time, end: time, now: datetime, calendar: Calendar) -> datetime | None:
    """Return when the quiet hours from *begin* to *end* that hold at *now* are over, or None.

    Equal times are no quiet hours at all.
    """
    if begin == end:
        return None
    today = calendar.local(now).date()
    for day in (today - DAY, today):
        start = calendar.moment(day, begin)
        over = calendar.moment(day if begin < end else day + DAY, end)
        if start <= now < over:
            return over
    return None
