"""Every button that can be on or off does the same for a screen reader as for a hand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.ui.diary.legs import LegSpot
from exerciseapp.ui.navigation import NavigationBar
from exerciseapp.ui.navigation import Place as Where
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check, Radio
from exerciseapp.ui.widgets.rating_scale import RatingScale


def do(button: QAbstractButton, action: str) -> None:
    interface = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert action in interface.actionNames()
    interface.doAction(action)


class Heard(list[object]):
    """What a signal told, in order; Qt cannot see what a list's own ``append`` takes."""

    def add(self, value: object) -> None:
        self.append(value)


def switch() -> BigButton:
    button = BigButton("Month")
    button.setCheckable(True)
    return button


@pytest.fixture
def parent() -> QWidget:
    return QWidget()


@pytest.mark.parametrize("kind", ["switch", "check", "spot"])
def test_each_press_is_told_once_however_it_is_made(kind: str, parent: QWidget) -> None:
    made: dict[str, QAbstractButton] = {
        "switch": switch(),
        "check": Check("Sound"),
        "spot": LegSpot(Spot(Leg.LEFT, Place.CALF), parent),
    }
    button = made[kind]
    told = Heard()
    button.clicked.connect(told.add)
    do(button, "Toggle")
    button.click()
    do(button, "Toggle")
    assert told == [True, False, True]
    button.setChecked(False)
    assert told == [True, False, True]


def test_one_of_several_answers_is_told_alone(parent: QWidget) -> None:
    column = QVBoxLayout(parent)
    answers = [Radio("Left leg"), Radio("Right leg")]
    told: list[str] = []
    for answer in answers:
        column.addWidget(answer)
        answer.clicked.connect(lambda _on, answer=answer: told.append(answer.text()))
    do(answers[0], "Toggle")
    do(answers[1], "Toggle")
    answers[0].click()
    assert told == ["Left leg", "Right leg", "Left leg"]


def test_a_rating_is_given_by_a_screen_reader() -> None:
    scale = RatingScale("How much does it hurt?", "No pain", "Worst pain")
    values = Heard()
    scale.value_changed.connect(values.add)
    do(scale.numbers[4], "Toggle")
    do(scale.numbers[7], "Toggle")
    scale.numbers[7].click()
    assert values == [4, 7, None]


def test_a_page_is_gone_to_by_a_screen_reader() -> None:
    bar = NavigationBar()
    bar.mark(Where.TODAY)
    gone = Heard()
    bar.chosen.connect(gone.add)
    do(bar.buttons[Where.DIARY], "Toggle")
    do(bar.buttons[Where.TODAY], "Toggle")
    assert gone == [Where.DIARY, Where.TODAY]
    assert bar.buttons[Where.TODAY].isChecked()
    bar.deleteLater()
