"""The button: pressed by pointer and by its key, seen in every role, named for everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import DARK, LIGHT
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.button_fit import ButtonFace, Fit, best_fit, content_size, full_size
from tests.ui.widgets.pictures import colours_in, picture, show, without_pointer


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.presses: list[str] = []
        self.field = QLineEdit()
        self.button = BigButton("Pause", icon=IconName.PAUSE, key=Qt.Key.Key_Space)
        self.button.clicked.connect(lambda: self.presses.append("pause"))
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.field)
        self.column.addWidget(self.button)


@pytest.fixture
def page() -> Iterator[Page]:
    made = Page()
    show(made)
    yield made
    made.close()


def test_it_is_pressed_with_the_pointer(page: Page) -> None:
    QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert page.presses == ["pause"]


def test_its_key_presses_it_at_once_wherever_the_keyboard_is(page: Page) -> None:
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.presses == ["pause"]


def test_its_key_is_left_to_a_field_that_is_written_in(page: Page) -> None:
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Space)
    assert page.presses == []
    assert page.field.text() == " "


def test_the_key_survives_another_text_and_can_be_changed(page: Page) -> None:
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    page.button.setText("Go on")
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.presses == ["pause"]
    page.button.set_key(Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.presses == ["pause"] * 2
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.presses == ["pause"] * 2


@pytest.mark.parametrize("away", ["setDisabled", "setHidden"])
def test_its_key_does_nothing_while_it_cannot_be_pressed(page: Page, away: str) -> None:
    getattr(page.button, away)(True)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.presses == []


def test_a_key_that_is_held_down_presses_once(page: Page) -> None:
    assert not page.button.autoRepeat()


def test_it_tells_a_screen_reader_name_role_and_key(page: Page) -> None:
    seen = QAccessible.queryAccessibleInterface(page.button)
    assert seen is not None
    assert seen.text(QAccessible.Text.Name) == "Pause"
    assert seen.text(QAccessible.Text.Description) == "Key: Space"
    assert seen.role() == QAccessible.Role.Button


@pytest.mark.parametrize(
    ("role", "fill"),
    [
        (Role.PRIMARY, LIGHT.colours.accent),
        (Role.DANGER, LIGHT.colours.danger),
        (Role.NORMAL, LIGHT.colours.surface),
    ],
)
def test_the_role_is_seen(role: Role, fill: str) -> None:
    button = BigButton("Start", role=role)
    show(button)
    button.clearFocus()
    without_pointer(button)
    assert colours_in(picture(button)).most_common(1)[0][0] == fill
    button.close()


def test_what_has_the_keyboard_has_a_ring_that_stands_clear_of_its_fill() -> None:
    page = QWidget()
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.setProperty("page", True)
    button = BigButton("Start", page, role=Role.PRIMARY, size=Size.LARGE)
    button.resize(button.sizeHint())
    show(page)
    without_pointer(button)
    button.setFocus()
    image = picture(page)
    middle = button.height() // 2
    across = [image.pixelColor(x, middle).name() for x in range(12)]
    ring = LIGHT.stroke.focus
    assert across[:ring] == [LIGHT.colours.focus] * ring
    gap = across[ring : ring + LIGHT.stroke.gap]
    assert gap == [LIGHT.colours.background] * LIGHT.stroke.gap
    assert LIGHT.colours.accent in across[ring + LIGHT.stroke.gap :]
    button.clearFocus()
    assert LIGHT.colours.focus not in colours_in(picture(button))
    page.close()


def test_a_disabled_button_is_told_by_its_dashed_edge_and_stays_readable() -> None:
    button = BigButton("Not now")
    button.setEnabled(False)
    show(button)
    image = picture(button)
    top = [image.pixelColor(x, 0).name() for x in range(20, image.width() - 20)]
    assert LIGHT.colours.outline in top
    assert any(colour != LIGHT.colours.outline for colour in top)
    assert LIGHT.colours.quiet in colours_in(image)
    button.close()


@pytest.mark.parametrize("stacked", [False, True])
def test_a_large_button_is_large_and_grows_with_the_text(qapp: QApplication, stacked: bool) -> None:
    button = BigButton(
        "Skip", icon=IconName.SKIP, key=Qt.Key.Key_Right, size=Size.LARGE, stacked=stacked
    )
    small = button.sizeHint()
    assert small.height() >= 64
    apply_theme(qapp, DARK, 2.0)
    assert button.sizeHint().width() > small.width()
    assert button.sizeHint().height() > small.height()


def _fit(text: str, width: float, height: float = 200.0) -> Fit:
    return best_fit(LIGHT, _face(text), width, height)


def _face(text: str) -> ButtonFace:
    return ButtonFace(
        text=text,
        icon=IconName.HURT,
        key=Qt.Key.Key_Down,
        role=Role.DANGER,
        size=Size.LARGE,
        stacked=True,
        unbroken=False,
        enabled=True,
        held=False,
        chosen=False,
        focused=False,
    )


def test_in_less_room_it_gives_up_line_cap_and_size_in_this_order() -> None:
    usual = LIGHT.type.action
    whole = full_size(LIGHT, _face("This hurts")).width()
    assert _fit("This hurts", whole) == Fit(("This hurts",), usual, Qt.Key.Key_Down)
    assert _fit("This hurts", whole - 30) == Fit(("This", "hurts"), usual, Qt.Key.Key_Down)
    assert _fit("This hurts", 88) == Fit(("This", "hurts"), usual, None)
    smaller = _fit("This hurts", 74)
    assert smaller.lines == ("This", "hurts")
    assert usual * 0.75 <= smaller.pixels < usual


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_large_button_is_never_smaller_than_a_usual_one(qapp: QApplication, scale: float) -> None:
    apply_theme(qapp, LIGHT, scale)
    large, usual = BigButton("Start", size=Size.LARGE), BigButton("Start")
    assert large.sizeHint().height() >= usual.sizeHint().height()
    assert large.sizeHint().width() > usual.sizeHint().width()


def test_the_words_of_a_flat_button_stay_within_it() -> None:
    fit = _fit("This hurts", 300, height=70)
    assert fit.lines == ("This hurts",)
    assert content_size(LIGHT, _face("This hurts"), fit).height() <= 70


def test_a_row_of_session_buttons_fits_the_smallest_screen_at_the_largest_text(
    qapp: QApplication,
) -> None:
    apply_theme(qapp, DARK, 2.0)
    page = QWidget()
    column = QVBoxLayout(page)
    row = QHBoxLayout()
    texts = ("Back", "Again", "Pause", "Skip", "This hurts", "Stop", "Sound on")
    buttons = [
        BigButton(text, icon=IconName.STOP, key=Qt.Key.Key_F1, size=Size.LARGE, stacked=True)
        for text in texts
    ]
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
    column.addStretch(1)
    page.resize(1024, 600)
    show(page)
    assert page.width() == 1024
    assert len({button.height() for button in buttons}) == 1
    for button in buttons:
        assert button.height() >= button.heightForWidth(button.width())
        assert button.width() >= button.minimumSizeHint().width() >= 64
    page.close()


def test_another_icon_and_role_are_seen_at_once(page: Page) -> None:
    before = picture(page.button)
    page.button.set_icon(IconName.PLAY)
    after = picture(page.button)
    assert after != before
    page.button.set_role(Role.PRIMARY)
    assert LIGHT.colours.accent in colours_in(picture(page.button))
    assert page.button.role is Role.PRIMARY


def test_enter_presses_the_button_that_has_the_keyboard(qapp: QApplication) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    answering = BigButton("Start", key=Qt.Key.Key_Return)
    focused = BigButton("Back", key=Qt.Key.Key_Left)
    row.addWidget(answering)
    row.addWidget(focused)
    pressed: list[str] = []
    answering.clicked.connect(lambda: pressed.append("start"))
    focused.clicked.connect(lambda: pressed.append("back"))
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert pressed == ["back"]
    focused.clearFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert pressed == ["back", "start"]
    window.close()
