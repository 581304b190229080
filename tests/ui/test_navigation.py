"""The way between the pages: by mouse and keyboard, in every size, and not in a session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.ui.about.page import AboutPage
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.diary.page import DiaryPage
from exerciseapp.ui.navigation import NavigationBar, Place
from exerciseapp.ui.progress.page import ProgressPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.settings.page import SettingsPage
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import SMALLEST, MainWindow
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

PAGES: dict[Place, type[QWidget]] = {
    Place.TODAY: TodayPage,
    Place.DIARY: DiaryPage,
    Place.PROGRESS: ProgressPage,
    Place.LEGS: AboutPage,
    Place.CLINIC: ClinicPage,
    Place.SETTINGS: SettingsPage,
}


@pytest.fixture
def window(make_desk: MakeDesk) -> Iterator[MainWindow]:
    window = MainWindow()
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.open_desk(make_desk(programme_of(TWO_SETS)).desk())
    yield window
    window.close()
    window.deleteLater()


def shown(window: MainWindow) -> list[type[QWidget]]:
    QCoreApplication.processEvents()
    return [
        kind for kind in PAGES.values() if any(p.isVisible() for p in window.findChildren(kind))
    ]


@pytest.mark.parametrize("place", PAGES)
def test_a_press_shows_the_page_and_marks_it(window: MainWindow, place: Place) -> None:
    QTest.mouseClick(window.navigation.buttons[place], Qt.MouseButton.LeftButton)
    assert shown(window) == [PAGES[place]]
    marked = [each for each, button in window.navigation.buttons.items() if button.isChecked()]
    assert marked == [place]


def test_a_second_press_keeps_the_mark(window: MainWindow) -> None:
    button = window.navigation.buttons[Place.TODAY]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


def test_the_arrows_go_from_one_to_the_next_and_enter_presses(window: MainWindow) -> None:
    window.navigation.buttons[Place.TODAY].setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert shown(window) == [SettingsPage]


def test_every_place_can_be_reached_by_tab(window: MainWindow) -> None:
    reached = set()
    for _ in range(60):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(window.navigation.buttons.values()) <= reached


def test_in_a_session_there_is_no_way_out_but_its_own(window: MainWindow) -> None:
    assert window.navigation.isVisible()
    window.play(PlayRequest("tiny"))
    assert not window.navigation.isVisible()
    window.go_to(Place.SETTINGS)
    assert shown(window) == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_all_six_places_fit_the_smallest_window(english: QApplication, scale: float) -> None:
    apply_theme(english, LIGHT, scale)
    try:
        bar = NavigationBar()
        bar.resize(300, SMALLEST.height())
        bar.show()
        for _ in range(3):
            QCoreApplication.processEvents()
        bottoms = [button.geometry().bottom() for button in bar.buttons.values()]
        assert max(bottoms) < SMALLEST.height()
        for one, next_one in zip(
            bar.buttons.values(), list(bar.buttons.values())[1:], strict=False
        ):
            assert one.geometry().bottom() < next_one.geometry().top()
            assert one.height() >= one.sizeHint().height() >= LIGHT.target.normal
        bar.deleteLater()
    finally:
        apply_theme(english, LIGHT)


def test_a_screen_reader_is_told_the_name_of_every_place() -> None:
    bar = NavigationBar()
    assert [button.text() for button in bar.buttons.values()] == list(bar.words().values())
    assert bar.accessibleName() == "Pages"
    bar.deleteLater()
