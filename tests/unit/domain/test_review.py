"""The review as a whole: what was skipped and stopped, notes, flare days, nights, weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from exerciseapp.domain.diary import Leg, NightEntry, Place, Spot
from exerciseapp.domain.progress import Mark
from exerciseapp.domain.progress_nights import Verdict
from exerciseapp.domain.records import PainChoice
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.domain.review import Note, Review, Told, review
from exerciseapp.domain.review_days import Amounts, DayCounts
from exerciseapp.domain.review_pain import Moment, Rating
from exerciseapp.domain.review_trouble import Hurt, troubles
from tests.support.review import (
    DAY,
    LIGHTER,
    MONDAY,
    MORE,
    STRETCH,
    a_programme,
    a_session,
    broken_off,
    told,
)

FORTNIGHT = (MONDAY, MONDAY + 13 * DAY)


def of(what: Told, span: tuple[date, date] = FORTNIGHT) -> Review:
    return review(what, span)


def test_what_was_stopped_for_pain_comes_first_then_left_out_then_skipped() -> None:
    sessions = [
        a_session(MONDAY, skipped=[0]),
        a_session(MONDAY + DAY, skipped=[0]),
        a_session(MONDAY + 2 * DAY, stopped=True, left_out=1, hurts=[(2, 7, PainChoice.STOP)]),
    ]
    first, second = troubles(sessions)
    assert (first.exercise, first.sessions) == ("heel-raise", 3)
    assert first.chosen(PainChoice.STOP) == (Hurt(MONDAY + 2 * DAY, 7, PainChoice.STOP),)
    assert first.skipped == ()
    assert (second.exercise, second.skipped) == ("calf-stretch", (MONDAY, MONDAY + DAY))


def test_what_was_never_reached_was_not_skipped() -> None:
    assert troubles([a_session(MONDAY, stopped=True, left_out=3)]) == ()
    (skipped,) = troubles([a_session(MONDAY, left_out=1)])
    assert skipped.skipped == (MONDAY,)


def test_what_was_left_out_for_pain_is_told_once() -> None:
    hurt = a_session(MONDAY, skipped=[2, 3], hurts=[(2, None, PainChoice.SKIP_EXERCISE)])
    (only,) = troubles([hurt])
    assert (len(only.hurts), only.skipped) == (1, ())


def test_pain_that_passed_is_told_even_if_everything_was_done() -> None:
    (only,) = troubles([a_session(MONDAY, hurts=[(0, 4, PainChoice.REST)])])
    assert only.chosen(PainChoice.REST) == (Hurt(MONDAY, 4, PainChoice.REST),)


def test_sets_that_were_broken_off_are_told_and_sound_sessions_are_not() -> None:
    (only,) = troubles([broken_off(a_session(MONDAY), 3), a_session(MONDAY + DAY)])
    assert (only.exercise, only.broken_off, only.skipped) == ("heel-raise", (MONDAY,), ())


def test_notes_come_newest_first_and_empty_ones_not_at_all() -> None:
    sessions = [
        a_session(MONDAY, note="Stiff"),
        a_session(MONDAY + DAY, note="  "),
        a_session(MONDAY + 2 * DAY, note=" Better\n"),
    ]
    assert of(told(sessions)).notes == (Note(MONDAY + 2 * DAY, "Better"), Note(MONDAY, "Stiff"))


def test_flare_days_and_sessions_that_were_stopped_are_told_by_day() -> None:
    sessions = [
        a_session(MONDAY, part=LIGHTER),
        a_session(MONDAY, part=LIGHTER, at=time(20)),
        a_session(MONDAY + DAY, stopped=True, left_out=2),
    ]
    seen = of(told(sessions))
    assert (seen.flare_days, seen.stopped) == ((MONDAY,), (MONDAY + DAY,))


def test_weeks_and_exercises_add_up_to_the_whole() -> None:
    sessions = [a_session(MONDAY + n * DAY, left_out=n % 2) for n in range(10)]
    seen = of(told(sessions, until=MONDAY + 20 * DAY))
    assert [(week.done, week.asked) for week in seen.weeks] == [
        (Amounts(25, 28), Amounts(28, 28)),
        (Amounts(10, 12), Amounts(28, 28)),
    ]
    assert seen.total.done == Amounts(35, 40)
    assert seen.total.days == DayCounts(known=14, asked=14, done=10, in_part=5)
    done, asked = map(list, zip(*seen.exercises.values(), strict=True))
    assert sum(done, Amounts()) == seen.total.done
    assert sum(asked, Amounts()) == seen.total.asked


def test_weeks_begin_where_the_language_lets_them_begin() -> None:
    what = told(until=MONDAY + 20 * DAY)
    sundays = review(what, FORTNIGHT, first_weekday=7).weeks
    assert [(week.first, week.last) for week in sundays] == [
        (MONDAY, MONDAY + 5 * DAY),
        (MONDAY + 6 * DAY, MONDAY + 12 * DAY),
        (MONDAY + 13 * DAY, MONDAY + 13 * DAY),
    ]


def test_what_is_outside_the_span_is_not_shown_but_says_what_was_in_force() -> None:
    new = a_programme(2, (STRETCH, MORE))
    before = [a_session(MONDAY + n * DAY, pain=(2, None), note="old") for n in range(7)]
    after = [a_session(MONDAY + n * DAY, new, pain=(5, None)) for n in range(7, 14)]
    what = told(before + after, [(a_programme(), MONDAY), (new, MONDAY + 7 * DAY)])
    seen = of(what, (MONDAY + 7 * DAY, MONDAY + 13 * DAY))
    assert seen.notes == ()
    assert seen.total.asked == Amounts(7 * 5, 7 * 4)
    (turn,) = seen.turns
    assert (turn.day, turn.before and turn.before.programme.version) == (MONDAY + 7 * DAY, 1)
    assert turn.pain is not None
    assert (turn.pain.points, turn.pain.matters) == (3.0, True)
    assert [each.programme.version for each in seen.versions] == [2]


def test_pain_and_effort_are_told_answer_by_answer() -> None:
    sessions = [a_session(MONDAY, pain=(3, 0), effort=4), a_session(MONDAY + DAY, pain=(None, 5))]
    what = replace(told(sessions), days_after={sessions[0].id: 2, sessions[1].id: None})
    seen = of(what)
    assert seen.pain == {
        Moment.BEFORE: (Rating(MONDAY, 3),),
        Moment.AFTER: (Rating(MONDAY, 0), Rating(MONDAY + DAY, 5)),
        Moment.NEXT_DAY: (Rating(MONDAY, 2),),
    }
    assert seen.effort == (Rating(MONDAY, 4),)
    assert seen.changes[Moment.BEFORE] is None


def test_nights_are_counted_by_leg_and_those_not_told_are_none() -> None:
    left = Spot(Leg.LEFT, Place.CALF)
    nights = (
        NightEntry(MONDAY, 2, frozenset({left, Spot(Leg.LEFT, Place.SOLE)})),
        NightEntry(MONDAY + DAY, 0),
        NightEntry(MONDAY + 2 * DAY, 1, frozenset({left, Spot(Leg.RIGHT, Place.CALF)})),
        NightEntry(MONDAY + 3 * DAY, None),
        NightEntry(MONDAY + 40 * DAY, 9),
    )
    legs = of(replace(told(), nights=nights)).legs
    assert (legs.told, legs.with_cramps, legs.cramps) == (3, 2, 3)
    assert legs.legs == {Leg.LEFT: 2, Leg.RIGHT: 1}


def test_nights_after_days_with_stretches_are_compared_with_the_others() -> None:
    span = (MONDAY, MONDAY + 59 * DAY)
    sessions = [a_session(MONDAY + n * DAY) for n in range(0, 60, 2)]
    nights = tuple(NightEntry(MONDAY + n * DAY, n % 2 * 2) for n in range(60))
    what = replace(told(sessions, until=span[1]), nights=nights)
    comparison = of(what, span).comparison
    assert (comparison.stretched.count, comparison.other.count) == (30, 30)
    assert (comparison.stretched.cramps, comparison.other.cramps) == (0, 60)
    assert comparison.verdict is Verdict.FEWER
    assert of(what).comparison.verdict is Verdict.TOO_LITTLE


def test_of_nobody_s_answer_everything_is_open() -> None:
    seen = of(told(until=None))
    assert {day.mark for day in seen.days} == {Mark.OPEN}
    assert seen.total.asked == Amounts()
    assert told(()).first == MONDAY
    assert Told((), (), (), {}, None).first is None


def test_pauses_are_told_as_far_as_they_reach_and_anything_is_known() -> None:
    before = Pause(MONDAY - 9 * DAY, MONDAY)
    begun_before = Pause(MONDAY - 2 * DAY, MONDAY + DAY, PauseReason.ILL)
    none = Pause(MONDAY + 3 * DAY, MONDAY + 3 * DAY)
    open_ended = Pause(MONDAY + 8 * DAY, None, PauseReason.HOLIDAY)
    later = Pause(MONDAY + 12 * DAY, None)
    pauses = (before, begun_before, none, open_ended, later)
    what = replace(told(until=MONDAY + 10 * DAY), pauses=pauses)
    seen = of(what)
    assert seen.pauses == (begun_before, open_ended)
    # The first Monday, and from the second Tuesday on to the day of the answer.
    assert [day.day - MONDAY for day in seen.days if day.paused] == [n * DAY for n in (0, 8, 9, 10)]
    assert seen.total.days == DayCounts(known=11, asked=7, done=0, in_part=0, paused=4)
    assert seen.total.asked.sets == 7 * 4
    assert of(replace(what, until=None)).pauses == ()
