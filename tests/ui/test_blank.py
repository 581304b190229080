"""The empty page tells once when it stands on the screen, and also where there is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exerciseapp.ui.blank import BlankPage
from exerciseapp.ui.theme.backgrounds import BACKGROUNDS, first_background
from exerciseapp.ui.theme.values import ThemeName
from tests.support.qt import process_events_until


@pytest.fixture
def page(qapp: QApplication) -> Iterator[BlankPage]:
    page = BlankPage("#123456")
    yield page
    page.deleteLater()


def test_it_tells_once_when_it_has_been_painted(page: BlankPage) -> None:
    told: list[bool] = []
    page.stands.connect(lambda: told.append(True))
    page.show()
    process_events_until(lambda: bool(told), 30)
    page.repaint()
    page.repaint()
    QTest.qWait(50)
    assert told == [True]
    assert page.grab().toImage().pixelColor(5, 5).name() == "#123456"


def test_it_tells_also_when_it_is_never_painted(page: BlankPage) -> None:
    told: list[bool] = []
    page.stands.connect(lambda: told.append(True))
    process_events_until(lambda: bool(told), 30)


def test_every_theme_has_a_background() -> None:
    assert set(BACKGROUNDS) == {name.value for name in ThemeName}


def test_without_a_choice_the_systems_colours_serve(qapp: QApplication) -> None:
    assert first_background(None) in BACKGROUNDS.values()
    assert first_background("system") == first_background(None)
