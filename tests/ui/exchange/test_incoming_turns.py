"""When it is a file's turn: what a person is at comes first, and a slow disk holds nobody up."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.exchange.reading_page import ReadingPage
from exerciseapp.ui.first_start.page import FirstStartPage
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.exchange_world import Side
from tests.support.qt import process_events_until
from tests.ui.exchange.conftest import Home, page_of


def test_a_session_under_way_comes_first(home: Home, clinic: Side) -> None:
    home.window.play(PlayRequest("leg-programme", anew=True))
    session = page_of(home, SessionPage)
    home.opens(clinic.hand_over())
    QApplication.processEvents()
    assert session.isVisible()
    session.over.emit()
    home.sees(QuestionPage)


def test_a_session_that_begins_meanwhile_puts_the_question_off(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    home.sees(QuestionPage)
    home.window.play(PlayRequest("leg-programme", anew=True))
    page_of(home, SessionPage).over.emit()
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)


def test_the_questions_of_the_first_start_come_first(home: Home, clinic: Side) -> None:
    settings = home.fake.settings
    settings.save_settings(replace(settings.load_settings(), welcomed=False))
    window = MainWindow()
    window.show()
    window.open_files([home.file(clinic.hand_over())])
    window.open_desk(home.desk)
    (welcome,) = window.findChildren(FirstStartPage)
    welcome.over.emit()
    process_events_until(lambda: bool(window.findChildren(QuestionPage)), 30)
    window.close()
    window.deleteLater()


def test_a_welcome_that_gave_way_does_not_hold_files_back(home: Home, clinic: Side) -> None:
    settings = home.fake.settings
    settings.save_settings(replace(settings.load_settings(), welcomed=False))
    window = MainWindow()
    window.show()
    window.open_desk(home.desk)
    window.play(PlayRequest("no-such-thing"))
    assert window.findChild(TodayPage) is not None
    window.open_files([home.file(clinic.hand_over())])
    process_events_until(lambda: bool(window.findChildren(QuestionPage)), 30)
    window.close()
    window.deleteLater()


def test_files_come_one_after_the_other(home: Home, clinic: Side) -> None:
    first = home.file(clinic.hand_over(), "1.exerciseprogramme")
    second = home.file(clinic.hand_over(clinic.programme(4)), "2.exerciseprogramme")
    home.window.open_files([first, second])
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    process_events_until(lambda: home.says("Your programme has changed"), 30)
    assert [each.text.version for each in home.desk.files.store.imported()] == [3, 4]


def test_what_was_told_gives_way_to_the_next_file(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)
    home.opens(clinic.hand_over(clinic.programme(4)))
    process_events_until(lambda: home.says("Your programme has changed"), 30)


@dataclass(frozen=True)
class SlowPaths:
    """A disk that gives nothing until it is told to."""

    go: threading.Event
    fault: Exception | None = None

    def read(self, path: Path) -> bytes:
        self.go.wait(60)
        if self.fault is not None:
            raise self.fault
        return path.read_bytes()

    def write(self, path: Path, content: bytes, *, replace: bool) -> None:
        raise NotImplementedError


def opens_slowly(home: Home, path: Path, paths: SlowPaths) -> None:
    files = replace(home.desk.files, paths=paths)
    home.window.open_desk(replace(home.desk, open_files=lambda: files))
    home.window.open_files([path])


def test_what_takes_long_is_said_to_be_looked_at(home: Home, clinic: Side) -> None:
    go = threading.Event()
    opens_slowly(home, home.file(clinic.hand_over()), SlowPaths(go))
    home.sees(ReadingPage)
    go.set()
    home.sees(QuestionPage)


def test_a_mistake_of_the_program_leaves_nobody_waiting(home: Home, clinic: Side) -> None:
    go = threading.Event()
    go.set()
    path = home.file(clinic.hand_over())
    opens_slowly(home, path, SlowPaths(go, LookupError("a mistake")))
    home.sees(NotUsedPage)
    assert home.says("see the log")


def test_a_window_that_closes_waits_until_the_file_is_in(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.window.close()
    assert [each.text.version for each in home.desk.files.store.imported()] == [3]
