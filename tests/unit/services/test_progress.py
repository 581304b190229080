"""Progress is put together from sums, pauses and the programmes as they stood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from exerciseapp.domain.dosage import Dosage, Hold, Sides, Tempo
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Programme, Stage
from exerciseapp.domain.progress import Mark, SessionLine
from exerciseapp.domain.progress_nights import Verdict
from exerciseapp.domain.progress_period import month_of, week_of
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.progress import STREAK_DAYS, ProgressService
from exerciseapp.services.progress_store import StoredVersion, Stretches
from tests.fakes.clock import EPOCH, FakeClock
from tests.fakes.progress import FakeProgressStore
from tests.integration.storage.samples import programme

# A Monday.
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
DAILY = ReminderRule("daily", AtClock(EPOCH.time()))
TEN_SETS = Prescription("calf-stretch-wall", Dosage(5, 3, Hold(10), Sides.EACH))
MONDAYS = ReminderRule("mondays", AtClock(EPOCH.time()), frozenset({1}))
TWO, FOUR = ((Prescription("heel-raise", Dosage(sets, 8, Tempo(2, 1, 3))),) for sets in (2, 4))
STAGED = replace(programme(*TWO), stages=(Stage(1, TWO), Stage(1, FOUR)))


@dataclass(slots=True)
class World:
    """A service on fakes, with a programme of ten sets for every day."""

    store: FakeProgressStore = field(
        default_factory=lambda: FakeProgressStore((StoredVersion("v1", "legs", "daily", 10, True),))
    )
    pauses: tuple[Pause, ...] = ()

    def service(self) -> ProgressService:
        return ProgressService(self.store, lambda: self.pauses, self.read, FakeClock())

    @staticmethod
    def read(programme_id: str, source: str) -> Programme:
        if source == "staged":
            return replace(STAGED, id=programme_id, reminders=(DAILY,))
        if source == "lighter":
            return replace(programme(TEN_SETS), lighter=STAGED.prescriptions)
        rules = {"daily": (DAILY,), "mondays": (MONDAYS,), "both": (DAILY, MONDAYS), "none": ()}
        if source not in rules:
            raise ValueError("it can no longer be read")
        return replace(programme(TEN_SETS), id=programme_id, reminders=rules[source])

    def exercise(self, *ago: int, version: str = "v1", part: Part = AS_USUAL) -> None:
        line = SessionLine(version, SessionOutcome.COMPLETED, 0, True, part)
        made = ((TODAY - number * DAY, line) for number in ago)
        self.store.done = tuple(sorted((*self.store.done, *made), key=lambda each: each[0]))


@pytest.fixture
def world() -> World:
    return World()


def test_a_week_tells_days_sets_and_pain(world: World) -> None:
    world.exercise(1, 2, 5)
    seen = world.service().overview(week_of(TODAY - DAY))
    assert [day.mark for day in seen.days] == [
        Mark.FREE,
        Mark.FREE,
        Mark.DONE,
        Mark.MISSED,
        Mark.MISSED,
        Mark.DONE,
        Mark.DONE,
    ]
    assert (seen.total.sets_done, seen.total.sets_asked) == (30, 50)
    told = [each for each in seen.pain if each.before is not None]
    assert [(each.before, each.after, each.next_day) for each in told] == [(5, 3, 2)] * 3


@pytest.mark.parametrize(
    ("source", "asked"), [("daily", 7), ("mondays", 1), ("both", 7), ("none", 1), ("lost", 7)]
)
def test_the_text_of_the_version_says_on_which_days_it_was_prescribed(
    world: World, source: str, asked: int
) -> None:
    world.store.stored = (StoredVersion("v1", "legs", source, 10, True),)
    world.exercise(7)
    assert world.service().overview(week_of(TODAY - DAY)).total.asked == asked


def test_a_row_goes_on_through_a_pause_and_as_far_back_as_it_goes(world: World) -> None:
    days = [number for number in range(1, 201) if not 20 <= number < 30]
    world.exercise(*days)
    world.pauses = (Pause(TODAY - 29 * DAY, TODAY - 19 * DAY),)
    seen = world.service().overview(month_of(TODAY))
    assert seen.streak == 190


def test_no_more_than_a_year_of_days_is_looked_through(world: World) -> None:
    world.exercise(*range(1, 800))
    assert world.service().overview(month_of(TODAY)).streak == STREAK_DAYS[-1]


def test_a_row_ends_at_a_day_that_was_missed(world: World) -> None:
    world.exercise(1, 2, 4, 5)
    assert world.service().overview(month_of(TODAY)).streak == 2


def test_nights_are_compared_and_shown_night_by_night(world: World) -> None:
    nights = [TODAY - number * DAY for number in range(1, 41)]
    world.store.stretched = frozenset(nights[::2])
    world.store.told = {night: 0 if night in world.store.stretched else 2 for night in nights}
    seen = world.service().overview(world.service().everything())
    assert seen.comparison.verdict is Verdict.FEWER
    assert sum(bar.stretched.count for bar in seen.nights) == 20
    assert sum(bar.other.cramps for bar in seen.nights) == 40
    short = world.service().overview(week_of(TODAY - DAY))
    assert short.comparison.verdict is Verdict.TOO_LITTLE
    assert len(short.nights) == 7


def test_without_any_records_there_is_nothing_and_no_error(world: World) -> None:
    world.store.stored = ()
    service = world.service()
    assert service.first_day() == TODAY
    seen = service.overview(service.everything())
    assert seen.total.asked == 0
    assert seen.streak == 0
    assert seen.nights == ()
    assert seen.comparison.verdict is Verdict.TOO_LITTLE


def test_all_there_is_is_summed_by_month(world: World) -> None:
    world.exercise(*range(1, 60))
    seen = world.service().overview(world.service().everything())
    assert [start.month for start, _ in seen.tallies] == [1, 2, 3]
    assert sum(tally.active for _, tally in seen.tallies) == seen.total.active == 59


def test_weeks_count_from_the_first_session_on_any_version(world: World) -> None:
    first = Beginnings(first_session=EPOCH - 15 * DAY)
    world.store.stored = (
        StoredVersion("v1", "legs", "daily", 10, True, first),
        StoredVersion("v2", "legs", "staged", 4, False, Beginnings(None, EPOCH - 2 * DAY)),
    )
    world.exercise(15)
    world.exercise(2, version="v2", part=Part(2))
    seen = world.service().overview(week_of(TODAY - DAY))
    # Version two came in the third week, and so in its second stage.
    assert [day.sets_asked for day in seen.days] == [10] * 5 + [4, 4]


def test_weeks_count_from_the_day_of_taking_in(world: World) -> None:
    late = Beginnings(EPOCH - 3 * DAY, EPOCH - 15 * DAY)
    world.store.stored = (StoredVersion("v1", "legs", "staged", 0, False, late),)
    world.exercise(15)
    seen = world.service().overview(week_of(TODAY - DAY))
    assert [day.sets_asked for day in seen.days] == [2] * 7


def test_a_programme_that_holds_only_at_times_is_looked_at_closely(world: World) -> None:
    texts = ("daily", "staged", "lost", "lighter")
    stored = [StoredVersion(text, "legs", text, 1, text == "lost") for text in texts]
    assert world.service()._stretches(stored) == Stretches(
        frozenset({"daily", "lost"}), frozenset({"lighter"})
    )
