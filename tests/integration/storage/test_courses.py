"""Since when a version of a programme is done, from what came in and from the sessions."""

from __future__ import annotations

from datetime import timedelta

from exerciseapp.adapters.storage.courses import SqlCourseStore
from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.patient_exchange import SqlPatientStore
from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.domain.programme import Programme
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic
from tests.integration.storage.samples import DAY, NINE, programme
from tests.support.exchange import PATIENT, clinic

SECOND = programme(version=2, source="version = 2\n")


def beginnings(database: Database, asked: Programme) -> Beginnings:
    return SqlCourseStore(database.transactions).beginnings(asked)


def take_in(database: Database, taken: Programme, days: int) -> None:
    card = clinic().card
    text = ProgrammeText(taken.id, taken.version, taken.source)
    with SqlPatientStore(database.transactions).importing() as work:
        work.remember(KnownClinic(card, PATIENT), NINE)
        work.add(ImportedProgramme(card.id, text, ""), NINE + days * DAY)


def test_what_was_never_taken_up_has_no_beginning(database: Database) -> None:
    database.records.begin_session(SECOND, NINE, None)

    assert beginnings(database, programme()) == Beginnings(None, None)


def test_the_first_session_on_the_very_text_counts(database: Database) -> None:
    for days in (3, 1, 2):
        database.records.begin_session(programme(), NINE + days * DAY, None)
    database.records.begin_session(SECOND, NINE, None)

    found = beginnings(database, programme())

    assert found == Beginnings(None, NINE + DAY)
    assert found.first_session is not None
    assert found.first_session.utcoffset() == timedelta(hours=1)


def test_a_version_came_in_when_it_came_in_for_the_first_time(database: Database) -> None:
    take_in(database, programme(), 1)
    take_in(database, SECOND, 2)
    take_in(database, programme(), 5)

    assert beginnings(database, programme()) == Beginnings(NINE + DAY, None)
    assert beginnings(database, SECOND) == Beginnings(NINE + 2 * DAY, None)
