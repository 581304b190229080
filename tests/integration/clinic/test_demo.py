"""The demo clinic: thirty people who are made up, told through the formats of the real ones."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from exerciseapp.adapters.exchange.answer_file import SealedAnswerFiles
from exerciseapp.adapters.library.programme_text import write_programme
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.database import Database
from exerciseapp.bootstrap.clinic_demo import FOLDER, demo_places, fill_demo, forget_demo
from exerciseapp.bootstrap.exchange import Exchange, exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder_settings import PauseReason
from exerciseapp.services.clinic.caseload import caseload_over
from exerciseapp.services.clinic.demo.clinic import LEFT_TO_OPEN, DemoClinic
from exerciseapp.services.clinic.demo.year import MadeUp
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.kinds import check_item
from tests.support.exchange import clinic

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=timezone(timedelta(hours=1)))
YEAR = timedelta(days=366)


def demo(now: datetime = NOW, language: str = "en", seed: int = 7) -> DemoClinic:
    shelf = read_shelf(Places(Path("/nowhere")))
    return DemoClinic(
        shelf.exercises, shelf.programmes, write_programme, clinic().card.id, now, language, seed
    )


@pytest.fixture(scope="module")
def people() -> tuple[MadeUp, ...]:
    return tuple(demo().people())


def test_there_are_thirty_of_them_over_a_year(people: tuple[MadeUp, ...]) -> None:
    assert len(people) == len({each.patient.id for each in people}) == 30
    assert len({each.patient.name for each in people}) == 30
    moments = [each.handed_over for person in people for each in person.handed_over]
    assert timedelta(days=350) < NOW - min(moments) < YEAR
    assert {len(each.programmes) for each in people} >= {0, 1, 2, 3}


def test_the_same_day_makes_the_same_clinic(people: tuple[MadeUp, ...]) -> None:
    assert tuple(demo().people()) == people
    assert tuple(demo(seed=8).people()) != people


def test_everything_that_review_shows_is_there(people: tuple[MadeUp, ...]) -> None:
    answers = [answer for person in people for answer in person.answers]
    kinds = Counter(item.kind for answer in answers for item in answer.items)
    assert kinds["session"] > 3000
    assert kinds["night"] > 1000
    assert kinds["day_after"] > 2000
    told = [i.content for answer in answers for i in answer.items if i.kind == "session"]
    outcomes = Counter(each["outcome"] for each in told)
    assert all(outcomes[outcome.value] > 20 for outcome in SessionOutcome)
    assert sum(each.get("variant") == Variant.LIGHTER.value for each in told) > 20
    assert {each.get("stage", 1) for each in told} == {1, 2, 3}
    assert any(each["pain_reports"] for each in told)
    assert any(each["note"] for each in told)
    paused = [i.content for answer in answers for i in answer.items if i.kind == "pause"]
    assert {each["reason"] for each in paused} == {reason.value for reason in PauseReason}
    assert any(not person.programmes[-1].reminders for person in people if person.programmes)


def test_nothing_lies_in_the_future_or_before_the_hand_over(people: tuple[MadeUp, ...]) -> None:
    for person in people:
        for answer in person.answers:
            assert answer.made_at <= NOW
            for item in answer.items:
                if item.kind == "session":
                    began = datetime.fromisoformat(str(item.content["started_at"]))
                    assert person.handed_over[0].handed_over.date() <= began.date()
                    assert began < NOW


def test_every_answer_is_one_that_a_patient_could_send(people: tuple[MadeUp, ...]) -> None:
    files = SealedAnswerFiles(check_item)
    opened = clinic()
    for person in people[:8]:
        for answer in person.answers:
            content = files.pack(answer, opened.card)
            assert files.unpack(content, opened.card, opened.keys).patient == person.patient.id


def test_every_programme_reads_as_it_was_meant(people: tuple[MadeUp, ...]) -> None:
    shelf = read_shelf(Places(Path("/nowhere")))
    for person in people:
        for programme in person.programmes:
            assert shelf.read_programme(programme.id, programme.source) == programme


@pytest.fixture
def filled(places: Places, database: Database) -> tuple[OpenClinic, Exchange]:
    opened = fill_demo(places, database, NOW, "nb")
    return opened, exchange_over(places, database, films=False)


def test_it_lies_in_the_stores_of_a_real_clinic(
    filled: tuple[OpenClinic, Exchange], database: Database
) -> None:
    opened, exchange = filled
    assert exchange.clinic.card() == opened.card
    assert "ingen her er ekte" in opened.card.name
    caseload = caseload_over(SqlCaseloadStore(database.transactions))
    lines = caseload.lines()
    assert len(lines) == 30
    assert sum(line.archived for line in lines) == 2
    assert len(caseload.templates()) == 4
    anne = next(line for line in lines if line.name == "Anne Berg")
    assert len(exchange.inbox.sessions(anne.id)) > 200
    assert len(exchange.inbox.nights(anne.id)) > 200
    (holiday,) = exchange.inbox.pauses(anne.id)
    assert holiday.reason is PauseReason.HOLIDAY
    done = {each.started_at.date() for each in exchange.inbox.sessions(anne.id)}
    assert not any(holiday.covers(day) for day in done)
    assert database.check() == ()


def test_the_newest_answers_are_left_to_be_opened(
    filled: tuple[OpenClinic, Exchange], places: Places
) -> None:
    opened, exchange = filled
    files = sorted((places.folder / "answers").iterdir())
    assert len(files) == LEFT_TO_OPEN
    for file in files:
        read = exchange.inbox.read(file.read_bytes(), opened, NOW)
        assert read.received is not None
        assert read.received.new > 0


def test_the_demo_lies_apart_and_only_it_is_forgotten(tmp_path: Path) -> None:
    real = Places(tmp_path / "real")
    real.make()
    with closing(sqlite3.connect(real.database)) as connection:
        connection.execute("CREATE TABLE somebodys (life TEXT)")
    before = real.database.read_bytes()
    demo_folder = demo_places(real)
    assert demo_folder.folder == real.folder / FOLDER
    demo_folder.make()
    forget_demo(demo_folder)
    forget_demo(demo_folder)
    assert not demo_folder.folder.exists()
    with pytest.raises(ValueError, match="no folder of the demo"):
        forget_demo(real)
    assert real.database.read_bytes() == before
