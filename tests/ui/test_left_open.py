"""What a test leaves open is seen by the check in ``conftest.py``, named and taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from tests.support.left_open import Kept, Lookout, standing_alone, take_away


class Circle(QWidget):
    """Holds itself, as a page does whose button calls one of its own lambdas."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.setWindowTitle("Round")


@pytest.fixture
def lookout(qapp: QApplication) -> Lookout:
    made = Lookout()
    made.test_begins()
    return made


def test_a_widget_that_holds_itself_is_left_and_is_taken_away(lookout: Lookout) -> None:
    before = set(standing_alone())
    Circle().show()
    Circle()
    assert lookout.test_ended() == ["Circle 'Round'", "Circle 'Round'"]
    assert set(standing_alone()) == before


def test_what_was_there_before_stays(lookout: Lookout) -> None:
    widget = QWidget()
    lookout.test_begins()
    assert lookout.test_ended() == []
    assert shiboken6.isValid(widget)


def test_what_is_told_to_die_and_what_nobody_holds_is_not_left(lookout: Lookout) -> None:
    Circle().deleteLater()
    QLabel("held by nobody")
    assert lookout.test_ended() == []


def test_a_menu_is_its_windows(lookout: Lookout) -> None:
    window = QWidget()
    window.setWindowTitle("Work")
    QMenu(window)
    assert lookout.test_ended() == ["QWidget 'Work'"]


def test_what_a_fixture_opened_stays_as_long_as_that_serves(lookout: Lookout) -> None:
    before = set(standing_alone())
    circle = Circle()
    lookout.fixture_made("shared", before)
    for _ in range(2):
        assert lookout.test_ended() == []
        lookout.test_begins()
    assert shiboken6.isValid(circle)
    lookout.fixture_ended("shared")
    assert lookout.test_ended() == ["Circle 'Round'"]


def test_what_is_kept_lives_until_it_is_given_back(qapp: QApplication) -> None:
    kept = Kept()
    widget, gone = kept.keep(Circle()), kept.keep(Circle())
    shiboken6.delete(gone)
    assert shiboken6.isValid(widget)
    kept.give_back()
    assert not shiboken6.isValid(widget)


@pytest.fixture(scope="module")
def shared(qapp: QApplication) -> Iterator[Circle]:
    circle = Circle()
    yield circle
    take_away(circle)


@pytest.mark.parametrize("_turn", [1, 2])
def test_what_serves_several_tests_is_left_to_them(shared: Circle, _turn: int) -> None:
    assert shiboken6.isValid(shared)
