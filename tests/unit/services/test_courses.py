"""Which stage of a programme is done today."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from exerciseapp.domain.programme import Part, Prescription, Stage, Variant
from exerciseapp.domain.stages import Standing
from exerciseapp.services.courses import Beginnings, Courses
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.fakes.clock import EPOCH, FakeClock
from tests.fakes.courses import FakeCourseStore
from tests.support.programmes import ONE_HOLD, programme_of

DAY = timedelta(days=1)
PART = (Prescription("first", ONE_HOLD),)
STAGED = replace(programme_of(ONE_HOLD), stages=(Stage(1, PART), Stage(2, PART)))
NAME = STAGED.id


@pytest.fixture
def store() -> FakeCourseStore:
    return FakeCourseStore()


@pytest.fixture
def courses(store: FakeCourseStore) -> Courses:
    return Courses(store, FakeClock())


def test_what_nobody_has_begun_stands_at_its_beginning(courses: Courses) -> None:
    assert courses.standing(STAGED) == Standing(1, 1)


def test_the_weeks_count_from_the_first_session(store: FakeCourseStore, courses: Courses) -> None:
    store.known[NAME] = Beginnings(first_session=EPOCH - 8 * DAY)

    assert courses.standing(STAGED) == Standing(2, 2)


def test_what_came_from_a_clinic_counts_from_then(store: FakeCourseStore, courses: Courses) -> None:
    store.known[NAME] = Beginnings(EPOCH - 8 * DAY, EPOCH - 2 * DAY)

    assert courses.part_now(STAGED) == Part(2)
    assert courses.part_now(STAGED, Variant.LIGHTER) == Part(2, Variant.LIGHTER)


def test_from_goes_before_all_and_asks_nobody(store: FakeCourseStore, courses: Courses) -> None:
    store.fault = StoreFault.BUSY
    dated = replace(STAGED, starts_on=courses.today() - 7 * DAY)

    assert courses.standing(dated) == Standing(2, 2)


def test_without_stages_nobody_is_asked(store: FakeCourseStore, courses: Courses) -> None:
    store.fault = StoreFault.BUSY

    assert courses.part_now(programme_of(ONE_HOLD)) == Part()
    with pytest.raises(StoreError):
        courses.part_now(STAGED)


def test_a_file_taken_in_at_night_belongs_to_the_evening_before() -> None:
    night = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    oslo, moscow = timezone(timedelta(hours=1)), timezone(timedelta(hours=3))

    assert Beginnings(night).days(oslo) == (date(2026, 11, 22), None)
    assert Beginnings(night).days(moscow) == (date(2026, 11, 23), None)
    assert Beginnings(None, night).days(moscow) == (None, date(2026, 11, 22))
