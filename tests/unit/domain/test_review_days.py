"""What was done against what was asked, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from exerciseapp.domain.programme import Programme, Variant
from exerciseapp.domain.progress import Mark
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.review_days import Amounts, DayCounts, DaySeen, count_days, days_seen
from exerciseapp.domain.review_versions import HandedOver, in_force
from exerciseapp.domain.text import LocalisedText
from tests.support.review import (
    DAY,
    LIGHTER,
    MONDAY,
    MORE,
    STRETCH,
    a_programme,
    a_session,
    broken_off,
)

ALL = Amounts(4, 4)


def seen(
    *sessions: SessionRecord, programmes: tuple[Programme, ...] = (a_programme(),), days: int = 1
) -> tuple[DaySeen, ...]:
    versions = in_force([HandedOver(each, MONDAY) for each in programmes], sessions)
    last = MONDAY + (days - 1) * DAY
    return days_seen(sessions, versions, (MONDAY, last), last + DAY)


def test_an_exercise_with_a_note_is_counted_like_any_other() -> None:
    plain = a_programme()
    noted = replace(
        plain,
        prescriptions=tuple(
            replace(each, note=LocalisedText({"en": "Slowly."})) for each in plain.prescriptions
        ),
    )
    assert seen(a_session(MONDAY), programmes=(noted,)) == seen(a_session(MONDAY))


def test_all_sets_done_are_all_that_was_asked() -> None:
    (day,) = seen(a_session(MONDAY))
    assert (day.mark, day.done, day.asked) == (Mark.DONE, ALL, ALL)
    assert day.by_exercise["calf-stretch"] == (Amounts(2, 4), Amounts(2, 4))
    assert day.by_exercise["heel-raise"] == (Amounts(2, 0), Amounts(2, 0))


def test_what_was_left_out_is_missing() -> None:
    (day,) = seen(a_session(MONDAY, left_out=1))
    assert (day.mark, day.done, day.asked) == (Mark.PARTLY, Amounts(3, 4), ALL)
    (day,) = seen(a_session(MONDAY, skipped=[0]))
    assert (day.mark, day.done, day.asked) == (Mark.PARTLY, Amounts(3, 2), ALL)


def test_a_stretch_given_up_counts_the_holds_that_were_held() -> None:
    (day,) = seen(broken_off(a_session(MONDAY), 0))
    assert (day.mark, day.done) == (Mark.PARTLY, Amounts(3, 3))


def test_a_day_without_a_session_is_missed_and_owes_everything() -> None:
    (day,) = seen()
    assert (day.mark, day.done, day.asked) == (Mark.MISSED, Amounts(), ALL)


def test_a_session_in_which_nothing_was_done_is_none() -> None:
    (day,) = seen(a_session(MONDAY, left_out=4))
    assert (day.mark, day.sessions, day.asked) == (Mark.MISSED, 0, ALL)


def test_of_days_that_were_not_told_yet_nothing_is_known() -> None:
    versions = in_force([HandedOver(a_programme(), MONDAY)], ())
    days = days_seen([a_session(MONDAY)], versions, (MONDAY, MONDAY + 2 * DAY), MONDAY + DAY)
    assert [day.mark for day in days] == [Mark.DONE, Mark.OPEN, Mark.OPEN]
    assert days[1].asked == Amounts()
    days = days_seen([a_session(MONDAY)], versions, (MONDAY, MONDAY + 2 * DAY), MONDAY + 2 * DAY)
    assert [day.mark for day in days] == [Mark.DONE, Mark.MISSED, Mark.OPEN]


def test_a_day_of_rest_is_free_and_work_on_it_is_beyond() -> None:
    programme = a_programme(weekdays=frozenset({2}))
    assert [day.mark for day in seen(programmes=(programme,), days=2)] == [Mark.FREE, Mark.MISSED]
    (day,) = seen(a_session(MONDAY, programme), programmes=(programme,))
    assert (day.mark, day.asked, day.sessions, day.beyond) == (Mark.DONE, Amounts(), 1, 1)


def test_before_the_hand_over_nothing_is_asked() -> None:
    versions = in_force([HandedOver(a_programme(), MONDAY + DAY)], ())
    days = days_seen((), versions, (MONDAY, MONDAY + DAY), MONDAY + 2 * DAY)
    assert [day.mark for day in days] == [Mark.FREE, Mark.MISSED]


def test_twice_a_day_asks_for_two_sessions() -> None:
    programme = a_programme(times=2)
    morning = a_session(MONDAY, programme)
    evening = a_session(MONDAY, programme, at=time(20), left_out=1)
    (day,) = seen(morning, programmes=(programme,))
    assert (day.mark, day.done, day.asked) == (Mark.PARTLY, ALL, ALL + ALL)
    (day,) = seen(morning, evening, programmes=(programme,))
    assert (day.mark, day.done, day.asked) == (Mark.PARTLY, Amounts(7, 8), ALL + ALL)


def test_a_second_session_makes_up_for_no_other_and_is_not_lost() -> None:
    first = a_session(MONDAY, left_out=2)
    (day, following) = seen(first, a_session(MONDAY, at=time(20)), days=2)
    assert (day.mark, day.done, day.beyond) == (Mark.DONE, ALL, 1)
    assert following.mark is Mark.MISSED


def test_a_flare_day_owes_the_lighter_sets_alone_and_counts() -> None:
    (day,) = seen(a_session(MONDAY, part=LIGHTER))
    assert (day.mark, day.done, day.asked) == (Mark.LIGHTER, Amounts(1, 0), Amounts(1, 0))
    (day,) = seen(a_session(MONDAY, part=LIGHTER, left_out=1))
    assert day.mark is Mark.MISSED


def test_another_programme_of_the_clinic_that_asks_for_no_day_stands_in() -> None:
    calm = a_programme(name="calm", prescriptions=(STRETCH,), times=0)
    (day,) = seen(a_session(MONDAY, calm), programmes=(a_programme(), calm))
    assert (day.mark, day.done, day.asked) == (Mark.LIGHTER, Amounts(2, 4), Amounts(2, 4))
    (day,) = seen(a_session(MONDAY, calm, left_out=1), programmes=(a_programme(), calm))
    assert (day.mark, day.done, day.asked) == (Mark.PARTLY, Amounts(1, 2), Amounts(6, 8))


def test_a_programme_without_times_is_measured_when_it_is_done_and_misses_no_day() -> None:
    calm = a_programme(times=0)
    sessions = (a_session(MONDAY, calm, left_out=1), a_session(MONDAY, calm, at=time(20)))
    day, following = seen(*sessions, programmes=(calm,), days=2)
    assert (day.mark, day.done, day.asked) == (Mark.DONE, Amounts(7, 8), ALL + ALL)
    assert (day.sessions, day.beyond) == (2, 0)
    assert (following.mark, following.asked) == (Mark.FREE, Amounts())


def test_the_version_of_the_day_says_what_was_asked() -> None:
    sessions = (a_session(MONDAY), a_session(MONDAY + DAY))
    old, new = a_programme(), a_programme(2, (STRETCH, MORE))
    versions = in_force([HandedOver(old, MONDAY), HandedOver(new, MONDAY + 2 * DAY)], sessions)
    days = days_seen(sessions, versions, (MONDAY, MONDAY + 2 * DAY), MONDAY + 3 * DAY)
    assert [day.asked.sets for day in days] == [4, 4, 5]


@pytest.mark.parametrize("alike", [True, False])
def test_days_that_look_alike_are_told_apart_by_what_was_done(alike: bool) -> None:
    one = a_session(MONDAY)
    other = a_session(MONDAY + 7 * DAY, left_out=0 if alike else 1)
    days = seen(one, other, days=8)
    assert (days[0].mark is days[7].mark) is alike
    assert days[7].day == MONDAY + 7 * DAY


def test_a_paused_day_asks_for_nothing_and_what_is_done_on_it_is_beyond() -> None:
    versions = in_force([HandedOver(a_programme(), MONDAY)], ())
    pauses = (Pause(MONDAY + DAY, MONDAY + 3 * DAY),)
    session = a_session(MONDAY + 2 * DAY)
    span = (MONDAY, MONDAY + 3 * DAY)
    days = days_seen([session], versions, span, MONDAY + 9 * DAY, pauses)
    assert [day.mark for day in days] == [Mark.MISSED, Mark.PAUSED, Mark.DONE, Mark.MISSED]
    assert [day.asked.sets for day in days] == [4, 0, 0, 4]
    assert [day.paused for day in days] == [False, True, True, False]
    assert [day.wanted for day in days] == [1, 0, 0, 1]
    assert days[2].beyond == 1


def test_whether_a_pause_went_on_after_the_last_answer_is_not_known() -> None:
    versions = in_force([HandedOver(a_programme(), MONDAY)], ())
    holiday = (Pause(MONDAY, MONDAY + 9 * DAY),)
    days = days_seen((), versions, (MONDAY, MONDAY + 2 * DAY), MONDAY + DAY, holiday)
    assert [day.mark for day in days] == [Mark.PAUSED, Mark.PAUSED, Mark.OPEN]


def test_days_count_only_against_days_that_were_asked_for() -> None:
    programme = a_programme(weekdays=frozenset({1, 3}))
    tuesday, wednesday = a_session(MONDAY + DAY, programme), a_session(MONDAY + 2 * DAY, programme)
    days = seen(tuesday, wednesday, programmes=(programme,), days=7)
    assert count_days(days) == DayCounts(known=7, asked=2, done=1)
    calm = a_programme(times=0)
    days = seen(a_session(MONDAY, calm), programmes=(calm,), days=7)
    assert count_days(days) == DayCounts(known=7)


def test_a_paused_day_is_not_taken_for_one_that_looks_like_it() -> None:
    programme = a_programme(times=0)
    sessions = [a_session(MONDAY, programme), a_session(MONDAY + 7 * DAY, programme)]
    versions = in_force([HandedOver(programme, MONDAY + 9 * DAY)], ())
    pauses = (Pause(MONDAY, MONDAY + DAY),)
    days = days_seen(sessions, versions, (MONDAY, MONDAY + 7 * DAY), MONDAY + 9 * DAY, pauses)
    assert [day.paused for day in days if day.sessions] == [True, False]


def test_a_lighter_session_of_a_version_without_one_owes_the_usual_sets() -> None:
    """It was done on the version before, which had one."""
    session = a_session(MONDAY, part=LIGHTER)
    assert session.variant is Variant.LIGHTER
    (day,) = seen(session, programmes=(a_programme(lighter=()),))
    assert day.asked == ALL
