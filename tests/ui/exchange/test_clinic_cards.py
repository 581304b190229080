"""My clinic: what is known of a clinic, forgetting it, and the double click."""

from __future__ import annotations

import pytest

from exerciseapp.services.change import Change
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.navigation import Place
from tests.support.exchange_world import Side
from tests.ui.exchange.conftest import Home, page_of


@pytest.fixture
def page(home: Home, clinic: Side) -> ClinicPage:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    home.window.go_to(Place.CLINIC)
    return page_of(home, ClinicPage)


def test_the_key_is_there_to_be_compared(home: Home, page: ClinicPage, clinic: Side) -> None:
    fingerprint = clinic.exchange.clinic.card().fingerprint
    assert not home.says(fingerprint[:4])
    page.known[0].key.click()
    assert fingerprint in " ".join(" ".join(home.texts()).split())


def test_forgetting_asks_once_more(home: Home, page: ClinicPage) -> None:
    page.known[0].forget.click()
    assert page.known[0].question.isVisible()
    page.known[0].keep.click()
    assert not page.known[0].question.isVisible()
    assert len(home.desk.files.clinics()) == 1


def test_a_forgotten_clinic_goes_with_its_programmes_and_the_records_stay(
    home: Home, page: ClinicPage, clinic: Side
) -> None:
    from exerciseapp.bootstrap.remind_programmes import FileProgrammes

    home.side.do_session("calves")
    programmes = FileProgrammes(home.side.places)
    assert "calves" in {each.id for each in programmes()}
    heard: list[Change] = []
    home.desk.feed.listen(heard.append)
    page.known[0].forget.click()
    page.known[0].really.click()
    assert page_of(home, ClinicPage).known == []
    assert home.says("Fysio Nord is forgotten.")
    assert heard == [Change(reminders=True)]
    assert "calves" not in {each.id for each in programmes()}
    assert len(home.side.database.records.history()) == 1
    home.window.go_to(Place.TODAY)
    assert not home.says("Calves")
    # A new file is met like the first one.
    home.opens(clinic.hand_over())
    home.sees(QuestionPage)


def test_a_double_click_is_set_up_and_taken_back_by_a_press(home: Home, page: ClinicPage) -> None:
    desktop = home.fake.double_click
    assert not desktop.is_on()
    page.open.switch.click()
    assert desktop.is_on()
    assert "From now on a double click" in page.open.notice.text
    page.open.switch.click()
    assert not desktop.is_on()
    assert "any more" in page.open.notice.text


def test_a_desktop_that_refuses_is_told(home: Home, page: ClinicPage) -> None:
    home.fake.double_click.fault = "no desktop here"
    page.open.switch.click()
    assert "(no desktop here)" in page.open.notice.text


def test_where_it_cannot_be_set_up_it_is_not_offered(home: Home) -> None:
    home.fake.double_click.possible = False
    home.window.go_to(Place.CLINIC)
    assert not page_of(home, ClinicPage).open.switch.isVisible()
