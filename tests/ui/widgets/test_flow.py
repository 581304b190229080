"""A flow breaks its line where the width ends, and notices when what is in it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout

LONG = "Say aloud what comes, and when it comes, and how it is done"


@pytest.fixture
def place(english: QApplication) -> Iterator[QWidget]:
    place = QWidget()
    place.resize(600, 400)
    yield place
    place.deleteLater()
    apply_theme(english, LIGHT)


def flow_of(place: QWidget, *words: str) -> tuple[FlowLayout, list[BigButton]]:
    flow = FlowLayout(place)
    buttons = [BigButton(each) for each in words]
    for button in buttons:
        flow.addWidget(button)
    place.show()
    QCoreApplication.processEvents()
    return flow, buttons


def test_what_does_not_fit_goes_on_in_the_next_line(place: QWidget) -> None:
    flow, (one, other) = flow_of(place, "One", "Other")
    side_by_side = flow.heightForWidth(700)
    assert flow.heightForWidth(one.width() + other.width() // 2) > side_by_side
    assert flow.heightForWidth(700) == side_by_side


def test_a_word_that_grows_needs_another_line(place: QWidget) -> None:
    flow, (one, other) = flow_of(place, "One", "Other")
    before = flow.heightForWidth(600)
    other.setText(LONG)
    assert flow.heightForWidth(600) > before
    QCoreApplication.processEvents()
    assert other.geometry().top() > one.geometry().top()


def test_what_goes_takes_its_line_with_it(place: QWidget) -> None:
    flow, (_one, other) = flow_of(place, "One", LONG)
    before = flow.heightForWidth(600)
    other.hide()
    assert flow.heightForWidth(600) < before


def test_larger_text_is_measured_anew(place: QWidget, english: QApplication) -> None:
    flow, (one, _other) = flow_of(place, "One", "Other")
    check = Check(LONG)
    flow.addWidget(check)
    before = flow.heightForWidth(700), one.sizeHint().height(), check.heightForWidth(300)
    apply_theme(english, LIGHT, 2.0)
    QCoreApplication.processEvents()
    after = flow.heightForWidth(700), one.sizeHint().height(), check.heightForWidth(300)
    assert all(new > old for new, old in zip(after, before, strict=True))
