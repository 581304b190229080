"""Pages come and go without harm, also when the window goes in the middle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from exerciseapp.ui.navigation import Place
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


@pytest.fixture
def window(make_desk: MakeDesk) -> MainWindow:
    window = MainWindow()
    window.show()
    window.open_desk(make_desk(programme_of(TWO_SETS)).desk())
    return window


def test_a_page_that_is_left_is_gone_when_qt_has_time(window: MainWindow) -> None:
    window.go_to(Place.TODAY)
    window.go_to(Place.TODAY)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(window.findChildren(TodayPage)) == 1
    window.close()
    window.deleteLater()
