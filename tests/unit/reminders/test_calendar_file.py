"""The calendar file, read back line by line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from exerciseapp.domain.occurrence_times import Calendar
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, Reminder, When
from exerciseapp.domain.reminder_settings import Bedtimes, Pause, ReminderSettings
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.calendar_file import calendar_text, escaped, folded
from exerciseapp.services.reminders.calendar_zone import changes
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.reminders.plan import Plan

# A Monday.
NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")


def plan_with(*reminders: Reminder, settings: ReminderSettings | None = None) -> Plan:
    settings = settings or ReminderSettings()
    calendar = Calendar(OSLO, settings.bedtimes)
    return Plan(reminders, {}, settings, (), calendar, None)


def reminder(when: When, **rest: object) -> Reminder:
    return Reminder("legs", "slot", when, **rest)  # type: ignore[arg-type]


def values(text: str, name: str) -> list[str]:
    unfolded = text.replace("\r\n ", "")
    return [
        line.partition(":")[2]
        for line in unfolded.split("\r\n")
        if line.partition(":")[0].partition(";")[0] == name
    ]


def written(plan: Plan) -> str:
    return calendar_text(plan, {"legs": LocalisedText({"en": "Legs, ankles"})}, Wording(), NOW)


def test_a_daily_reminder_floats() -> None:
    text = written(plan_with(reminder(AtClock(time(9)))))
    assert text.endswith("END:VCALENDAR\r\n")
    assert values(text, "DTSTART") == ["20261123T090000"]
    assert values(text, "RRULE") == ["FREQ=DAILY"]
    assert values(text, "SUMMARY") == ["Legs\\, ankles"]
    assert values(text, "TRIGGER") == ["PT0S"]
    assert "VTIMEZONE" not in text
    assert "\n" not in text.replace("\r\n", "")


def test_weekdays_and_an_end_in_the_home_zone() -> None:
    settings = ReminderSettings(home_zone="Europe/Oslo")
    some = reminder(AtClock(time(9)), weekdays=frozenset({2, 4}), last_day=date(2027, 4, 1))
    text = written(plan_with(some, settings=settings))
    assert "DTSTART;TZID=Europe/Oslo:20261124T090000" in text
    assert values(text, "RRULE") == ["FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270401T070000Z"]
    assert values(text, "TZID") == ["Europe/Oslo"]
    # Two changes a year, ten years, and how it was at first.
    assert len(values(text, "TZOFFSETTO")) == 21
    assert "DTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200" in text


def test_bedtimes_of_their_own_make_events_of_their_own() -> None:
    bedtimes = Bedtimes(time(22, 30), {6: time(0, 15)})
    some = reminder(BeforeBedtime(10))
    text = written(plan_with(some, settings=ReminderSettings(bedtimes)))
    # Saturday's evening ends on Sunday.
    assert values(text, "DTSTART") == ["20261123T222000", "20261129T000500"]
    assert values(text, "RRULE") == [
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU",
        "FREQ=WEEKLY;BYDAY=SU",
    ]
    assert len(set(values(text, "UID"))) == 2


def test_pauses_are_exceptions() -> None:
    first = date(2026, 11, 25)
    paused = plan_with(reminder(AtClock(time(9))))
    paused = Plan(
        paused.reminders,
        {},
        paused.settings,
        (Pause(first, first + timedelta(days=2)),),
        paused.calendar,
        None,
    )
    assert values(written(paused), "EXDATE") == ["20261125T090000", "20261126T090000"]


def test_an_open_pause_leaves_nothing_to_write() -> None:
    paused = plan_with(reminder(AtClock(time(9))))
    today = date(2026, 11, 23)
    paused = Plan(
        paused.reminders, {}, paused.settings, (Pause(today, None),), paused.calendar, None
    )
    assert "VEVENT" not in written(paused)


def test_long_lines_are_folded_between_characters() -> None:
    line = "SUMMARY:" + "øvelse " * 30
    parts = list(folded(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert "".join(part[1:] if n else part for n, part in enumerate(parts)) == line


def test_escapes() -> None:
    assert escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne"


def test_changes_of_oslo() -> None:
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    found = list(changes(OSLO, begin, datetime(2027, 1, 1, tzinfo=UTC)))
    assert [f"{each:%Y-%m-%d %H:%M:%S}" for each in found] == [
        "2026-03-29 01:00:00",
        "2026-10-25 01:00:00",
    ]
