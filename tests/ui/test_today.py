"""Today offers what is to do now, what was interrupted, and says what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from exerciseapp.domain.events import Begin, Leave, Tick
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow, PlayRequest
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(TWO_SETS))


def window_on(fake: FakeDesk) -> MainWindow:
    window = MainWindow()
    window.show()
    window.open_desk(fake.desk())
    return window


def button(window: MainWindow, text: str) -> QPushButton:
    return next(each for each in window.findChildren(QPushButton) if each.text() == text)


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def interrupt(fake: FakeDesk) -> None:
    runner = fake.desk().sessions.start(fake.programme, hands_free=True)
    runner.handle(Begin(2))
    for _ in range(12 + 19):
        fake.clock.advance(1)
        runner.handle(Tick())
    runner.handle(Leave())


def test_start_opens_the_session_of_that_programme(fake: FakeDesk) -> None:
    window = window_on(fake)
    QTest.mouseClick(button(window, "Start"), Qt.MouseButton.LeftButton)
    page = window.findChild(SessionPage)
    assert page is not None
    assert page.controller.runner.session.plan.programme == fake.programme
    window.close()


def test_an_interrupted_session_can_be_gone_on_with(fake: FakeDesk) -> None:
    interrupt(fake)
    window = window_on(fake)
    QTest.mouseClick(button(window, "Go on from there"), Qt.MouseButton.LeftButton)
    page = window.findChild(SessionPage)
    assert page is not None
    QTest.mouseClick(page.before.start, Qt.MouseButton.LeftButton)
    assert page.controller.situation().step.key.set == 2
    window.close()
    (record,) = fake.records.history(include_open=True)
    assert record.pain_before == 2


def test_an_interrupted_session_can_be_closed_instead(fake: FakeDesk) -> None:
    interrupt(fake)
    window = window_on(fake)
    QTest.mouseClick(button(window, "That is enough; close it"), Qt.MouseButton.LeftButton)
    (record,) = fake.records.history()
    assert record.outcome is SessionOutcome.PARTIAL
    assert "You had begun" not in texts(window)
    window.close()


def test_without_an_interrupted_session_none_is_offered(fake: FakeDesk) -> None:
    window = window_on(fake)
    assert "You had begun" not in texts(window)
    window.close()


def test_files_that_were_refused_are_told(fake: FakeDesk) -> None:
    fake.problems = ("a", "b")
    window = window_on(fake)
    told = "2 files of the library could not be used. “exerciseapp doctor” says which."
    assert told in texts(window)
    window.close()


def test_a_programme_that_does_not_exist_is_told_and_nothing_starts(fake: FakeDesk) -> None:
    window = window_on(fake)
    window.play(PlayRequest("no-such-thing"))
    assert "There is no programme called “no-such-thing”." in texts(window)
    assert window.findChild(SessionPage) is None
    assert window.findChild(TodayPage) is not None
    window.close()


def test_a_request_that_comes_before_the_desk_waits_for_it(fake: FakeDesk) -> None:
    window = MainWindow()
    window.show()
    window.play(PlayRequest("tiny"))
    window.open_desk(fake.desk())
    assert window.findChild(SessionPage) is not None
    window.close()
