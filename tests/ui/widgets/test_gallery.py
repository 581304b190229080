"""All widgets in all themes and at the smallest and largest text: nothing is cut off or small."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QWidget,
)

from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.values import Size, Theme
from exerciseapp.ui.widgets.labels import Text
from tests.ui.widgets.gallery import PAGES, SCALES, THEMES, shown

EVERY = [
    pytest.param(page, theme, scale, id=f"{page}-{theme.name.value}-{scale:.0%}")
    for page in PAGES
    for theme in THEMES
    for scale in SCALES
]
CONTROLS = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QSlider)


def _seen(page: QWidget) -> list[QWidget]:
    """Return every visible widget of ours; what Qt puts inside its own controls is its own."""
    found = []
    for child in page.findChildren(QWidget):
        inside = child.parentWidget() or page
        own = isinstance(inside, (*CONTROLS, QLabel)) or (
            child.objectName().startswith("qt_") or inside.objectName().startswith("qt_")
        )
        if child.isVisible() and not own:
            found.append(child)
    return found


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text!r}"


@pytest.mark.parametrize(("page_name", "theme", "scale"), EVERY)
def test_nothing_is_cut_off_or_too_small_to_hit(
    qapp: QApplication, page_name: str, theme: Theme, scale: float
) -> None:
    apply_theme(qapp, theme, scale)
    page = shown(PAGES[page_name]())
    frame = QRect(QPoint(0, 0), page.size())
    for widget in _seen(page):
        name = _name(widget)
        place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert frame.contains(place), f"{name} leaves the page: {place}"
        if isinstance(widget, Text):
            assert widget.height() >= widget.heightForWidth(widget.width()), name
            assert widget.width() >= widget.minimumSizeHint().width() - 1, name
        elif isinstance(widget, QLabel):
            assert widget.width() >= widget.sizeHint().width(), name
            assert widget.height() >= widget.sizeHint().height(), name
        if isinstance(widget, CONTROLS):
            large = widget.property("size") == Size.LARGE.value
            assert widget.height() >= (64 if large else 44), name
            assert widget.width() >= (64 if large else 44), name
            assert widget.height() >= widget.minimumSizeHint().height(), name
            assert widget.width() >= widget.minimumSizeHint().width(), name
    page.close()


@pytest.mark.parametrize(("page_name", "theme", "scale"), EVERY)
def test_nothing_lies_on_something_else(
    qapp: QApplication, page_name: str, theme: Theme, scale: float
) -> None:
    apply_theme(qapp, theme, scale)
    page = shown(PAGES[page_name]())
    for one, other in combinations(_seen(page), 2):
        if one.parentWidget() is other.parentWidget():
            assert not one.geometry().intersects(other.geometry()), f"{_name(one)}, {_name(other)}"
    page.close()
