"""Where we are: repetition, set, leg, exercise. What says nothing is not there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exerciseapp.domain.dosage import Side
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.widgets.count_line import CountLine
from exerciseapp.ui.widgets.progress_line import ProgressLine
from tests.ui.widgets.pictures import colours_in, picture, show

NAMES = ("Calf stretch", "Soleus stretch", "Heel raises", "Ankle pumps", "Towel curls")


def _read(widget: QWidget) -> list[str]:
    """Return what a screen reader finds to read in *widget*."""
    read = []
    for label in widget.findChildren(QLabel):
        face = QAccessible.queryAccessibleInterface(label)
        if label.isVisible() and face is not None:
            assert face.role() == QAccessible.Role.StaticText
            read.append(face.text(QAccessible.Text.Name))
    return read


@pytest.mark.parametrize(
    ("counts", "read"),
    [
        (
            {"repetition": 3, "repetitions": 10, "set_number": 1, "sets": 2, "side": Side.LEFT},
            ["Repetition 3 of 10", "Set 1 of 2", "Left leg"],
        ),
        (
            {"repetition": 1, "repetitions": 3, "side": Side.RIGHT},
            ["Repetition 1 of 3", "Right leg"],
        ),
        (
            {"repetition": 30, "repetitions": 30, "set_number": 1, "sets": 1},
            ["Repetition 30 of 30"],
        ),
        ({"repetition": 1, "repetitions": 1}, []),
        ({"set_number": 2, "sets": 2}, ["Set 2 of 2"]),
        ({}, []),
    ],
)
def test_only_what_says_something_is_there(counts: dict[str, int | Side], read: list[str]) -> None:
    line = CountLine()
    line.set_counts(repetition=2, repetitions=9, set_number=2, sets=9, side=Side.LEFT)
    show(line)
    line.set_counts(**counts)  # type: ignore[arg-type]
    QApplication.processEvents()
    assert _read(line) == read
    assert line.accessibleName() == ", ".join(read)
    line.close()


def test_a_running_count_does_not_move_what_stands_beside_it() -> None:
    line = CountLine()
    line.set_counts(repetition=1, repetitions=10, set_number=1, sets=2)
    show(line)
    places = set()
    for repetition in range(1, 10):
        line.set_counts(repetition=repetition, repetitions=10, set_number=1, sets=2)
        QApplication.processEvents()
        places.add(line.set.x())
    assert len(places) == 1
    line.close()


def test_left_and_right_look_different_without_their_word() -> None:
    line = CountLine()
    line.set_counts(side=Side.LEFT)
    show(line)
    left = picture(line.side)
    line.set_counts(side=Side.RIGHT)
    right = picture(line.side)
    # The two legs stand left of the word; compare only that part.
    assert left.copy(0, 0, 52, left.height()) != right.copy(0, 0, 52, right.height())
    line.close()


def test_it_goes_on_in_another_line_where_it_does_not_fit(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT, 2.0)
    line = CountLine()
    line.set_counts(repetition=3, repetitions=10, set_number=1, sets=2, side=Side.LEFT)
    line.resize(420, line.heightForWidth(420))
    show(line)
    assert line.side.y() > line.repetition.y()
    assert line.height() >= line.side.geometry().bottom()
    assert line.heightForWidth(1200) < line.heightForWidth(420)
    line.close()


def test_the_exercise_is_told_in_words() -> None:
    line = ProgressLine()
    line.set_place(NAMES, 2, {0, 1})
    face = QAccessible.queryAccessibleInterface(line)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "Exercise 3 of 5: Heel raises"
    line.set_place(NAMES, None, {0, 1, 2, 3, 4})
    assert line.text() == ""


def test_done_now_and_later_differ_in_shape() -> None:
    line = ProgressLine()
    line.resize(400, 60)
    show(line)

    def dark_pixels(current: int, done: set[int]) -> int:
        line.set_place(NAMES, current, done)
        first = picture(line).copy(0, 0, 44, 60)
        return sum(
            count for colour, count in colours_in(first).items() if colour == LIGHT.colours.accent
        )

    now, done, later = dark_pixels(0, set()), dark_pixels(1, {0}), dark_pixels(1, set())
    assert now > 4 * done > 0
    assert later == 0
    line.close()


def test_a_long_programme_stays_within_its_width() -> None:
    line = ProgressLine()
    line.set_place([f"Exercise {n}" for n in range(12)], 11, set())
    assert line.minimumSizeHint().width() < 1024 - 80
    line.resize(line.minimumSizeHint())
    show(line)
    image = picture(line)
    assert LIGHT.colours.accent in colours_in(image.copy(image.width() - 30, 0, 30, image.height()))
    line.close()
