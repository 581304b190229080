"""My clinic: who they are, the last weeks as a file, and a letter that nobody sends but you."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtWidgets import QLabel

from exerciseapp.domain.events import Begin, Finish, Stop
from exerciseapp.services.record_store import StoreFault
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.shown_path import shown_path
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

AUTHOR = "Kari Nordmann, tlf. 22 33 44 55, kari@ask-fysio.no"


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    fake = make_desk(replace(programme_of(TWO_SETS), author=AUTHOR))
    runner = fake.desk().sessions.start(fake.programme, hands_free=True)
    for event in (Begin(4), Stop(), Finish(2, None, "")):
        runner.handle(event)
    return fake


@pytest.fixture
def page(fake: FakeDesk) -> Iterator[ClinicPage]:
    page = ClinicPage(fake.desk())
    page.show()
    yield page
    page.close()
    page.deleteLater()


def texts(page: ClinicPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_who_set_up_the_programme_is_told(page: ClinicPage) -> None:
    told = {"Kari Nordmann", "Telephone: 22 33 44 55", "E-mail: kari@ask-fysio.no"}
    assert told <= set(texts(page))


def test_without_an_author_nobody_is_made_up(make_desk: MakeDesk) -> None:
    page = ClinicPage(make_desk(programme_of(TWO_SETS)).desk())
    assert any("No clinic is named" in text for text in texts(page))
    page.deleteLater()


def test_the_last_weeks_are_saved_as_a_table(page: ClinicPage, tmp_path: Path) -> None:
    page.ask_where = lambda name: tmp_path / name
    page.save.click()
    (file,) = tmp_path.glob("*.csv")
    assert file.read_text(encoding="utf-8-sig").startswith("session_id,programme")
    assert shown_path(file) in page.notice.text


def test_a_file_that_cannot_be_written_is_told(page: ClinicPage, tmp_path: Path) -> None:
    page.ask_where = lambda name: tmp_path / "nowhere" / name
    page.save.click()
    assert "could not be written" in page.notice.text


def test_the_letter_says_what_was_done_and_how_much_it_hurt(page: ClinicPage) -> None:
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    page.open_address = open_address
    page.write.click()
    letter = urlsplit(opened[0])
    assert letter.scheme == "mailto"
    assert letter.path == "kari@ask-fysio.no"
    body = parse_qs(letter.query)["body"][0]
    assert "Done in part: 1" in body
    assert "4.0 before, 2.0 after" in body
    assert "Put the file in" in page.notice.text


def test_without_a_mail_program_it_is_told(page: ClinicPage) -> None:
    page.open_address = lambda _address: False
    page.write.click()
    assert "No mail program" in page.notice.text


def test_records_that_cannot_be_read_are_told(fake: FakeDesk, page: ClinicPage) -> None:
    fake.records.fault = StoreFault.DAMAGED
    page.write.click()
    assert page.notice.text
