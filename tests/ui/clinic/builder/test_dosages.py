"""A dosage and a note are written into the row of their exercise; what cannot be is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from exerciseapp.domain.dosage import Hold, Pace, Sides, Tempo
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand
from tests.ui.clinic.builder.leg_programme import dosage, write


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
