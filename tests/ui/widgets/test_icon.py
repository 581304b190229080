"""Every icon is there, is seen, and has the colour that it was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from exerciseapp.ui.theme.icon import FOLDER, IconName, icon
from exerciseapp.ui.theme.sheet.marks import mark
from exerciseapp.ui.theme.themes import DARK, LIGHT
from tests.ui.widgets.pictures import colours_in


@pytest.mark.parametrize("name", IconName)
def test_an_icon_is_painted_in_the_text_colour_of_its_theme(name: IconName) -> None:
    for theme in (LIGHT, DARK):
        image = icon(name, theme).pixmap(48).toImage()
        inked = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert len(inked) > 20
        assert {colour.name() for colour in inked} == {QColor(theme.colours.text).name()}


def test_no_two_icons_look_alike() -> None:
    pictures = [bytes(icon(name, LIGHT).pixmap(48).toImage().constBits()) for name in IconName]
    assert len(set(pictures)) == len(pictures)


def test_every_drawing_has_a_name() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {name.value for name in IconName}


def test_an_icon_can_have_another_colour() -> None:
    seen = colours_in(icon(IconName.STOP, LIGHT, LIGHT.colours.danger).pixmap(48).toImage())
    assert LIGHT.colours.danger in seen


@pytest.mark.parametrize("name", ["check", "dot", "down", "plus", "minus"])
def test_the_marks_of_the_style_sheet_are_there_in_both_inks(name: str) -> None:
    for on_dark in (False, True):
        path = mark(name, on_dark=on_dark).strip('"')
        assert (FOLDER / "marks" / path.rsplit("/", 1)[-1]).is_file()
