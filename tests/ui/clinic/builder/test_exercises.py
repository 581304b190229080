"""Exercises are dragged in, ordered, measured out and taken out, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.draft import LIGHTER
from exerciseapp.domain.programme import Part
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.library.model import EXERCISE_MIME
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
LEG_PROGRAMME = [
    "calf-stretch-wall",
    "soleus-stretch-wall",
    "heel-raise",
    "ankle-pump",
    "towel-curl",
]


@pytest.fixture
def built(page: BuilderPage, fake: FakeOffice, kari: Patient) -> BuilderPage:
    """Give the builder with the leg programme in it, the keyboard in its table."""
    drafts = page.state.office.drafts
    drafts.begin(kari.id, replace(drafts.shelf.programme("leg-programme"), lighter=()))
    page.exercises.table.setFocus()
    process_events_until(page.exercises.table.hasFocus)
    assert fake.caseload.draft(kari.id) is not None
    return page


def names(page: BuilderPage) -> list[str]:
    return [each.exercise for each in page.state.items]


def dosage(page: BuilderPage, row: int) -> Dosage:
    return page.state.items[row].dosage


def write(page: BuilderPage, hand: Hand, row: int, column: Column, text: str) -> None:
    """Write *text* into a cell and keep it."""
    table = page.exercises.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    hand.write(text)
    hand.key(Qt.Key.Key_Return)


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


@pytest.mark.parametrize(
    ("row", "column", "text", "wanted"),
    [
        (0, Column.SETS, "2", {"sets": 2}),
        (0, Column.TIMING, "20", {"timing": Hold(20)}),
        (0, Column.REST, "5", {"rest_between_repetitions_s": 5}),
        (2, Column.TIMING, "3-0-4", {"timing": Tempo(3, 0, 4)}),
        (2, Column.TIMING, "1,5-2", {"timing": Tempo(1.5, 0, 2)}),
        (2, Column.TIMING, "20", {"timing": Pace(20)}),
        (2, Column.SET_REST, "60", {"rest_between_sets_s": 60}),
        (3, Column.REPETITIONS, "40", {"repetitions": 40}),
    ],
)
def test_a_cell_is_written_into(
    built: BuilderPage,
    hand: Hand,
    row: int,
    column: Column,
    text: str,
    wanted: dict[str, object],
) -> None:
    write(built, hand, row, column, text)
    for name, value in wanted.items():
        assert getattr(dosage(built, row), name) == value


@pytest.mark.parametrize(
    ("row", "column", "text", "told"),
    [
        (0, Column.SETS, "99", "99 is not possible: it goes from 1 to 20."),
        (0, Column.REPETITIONS, "many", "“many” is not a number from 1 to 200."),
        (2, Column.TIMING, "0-1-2", "0 is not possible: it goes from 0.5 to 60."),
        (0, Column.SETS, "1.5", "“1.5” is not a number from 1 to 20."),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    built: BuilderPage, hand: Hand, row: int, column: Column, text: str, told: str
) -> None:
    before = built.state.items
    write(built, hand, row, column, text)
    assert built.state.items == before
    assert built.exercises.warning.text == told


def test_the_legs_are_chosen_with_one_press(built: BuilderPage, hand: Hand) -> None:
    table = built.exercises.table
    index = table.model().index(0, Column.LEGS)
    table.scrollTo(index)
    cell = table.visualRect(index).center()
    hand.click(table.viewport(), cell)
    process_events_until(lambda: bool(table.findChildren(QComboBox)))
    (choice,) = table.findChildren(QComboBox)
    choice.setCurrentIndex(choice.findData(Sides.RIGHT))
    choice.activated.emit(choice.currentIndex())
    process_events_until(lambda: dosage(built, 0).sides is Sides.RIGHT)


def test_an_exercise_for_both_legs_has_no_choice_of_legs(built: BuilderPage) -> None:
    model = built.exercises.model
    assert not model.is_editable(2, Column.LEGS)
    assert not model.is_editable(2, Column.REST)
    assert model.is_editable(0, Column.LEGS)


def test_plus_and_minus_go_step_by_step_and_are_undone_together(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    table = built.exercises.table
    table.setCurrentIndex(table.model().index(0, Column.TIMING))
    hand.write("+++-")
    assert dosage(built, 0).timing == Hold(20)
    window.menu.undo.trigger()
    assert dosage(built, 0).timing == Hold(10)
    window.menu.redo.trigger()
    assert dosage(built, 0).timing == Hold(20)


def test_down_keeps_what_was_written_and_goes_on(built: BuilderPage, hand: Hand) -> None:
    table = built.exercises.table
    table.setCurrentIndex(table.model().index(0, Column.REPETITIONS))
    hand.write("5")
    hand.key(Qt.Key.Key_Down)
    assert dosage(built, 0).repetitions == 5
    assert (table.row, table.currentIndex().column()) == (1, Column.REPETITIONS)


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


def test_a_dosage_beyond_the_usual_is_told_with_its_source(built: BuilderPage, hand: Hand) -> None:
    write(built, hand, 2, Column.SETS, "6")
    assert "Sets: 6. Usual is 1 to 4." in built.exercises.warning.text
    assert "Med Sci Sports Exerc" in built.exercises.warning.text
    model = built.exercises.model
    index = model.index(2, Column.SETS)
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    assert "Usual is" in str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert "Usual is" in str(model.data(index, Qt.ItemDataRole.ToolTipRole))
    built.exercises.table.choose_row(0)
    assert built.exercises.warning.text == ""


def test_the_time_of_the_session_is_shown(built: BuilderPage, hand: Hand) -> None:
    assert built.exercises.stages.total.text() == "Takes 14 min"
    write(built, hand, 4, Column.SETS, "4")
    assert built.exercises.stages.total.text() == "Takes 18 min"


def test_stages_have_their_own_dosage_and_weeks(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    bar = built.exercises.stages
    hand.click(bar.add_stage)
    assert [each.text() for each in bar.parts] == ["Weeks 1 to 2", "From week 3"]
    assert built.state.part == Part(2)
    write(built, hand, 2, Column.SETS, "3")
    bar.weeks.setValue(6)
    hand.click(bar.parts[0])
    assert dosage(built, 2).sets == 2
    bar.weeks.setValue(4)
    assert [each.text() for each in bar.parts] == ["Weeks 1 to 4", "From week 5"]
    programme = built.state.begun()
    assert [(each.weeks, each.prescriptions[2].dosage.sets) for each in programme.stages] == [
        (4, 2),
        (6, 3),
    ]
    hand.click(bar.remove)
    assert [each.text() for each in bar.parts] == ["Always"]
    assert dosage(built, 2).sets == 3
    window.menu.undo.trigger()
    assert len(bar.parts) == 2


def test_the_lighter_variant_begins_as_half_and_goes_again(built: BuilderPage, hand: Hand) -> None:
    bar = built.exercises.stages
    hand.click(bar.add_lighter)
    assert built.state.part == LIGHTER
    assert [each.dosage.sets for each in built.state.items] == [1, 1, 1, 1, 1]
    assert not bar.add_lighter.isVisible()
    built.exercises.table.choose_row(0)
    built.exercises.table.remove_row()
    assert len(built.state.begun().lighter) == 4
    hand.click(bar.remove)
    assert built.state.begun().lighter == ()
    assert built.state.part == Part()


def test_undoing_a_stage_that_is_shown_shows_one_that_is_there(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    hand.click(built.exercises.stages.add_stage)
    window.menu.undo.trigger()
    assert built.state.part == Part()
    assert names(built) == LEG_PROGRAMME


def test_a_note_about_one_exercise_is_kept_with_it(built: BuilderPage) -> None:
    tab = built.exercises
    tab.table.choose_row(2)
    tab.note.setText("Hold on to the  kitchen counter.")
    tab.note.settle()
    note = built.state.items[2].note
    assert note is not None
    assert note.by_language == {"en": "Hold on to the kitchen counter."}
    tab.table.choose_row(0)
    assert tab.note.text() == ""
    tab.table.choose_row(2)
    assert tab.note.text() == "Hold on to the kitchen counter."


def test_a_note_that_is_being_written_goes_to_its_own_exercise(built: BuilderPage) -> None:
    tab = built.exercises
    tab.table.choose_row(2)
    tab.note.setText("For heel raises")
    tab.table.choose_row(0)
    notes = [each.note for each in built.state.items]
    assert [note is not None for note in notes] == [False, False, True, False, False]


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
