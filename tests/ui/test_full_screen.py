"""F11, or a press in the settings, gives the program the whole screen and takes it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exerciseapp.ui.navigation import Place
from exerciseapp.ui.settings.page import SettingsPage
from exerciseapp.ui.window import MainWindow
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


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


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_window_that_filled_the_desktop_does_so_again(window: MainWindow) -> None:
    window.showMaximized()
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isMaximized()


def test_the_settings_have_a_button_for_it(window: MainWindow) -> None:
    window.go_to(Place.SETTINGS)
    page = window.findChild(SettingsPage)
    assert page is not None
    page.look.full_screen.click()
    assert window.isFullScreen()
