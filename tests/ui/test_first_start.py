"""The first start: three questions, each of which can be left, once in a life."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import Settings
from exerciseapp.ui.first_start.page import QUESTIONS, FirstStartPage
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk


class Room:
    def __init__(self, fake: FakeDesk) -> None:
        self.fake = fake
        fake.settings.settings = Settings()
        self.window = MainWindow()
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.window.open_desk(fake.desk())

    @property
    def page(self) -> FirstStartPage:
        return self.window.findChildren(FirstStartPage)[-1]

    @property
    def is_today(self) -> bool:
        return any(page.isVisible() for page in self.window.findChildren(TodayPage))


@pytest.fixture
def room(make_desk: MakeDesk) -> Iterator[Room]:
    room = Room(make_desk(programme_of(TWO_SETS)))
    yield room
    room.window.close()
    room.window.deleteLater()


def test_there_are_at_most_three_questions_and_then_it_is_today(room: Room) -> None:
    assert QUESTIONS <= 3
    for button in room.page.next:
        assert not room.is_today
        assert button.isVisible()
        button.click()
    assert room.is_today


@pytest.mark.parametrize("after", [0, 1])
def test_the_questions_can_be_left_at_once(room: Room, after: int) -> None:
    for button in room.page.next[:after]:
        button.click()
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert room.is_today


def test_they_are_never_asked_again(room: Room) -> None:
    room.window.close()
    again = room.fake.opened.keep(MainWindow())
    again.open_desk(room.fake.desk())
    assert again.findChild(FirstStartPage) is None


def test_there_is_no_way_round_them_to_the_other_pages(room: Room) -> None:
    assert not room.window.navigation.isVisible()
    room.page.leave[0].click()
    assert room.window.navigation.isVisible()


def test_who_wants_to_begin_is_not_asked(make_desk: MakeDesk) -> None:
    fake = make_desk(programme_of(TWO_SETS))
    fake.settings.settings = Settings()
    window = fake.opened.keep(MainWindow())
    window.show()
    window.play(PlayRequest("tiny"))
    window.open_desk(fake.desk())
    assert window.findChild(FirstStartPage) is None


def test_what_cannot_be_heard_is_shown_instead(room: Room) -> None:
    for button in room.page.next[:2]:
        button.click()
    nothing = next(
        button
        for button in room.page.findChildren(type(room.page.next[0]))
        if button.text() == "I hear nothing"
    )
    nothing.click()
    assert room.fake.settings.settings.flash
    assert room.page.heard.isVisible()


def test_the_next_question_has_the_keyboard(room: Room) -> None:
    assert room.page.next[0].hasFocus()
    QTest.keyClick(room.page.next[0], Qt.Key.Key_Return)
    assert room.page.next[1].hasFocus()


def test_a_question_is_seen_from_its_beginning_though_its_button_is_below(
    room: Room, english: QApplication
) -> None:
    apply_theme(english, LIGHT, 2.0)
    room.window.resize(1024, 600)
    room.page.next[0].click()
    (question,) = (p for p in room.page.findChildren(ScrollPage) if p.isVisible())
    bar = question.verticalScrollBar()
    process_events_until(lambda: bar.maximum() > 0)
    assert room.page.next[1].hasFocus()
    assert bar.value() == 0
    apply_theme(english, LIGHT)
