"""Which programme is to do now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from exerciseapp.domain.choice import programme_for
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule, When
from tests.support.programmes import ONE_HOLD, programme_of

TODAY = date(2026, 12, 1)
DAY = timedelta(days=1)
BEDTIME = time(22, 30)


def named(name: str, *when: When) -> Programme:
    rules = tuple(ReminderRule(f"slot-{number}", each) for number, each in enumerate(when))
    return replace(programme_of(ONE_HOLD, name=name), reminders=rules)


MORNING = named("morning", AtClock(time(9)))
NIGHT = named("night", BeforeBedtime(30))
UNTIMED = named("untimed")


def chosen(*programmes: Programme, now: time = time(9)) -> str | None:
    found = programme_for(programmes, TODAY, now, BEDTIME)
    return found.id if found is not None else None


@pytest.mark.parametrize(
    ("now", "name"),
    [
        (time(8), "morning"),
        (time(15), "morning"),
        (time(16), "night"),
        (time(23, 59), "night"),
        (time(3), "night"),
        (time(4), "morning"),
    ],
)
def test_the_nearest_reminder_says_which(now: time, name: str) -> None:
    assert chosen(UNTIMED, MORNING, NIGHT, now=now) == name


def test_without_reminders_the_first_is_chosen() -> None:
    assert chosen(UNTIMED, named("another")) == "untimed"


def test_of_nothing_nothing_is_chosen() -> None:
    assert chosen() is None


def test_what_has_not_begun_or_is_over_is_not_to_do_now() -> None:
    to_come = replace(MORNING, starts_on=TODAY + DAY)
    over = replace(MORNING, ends_on=TODAY - DAY)

    assert chosen(to_come, over) is None
    assert chosen(to_come, over, NIGHT) == "night"
    assert chosen(to_come, UNTIMED) == "untimed"


def test_the_first_and_the_last_day_count() -> None:
    assert chosen(replace(MORNING, starts_on=TODAY, ends_on=TODAY), NIGHT) == "morning"
