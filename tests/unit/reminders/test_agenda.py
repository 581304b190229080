"""What is due when, over days, weekdays, and the moment from which a rule counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.occurrence_times import Calendar, next_day, occurrences
from exerciseapp.domain.reminder import AtClock, Reminder
from exerciseapp.services.reminders.agenda import Agenda

UTC_CALENDAR = Calendar(ZoneInfo("UTC"))
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)

WEEKDAYS = st.frozensets(st.integers(1, 7))
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def at(clock: time, **rest: object) -> Reminder:
    return Reminder("p", f"{clock:%H%M}", AtClock(clock), **rest)  # type: ignore[arg-type]


@given(WEEKDAYS, DAYS, st.none() | DAYS, st.none() | DAYS)
def test_the_next_day_is_the_first_that_the_reminder_comes_on(
    weekdays: frozenset[int], day: date, first: date | None, last: date | None
) -> None:
    reminder = at(time(9), weekdays=weekdays, first_day=first, last_day=last)
    found = next_day(reminder, day)
    start = max(day, first or day)
    week = [start + timedelta(days=n) for n in range(7)]
    assert found == next((each for each in week if reminder.comes_on(each)), None)


@given(st.lists(st.times(), min_size=1, max_size=4, unique=True), st.integers(1, 50))
def test_in_steps_or_at_once_the_same_is_due(clocks: list[time], step_h: int) -> None:
    reminders = [(Reminder("p", str(n), AtClock(clock)), MONDAY) for n, clock in enumerate(clocks)]
    end = MONDAY + timedelta(days=5)
    at_once = Agenda(reminders, UTC_CALENDAR).due(end)
    agenda = Agenda(reminders, UTC_CALENDAR)
    now, in_steps = MONDAY, []
    while now < end:
        now = min(now + timedelta(hours=step_h), end)
        expected = agenda.next_at()
        due = agenda.due(now)
        assert expected is not None
        assert (expected <= now) == bool(due)
        in_steps += due
    assert in_steps == at_once
    assert [each.due for each in at_once] == sorted(each.due for each in at_once)
    listed = [
        occurrence
        for reminder, _ in reminders
        for occurrence in occurrences(
            reminder, MONDAY.date(), end.date() + timedelta(days=1), UTC_CALENDAR
        )
        if occurrence.due <= end
    ]
    assert sorted(at_once, key=lambda each: each.key) == sorted(listed, key=lambda each: each.key)


def test_nothing_counts_from_before_its_rule() -> None:
    reminders = [
        (at(time(9)), MONDAY + timedelta(hours=9)),
        (at(time(8)), MONDAY + timedelta(hours=9)),
    ]
    due = Agenda(reminders, UTC_CALENDAR).due(MONDAY + timedelta(hours=40))
    assert [f"{each.due:%a %H}" for each in due] == ["Mon 09", "Tue 08", "Tue 09"]


def test_a_reminder_without_days_never_comes() -> None:
    agenda = Agenda([(at(time(9), weekdays=frozenset()), MONDAY)], UTC_CALENDAR)
    assert agenda.next_at() is None
    assert agenda.due(MONDAY + timedelta(days=100)) == []


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert next_day(at(time(9)), date.max) is None
