"""What every record store keeps to: the one on SQLite, and the one that other tests stand on."""

from __future__ import annotations

from datetime import datetime

import pytest

from exerciseapp.adapters.storage.database import Database
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.records import (
    PainChoice,
    PainReport,
    SessionOutcome,
    SetKey,
    SetOutcome,
)
from exerciseapp.services.record_store import RecordStore, StoreError, StoreFault
from tests.fakes.records import FakeRecordStore
from tests.integration.storage.samples import (
    DAY,
    HALF_PAST,
    KOLKATA,
    MINUTE,
    NINE,
    programme,
    raises,
    stretch,
)


@pytest.fixture(params=["sqlite", "fake"])
def store(request: pytest.FixtureRequest, database: Database) -> RecordStore:
    return FakeRecordStore() if request.param == "fake" else database.records


def close(store: RecordStore, session: str) -> None:
    store.end_session(session, SessionOutcome.COMPLETED, HALF_PAST, [])


def test_a_new_store_holds_nothing(store: RecordStore) -> None:
    assert store.open_session() is None
    assert store.history() == ()
    assert store.history(include_open=True) == ()


def test_a_begun_session_is_open_with_its_programme_as_it_was(store: RecordStore) -> None:
    session = store.begin_session(programme(version=4, source="version = 4 # ø"), NINE, 6)
    record = store.open_session()
    assert record is not None
    assert record.id == session
    assert (record.programme, record.programme_version) == ("leg-programme", 4)
    assert record.programme_source == "version = 4 # ø"
    assert record.started_at == NINE
    assert record.pain_before == 6
    assert (record.ended_at, record.outcome) == (None, None)
    assert (record.pain_after, record.effort, record.note) == (None, None, "")
    assert record.sets == ()


def test_every_session_keeps_the_text_that_was_in_force_on_its_day(store: RecordStore) -> None:
    for day, source in enumerate(("old", "new", "old")):
        close(store, store.begin_session(programme(source=source), NINE + day * DAY, None))
    assert [each.programme_source for each in store.history()] == ["old", "new", "old"]


def test_a_session_without_a_word_is_on_the_first_stage_as_usual(store: RecordStore) -> None:
    store.begin_session(programme(), NINE, None)
    record = store.open_session()
    assert record is not None
    assert record.part == Part(1, Variant.USUAL)


def test_a_session_knows_its_stage_and_its_variant(store: RecordStore) -> None:
    for day, part in enumerate((Part(2), Part(3, Variant.LIGHTER))):
        close(store, store.begin_session(programme(), NINE + day * DAY, None, part))
    found = [(each.stage, each.variant) for each in store.history()]
    assert found == [(3, Variant.LIGHTER), (2, Variant.USUAL)]


def test_two_sessions_have_two_ids(store: RecordStore) -> None:
    first = store.begin_session(programme(), NINE, None)
    assert store.begin_session(programme(), NINE, None) != first


def test_sets_are_read_in_the_order_of_the_programme(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    wanted = (stretch(Side.LEFT), stretch(Side.RIGHT), raises(1), raises(2))
    for record in (wanted[3], wanted[1], wanted[0], wanted[2]):
        store.save_set(session, record)
    opened = store.open_session()
    assert opened is not None
    assert opened.sets == wanted


def test_a_set_saved_again_is_replaced(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    store.save_set(session, stretch(outcome=SetOutcome.PARTIAL, repetitions=1, hold_s=6.5))
    store.save_set(session, stretch(outcome=SetOutcome.SKIPPED, repetitions=0, hold_s=None))
    opened = store.open_session()
    assert opened is not None
    assert opened.sets == (stretch(outcome=SetOutcome.SKIPPED, repetitions=0, hold_s=None),)


def test_pain_is_kept_in_the_order_of_telling(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    told = (
        PainReport(SetKey(1, 2, Side.BOTH), 8, PainChoice.REST),
        PainReport(SetKey(0, 1, Side.LEFT), None, PainChoice.SKIP_EXERCISE),
        PainReport(SetKey(0, 1, Side.LEFT), 10, PainChoice.STOP),
    )
    for report in told:
        store.save_pain(session, report, HALF_PAST)
    opened = store.open_session()
    assert opened is not None
    assert opened.pain_reports == told


def test_closing_writes_the_sets_that_were_not_reached(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    store.save_set(session, stretch())
    skipped = raises(1, SetOutcome.SKIPPED, 0)
    store.end_session(session, SessionOutcome.STOPPED, HALF_PAST, [skipped])
    (record,) = store.history()
    assert record.outcome is SessionOutcome.STOPPED
    assert record.ended_at == HALF_PAST
    assert record.sets == (stretch(), skipped)
    assert store.open_session() is None


def test_answers_are_written_to_a_closed_session(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, 0)
    close(store, session)
    store.save_answers(session, 10, 0, "vondt i venstre legg – «au»")
    (record,) = store.history()
    assert (record.pain_before, record.pain_after, record.effort) == (0, 10, 0)
    assert record.note == "vondt i venstre legg – «au»"


def test_answers_may_be_left_out_and_taken_back(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    close(store, session)
    store.save_answers(session, 4, 4, "x")
    store.save_answers(session, None, None, "")
    (record,) = store.history()
    assert (record.pain_after, record.effort, record.note) == (None, None, "")


def test_times_come_back_with_the_offset_they_had(store: RecordStore) -> None:
    started = datetime(2026, 3, 29, 23, 59, 59, 123456, tzinfo=KOLKATA)
    session = store.begin_session(programme(), started, None)
    store.end_session(session, SessionOutcome.COMPLETED, HALF_PAST, [])
    (record,) = store.history()
    assert record.ended_at is not None
    # Equal moments with different offsets are equal to Python, so the text is compared.
    assert record.started_at.isoformat() == started.isoformat()
    assert record.ended_at.isoformat() == HALF_PAST.isoformat()


def test_history_is_sorted_by_the_moment_and_not_by_the_wall(store: RecordStore) -> None:
    later = datetime(2026, 11, 23, 8, 30, tzinfo=NINE.tzinfo)
    earlier = datetime(2026, 11, 23, 12, 30, tzinfo=KOLKATA)
    for moment in (later, earlier):
        close(store, store.begin_session(programme(), moment, None))
    assert [each.started_at for each in store.history()] == [later, earlier]


def test_history_is_cut_at_the_limit(store: RecordStore) -> None:
    for day in range(4):
        close(store, store.begin_session(programme(), NINE + day * DAY, None))
    assert [each.started_at for each in store.history(2)] == [NINE + 3 * DAY, NINE + 2 * DAY]
    assert store.history(0) == ()
    assert len(store.history(9)) == 4


def test_open_sessions_are_listed_only_when_asked_for(store: RecordStore) -> None:
    close(store, store.begin_session(programme(), NINE, None))
    killed = store.begin_session(programme(), NINE + DAY, None)
    assert [each.started_at for each in store.history()] == [NINE]
    listed = store.history(include_open=True)
    assert [each.started_at for each in listed] == [NINE + DAY, NINE]
    assert listed[0].id == killed
    assert listed[0].outcome is None
    assert store.history(1, include_open=True) == listed[:1]


def test_the_newest_of_several_open_sessions_is_the_open_one(store: RecordStore) -> None:
    newest = store.begin_session(programme(), NINE + DAY, None)
    older = store.begin_session(programme(), NINE, None)
    first = store.open_session()
    assert first is not None
    assert first.id == newest
    close(store, newest)
    second = store.open_session()
    assert second is not None
    assert second.id == older


def test_the_sets_of_one_session_are_not_those_of_another(store: RecordStore) -> None:
    first = store.begin_session(programme(), NINE, None)
    second = store.begin_session(programme(), NINE + DAY, None)
    store.save_set(first, stretch())
    store.save_set(second, raises())
    store.save_pain(second, PainReport(SetKey(1, 1, Side.BOTH), 3, PainChoice.REST), NINE)
    newer, older = store.history(include_open=True)
    assert (newer.sets, older.sets) == ((raises(),), (stretch(),))
    assert (len(newer.pain_reports), len(older.pain_reports)) == (1, 0)


def test_a_closed_session_takes_no_more_sets(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    close(store, session)
    before = store.history()
    with pytest.raises(StoreError) as refused:
        store.save_set(session, stretch())
    assert refused.value.fault is StoreFault.REFUSED
    with pytest.raises(StoreError):
        store.save_pain(session, PainReport(SetKey(0, 1, Side.LEFT), 3, PainChoice.REST), NINE)
    with pytest.raises(StoreError):
        store.end_session(session, SessionOutcome.PARTIAL, HALF_PAST, [stretch()])
    assert store.history() == before


def test_closing_again_in_the_same_way_changes_nothing(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    rest = [raises(1, SetOutcome.SKIPPED, 0)]
    store.end_session(session, SessionOutcome.PARTIAL, HALF_PAST, rest)
    closed = store.history()
    store.end_session(session, SessionOutcome.PARTIAL, HALF_PAST, rest)
    assert store.history() == closed
    with pytest.raises(StoreError):
        store.end_session(session, SessionOutcome.COMPLETED, HALF_PAST, [])
    with pytest.raises(StoreError):
        store.end_session(session, SessionOutcome.PARTIAL, HALF_PAST + DAY, [])
    assert store.history() == closed


def test_the_last_sign_of_a_session_is_its_start_until_more_is_known(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    store.save_set(session, stretch(Side.LEFT))
    assert store.last_sign(session).isoformat() == NINE.isoformat()


def test_the_last_sign_of_a_session_is_the_latest_set_or_pain(store: RecordStore) -> None:
    session = store.begin_session(programme(), NINE, None)
    other = store.begin_session(programme(), NINE, None)
    store.save_set(session, stretch(Side.LEFT), NINE + 3 * MINUTE)
    store.save_set(session, stretch(Side.RIGHT), (NINE + 5 * MINUTE).astimezone(KOLKATA))
    assert store.last_sign(session).isoformat() == "2026-11-23T13:35:00+05:30"
    report = PainReport(SetKey(1, 1, Side.BOTH), 8, PainChoice.REST)
    store.save_pain(session, report, NINE + 4 * MINUTE)
    assert store.last_sign(session).isoformat() == "2026-11-23T13:35:00+05:30"
    store.save_pain(session, report, NINE + 6 * MINUTE)
    assert store.last_sign(session).isoformat() == "2026-11-23T09:06:00+01:00"
    assert store.last_sign(other) == NINE


def test_an_unknown_session_is_refused(store: RecordStore) -> None:
    with pytest.raises(StoreError):
        store.save_set("nobody", stretch())
    with pytest.raises(StoreError):
        store.save_answers("nobody", 1, 1, "")
    with pytest.raises(StoreError):
        store.end_session("nobody", SessionOutcome.PARTIAL, NINE, [])
    with pytest.raises(StoreError):
        store.last_sign("nobody")


@pytest.mark.parametrize("rating", [-1, 11])
def test_a_rating_off_the_scale_is_refused_before_anything_is_written(
    store: RecordStore, rating: int
) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        store.begin_session(programme(), NINE, rating)
    session = store.begin_session(programme(), NINE, None)
    with pytest.raises(ValueError, match="0 to 10"):
        store.save_answers(session, rating, None, "lost?")
    with pytest.raises(ValueError, match="0 to 10"):
        store.save_answers(session, None, rating, "lost?")
    report = PainReport(SetKey(0, 1, Side.LEFT), rating, PainChoice.REST)
    with pytest.raises(ValueError, match="0 to 10"):
        store.save_pain(session, report, NINE)
    (record,) = store.history(include_open=True)
    assert (record.note, record.pain_reports) == ("", ())


def test_a_time_without_a_zone_is_refused(store: RecordStore) -> None:
    naive = NINE.replace(tzinfo=None)
    with pytest.raises(ValueError, match="zone"):
        store.begin_session(programme(), naive, None)
    session = store.begin_session(programme(), NINE, None)
    with pytest.raises(ValueError, match="zone"):
        store.save_set(session, stretch(), naive)
    with pytest.raises(ValueError, match="zone"):
        store.end_session(session, SessionOutcome.PARTIAL, naive, [])
    assert store.open_session() is not None
