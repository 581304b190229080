"""From the clinic's window to the patient's and back: the review shows exactly what was done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.events import Tick
from exerciseapp.domain.records import SessionOutcome, SetOutcome
from exerciseapp.domain.review_pain import Moment
from exerciseapp.domain.session import Stage
from exerciseapp.ui.clinic.builder.hand_over import HandOverDialog
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.builder.start import StartDialog
from exerciseapp.ui.clinic.patient.page import PatientPage, Section
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.answer_page import AnswerPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from tests.support.exchange_world import side
from tests.support.office import PHRASE, FakeOffice
from tests.support.programmes import TWO_SETS, programme_of
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand, Meanwhile, dialog_of
from tests.ui.conftest import MakeDesk
from tests.ui.exchange.conftest import Home, open_home, page_of

TICK_S = 0.25
TEMPLATE = "Bedtime stretch"
DAY_S = 24 * 3600


@pytest.fixture
def kari(fake: FakeOffice) -> Patient:
    return fake.caseload.add_patient("Kari Nordmann", 1948)


@pytest.fixture
def home(make_desk: MakeDesk, empty_records: Path, tmp_path: Path) -> Iterator[Home]:
    """Give a patient with a data folder of their own."""
    places = Places(tmp_path / "patient")
    places.make()
    shutil.copy(empty_records, places.database)
    with open_database(places.database, places.backups) as database:
        made = make_desk(programme_of(TWO_SETS))
        opened = open_home(made, side(places, database), tmp_path / "mail")
        yield opened
        opened.window.close()
        opened.window.deleteLater()


def hand_over(window: ClinicWindow, fake: FakeOffice, kari: Patient, folder: Path) -> Path:
    """Give Kari the template in the clinic's window, and return the file."""
    folder.mkdir()
    store = fake.database.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(folder)))
    window.work.open_patient(kari.id)
    page = window.findChild(BuilderPage)
    assert page is not None
    process_events_until(page.isVisible)
    hand = Hand()

    def choose() -> object:
        dialog = dialog_of(StartDialog)
        if dialog is None:
            return False
        rows = range(dialog.list.count())
        row = next(n for n in rows if dialog.list.item(n).text().startswith(f"{TEMPLATE} ·"))
        item = dialog.list.visualItemRect(dialog.list.item(row)).center()
        hand.click(dialog.list.viewport(), item)
        return hand.click(dialog.use)

    def give() -> object:
        # Without a window manager nobody gives the window the keyboard back after a dialog.
        window.activateWindow()
        return page.hand_over.isEnabled() and hand.click(page.hand_over)

    def save() -> object:
        dialog = dialog_of(HandOverDialog)
        if dialog is None:
            return False
        dialog.paper_too.setChecked(False)
        return hand.click(dialog.save)

    Meanwhile(lambda: hand.click(page.exercises.empty.template), choose, give, save).wait()
    process_events_until(lambda: bool(list(folder.glob("*.exerciseprogramme"))))
    (file,) = folder.glob("*.exerciseprogramme")
    return file


def take_in(home: Home, file: Path) -> None:
    home.window.open_files([file])
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    home.sees(TodayPage)


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(home: Home, pain: int) -> SessionPage:
    (given,) = home.desk.files.store.imported()
    home.window.play(PlayRequest(given.text.programme, anew=True))
    page = page_of(home, SessionPage)
    page.before.hands_free.setChecked(True)
    click(page.before.pain.numbers[pain])
    click(page.before.start)
    return page


def wait_for(home: Home, page: SessionPage, stage: Stage, most_s: float = 3600) -> None:
    """Let session time pass, as the page's own timer would, until it has come so far."""
    for _ in range(round(most_s / TICK_S)):
        if page.controller.stage is stage:
            return
        home.fake.clock.advance(TICK_S)
        page.controller.handle(Tick())
    raise AssertionError(f"{stage} was never reached")


def finish(page: SessionPage, pain: int, effort: int, note: str) -> None:
    process_events_until(lambda: page.after is not None and page.after.isVisible())
    after = page.after
    assert after is not None
    after.pain.set_value(pain)
    after.effort.set_value(effort)
    after.note.setPlainText(note)
    click(after.finish)


def a_whole_session(home: Home) -> None:
    page = begin(home, 5)
    wait_for(home, page, Stage.AFTER)
    finish(page, 2, 3, "It went well.")
    home.sees(TodayPage)


def a_session_that_hurts(home: Home) -> None:
    page = begin(home, 6)
    wait_for(home, page, Stage.RUNNING)
    for _ in range(100):
        home.fake.clock.advance(TICK_S)
        page.controller.handle(Tick())
    click(page.exercise.controls.hurts)
    process_events_until(page.hurt.isVisible)
    page.hurt.pain.set_value(8)
    click(page.hurt.stop)
    finish(page, 7, 6, "The calf.")
    home.sees(TodayPage)


def answer(home: Home, path: Path) -> None:
    home.window.go_to(Place.CLINIC)
    click(page_of(home, ClinicPage).known[0].answer)
    page = page_of(home, AnswerPage)
    page.ask_where = lambda _name: path
    click(page.save)
    assert path.is_file()


def test_the_review_shows_exactly_what_was_done(
    window: ClinicWindow, fake: FakeOffice, kari: Patient, home: Home, tmp_path: Path
) -> None:
    file = hand_over(window, fake, kari, tmp_path / "given")
    take_in(home, file)
    # The clock of the session is the clinic's as well: a Monday, and the day after.
    a_whole_session(home)
    home.fake.clock.advance(DAY_S)
    a_session_that_hurts(home)
    told = tmp_path / "mail" / "kari.exerciseanswer"
    answer(home, told)
    done = home.side.database.records.history()
    assert [each.outcome for each in done] == [SessionOutcome.STOPPED, SessionOutcome.COMPLETED]

    # It is Tuesday at the clinic, too; the door has closed meanwhile.
    fake.clock.elapsed_s = home.fake.clock.elapsed_s
    fake.door.enter(fake.exchange.clinic.open(PHRASE))
    dialog = window.read_answers([told])
    process_events_until(lambda: fake.exchange.inbox.sessions(kari.id) != (), 30)
    dialog.close()
    # Set by set, with every answer and word, as the patient's own records have it.
    assert fake.exchange.inbox.sessions(kari.id) == done

    page = window.findChild(PatientPage)
    assert page is not None
    page.show_section(Section.REVIEW)
    review = page.section(Section.REVIEW)
    assert isinstance(review, ReviewPage)
    seen = review.seen
    assert seen is not None
    sets = [each for record in done for each in record.sets]
    whole = sum(each.outcome is SetOutcome.DONE for each in sets)
    assert 0 < whole < len(sets)
    assert seen.total.done.sets == whole
    assert [each.value for each in seen.pain[Moment.BEFORE]] == [5, 6]
    assert [each.value for each in seen.pain[Moment.AFTER]] == [2, 7]
    assert [each.text for each in seen.notes] == ["The calf.", "It went well."]
    assert len(seen.stopped) == 1
    QApplication.processEvents()
    shown = [label.text() for label in review.findChildren(QLabel) if label.isVisible()]
    assert any("The calf." in text for text in shown)
