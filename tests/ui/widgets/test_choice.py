"""Check boxes and radio buttons: pressed anywhere on their words, never cut off, read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.widgets.choice import Check, Radio
from tests.ui.widgets.pictures import colours_in, picture, show, without_pointer

LONG = "Go from step to step by itself, so that I need not touch the computer"


@pytest.mark.parametrize("kind", [Check, Radio])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_long_sentence_wraps_and_asks_for_its_room(
    qapp: QApplication, kind: type[Check | Radio], text_scale: float
) -> None:
    apply_theme(qapp, LIGHT, text_scale)
    page = QWidget()
    column = QVBoxLayout(page)
    choice = kind(LONG)
    column.addWidget(choice)
    column.addStretch(1)
    page.resize(500, 100)
    show(page)
    page.resize(500, max(100, page.heightForWidth(500)))
    QApplication.processEvents()
    assert page.width() == 500
    assert choice.height() >= choice.heightForWidth(choice.width()) > 44
    assert choice.heightForWidth(4000) < choice.heightForWidth(400)
    page.close()


@pytest.mark.parametrize("kind", [Check, Radio])
def test_it_is_pressed_on_its_box_on_its_words_and_beside_them(kind: type[Check | Radio]) -> None:
    for place in ("box", "words", "end"):
        choice = kind("Sound")
        choice.resize(400, 60)
        show(choice)
        x = {"box": 15, "words": 70, "end": 390}[place]
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(x, 30))
        assert choice.isChecked()
        choice.close()


@pytest.mark.parametrize("kind", [Check, Radio])
def test_the_space_bar_presses_it(kind: type[Check | Radio]) -> None:
    choice = kind("Sound")
    show(choice)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Space)
    assert choice.isChecked()
    choice.close()


@pytest.mark.parametrize(
    ("kind", "role"),
    [(Check, QAccessible.Role.CheckBox), (Radio, QAccessible.Role.RadioButton)],
)
def test_a_screen_reader_is_told_what_it_is_and_whether_it_is_so(
    kind: type[Check | Radio], role: QAccessible.Role
) -> None:
    choice = kind("Sound")
    face = QAccessible.queryAccessibleInterface(choice)
    assert face is not None
    assert face.role() == role
    assert face.text(QAccessible.Text.Name) == "Sound"
    assert not face.state().checked
    choice.setChecked(True)
    assert face.state().checked


@pytest.mark.parametrize("kind", [Check, Radio])
def test_what_is_so_has_a_mark_and_what_has_the_keyboard_a_ring(kind: type[Check | Radio]) -> None:
    choice = kind("Sound")
    show(choice)
    choice.clearFocus()
    without_pointer(choice)
    empty = colours_in(picture(choice))
    assert LIGHT.colours.accent not in empty
    assert LIGHT.colours.focus not in empty
    choice.setChecked(True)
    choice.setFocus()
    chosen = colours_in(picture(choice))
    assert chosen[LIGHT.colours.accent] > chosen[LIGHT.colours.on_accent] > 5
    assert LIGHT.colours.focus in chosen
    choice.close()


def test_a_choice_that_cannot_be_changed_stays_readable() -> None:
    check = Check("Sound")
    check.setChecked(True)
    check.setEnabled(False)
    show(check)
    seen = colours_in(picture(check))
    assert LIGHT.colours.quiet in seen
    assert LIGHT.colours.accent not in seen
    check.close()
