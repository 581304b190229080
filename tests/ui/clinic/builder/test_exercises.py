"""Exercises are found, dragged in, ordered and taken out, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.domain.dosage import Dosage, Hold, Sides
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.library.model import EXERCISE_MIME
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand
from tests.ui.clinic.builder.leg_programme import LEG_PROGRAMME, dosage, names

CTRL = Qt.KeyboardModifier.ControlModifier


def drop(page: BuilderPage, carried: QMimeData, at: QPointF) -> None:
    """Let *carried* go over the table at that place."""
    event = QDropEvent(
        at,
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.exercises.table.dropEvent(event)


def place_in_row(page: BuilderPage, row: int, part: float) -> QPointF:
    """Return the place in *row* that lies *part* of its height from its top."""
    table = page.exercises.table
    cell = table.visualRect(table.model().index(row, 0))
    return QPointF(cell.center().x(), cell.top() + part * cell.height())


def test_exercises_are_found_and_added_by_keyboard(page: BuilderPage, hand: Hand) -> None:
    page.exercises.empty.pick.setFocus()
    hand.key(Qt.Key.Key_Return)
    hand.write("heel")
    hand.key(Qt.Key.Key_Return)
    process_events_until(lambda: len(names(page)) == 1)
    assert names(page)[0].startswith("heel-raise")
    page.exercises.picker.search.selectAll()
    # A slip is forgiven, and what else is like it stands below.
    hand.write("towle")
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    process_events_until(page.exercises.table.hasFocus)
    assert len(names(page)) == 2
    assert not page.exercises.picker.isVisible()


def test_an_exercise_begins_with_a_dosage_that_fits_it(page: BuilderPage) -> None:
    page.exercises.model.add("calf-stretch-wall")
    assert dosage(page, 0) == Dosage(1, 3, Hold(10), Sides.EACH, 10)


@pytest.mark.parametrize(("part", "place"), [(0.2, 1), (0.8, 2)])
def test_an_exercise_is_dropped_before_or_after_the_row_under_it(
    built: BuilderPage, part: float, place: int
) -> None:
    carried = QMimeData()
    carried.setData(EXERCISE_MIME, b"heel-raise-seated")
    drop(built, carried, place_in_row(built, 1, part))
    assert names(built)[place] == "heel-raise-seated"
    assert len(names(built)) == 6


def test_what_the_picker_drags_is_what_the_table_takes(built: BuilderPage) -> None:
    built.exercises.pick()
    found = built.exercises.picker.model
    carried = found.mimeData([found.index(0)])
    table = built.exercises.table
    assert table.model().canDropMimeData(
        carried, Qt.DropAction.CopyAction, 0, 0, table.model().index(-1, -1)
    )


@pytest.mark.parametrize(
    ("row", "onto", "part", "order"),
    [(0, 2, 0.8, [1, 2, 0, 3, 4]), (4, 0, 0.2, [4, 0, 1, 2, 3]), (1, 1, 0.8, [0, 1, 2, 3, 4])],
)
def test_a_row_is_dragged_to_another_place(
    built: BuilderPage, row: int, onto: int, part: float, order: list[int]
) -> None:
    model = built.exercises.model
    drop(built, model.mimeData([model.index(row, 0)]), place_in_row(built, onto, part))
    assert names(built) == [LEG_PROGRAMME[each] for each in order]


def test_something_else_is_not_taken(built: BuilderPage) -> None:
    carried = QMimeData()
    carried.setText("heel-raise-seated")
    drop(built, carried, place_in_row(built, 1, 0.2))
    assert names(built) == LEG_PROGRAMME


def test_rows_are_moved_and_removed_by_keyboard(built: BuilderPage, hand: Hand) -> None:
    built.exercises.table.choose_row(1)
    hand.key(Qt.Key.Key_Down, CTRL)
    assert names(built)[2] == "soleus-stretch-wall"
    assert built.exercises.table.row == 2
    hand.key(Qt.Key.Key_Up, CTRL)
    assert names(built) == LEG_PROGRAMME
    hand.key(Qt.Key.Key_Delete)
    assert names(built) == [each for each in LEG_PROGRAMME if each != "soleus-stretch-wall"]
    assert built.exercises.table.row == 1


def test_buttons_do_the_same(built: BuilderPage, hand: Hand) -> None:
    tab = built.exercises
    tab.table.choose_row(0)
    assert not tab.up.isEnabled()
    hand.click(tab.down)
    assert names(built)[1] == "calf-stretch-wall"
    hand.click(tab.up)
    hand.click(tab.remove)
    assert names(built) == LEG_PROGRAMME[1:]


def test_each_edit_is_undone_by_itself(built: BuilderPage, window: ClinicWindow) -> None:
    built.exercises.table.choose_row(0)
    built.exercises.table.remove_row()
    built.exercises.table.move_row(1)
    window.menu.undo.trigger()
    window.menu.undo.trigger()
    assert names(built) == LEG_PROGRAMME
    window.menu.undo.trigger()
    assert built.state.programme is None
    assert built.exercises.empty.isVisible()


def test_on_a_small_screen_the_picker_leaves_the_names_readable(built: BuilderPage) -> None:
    built.window().resize(1024, 600)
    built.exercises.pick()
    process_events_until(built.exercises.picker.isVisible)
    table = built.exercises.table
    assert table.columnWidth(Column.EXERCISE) >= 190
    assert table.isColumnHidden(Column.SET_REST)
    built.exercises.stop_picking()
    assert not table.isColumnHidden(Column.SET_REST)


def test_everything_that_can_be_pressed_has_a_name(built: BuilderPage) -> None:
    built.exercises.pick()
    for widget in built.findChildren(QWidget):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and widget.isVisible() and widget.isEnabled():
            named = widget.accessibleName() or getattr(widget, "text", str)()
            inner = widget.parentWidget()
            assert named or (inner is not None and inner.accessibleName()), widget
    assert QApplication.focusWidget() is built.exercises.picker.search


def test_tab_goes_round_through_everything(built: BuilderPage) -> None:
    built.window().resize(1280, 800)
    table = built.exercises.table
    table.setFocus()
    reached: list[QWidget] = []
    while table not in reached and len(reached) < 100:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        assert there is not None
        reached.append(there)
    for wanted in (built.bar, built.try_it, built.hand_over, built.exercises.stages.add_stage):
        assert wanted in reached, wanted
    assert reached[-1] is table
