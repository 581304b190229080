"""What every diary keeps to: the one on SQLite and the one in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from exerciseapp.adapters.storage.database import Database
from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.domain.records import SessionOutcome, SetOutcome
from exerciseapp.services.diary import DiaryStore
from exerciseapp.services.record_store import RecordStore
from tests.fakes.diary import FakeDiaryStore
from tests.fakes.records import FakeRecordStore
from tests.integration.storage.samples import DAY, HALF_PAST, NINE, programme, stretch

NIGHT = date(2026, 11, 22)
FULL = NightEntry(
    NIGHT,
    2,
    frozenset({Spot(Leg.LEFT, Place.CALF), Spot(Leg.RIGHT, Place.TOES)}),
    Lasted.UNDER_5_MIN,
    6,
    True,
    Measures(magnesium=False, drink=True),
)
Both = tuple[DiaryStore, RecordStore]


@pytest.fixture(params=["sqlite", "fake"])
def both(request: pytest.FixtureRequest, database: Database) -> Both:
    if request.param == "fake":
        records = FakeRecordStore()
        return FakeDiaryStore(records), records
    return database.diary, database.records


def test_a_night_comes_back_as_it_was_told(both: Both) -> None:
    diary, _ = both
    assert diary.night(NIGHT) is None
    diary.save_night(FULL, NINE)
    assert diary.night(NIGHT) == FULL
    assert diary.night(date(2026, 11, 21)) is None


def test_a_night_can_be_told_anew(both: Both) -> None:
    diary, _ = both
    diary.save_night(FULL, NINE)
    changed = replace(FULL, cramps=1, spots=frozenset({Spot(Leg.LEFT, Place.SOLE)}), worst=None)
    diary.save_night(changed, HALF_PAST)
    assert diary.night(NIGHT) == changed


def test_a_night_can_be_forgotten_places_and_all(both: Both) -> None:
    diary, _ = both
    diary.save_night(FULL, NINE)
    diary.drop_night(NIGHT)
    diary.drop_night(NIGHT)
    assert diary.night(NIGHT) is None
    diary.save_night(NightEntry(NIGHT, 1), NINE)
    assert diary.night(NIGHT) == NightEntry(NIGHT, 1)


def begin(records: RecordStore, at: datetime, outcome: SetOutcome = SetOutcome.DONE) -> str:
    session = records.begin_session(programme(), at, None)
    repetitions = 3 if outcome is SetOutcome.DONE else 0
    held = 10.0 if repetitions else 0.0
    records.save_set(session, stretch(outcome=outcome, repetitions=repetitions, hold_s=held))
    return session


def test_the_newest_session_in_which_something_was_done_is_asked_about(both: Both) -> None:
    diary, records = both
    assert diary.newest_session() is None
    done = begin(records, NINE)
    assert diary.newest_session() is None
    records.end_session(done, SessionOutcome.COMPLETED, HALF_PAST, [])
    nothing = begin(records, NINE + DAY, SetOutcome.SKIPPED)
    records.end_session(nothing, SessionOutcome.STOPPED, HALF_PAST + DAY, [])
    asked = diary.newest_session()
    assert asked is not None
    assert (asked.session, asked.started_at) == (done, NINE)
    assert asked.started_at.utcoffset() == NINE.utcoffset()


@pytest.mark.parametrize("answer", [None, 0, 10])
def test_the_day_after_is_told_or_left_out(both: Both, answer: int | None) -> None:
    diary, records = both
    session = begin(records, NINE)
    assert not diary.is_after_effect_told(session)
    diary.save_after_effect(session, answer, NINE + DAY)
    assert diary.is_after_effect_told(session)


def test_an_answer_outside_the_scale_or_without_a_zone_is_refused(both: Both) -> None:
    diary, records = both
    session = begin(records, NINE)
    with pytest.raises(ValueError, match="0 to 10"):
        diary.save_after_effect(session, 11, NINE)
    with pytest.raises(ValueError, match="zone"):
        diary.save_after_effect(session, 1, NINE.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        diary.save_night(FULL, NINE.replace(tzinfo=None))
    assert not diary.is_after_effect_told(session)
    assert diary.night(NIGHT) is None
