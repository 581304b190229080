"""The caseload in the database does what the one in memory does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.adapters.storage.database import Database
from exerciseapp.domain.caseload import (
    Draft,
    EntryChange,
    ExerciseMarks,
    Patient,
    Template,
)
from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.services.clinic.ports import CaseloadStore, ChangedElsewhereError, Traffic
from exerciseapp.services.exchange.ports import HandOver
from exerciseapp.services.record_store import StoreError
from tests.fakes.caseload import FakeCaseloadStore
from tests.support.exchange import NOON, PATIENT, SOMEBODY, answer

ANNE = Patient("a", "Anne Ås & <b>Berg</b>", 1951, "left\ncalf – «øm»", archived=True)
BOB = Patient("b", "Bob")
DRAFT = Draft("a", "version = 1\n")
TEMPLATE = Template("t", "Night cramps", "version = 1\n")
MARKS = ExerciseMarks("heel-raise", True, ("styrke", "tå"))


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest) -> CaseloadStore:
    if request.param == "memory":
        return FakeCaseloadStore()
    database: Database = request.getfixturevalue("database")
    return SqlCaseloadStore(database.transactions)


def test_everything_comes_back_as_it_was_put_in(store: CaseloadStore) -> None:
    store.apply([EntryChange(None, each) for each in (ANNE, BOB, DRAFT, TEMPLATE, MARKS)])
    assert sorted(store.patients(), key=lambda each: each.id) == [ANNE, BOB]
    assert store.patient("a") == ANNE
    assert store.patient("c") is None
    assert store.draft("a") == DRAFT
    assert store.draft("b") is None
    assert list(store.templates()) == [TEMPLATE]
    assert list(store.marks()) == [MARKS]


def test_an_entry_is_changed_and_removed(store: CaseloadStore) -> None:
    store.apply([EntryChange(None, BOB), EntryChange(None, TEMPLATE)])
    robert = replace(BOB, name="Robert")
    store.apply([EntryChange(BOB, robert), EntryChange(TEMPLATE, None)])
    assert store.patient("b") == robert
    assert list(store.templates()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        EntryChange(None, replace(BOB, name="Another Bob")),
        EntryChange(replace(BOB, notes="never"), BOB),
        EntryChange(ANNE, None),
    ],
)
def test_all_of_an_edit_or_nothing(store: CaseloadStore, wrong: EntryChange) -> None:
    store.apply([EntryChange(None, BOB)])
    with pytest.raises(ChangedElsewhereError):
        store.apply([EntryChange(None, TEMPLATE), wrong])
    assert list(store.patients()) == [BOB]
    assert list(store.templates()) == []


def test_the_changes_of_an_edit_follow_each_other(store: CaseloadStore) -> None:
    robert = replace(BOB, name="Robert")
    store.apply([EntryChange(None, BOB), EntryChange(BOB, robert), EntryChange(robert, None)])
    assert list(store.patients()) == []


def test_what_went_to_and_fro_is_found_for_everybody(database: Database) -> None:
    store, exchange = SqlCaseloadStore(database.transactions), SqlClinicStore(database.transactions)
    store.apply([EntryChange(None, BOB)])
    day = timedelta(days=1)
    for version, at in ((1, NOON), (2, NOON + day)):
        told = ProgrammeText("calves", version, "version")
        exchange.note_hand_over(HandOver(PATIENT, told, at))
        exchange.note_hand_over(HandOver(SOMEBODY, told, NOON))
    for sequence in (2, 1):
        made = answer(sequence=sequence)
        late = replace(made, made_at=made.made_at + sequence * day)
        exchange.receive(late, f"{sequence:064}", NOON + 9 * day)
    assert store.traffic() == {
        PATIENT: Traffic(NOON + day, NOON + 2 * day),
        SOMEBODY: Traffic(NOON, None),
    }


def test_the_table_itself_refuses_a_year_that_cannot_be(database: Database) -> None:
    insert = "INSERT INTO patient VALUES ('x', 'X', 20, '', 0)"
    with pytest.raises(StoreError), database.transactions.write() as work:
        work.execute(text(insert))


def _add_bob_and_fail(database: Database) -> None:
    with database.transactions.joined() as joined:
        inside = SqlCaseloadStore(joined)
        inside.apply([EntryChange(None, BOB)])
        assert inside.patient("b") == BOB
        raise ZeroDivisionError


def test_joined_transactions_are_one(database: Database) -> None:
    store = SqlCaseloadStore(database.transactions)
    with pytest.raises(ZeroDivisionError):
        _add_bob_and_fail(database)
    assert store.patient("b") is None
    with database.transactions.joined() as joined:
        SqlCaseloadStore(joined).apply([EntryChange(None, BOB)])
    assert store.patient("b") == BOB
