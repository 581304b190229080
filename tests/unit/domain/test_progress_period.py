"""Weeks, months and all there is."""

from __future__ import annotations

from datetime import date

import pytest

from exerciseapp.domain.progress_period import (
    Period,
    PeriodKind,
    Unit,
    all_of,
    earlier,
    later,
    month_of,
    start_of,
    starts,
    week_of,
)

MONDAY = date(2026, 11, 23)


def span(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


@pytest.mark.parametrize(
    ("weekday", "first", "last"),
    [(1, "2026-11-23", "2026-11-29"), (7, "2026-11-22", "2026-11-28")],
)
def test_a_week_begins_with_the_weekday_of_the_language(
    weekday: int, first: str, last: str
) -> None:
    assert span(week_of(MONDAY, weekday)) == (first, last)


def test_months_have_their_own_lengths() -> None:
    assert span(month_of(date(2028, 2, 10))) == ("2028-02-01", "2028-02-29")
    assert span(month_of(date(2026, 12, 31))) == ("2026-12-01", "2026-12-31")


def test_earlier_and_later_are_next_to_each_other() -> None:
    january = month_of(date(2026, 1, 15))
    assert span(earlier(january)) == ("2025-12-01", "2025-12-31")
    assert later(earlier(january)) == january
    week = week_of(MONDAY)
    assert span(later(week)) == ("2026-11-30", "2026-12-06")
    assert earlier(later(week)) == week
    everything = all_of(date(2020, 1, 1), MONDAY)
    assert earlier(everything) == later(everything) == everything


def test_a_long_time_is_told_by_months_and_a_longer_one_by_years() -> None:
    assert all_of(date(2024, 12, 1), MONDAY).unit is Unit.MONTH
    assert all_of(date(2024, 11, 30), MONDAY).unit is Unit.YEAR
    assert month_of(MONDAY).unit is Unit.DAY


def test_every_start_is_named_once() -> None:
    assert len(starts(month_of(MONDAY))) == 30
    assert [each.isoformat() for each in starts(all_of(date(2026, 9, 12), MONDAY))] == [
        "2026-09-01",
        "2026-10-01",
        "2026-11-01",
    ]
    assert [each.year for each in starts(all_of(date(2016, 11, 23), MONDAY))] == [
        *range(2016, 2027)
    ]
    assert start_of(MONDAY, Unit.YEAR) == date(2026, 1, 1)


def test_a_clock_that_was_set_back_makes_no_span_that_ends_before_it_begins() -> None:
    period = all_of(date(2027, 1, 1), MONDAY)
    assert period.first <= period.last
    assert period.kind is PeriodKind.ALL
