"""The rating: answered by press, arrow or digit, taken back, left out, never by accident."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.rating_scale import RatingScale
from tests.ui.widgets.pictures import colours_in, picture, press, show

K = Qt.Key


class Page(QWidget):
    """A scale on a page whose own keys are the arrows and the space bar, as in a session."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[int | None] = []
        self.stolen: list[str] = []
        self.scale = RatingScale("How much does it hurt?", "No pain", "Worst pain imaginable")
        self.scale.value_changed.connect(self.told.append)
        column = QVBoxLayout(self)
        column.addWidget(self.scale)
        for name, key in (("skip", K.Key_Right), ("pause", K.Key_Space), ("three", K.Key_3)):
            button = BigButton(name, key=key)
            button.clicked.connect(lambda _=False, name=name: self.stolen.append(name))
            column.addWidget(button)


@pytest.fixture
def page() -> Iterator[Page]:
    made = Page()
    show(made)
    made.scale.focus()
    yield made
    made.close()


def test_nothing_is_answered_before_somebody_answers(page: Page) -> None:
    assert page.scale.value is None
    assert not any(number.isChecked() for number in page.scale.numbers)
    assert page.told == []


def test_a_press_on_a_number_answers(page: Page) -> None:
    QTest.mouseClick(page.scale.numbers[7], Qt.MouseButton.LeftButton)
    assert page.scale.value == 7
    assert page.told == [7]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([K.Key_3], 3),
        ([K.Key_0], 0),
        ([K.Key_1], 1),
        ([K.Key_1, K.Key_0], 10),
        ([K.Key_2, K.Key_0], 0),
        ([K.Key_1, K.Key_Right, K.Key_0], 0),
        ([K.Key_Right], 0),
        ([K.Key_Right, K.Key_Right], 1),
        ([K.Key_5, K.Key_Left], 4),
        ([K.Key_5, K.Key_Up, K.Key_Up, K.Key_Down], 6),
        ([K.Key_0, K.Key_Left], 0),
        ([K.Key_End, K.Key_Right], 10),
        ([K.Key_End, K.Key_Home], 0),
        ([K.Key_5, K.Key_Delete], None),
        ([K.Key_5, K.Key_Backspace, K.Key_Right], 0),
        ([K.Key_Space], 0),
    ],
)
def test_keys_answer_and_no_other_button_takes_them(
    page: Page, keys: list[Qt.Key], answer: int | None
) -> None:
    press(page.scale, *keys)
    assert page.scale.value == answer
    assert page.stolen == []


def test_the_keyboard_stands_on_the_answer(page: Page) -> None:
    press(page.scale, K.Key_1, K.Key_0)
    assert QApplication.focusWidget() is page.scale.numbers[10]


def test_there_is_one_number_for_tab_to_stop_at(page: Page) -> None:
    def stops() -> list[int]:
        tab = Qt.FocusPolicy.TabFocus.value
        return [n.number for n in page.scale.numbers if n.focusPolicy().value & tab]

    page.scale.leave_out.setFocus()
    assert stops() == [0]
    page.scale.set_value(5)
    assert stops() == [5]
    page.scale.clear()
    assert stops() == [0]


def test_tab_goes_in_once_and_out_again(page: Page) -> None:
    press(page.scale, K.Key_4, K.Key_Tab)
    assert QApplication.focusWidget() is page.scale.leave_out
    QTest.keyClick(page.scale.leave_out, K.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is page.scale.numbers[4]


def test_leaving_out_takes_the_answer_back_and_says_so(page: Page) -> None:
    left: list[bool] = []
    page.scale.left_out.connect(lambda: left.append(True))
    page.scale.set_value(6)
    QTest.mouseClick(page.scale.leave_out, Qt.MouseButton.LeftButton)
    assert page.scale.value is None
    assert left == [True]
    assert page.told == [6, None]
    assert not any(number.isChecked() for number in page.scale.numbers)


def test_the_same_answer_twice_is_told_once(page: Page) -> None:
    page.scale.set_value(2)
    page.scale.set_value(2)
    assert page.told == [2]


@pytest.mark.parametrize("wrong", [-1, 11])
def test_there_is_no_answer_beyond_the_ends(page: Page, wrong: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        page.scale.set_value(wrong)
    assert page.scale.value is None


def test_a_question_that_must_be_answered_cannot_be_left_out() -> None:
    scale = RatingScale("How hard was it?", "Nothing at all", "Maximal", optional=False)
    show(scale)
    assert not scale.leave_out.isVisible()
    scale.close()


def test_the_answer_is_told_by_a_tick_and_not_by_colour_alone(page: Page) -> None:
    number = page.scale.numbers[5]
    page.scale.set_value(5)
    page.scale.leave_out.setFocus()
    seen = colours_in(picture(number))
    assert seen[LIGHT.colours.accent] > seen[LIGHT.colours.on_accent] > 40
    assert LIGHT.colours.outline not in seen


def test_a_screen_reader_meets_eleven_radio_buttons_with_words_at_the_ends(page: Page) -> None:
    page.scale.set_value(0)
    faces = [QAccessible.queryAccessibleInterface(number) for number in page.scale.numbers]
    roles = {face.role() for face in faces}
    names = [face.text(QAccessible.Text.Name) for face in faces]
    checked = [bool(face.state().checked) for face in faces]
    assert roles == {QAccessible.Role.RadioButton}
    assert names[0] == "0, No pain"
    assert names[5] == "5"
    assert names[10] == "10, Worst pain imaginable"
    assert checked == [True] + [False] * 10
    assert faces[3].text(QAccessible.Text.Description) == "How much does it hurt?"


@pytest.mark.parametrize("theme", [LIGHT, HIGH_CONTRAST], ids=lambda t: t.name.value)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_it_fits_the_smallest_screen_with_numbers_wide_enough(
    qapp: QApplication, theme: Theme, text_scale: float
) -> None:
    apply_theme(qapp, theme, text_scale)
    scale = RatingScale("How much does it hurt?", "No pain", "Worst pain imaginable")
    # 1024 pixels less a scroll bar, the margins of a page, and those of a card with its edge.
    scale.resize(1024 - 24 - 2 * 40 - 2 * (24 + 3), 300)
    show(scale)
    assert scale.minimumSizeHint().width() <= scale.width()
    assert all(number.width() >= 48 and number.height() >= 64 for number in scale.numbers)
    scale.close()


def test_pressing_the_answer_once_more_takes_it_back(qapp: QApplication) -> None:
    scale = RatingScale("How much?", "None", "Most")
    scale.show()
    QTest.mouseClick(scale.numbers[4], Qt.MouseButton.LeftButton)
    QTest.mouseClick(scale.numbers[4], Qt.MouseButton.LeftButton)
    assert scale.value is None
    assert not scale.numbers[4].isChecked()
