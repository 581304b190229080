"""What became of a day, against what was prescribed on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from exerciseapp.domain.dosage import Dosage, Tempo
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Stage, Variant
from exerciseapp.domain.progress import (
    DayDone,
    Mark,
    SessionLine,
    day_of,
    days_done,
)
from exerciseapp.domain.progress_tally import streak, tally
from exerciseapp.domain.progress_versions import Version, version_of
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import Pause
from tests.support.programmes import programme_of
from tests.support.sessions_by_day import DatedLine, by_day

EVERY = frozenset(range(1, 8))
ONE, TWO, SIX = ((Prescription("raise", Dosage(sets, 10, Tempo(2, 1, 3))),) for sets in (1, 2, 6))
# Two weeks of two sets, then six; one set on a bad day; until the last day of the sixth week.
STAGED = replace(
    programme_of(),
    id="staged",
    prescriptions=TWO,
    stages=(Stage(2, TWO), Stage(1, SIX)),
    lighter=ONE,
    reminders=(ReminderRule("daily", AtClock(time(9))),),
    ends_on=date(2026, 12, 13),
)
LIGHTER = Part(1, Variant.LIGHTER)
VERSIONS = {
    "staged": version_of(STAGED, date(2026, 11, 2)),
    "legs": Version("legs", 10, EVERY),
    "legs-2": Version("legs", 12, frozenset({1, 3, 5})),
    "bed": Version("bed", 4, EVERY),
    "light": Version("light", 6),
}
DONE, STOPPED = SessionOutcome.COMPLETED, SessionOutcome.STOPPED
DAY = timedelta(days=1)
# A Monday.
FIRST = date(2026, 11, 2)


def day(number: int) -> date:
    """Return the day *number*, 1 being Monday 2 November."""
    return FIRST + (number - 1) * DAY


def line(
    number: int,
    version: str = "legs",
    outcome: SessionOutcome | None = DONE,
    sets: int = 0,
    something: bool = True,
    part: Part = AS_USUAL,
) -> DatedLine:
    return day(number), SessionLine(version, outcome, sets, something, part)


def days(
    *lines: DatedLine, last: int = 7, today: int = 99, pauses: tuple[Pause, ...] = ()
) -> list[DayDone]:
    return list(days_done(by_day(lines), VERSIONS, pauses, (FIRST, day(last)), day(today)))


def marks(*lines: DatedLine, last: int = 7, today: int = 99) -> list[Mark]:
    return [each.mark for each in days(*lines, last=last, today=today)]


def test_days_are_done_partly_done_and_missed() -> None:
    found = days(line(1), line(2, outcome=STOPPED, sets=3), last=3)
    assert found == [
        DayDone(day(1), Mark.DONE, 10, 10),
        DayDone(day(2), Mark.PARTLY, 3, 10),
        DayDone(day(3), Mark.MISSED, 0, 10),
    ]


def test_before_the_first_session_nothing_was_prescribed() -> None:
    assert marks(line(3), last=3) == [Mark.FREE, Mark.FREE, Mark.DONE]


def test_a_session_in_which_nothing_was_done_counts_as_none() -> None:
    assert marks(line(1), line(2, outcome=STOPPED, something=False), last=2)[1] is Mark.MISSED


def test_today_and_later_are_open_until_something_is_done() -> None:
    assert marks(line(1), last=4, today=3) == [Mark.DONE, Mark.MISSED, Mark.OPEN, Mark.OPEN]
    assert days(line(1), last=3, today=3)[2].sets_asked == 0
    assert marks(line(1), line(3), last=3, today=3)[2] is Mark.DONE


def test_the_version_in_force_on_the_day_says_what_was_prescribed() -> None:
    found = days(line(1), line(2), line(3, "legs-2"), last=6)
    assert [each.sets_asked for each in found] == [10, 10, 12, 0, 12, 0]
    assert [each.mark for each in found[3:]] == [Mark.FREE, Mark.MISSED, Mark.FREE]


def test_what_was_in_use_before_the_span_still_is() -> None:
    assert marks(line(-3), last=1) == [Mark.MISSED]


def test_both_programmes_of_a_day_belong_to_it() -> None:
    found = days(line(1), line(1, "bed"), line(2), last=2)
    assert found == [DayDone(day(1), Mark.DONE, 14, 14), DayDone(day(2), Mark.PARTLY, 10, 14)]


def test_a_programme_that_was_tried_once_is_not_asked_for_for_ever() -> None:
    lines = [line(1, "bed"), *(line(number) for number in range(1, 31))]
    found = marks(*lines, last=30)
    assert found[14] is Mark.PARTLY
    assert found[15:] == [Mark.DONE] * 15


def test_a_programme_left_alone_is_still_prescribed() -> None:
    assert marks(line(1), last=60)[-1] is Mark.MISSED


def test_the_lighter_one_stands_in_for_what_was_prescribed() -> None:
    found = days(line(1), line(2, "light"), last=2)
    assert found[1] == DayDone(day(2), Mark.LIGHTER, 6, 6)


def test_the_lighter_one_broken_off_is_partly_done() -> None:
    assert marks(line(1), line(2, "light", STOPPED, 2), last=2)[1] is Mark.PARTLY


def test_the_lighter_one_besides_changes_nothing() -> None:
    assert days(line(1), line(1, "light"), last=1) == [DayDone(day(1), Mark.DONE, 10, 10)]


def test_a_programme_without_days_of_its_own_is_done_where_nothing_is_prescribed() -> None:
    assert marks(line(1, "light"), last=2) == [Mark.DONE, Mark.FREE]


def test_a_second_try_makes_a_day_done() -> None:
    found = days(line(1, outcome=STOPPED, sets=2), line(1), last=1)
    assert found == [DayDone(day(1), Mark.DONE, 10, 10)]


def test_on_paused_days_nothing_is_prescribed_and_what_is_done_counts() -> None:
    pause = Pause(day(2), day(4))
    found = days(line(1), line(3), last=4, pauses=(pause,))
    assert found[1:] == [
        DayDone(day(2), Mark.PAUSED),
        DayDone(day(3), Mark.DONE),
        DayDone(day(4), Mark.MISSED, 0, 10),
    ]


def test_each_day_asks_for_the_sets_of_the_stage_in_force() -> None:
    found = days(line(1, "staged"), line(15, "staged", part=Part(2)), last=17)
    assert [each.sets_asked for each in found] == [2] * 14 + [6] * 3
    assert [(each.mark, each.sets_done) for each in found[13:]] == [
        (Mark.MISSED, 0),
        (Mark.DONE, 6),
        (Mark.MISSED, 0),
        (Mark.MISSED, 0),
    ]


def test_a_session_knows_its_stage_better_than_the_calendar() -> None:
    found = days(line(1, "staged"), line(15, "staged", STOPPED, 1), last=15)
    assert found[14] == DayDone(day(15), Mark.PARTLY, 1, 2)


def test_after_its_last_day_nothing_is_asked_for() -> None:
    found = days(line(41, "staged"), line(43, "staged"), last=44)
    assert [each.mark for each in found[40:]] == [Mark.DONE, Mark.MISSED, Mark.DONE, Mark.FREE]
    assert [each.sets_asked for each in found[41:]] == [6, 0, 0]


def test_before_its_first_day_nothing_is_asked_for() -> None:
    dated = version_of(replace(STAGED, starts_on=day(3), ends_on=None), day(3))
    done = by_day([line(1, "dated")])
    found = days_done(done, {"dated": dated}, (), (FIRST, day(4)), day(9))
    assert [each.mark for each in found] == [Mark.DONE, Mark.FREE, Mark.MISSED, Mark.MISSED]


def test_the_lighter_variant_is_the_day_done_and_was_what_was_prescribed() -> None:
    found = days(line(1, "staged"), line(2, "staged", part=LIGHTER), last=2)
    assert found[1] == DayDone(day(2), Mark.LIGHTER, 1, 1)


def test_in_a_later_stage_the_lighter_variant_is_the_same() -> None:
    later = line(16, "staged", part=Part(2, Variant.LIGHTER))
    assert days(line(1, "staged"), later, last=16)[15] == DayDone(day(16), Mark.LIGHTER, 1, 1)


def test_the_lighter_variant_broken_off_is_partly_done_of_what_it_asks_for() -> None:
    broken = line(2, "staged", STOPPED, 0, part=LIGHTER)
    found = days(line(1, "staged"), broken, last=2)
    assert found[1] == DayDone(day(2), Mark.PARTLY, 0, 1)


def test_who_does_both_variants_has_done_the_day() -> None:
    found = days(line(1, "staged", part=LIGHTER), line(1, "staged"), last=1)
    assert found == [DayDone(day(1), Mark.DONE, 2, 2)]


def test_who_breaks_off_and_does_the_lighter_one_has_done_the_lighter_one() -> None:
    found = days(line(1, "staged", STOPPED, 1), line(1, "staged", part=LIGHTER), last=1)
    assert found == [DayDone(day(1), Mark.LIGHTER, 1, 1)]


def test_who_breaks_off_both_is_measured_by_the_usual_one() -> None:
    both = line(1, "staged", STOPPED, 1), line(1, "staged", STOPPED, 1, part=LIGHTER)
    assert days(*both, last=1) == [DayDone(day(1), Mark.PARTLY, 1, 2)]


def test_the_lighter_variant_stands_in_for_its_own_programme_alone() -> None:
    lines = line(1, "staged"), line(1, "bed"), line(2, "staged", part=LIGHTER)
    found = days(*lines, last=2)
    assert found[1] == DayDone(day(2), Mark.PARTLY, 1, 5)
    whole = days(*lines, line(2, "bed"), last=2)
    assert whole[1] == DayDone(day(2), Mark.LIGHTER, 5, 5)


def test_the_lighter_variant_on_a_day_that_asks_for_nothing_is_still_lighter() -> None:
    assert marks(line(43, "staged", part=LIGHTER), last=43)[42] is Mark.LIGHTER


def test_a_programme_that_can_no_longer_be_read_counts_every_part_alike() -> None:
    found = days(line(1, part=LIGHTER), line(2, part=Part(3)), last=2)
    assert found == [
        DayDone(day(1), Mark.LIGHTER, 10, 10),
        DayDone(day(2), Mark.DONE, 10, 10),
    ]


def test_a_tally_sums_days_and_sets() -> None:
    found = tally(days(line(1), line(2, outcome=STOPPED, sets=3), line(4, "light"), last=4))
    assert (found.active, found.asked) == (3, 4)
    assert (found.sets_done, found.sets_asked) == (19, 36)


@pytest.mark.parametrize(
    ("told", "count", "is_whole"),
    [
        ("DDD", 3, False),
        ("MDD", 2, True),
        ("DDM", 0, True),
        ("MDPPDO", 2, True),
        ("MDLHFD", 4, True),
        ("", 0, False),
    ],
)
def test_a_row_of_days_is_frozen_and_never_broken_by_a_pause(
    told: str, count: int, is_whole: bool
) -> None:
    letters = {
        "D": Mark.DONE,
        "H": Mark.PARTLY,
        "L": Mark.LIGHTER,
        "P": Mark.PAUSED,
        "M": Mark.MISSED,
        "F": Mark.FREE,
        "O": Mark.OPEN,
    }
    row = [DayDone(day(number), letters[letter]) for number, letter in enumerate(told, 1)]
    assert streak(row) == (count, is_whole)


@pytest.mark.parametrize(("hour", "belongs"), [(0, 1), (3, 1), (4, 2), (23, 2)])
def test_a_session_after_midnight_belongs_to_the_evening_before(hour: int, belongs: int) -> None:
    assert day_of(datetime(2026, 11, 3, hour, 30, tzinfo=UTC)) == day(belongs)
