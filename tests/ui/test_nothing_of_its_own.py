"""No widget has a colour, a size or a text of its own: they come from the theme and from tr."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.support.ui_sources import Call, calls, constant, ui_files, written

# Where a call that would otherwise be wrong is right, and why.
ALLOWED = {
    # The name of the program, which is the same in every language.
    "window.py setWindowTitle",
    # Clear: an icon is painted on nothing.
    "theme/icon.py fill",
    # Given its colour, before the theme is there: a window stands at once.
    "blank.py setStyleSheet",
    # Of values of the theme, for something that is on the screen while a file hangs over it.
    "exchange/file_drop.py setStyleSheet",
}
# What is shown or read aloud.
SHOWING = {
    "Title", "Heading", "Body", "Small", "Display", "Aside", "BigButton", "Check", "Radio",
    "Notice", "OneOf", "HowMuch", "AnswerRow", "RatingScale", "QLabel", "QPushButton",
    "QCheckBox", "QRadioButton", "setText", "setWindowTitle", "setAccessibleName",
    "setAccessibleDescription", "setToolTip", "setPlaceholderText", "set_caption", "show_text",
    "setSuffix", "setPrefix", "setTitle", "addItem", "addItems", "setStatusTip",
}  # fmt: skip
SIZING = {
    "setFixedSize", "setFixedWidth", "setFixedHeight", "setMinimumSize", "setMinimumWidth",
    "setMinimumHeight", "setMaximumSize", "setMaximumWidth", "setMaximumHeight", "resize",
    "setContentsMargins", "setSpacing", "addSpacing", "setHorizontalSpacing",
    "setVerticalSpacing", "setPixelSize", "setPointSize", "setPointSizeF", "setMargin",
    "setIndent", "setIconSize", "setLineWidth", "setDuration",
}  # fmt: skip
COLOUR = re.compile(r"^#[0-9a-fA-F]{3,8}$|^(rgb|hsl)a?\(")
WORD = re.compile(r"[^\W\d_]{2,}")


def wrong(is_wrong: Callable[[Call], bool], *, without: tuple[str, ...] = ()) -> list[str]:
    """Return where in the windows' code a call is wrong."""
    return [
        call.place
        for path in ui_files(without=without)
        for call in calls(path)
        if is_wrong(call) and re.sub(r":\d+", "", call.place) not in ALLOWED
    ]


def test_only_the_theme_sets_a_style_sheet() -> None:
    assert wrong(lambda call: call.name == "setStyleSheet", without=("theme",)) == []


def test_colours_stand_in_the_theme_alone() -> None:
    def is_wrong(call: Call) -> bool:
        given = [constant(argument) for argument in call.arguments]
        made = call.name in {"QColor", "setNamedColor", "fromRgb"} and any(
            value is not None for value in given
        )
        return made or any(isinstance(value, str) and COLOUR.match(value) for value in given)

    assert wrong(is_wrong, without=("theme",)) == []


def test_sizes_have_a_name() -> None:
    """0 is none at all, and 1 is a hair's breadth; every other number is one to be looked up."""

    def is_wrong(call: Call) -> bool:
        numbers = (constant(argument) for argument in call.arguments)
        return call.name in SIZING and any(
            isinstance(number, int | float) and number not in {0, 1} for number in numbers
        )

    assert wrong(is_wrong) == []


def test_whatever_is_shown_or_read_aloud_can_be_translated() -> None:
    def is_wrong(call: Call) -> bool:
        return call.name in SHOWING and any(WORD.search(written(each)) for each in call.arguments)

    assert wrong(is_wrong) == []
