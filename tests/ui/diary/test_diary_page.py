"""A night is told in a few presses, each of them kept, and can be changed later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from exerciseapp.domain.diary import DAY, Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.services.record_store import StoreFault
from exerciseapp.ui.diary.leg_shape import FIELDS, outline, part
from exerciseapp.ui.diary.page import DiaryPage
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

SUNDAY = date(2026, 3, 1)
CALF = Spot(Leg.LEFT, Place.CALF)
HOUR = 3600.0


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(TWO_SETS))


def page_on(fake: FakeDesk, night: date | None = None) -> DiaryPage:
    page = fake.opened.keep(DiaryPage(fake.desk(), night))
    page.resize(1000, 800)
    page.show()
    return page


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_none_is_one_press_and_asks_nothing_more(fake: FakeDesk) -> None:
    page = page_on(fake)
    click(page.cramps.count.buttons[0])
    assert fake.diary.nights == {SUNDAY: NightEntry(SUNDAY, 0)}
    assert not page.cramps.details.isVisible()
    assert page.saved.text() == "Saved. You can change it at any time."


def test_where_there_is_little_room_the_word_that_it_is_saved_goes_below(fake: FakeDesk) -> None:
    """Beside the buttons it would be as narrow as a word."""
    page = page_on(fake)
    click(page.cramps.count.buttons[0])
    page.resize(340, 600)
    QApplication.processEvents()
    assert page.saved.y() > page.later.geometry().bottom()
    assert page.saved.width() > page.later.width()


def test_a_night_with_cramps_is_told_press_by_press(fake: FakeDesk) -> None:
    page = page_on(fake)
    card = page.cramps
    click(card.count.buttons[2])
    card.legs.pictures[Leg.LEFT].spots[Place.CALF].click()
    click(card.lasted.buttons[Lasted.UNDER_5_MIN])
    click(card.woke.buttons[True])
    click(card.worst.numbers[7])
    assert fake.diary.nights == {
        SUNDAY: NightEntry(SUNDAY, 2, frozenset({CALF}), Lasted.UNDER_5_MIN, 7, True)
    }
    assert card.legs.told.text() == "Left leg: calf"


def test_pressing_an_answer_again_takes_it_back(fake: FakeDesk) -> None:
    page = page_on(fake)
    for _ in range(2):
        click(page.cramps.count.buttons[0])
    assert fake.diary.nights == {}


def test_an_earlier_night_is_shown_as_told_and_can_be_changed(fake: FakeDesk) -> None:
    told = NightEntry(SUNDAY - DAY, 7, frozenset({CALF}), None, 3, False)
    fake.diary.nights[told.night] = told
    page = page_on(fake)
    assert not page.later.isEnabled()
    click(page.earlier)
    assert page.title.text() == "Night: Saturday to Sunday 1 March"
    assert page.cramps.count.buttons[5].isChecked()
    assert page.cramps.legs.chosen() == {CALF}
    assert page.cramps.worst.value == 3
    assert page.cramps.woke.buttons[False].isChecked()
    click(page.cramps.woke.buttons[True])
    assert fake.diary.nights[told.night] == replace(told, woke=True)
    click(page.later)
    assert page.night == SUNDAY


def test_looking_at_a_night_writes_nothing(fake: FakeDesk) -> None:
    fake.diary.nights[SUNDAY] = NightEntry(SUNDAY, 1, worst=3)
    page = page_on(fake, SUNDAY)
    fake.diary.nights.clear()
    click(page.earlier)
    click(page.later)
    assert fake.diary.nights == {}


def test_in_the_evening_the_night_that_begins_can_be_told(fake: FakeDesk) -> None:
    fake.clock.advance(10 * HOUR)
    page = page_on(fake)
    assert page.title.text() == "Last night: Sunday to Monday 2 March"
    click(page.later)
    assert page.title.text() == "Night: Monday to Tuesday 3 March"
    assert not page.later.isEnabled()


def test_a_cramp_over_ten_minutes_says_whom_to_call(fake: FakeDesk) -> None:
    page = page_on(fake)
    click(page.cramps.count.buttons[1])
    assert not page.cramps.warning.isVisible()
    click(page.cramps.lasted.buttons[Lasted.OVER_10_MIN])
    assert page.cramps.warning.isVisible()
    click(page.cramps.lasted.buttons[Lasted.UNDER_1_MIN])
    assert not page.cramps.warning.isVisible()


def test_only_the_measures_that_are_switched_on_are_asked_about(fake: FakeDesk) -> None:
    assert page_on(fake).measures is None
    fake.settings.settings = replace(fake.settings.settings, ask_drink=True)
    page = page_on(fake)
    assert page.measures is not None
    assert list(page.measures.rows) == ["drink"]
    click(page.measures.rows["drink"].buttons[False])
    click(page.cramps.count.buttons[0])
    assert fake.diary.nights[SUNDAY] == NightEntry(SUNDAY, 0, measures=Measures(drink=False))


def test_all_of_a_night_can_be_taken_back(fake: FakeDesk) -> None:
    page = page_on(fake)
    assert not page.take_back.isVisible()
    click(page.cramps.count.buttons[3])
    click(page.take_back)
    assert fake.diary.nights == {}
    assert not any(button.isChecked() for button in page.cramps.count.buttons.values())


def test_what_could_not_be_kept_is_told(fake: FakeDesk) -> None:
    page = page_on(fake)
    fake.diary.fault = StoreFault.DISK_FULL
    click(page.cramps.count.buttons[1])
    assert page.notice.isVisible()
    assert page.saved.text() == "The last answer is not saved."
    fake.diary.fault = None
    click(page.cramps.woke.buttons[True])
    assert not page.notice.isVisible()
    assert fake.diary.nights[SUNDAY] == NightEntry(SUNDAY, 1, woke=True)


def test_the_places_of_a_leg_are_reached_and_marked_by_keyboard(fake: FakeDesk) -> None:
    page = page_on(fake)
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    click(page.cramps.count.buttons[1])
    right = page.cramps.legs.pictures[Leg.RIGHT]
    right.spots[Place.CALF].setFocus()
    for key, there in (
        (Qt.Key.Key_Right, Place.SHIN),
        (Qt.Key.Key_Down, Place.TOES),
        (Qt.Key.Key_Left, Place.SOLE),
        (Qt.Key.Key_Up, Place.CALF),
        (Qt.Key.Key_Up, Place.THIGH_BACK),
        (Qt.Key.Key_Up, Place.THIGH_BACK),
    ):
        QTest.keyClick(QApplication.focusWidget() or page, key)
        assert QApplication.focusWidget() is right.spots[there]
    QTest.keyClick(right.spots[Place.THIGH_BACK], Qt.Key.Key_Space)
    assert page.cramps.legs.chosen() == {Spot(Leg.RIGHT, Place.THIGH_BACK)}
    left = page.cramps.legs.pictures[Leg.LEFT]
    left.spots[Place.CALF].setFocus()
    # The left leg faces left, so its shin lies to the left of its calf.
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is left.spots[Place.SHIN]


def test_a_place_is_a_check_box_with_its_name_to_a_screen_reader(fake: FakeDesk) -> None:
    page = page_on(fake)
    spot = page.cramps.legs.pictures[Leg.RIGHT].spots[Place.SOLE]
    seen = QAccessible.queryAccessibleInterface(spot)
    assert seen is not None
    assert seen.role() is QAccessible.Role.CheckBox
    assert seen.text(QAccessible.Text.Name) == "Right leg: sole or heel"


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("place", Place)
def test_every_place_is_a_target_large_enough(leg: Leg, place: Place, fake: FakeDesk) -> None:
    page = page_on(fake)
    spot = page.cramps.legs.pictures[leg].spots[place]
    assert min(spot.width(), spot.height()) >= 44
    assert not part(leg, place).isEmpty()


def test_the_places_cover_the_leg_and_do_not_overlap() -> None:
    whole = outline().boundingRect()
    for y in range(round(whole.top()) + 3, round(whole.bottom()) - 3, 2):
        for x in range(round(whole.left()) + 3, round(whole.right()) - 3, 2):
            cells = FIELDS.values()
            assert sum(w <= x < e and n <= y < s for w, n, e, s in cells) == 1
