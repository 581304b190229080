"""How often a programme was done that set no days: sessions a week, and no share of anything."""

from __future__ import annotations

from dataclasses import replace

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.review import Review, review
from tests.support.review import DAY, MONDAY, a_programme, a_session, told

FORTNIGHT = (MONDAY, MONDAY + 13 * DAY)
CALM = a_programme(name="calm", times=0)


def sessions(programme: Programme, *days: int) -> list[SessionRecord]:
    return [a_session(MONDAY + n * DAY, programme) for n in days]


def of(
    done: list[SessionRecord], *handed_over: tuple[Programme, int], pauses: tuple[Pause, ...] = ()
) -> Review:
    handed = [(programme, MONDAY + day * DAY) for programme, day in handed_over]
    what = told(done, handed, until=MONDAY + 20 * DAY)
    return review(replace(what, pauses=pauses), FORTNIGHT)


def test_sessions_a_week_are_those_of_the_days_that_are_known() -> None:
    (calm,) = of(sessions(CALM, 0, 2, 4, 9, 11), (CALM, 0)).unasked
    assert (calm.programme, calm.sessions, calm.days, calm.per_week) == (CALM, 5, 14, 2.5)
    done = sessions(CALM, 8, 10)
    (calm,) = of(done, (CALM, 0), pauses=(Pause(MONDAY, MONDAY + 7 * DAY),)).unasked
    assert (calm.sessions, calm.days, calm.per_week) == (2, 7, 2.0)


def test_of_less_than_a_week_no_rate_is_made_up() -> None:
    (calm,) = of(sessions(CALM, 12), (CALM, 10)).unasked
    assert (calm.sessions, calm.days, calm.per_week) == (1, 4, None)


def test_what_was_not_done_is_told_too_and_a_session_of_nothing_is_none() -> None:
    nothing = a_session(MONDAY, CALM, left_out=4)
    (calm,) = of([nothing], (CALM, 0)).unasked
    assert (calm.sessions, calm.per_week) == (0, 0.0)


def test_a_version_that_sets_days_ends_it_and_is_counted_by_its_days() -> None:
    daily = a_programme(2, name="calm")
    seen = of([*sessions(CALM, 1, 3), *sessions(daily, 8)], (CALM, 0), (daily, 7))
    (calm,) = seen.unasked
    assert (calm.sessions, calm.days, calm.per_week) == (2, 7, 2.0)
    assert (seen.total.days.asked, seen.total.days.done) == (7, 1)
    assert seen.total.sessions == 3


def test_several_stages_are_one_programme_and_programmes_with_days_are_none() -> None:
    daily = a_programme()
    other = a_programme(2, name="calm", times=0)
    seen = of(sessions(CALM, 0) + sessions(other, 8), (CALM, 0), (other, 5), (daily, 0))
    (calm,) = seen.unasked
    assert (calm.programme, calm.sessions, calm.days) == (other, 2, 14)
