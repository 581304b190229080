"""Sums over real records, and how SQLite finds them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite

from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.patient_exchange import SqlPatientStore
from exerciseapp.adapters.storage.progress_queries import (
    nights_query,
    pain_query,
    sessions_before_query,
    sessions_query,
    versions_query,
)
from exerciseapp.domain.diary import Leg, NightEntry, Place, Spot
from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.domain.programme import AS_USUAL, Part, Variant
from exerciseapp.domain.progress import SessionLine
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit
from exerciseapp.domain.records import SessionOutcome, SetOutcome, SetRecord
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic
from exerciseapp.services.progress_store import NightSum, Pain, Stretches
from tests.integration.storage.samples import (
    KOLKATA,
    NINE,
    OSLO_WINTER,
    programme,
    raises,
    stretch,
)
from tests.support.exchange import PATIENT, clinic

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
COMPLETED, STOPPED = SessionOutcome.COMPLETED, SessionOutcome.STOPPED


def exercise(
    database: Database,
    at: datetime,
    *sets: SetRecord,
    outcome: SessionOutcome = COMPLETED,
    version: int = 1,
    part: Part = AS_USUAL,
) -> str:
    records = database.records
    session = records.begin_session(programme(version=version, source=f"{version}"), at, 4, part)
    for each in sets or (stretch(), raises()):
        records.save_set(session, each, at)
    records.end_session(session, outcome, at + timedelta(minutes=10), [])
    return session


def lines(database: Database, first: date = MONDAY, last: date = MONDAY) -> list[SessionLine]:
    return [line for each in database.progress.sessions(first, last).values() for line in each]


def test_nothing_told_is_nothing_to_show(database: Database) -> None:
    progress = database.progress
    assert progress.first_day() is None
    assert progress.versions() == ()
    assert progress.sessions(MONDAY, MONDAY) == {}
    assert progress.pain(MONDAY, MONDAY, Unit.DAY) == ()
    assert progress.told_nights(MONDAY, MONDAY) is None
    assert progress.spots(MONDAY, MONDAY).spots == {}
    assert progress.spots(MONDAY, MONDAY).legs == {Leg.LEFT: 0, Leg.RIGHT: 0}


def test_a_session_is_one_line(database: Database) -> None:
    exercise(database, NINE)
    ((day, (line,)),) = database.progress.sessions(MONDAY, MONDAY).items()
    assert (day, line.outcome, line.something) == (MONDAY, COMPLETED, True)


def test_pain_is_averaged_over_what_was_told(database: Database) -> None:
    answers = ((2, 1), (4, None), (None, 4))
    for number, (after, next_day) in enumerate(answers):
        at = NINE + number * DAY
        session = exercise(database, at)
        database.records.save_answers(session, after, 3, "")
        if next_day is not None:
            database.diary.save_after_effect(session, next_day, at + DAY)
    exercise(database, NINE + 40 * DAY)
    progress = database.progress
    span = (MONDAY, MONDAY + 39 * DAY)
    (month,) = progress.pain(*span, Unit.MONTH)
    assert month == Pain(date(2026, 11, 1), 4, 3, 2.5)
    days = progress.pain(*span, Unit.DAY)
    assert days == (
        Pain(MONDAY, 4, 2, 1),
        Pain(MONDAY + DAY, 4, 4, None),
        Pain(MONDAY + 2 * DAY, 4, None, 4),
    )


def test_what_was_done_of_a_session_that_was_stopped_is_counted(database: Database) -> None:
    half = stretch(outcome=SetOutcome.PARTIAL, repetitions=0, hold_s=4.0)
    exercise(database, NINE, stretch(), half, raises(1), outcome=STOPPED)
    nothing = stretch(outcome=SetOutcome.SKIPPED, repetitions=0, hold_s=0.0)
    exercise(database, NINE + DAY, nothing, outcome=STOPPED)
    exercise(database, NINE + 2 * DAY, half, outcome=STOPPED)
    found = lines(database, MONDAY, MONDAY + 2 * DAY)
    # The half stretch took the place of the whole one: it is the same set.
    assert [(line.sets_done, line.something) for line in found] == [
        (1, True),
        (0, False),
        (0, True),
    ]


@pytest.mark.parametrize(
    ("at", "belongs"),
    [
        (datetime(2026, 11, 23, 0, 30, tzinfo=OSLO_WINTER), MONDAY - DAY),
        (datetime(2026, 11, 23, 4, 0, tzinfo=OSLO_WINTER), MONDAY),
        (datetime(2026, 11, 24, 3, 59, tzinfo=KOLKATA), MONDAY),
        (datetime(2026, 11, 23, 23, 59, tzinfo=KOLKATA), MONDAY),
    ],
)
def test_a_session_belongs_to_the_day_on_the_wall_there_and_then(
    database: Database, at: datetime, belongs: date
) -> None:
    exercise(database, at)
    assert database.progress.first_day() == belongs
    progress = database.progress
    for day in (belongs - DAY, belongs, belongs + DAY):
        there = [belongs] if day == belongs else []
        assert list(progress.sessions(day, day)) == there
        assert [each.start for each in progress.pain(day, day, Unit.DAY)] == there
    assert list(progress.sessions_before(belongs + DAY)) == [belongs]
    assert progress.sessions_before(belongs) == {}


def test_versions_tell_their_sets_and_whether_something_is_held(database: Database) -> None:
    exercise(database, NINE, stretch(), raises(1), raises(2))
    exercise(database, NINE + DAY, raises(1), version=2)
    one, two = sorted(database.progress.versions(), key=lambda each: each.source)
    assert (one.programme, one.sets, one.holds) == ("leg-programme", 3, True)
    assert (two.sets, two.holds) == (1, False)


def test_the_lighter_variant_does_not_tell_what_a_version_usually_asks_for(
    database: Database,
) -> None:
    exercise(database, NINE, stretch(), raises(1), raises(2))
    exercise(database, NINE + DAY, raises(1), part=Part(1, Variant.LIGHTER))
    (version,) = database.progress.versions()
    assert (version.sets, version.holds) == (3, True)


def test_a_line_tells_which_part_was_done(database: Database) -> None:
    exercise(database, NINE, part=Part(2, Variant.LIGHTER))
    (line,) = lines(database)
    assert line.part == Part(2, Variant.LIGHTER)


def test_versions_tell_when_they_were_begun_and_their_programme_taken_in(
    database: Database,
) -> None:
    exercise(database, NINE + DAY)
    exercise(database, NINE)
    exercise(database, NINE + 2 * DAY, version=2)
    card = clinic().card
    with SqlPatientStore(database.transactions).importing() as work:
        work.remember(KnownClinic(card, PATIENT), NINE)
        for days in (5, 3):
            text = ProgrammeText("leg-programme", days, "")
            work.add(ImportedProgramme(card.id, text, ""), NINE + days * DAY)
    found = sorted(database.progress.versions(), key=lambda each: each.source)
    assert [each.beginnings for each in found] == [
        Beginnings(NINE + 3 * DAY, NINE),
        Beginnings(NINE + 3 * DAY, NINE + 2 * DAY),
    ]


def test_of_a_version_that_sometimes_holds_it_is_looked_up_what_was_held(
    database: Database,
) -> None:
    exercise(database, NINE, raises(), part=Part(1, Variant.LIGHTER))
    exercise(database, NINE + DAY, stretch())
    for number in range(2):
        database.diary.save_night(NightEntry(MONDAY + number * DAY, 1), NINE)
    (version,) = database.progress.versions()
    span = (MONDAY, MONDAY + DAY, Unit.DAY, MONDAY)
    sometimes = Stretches(sometimes=frozenset({version.digest}))
    found = database.progress.nights(*span, sometimes)
    assert {each.start: each.is_stretched for each in found} == {MONDAY: False, MONDAY + DAY: True}


def test_the_newest_session_of_each_version_before_a_day(database: Database) -> None:
    for number in range(3):
        exercise(database, NINE + number * DAY)
    exercise(database, NINE + DAY, raises(), version=2)
    found = database.progress.sessions_before(MONDAY + 2 * DAY)
    assert list(found) == [MONDAY + DAY]
    assert len({line.version for line in found[MONDAY + DAY]}) == 2


def test_nights_are_summed_with_and_without_stretches(database: Database) -> None:
    exercise(database, NINE)
    given_up = stretch(outcome=SetOutcome.PARTIAL, repetitions=0, hold_s=2.0)
    exercise(database, NINE + DAY, given_up, outcome=STOPPED)
    held = stretch(outcome=SetOutcome.PARTIAL, repetitions=1)
    exercise(database, NINE + 2 * DAY, held, outcome=STOPPED)
    exercise(database, NINE + 3 * DAY, raises(), version=2)
    for number, cramps in enumerate((1, 2, 0, 3, None)):
        database.diary.save_night(NightEntry(MONDAY + number * DAY, cramps, woke=True), NINE)
    progress = database.progress
    span = (MONDAY, MONDAY + 9 * DAY)
    assert progress.told_nights(*span) == (MONDAY, MONDAY + 3 * DAY)
    holding = Stretches(frozenset(each.digest for each in progress.versions() if each.holds))
    found = progress.nights(*span, Unit.DAY, MONDAY + 2 * DAY, holding)
    assert sorted(found, key=lambda each: each.start) == [
        NightSum(MONDAY, False, True, Nights(1, 1, 1, 1)),
        NightSum(MONDAY + DAY, False, False, Nights(1, 2, 4, 1)),
        NightSum(MONDAY + 2 * DAY, True, True, Nights(1, 0, 0, 0)),
        NightSum(MONDAY + 3 * DAY, True, False, Nights(1, 3, 9, 1)),
    ]
    (whole,) = progress.nights(*span, Unit.YEAR, date(2030, 1, 1), Stretches())
    assert whole == NightSum(date(2026, 1, 1), False, False, Nights(4, 6, 14, 3))


def test_places_are_counted_by_night(database: Database) -> None:
    calf, sole = Spot(Leg.LEFT, Place.CALF), Spot(Leg.LEFT, Place.SOLE)
    toes = Spot(Leg.RIGHT, Place.TOES)
    told = ({calf, sole}, {calf, toes}, {toes})
    for number, spots in enumerate(told):
        database.diary.save_night(NightEntry(MONDAY + number * DAY, 1, frozenset(spots)), NINE)
    found = database.progress.spots(MONDAY, MONDAY + DAY)
    assert found.spots == {calf: 2, sole: 1, toes: 1}
    assert (found.legs, found.both) == ({Leg.LEFT: 2, Leg.RIGHT: 1}, 1)


QUERIES = {
    "versions": versions_query(),
    "sessions": sessions_query(MONDAY, MONDAY + 30 * DAY),
    "before": sessions_before_query(MONDAY),
    "pain": pain_query(MONDAY, MONDAY + 30 * DAY, Unit.DAY),
    "nights": nights_query(
        MONDAY,
        MONDAY + 30 * DAY,
        Unit.DAY,
        MONDAY,
        Stretches(frozenset({"digest"}), frozenset({"another"})),
    ),
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_no_table_that_grows_is_read_from_end_to_end(
    database: Database, query: Select[*tuple[object, ...]]
) -> None:
    told = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with database.engine.connect() as connection:
        steps = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}")]
    # The versions of programmes are few; sessions, sets and nights are many. "told" are the nights
    # that were found by their index, laid down and read once more.
    growing = [step for step in steps if re.match(r"SCAN (?!programme_snapshot|told$)", step)]
    assert growing == []
