"""What Today asks, and when it has nothing to ask."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exerciseapp.domain.diary import Measures, NightEntry
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.services.record_store import StoreFault
from exerciseapp.ui.diary.cards import DiaryCards
from exerciseapp.ui.diary.page import DiaryPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.fakes.clock import EPOCH
from tests.integration.storage.samples import stretch
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

SUNDAY = date(2026, 3, 1)
DAY_S = 86400.0


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(TWO_SETS))


def exercise(fake: FakeDesk, at: datetime = EPOCH) -> str:
    session = fake.records.begin_session(fake.programme, at, None)
    fake.records.save_set(session, stretch())
    fake.records.end_session(session, SessionOutcome.PARTIAL, at, [])
    return session


def cards_on(fake: FakeDesk) -> DiaryCards:
    cards = DiaryCards(fake.desk().diary)
    cards.show()
    return cards


def test_last_night_is_answered_with_one_press(fake: FakeDesk) -> None:
    cards = cards_on(fake)
    assert cards.night is not None
    QTest.mouseClick(cards.night.count.buttons[0], Qt.MouseButton.LeftButton)
    assert fake.diary.nights == {SUNDAY: NightEntry(SUNDAY, 0)}
    assert cards.night.saved.isVisible()
    assert not cards.night.more.isVisible()


def test_more_can_be_told_of_a_night_with_cramps(fake: FakeDesk) -> None:
    cards = cards_on(fake)
    asked: list[date] = []
    cards.diary_requested.connect(asked.append)
    assert cards.night is not None
    QTest.mouseClick(cards.night.count.buttons[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(cards.night.more, Qt.MouseButton.LeftButton)
    assert asked == [SUNDAY]


def test_an_answer_taken_back_leaves_the_measures(fake: FakeDesk) -> None:
    fake.diary.nights[SUNDAY] = NightEntry(SUNDAY, measures=Measures(drink=True))
    cards = cards_on(fake)
    assert cards.night is not None
    for _ in range(2):
        QTest.mouseClick(cards.night.count.buttons[1], Qt.MouseButton.LeftButton)
    assert fake.diary.nights == {SUNDAY: NightEntry(SUNDAY, measures=Measures(drink=True))}


def test_nothing_is_asked_when_all_was_told(fake: FakeDesk) -> None:
    fake.diary.nights[SUNDAY] = NightEntry(SUNDAY, 0)
    cards = DiaryCards(fake.desk().diary)
    assert (cards.night, cards.after) == (None, None)
    assert cards.isHidden()


def test_the_day_after_a_session_is_asked_about_once(fake: FakeDesk) -> None:
    session = exercise(fake)
    fake.clock.advance(DAY_S)
    cards = cards_on(fake)
    assert cards.after is not None
    assert "Monday 2 March" in cards.after.scale.accessibleName()
    QTest.mouseClick(cards.after.scale.numbers[4], Qt.MouseButton.LeftButton)
    assert fake.diary.after == {session: 4}
    assert cards.after.saved.isVisible()
    assert cards_on(fake).after is None


def test_the_question_can_be_left_out_for_good(fake: FakeDesk) -> None:
    session = exercise(fake)
    fake.clock.advance(DAY_S)
    cards = cards_on(fake)
    assert cards.after is not None
    QTest.mouseClick(cards.after.scale.leave_out, Qt.MouseButton.LeftButton)
    assert fake.diary.after == {session: None}
    assert cards_on(fake).after is None


def test_today_shows_the_questions_and_leads_to_the_diary(fake: FakeDesk) -> None:
    page = fake.opened.keep(TodayPage(fake.desk()))
    page.show()
    asked: list[date] = []
    page.diary_requested.connect(asked.append)
    cards = page.findChild(DiaryCards)
    assert cards is not None
    assert cards.night is not None
    cards.night.count.buttons[1].click()
    cards.night.more.click()
    assert asked == [SUNDAY]


def test_the_night_that_was_asked_about_opens_in_the_diary(fake: FakeDesk) -> None:
    window = fake.opened.keep(MainWindow())
    window.show()
    window.open_desk(fake.desk())
    cards = window.findChild(DiaryCards)
    assert cards is not None
    assert cards.night is not None
    cards.night.count.buttons[2].click()
    cards.night.more.click()
    page = window.findChild(DiaryPage)
    assert page is not None
    assert page.night == SUNDAY
    assert page.cramps.count.buttons[2].isChecked()
    assert window.navigation.place is Place.DIARY


def test_records_that_cannot_be_read_leave_today_standing(fake: FakeDesk) -> None:
    fake.diary.fault = StoreFault.DAMAGED
    page = fake.opened.keep(TodayPage(fake.desk()))
    page.show()
    assert page.findChild(DiaryCards) is not None
