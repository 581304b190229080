"""From the first start to the summary of the five exercises, by keyboard, in eight presses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exerciseapp.domain.events import Tick
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.domain.settings import Settings
from exerciseapp.ui.first_start.page import FirstStartPage
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.summary import SummaryCard
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.programmes import leg_programme
from tests.ui.conftest import MakeDesk

MOST_PRESSES = 8
TICK_S = 1.0


class Person:
    """Somebody who has never used the program, with nothing but a keyboard."""

    def __init__(self, fake: FakeDesk) -> None:
        self.fake = fake
        fake.settings.save_settings(Settings())
        self.window = MainWindow()
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.window.open_desk(fake.desk())
        self.presses = 0

    def press(self, key: Qt.Key) -> None:
        self.presses += 1
        QTest.keyClick(self.window, key)

    @property
    def session(self) -> SessionPage:
        page = self.window.findChild(SessionPage)
        assert page is not None
        return page

    def exercise_until_asked(self) -> Stage:
        """Do what the screen says until it waits for a press or is done."""
        controller = self.session.controller
        while controller.stage is Stage.RUNNING:
            self.fake.clock.advance(TICK_S)
            self.fake.speaker.finish()
            controller.handle(Tick())
        return controller.stage


@pytest.fixture
def person(make_desk: MakeDesk) -> Iterator[Person]:
    person = Person(make_desk(leg_programme()))
    yield person
    person.window.close()
    person.window.deleteLater()


def test_the_five_exercises_take_at_most_eight_presses(person: Person) -> None:
    assert person.window.findChild(FirstStartPage) is not None
    person.press(Qt.Key.Key_Escape)  # leave the questions
    assert person.window.findChild(TodayPage) is not None
    person.press(Qt.Key.Key_Space)  # start, on Today
    person.press(Qt.Key.Key_Return)  # start, with the pain left out
    while person.exercise_until_asked() is Stage.WAITING:
        person.press(Qt.Key.Key_Space)  # in position
    assert person.session.controller.stage is Stage.AFTER
    assert person.presses <= MOST_PRESSES
    summary = person.window.findChild(SummaryCard)
    assert summary is not None
    assert summary.isVisible()
    (record,) = person.fake.records.history()
    assert len({each.key.exercise for each in record.sets}) == 5
    assert {each.outcome for each in record.sets} == {SetOutcome.DONE}


def test_the_questions_are_never_asked_again(person: Person) -> None:
    person.press(Qt.Key.Key_Escape)
    again = MainWindow()
    again.show()
    again.open_desk(person.fake.desk())
    assert again.findChild(FirstStartPage) is None
    assert again.findChild(TodayPage) is not None
    again.close()
    again.deleteLater()
