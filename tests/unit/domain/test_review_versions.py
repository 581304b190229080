"""Which version and which stage was in force on each day."""

from __future__ import annotations

from datetime import date

from exerciseapp.domain.programme import Part, Programme, Stage
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.review_versions import HandedOver, in_force
from tests.support.review import DAY, MONDAY, MORE, RAISE, STRETCH, a_programme, a_session

STAGES = (Stage(2, (STRETCH,)), Stage(2, (STRETCH, RAISE)), Stage(1, (STRETCH, MORE)))


def days(*handed: tuple[Programme, date], done: tuple[SessionRecord, ...] = ()) -> list[object]:
    found = in_force((HandedOver(programme, day) for programme, day in handed), done)
    return [
        (
            each.programme.version,
            each.stage,
            (each.first - MONDAY).days,
            None if each.last is None else (each.last - MONDAY).days,
        )
        for each in found
    ]


def test_a_version_is_in_force_until_the_next_one_is_handed_over() -> None:
    assert days((a_programme(1), MONDAY), (a_programme(2), MONDAY + 7 * DAY)) == [
        (1, 1, 0, 6),
        (2, 1, 7, None),
    ]


def test_one_that_was_not_taken_in_yet_is_not_asked_for() -> None:
    """The file lay in the mail: for three more days the patient did what there was."""
    done = (
        a_session(MONDAY + 9 * DAY, a_programme(1)),
        a_session(MONDAY + 12 * DAY, a_programme(2)),
    )
    assert days((a_programme(1), MONDAY), (a_programme(2), MONDAY + 7 * DAY), done=done) == [
        (1, 1, 0, 9),
        (2, 1, 10, None),
    ]


def test_from_its_first_session_on_it_is_in_force_whatever_else_was_done_that_day() -> None:
    done = (
        a_session(MONDAY + 7 * DAY, a_programme(1)),
        a_session(MONDAY + 7 * DAY, a_programme(2)),
    )
    assert days((a_programme(1), MONDAY), (a_programme(2), MONDAY + 7 * DAY), done=done)[1] == (
        2,
        1,
        7,
        None,
    )


def test_two_handed_over_on_one_day_leave_the_later_one() -> None:
    assert days((a_programme(1), MONDAY), (a_programme(2), MONDAY)) == [(2, 1, 0, None)]


def test_two_programmes_are_in_force_beside_each_other() -> None:
    evening = a_programme(4, name="evening")
    assert days((a_programme(1), MONDAY), (evening, MONDAY + DAY)) == [
        (1, 1, 0, None),
        (4, 1, 1, None),
    ]


def test_stages_follow_each_other_and_the_last_one_stays() -> None:
    assert days((a_programme(stages=STAGES), MONDAY)) == [
        (1, 1, 0, 13),
        (1, 2, 14, 27),
        (1, 3, 28, None),
    ]


def test_a_new_version_goes_on_with_the_weeks_of_the_old_one() -> None:
    handed = [(a_programme(v, stages=STAGES), MONDAY + 21 * (v - 1) * DAY) for v in (1, 2)]
    assert days(*handed) == [(1, 1, 0, 13), (1, 2, 14, 20), (2, 2, 21, 27), (2, 3, 28, None)]


def test_the_first_and_the_last_day_of_a_programme_are_kept_to() -> None:
    programme = a_programme(stages=STAGES, starts_on=MONDAY + 7 * DAY, ends_on=MONDAY + 24 * DAY)
    assert days((programme, MONDAY)) == [(1, 1, 7, 20), (1, 2, 21, 24)]


def test_a_programme_that_ended_before_it_was_handed_over_is_never_in_force() -> None:
    assert days((a_programme(ends_on=MONDAY - DAY), MONDAY)) == []


def test_a_day_is_covered_from_the_first_to_the_last() -> None:
    first, second = in_force(
        [HandedOver(a_programme(1), MONDAY), HandedOver(a_programme(2), MONDAY + 7 * DAY)], ()
    )
    covered = [first.covers(MONDAY + n * DAY) for n in (-1, 0, 6, 7)]
    assert covered == [False, True, True, False]
    assert second.covers(MONDAY + 700 * DAY)
    assert second.programme.prescribed_in(Part(second.stage)) == (STRETCH, RAISE)
