"""Every screen in its real window: nothing cut off, nothing too small, all of it named and seen.

The screens are those of ``script/pictures``, so that what is looked at is what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSlider,
    QWidget,
)

from exerciseapp.ui.navigation import _PlaceButton
from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Text
from tests.fakes.outside import FakeClipLoader
from tests.screens.every import SCREENS
from tests.screens.world import SMALL, USUAL, Look, Screen, opened
from tests.ui.widgets.pictures import colours_in, contrast

LOOKS = (
    Look(LIGHT, 1.0, QSize(USUAL), "en"),
    Look(DARK, 2.0, QSize(SMALL), "nb"),
    Look(HIGH_CONTRAST, 1.5, QSize(SMALL), "en"),
)
CONTROLS = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QSlider, QPlainTextEdit)
TARGET, SESSION_TARGET = 44, 64
# WCAG 2.2, 1.4.6.
READ = 7
# In what is led from across the room every button is large.
SESSION_SCREENS = ("session-ready", "session-raise", "session-hold", "session-rest", "session-next")

# The third look is between the other two in size, and takes minutes.
EVERY = [
    pytest.param(
        (screen, look),
        id=f"{screen.name}-{look.name}",
        marks=[pytest.mark.slow] if look is LOOKS[2] else [],
    )
    for look in LOOKS
    for screen in SCREENS
]


@pytest.fixture(scope="module")
def shown(english: QApplication, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    screen: Screen
    look: Look
    screen, look = request.param
    with opened(english, screen, look, FakeClipLoader()) as window:
        yield window


def _seen(window: QWidget) -> list[QWidget]:
    """Return every visible widget of ours; what Qt puts inside its own controls is its own."""
    found = []
    for child in window.findChildren(QWidget):
        inside = child.parentWidget() or window
        own = isinstance(inside, (*CONTROLS, QLabel, QComboBox)) or (
            child.objectName().startswith("qt_") or inside.objectName().startswith("qt_")
        )
        if child.isVisible() and not own and not isinstance(child, QScrollBar):
            found.append(child)
    return found


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"


def _frame(widget: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Return where *widget* is and what it has to lie in, both in the window's pixels.

    What a page scrolls may lie above or below what is seen of it, but not beside it.
    """
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    frame = window.rect()
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            area = above.parentWidget()
            assert area is not None
            inside = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
            frame = QRect(inside.left(), place.top(), inside.width(), place.height())
            break
        above = above.parentWidget()
    return place, frame


@pytest.mark.parametrize("shown", EVERY, indirect=True)
def test_nothing_is_cut_off(shown: QWidget) -> None:
    wrong = []
    for widget in _seen(shown):
        place, frame = _frame(widget, shown)
        if not frame.contains(place):
            wrong.append(f"{_name(widget)} at {place} leaves {frame}")
        if isinstance(widget, Text):
            if widget.height() < widget.heightForWidth(widget.width()):
                wrong.append(f"{_name(widget)} is too low: {widget.size()}")
            if widget.width() < widget.minimumSizeHint().width() - 1:
                wrong.append(f"{_name(widget)} is too narrow: {widget.size()}")
        elif isinstance(widget, (QLabel, QAbstractButton)):
            least = widget.minimumSizeHint()
            if widget.width() < least.width() or widget.height() < least.height():
                wrong.append(f"{_name(widget)} has {widget.size()}, needs {least}")
    assert wrong == []


@pytest.mark.parametrize("shown", EVERY, indirect=True)
def test_what_is_read_stands_out_in_the_picture(shown: QWidget) -> None:
    whole = shown.grab().toImage()
    for widget in _seen(shown):
        place = QRect(widget.mapTo(shown, QPoint(0, 0)), widget.size())
        words = widget.text() if isinstance(widget, (Text, BigButton)) else ""
        if not words.strip() or widget.visibleRegion().boundingRect().size() != widget.size():
            continue
        colours = colours_in(whole.copy(place))
        # A filled button stands on the page, which is seen at its corners and around its ring.
        ground = colours.most_common(1)[0][0]
        assert max(contrast(ground, colour) for colour in colours) >= READ, _name(widget)


@pytest.mark.parametrize("shown", EVERY, indirect=True)
def test_pages_scroll_one_way_only(shown: QWidget) -> None:
    for area in shown.findChildren(QScrollArea):
        if area.isVisible():
            inner = area.widget()
            assert inner is not None
            assert inner.width() <= area.viewport().width(), _name(area)


@pytest.mark.parametrize("shown", EVERY, indirect=True)
def test_every_control_can_be_hit(shown: QWidget, request: pytest.FixtureRequest) -> None:
    screen = request.node.callspec.params["shown"][0].name
    for widget in _seen(shown):
        if not isinstance(widget, CONTROLS):
            continue
        large = widget.property("size") == Size.LARGE.value or screen in SESSION_SCREENS
        least = SESSION_TARGET if large else TARGET
        assert widget.width() >= least, _name(widget)
        assert widget.height() >= least, _name(widget)


@pytest.mark.parametrize("shown", EVERY[: len(SCREENS)], indirect=True)
def test_a_screen_reader_is_told_what_every_control_is(shown: QWidget) -> None:
    for widget in _seen(shown):
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert interface.text(QAccessible.Text.Name).strip(), _name(widget)
            assert interface.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}
            assert interface.state().focusable, _name(widget)


@pytest.mark.parametrize("shown", EVERY[: len(SCREENS)], indirect=True)
def test_tab_comes_to_every_control_as_one_reads_and_one_sees_where_it_is(shown: QWidget) -> None:
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)
    # Into one of several answers Tab goes once; from there on arrow keys lead.
    expected = {
        widget
        for widget in _seen(shown)
        if _is_stop(widget) and (not isinstance(widget, QRadioButton) or widget.isChecked())
    }
    if not expected:
        return
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    plain = {widget: widget.grab().toImage() for widget in expected}
    first = next(widget for widget in _seen(shown) if widget in expected)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    here = QApplication.focusWidget()
    # A field for a day takes Tab three times: for the day, the month and the year.
    for _press in range(3 * len(expected)):
        assert here is not None
        if here not in reached:
            reached.append(here)
        assert not here.visibleRegion().isEmpty(), f"{_name(here)} is not scrolled to"
        assert here.grab().toImage() != plain.get(here), f"{_name(here)} looks the same without"
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    assert [_name(widget) for widget in expected - set(reached)] == []
    _check_reading_order(shown, reached)


def _is_stop(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isEnabled() and widget.focusProxy() is None


def _check_reading_order(window: QWidget, reached: list[QWidget]) -> None:
    """It goes down the page or to the right, never back; it is a ring, begun anywhere."""
    on_page = [widget for widget in reached if not isinstance(widget, _PlaceButton)]
    places = {
        widget: QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) for widget in on_page
    }
    turns = [
        f"{_name(following)} comes after {_name(one)}"
        for one, following in pairwise([*on_page, *on_page[:1]])
        if places[following].top() <= places[one].top()
        and places[following].left() < places[one].right()
    ]
    # Once it turns from the end of the page to its beginning.
    assert len(turns) <= 1, turns


def test_what_follows_finds_the_usual_look_and_language_again(english: QApplication) -> None:
    with opened(english, SCREENS[0], LOOKS[1], FakeClipLoader()):
        assert QApplication.translate("NavigationBar", "Pages") == "Sider"
    assert QApplication.translate("NavigationBar", "Pages") == "Pages"
    assert english.font().pointSizeF() == typeface(LIGHT).pointSizeF()
