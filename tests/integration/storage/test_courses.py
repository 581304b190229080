"""Since when a programme is done, from what came in and from the sessions."""

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


def beginnings(database: Database, programme: str = "leg-programme") -> Beginnings:
    return SqlCourseStore(database.transactions).beginnings(programme)


def take_in(database: Database, taken: Programme, days: int) -> None:
    card = clinic().card
    text = ProgrammeText(taken.id, taken.version, taken.source)
    with SqlPatientStore(database.transactions).importing() as work:
        work.remember(KnownClinic(card, PATIENT), NINE)
        work.add(ImportedProgramme(card.id, text, ""), NINE + days * DAY)


def test_what_was_never_taken_up_has_no_beginning(database: Database) -> None:
    database.records.begin_session(programme(), NINE, None)

    assert beginnings(database, "another") == Beginnings(None, None)


def test_the_first_session_counts_whatever_the_version(database: Database) -> None:
    for days, version in ((3, programme()), (1, SECOND), (2, programme())):
        database.records.begin_session(version, NINE + days * DAY, None)

    found = beginnings(database)

    assert found == Beginnings(None, NINE + DAY)
    assert found.first_session is not None
    assert found.first_session.utcoffset() == timedelta(hours=1)


def test_a_programme_came_in_when_it_came_in_for_the_first_time(database: Database) -> None:
    take_in(database, programme(), 1)
    take_in(database, SECOND, 2)
    take_in(database, programme(), 5)

    assert beginnings(database) == Beginnings(NINE + DAY, None)
