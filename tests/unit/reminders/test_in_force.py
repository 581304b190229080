"""The days of a programme bound its reminders, and the person's choices bound them further."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from exerciseapp.domain.reminder import (
    AtClock,
    ReminderChoice,
    ReminderRule,
    RuledProgramme,
    Switch,
    reminders_in_force,
)

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
NINE = AtClock(time(9))
MORNING = ReminderRule("morning", NINE)
LEGS = RuledProgramme("legs", (MORNING,), FIRST, LAST)


def chosen(first: date | None = None, last: date | None = None) -> ReminderChoice:
    return ReminderChoice("legs", "morning", first_day=first, last_day=last)


def test_a_programme_reminds_from_its_first_day_to_its_last() -> None:
    (reminder,) = reminders_in_force([LEGS], [])

    days = [FIRST - DAY, FIRST, LAST, LAST + DAY]
    assert [reminder.comes_on(day) for day in days] == [False, True, True, False]


def test_a_programme_without_days_reminds_always() -> None:
    (reminder,) = reminders_in_force([RuledProgramme("legs", (MORNING,))], [])

    assert (reminder.first_day, reminder.last_day) == (None, None)


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (chosen(), FIRST, LAST),
        (chosen(FIRST + DAY, LAST - DAY), FIRST + DAY, LAST - DAY),
        (chosen(FIRST - DAY, LAST + DAY), FIRST, LAST),
    ],
)
def test_a_choice_narrows_the_days_and_never_widens_them(
    choice: ReminderChoice, first: date, last: date
) -> None:
    (reminder,) = reminders_in_force([LEGS], [choice])

    assert (reminder.first_day, reminder.last_day) == (first, last)


def test_a_reminder_of_the_persons_own_keeps_to_the_days_of_the_programme() -> None:
    own = ReminderChoice("legs", "own", Switch.ON, AtClock(time(18)))

    _, added = reminders_in_force([LEGS], [own])

    assert added.slot == "own"
    assert [added.comes_on(day) for day in (FIRST - DAY, FIRST, LAST + DAY)] == [False, True, False]


def test_days_that_exclude_each_other_leave_none() -> None:
    (reminder,) = reminders_in_force([LEGS], [chosen(LAST + DAY, None)])

    assert not any(reminder.comes_on(FIRST + n * DAY) for n in range(60))
