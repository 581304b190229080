"""The library in a real window: found as one types, marked, undone, played under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from exerciseapp.domain.caseload import ExerciseMarks
from exerciseapp.domain.exercise import Position
from exerciseapp.ui.clinic.library.model import EXERCISE_MIME, PICTURE_PX
from exerciseapp.ui.clinic.library.page import LibraryPage
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.fakes.outside import FakeClipLoader
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import CTRL, focused, press, type_in


def shown(library: LibraryPage) -> list[str]:
    rows = (library.model.exercise(row) for row in range(library.model.rowCount()))
    return [exercise.id for exercise in rows if exercise is not None]


def test_what_is_typed_is_found_and_shown_beside(library: LibraryPage) -> None:
    assert len(shown(library)) > 8
    type_in("hamstrig")
    assert set(shown(library)) == {"hamstring-stretch-seated", "hamstring-stretch-standing"}
    assert library.count.text() == "2 exercises"
    assert library.details.exercise is not None
    assert library.details.exercise.id == library.chosen() == shown(library)[0]
    press(Qt.Key.Key_Down)
    assert library.chosen() == shown(library)[1]
    assert library.details.exercise.id == library.chosen()
    assert library.details.name.text() == library.model.name(1)
    press(Qt.Key.Key_Escape)
    assert library.search.text() == ""
    assert len(shown(library)) > 8


def test_what_is_typed_in_the_list_goes_to_the_search(library: LibraryPage) -> None:
    press(Qt.Key.Key_Return)
    assert focused() is library.list
    type_in("vegg")
    assert library.search.text() == "vegg"
    assert focused() is library.search


def test_nothing_found_is_told(library: LibraryPage) -> None:
    type_in("zzzzzz")
    assert library.empty.isVisible()
    assert not library.list.isVisible()
    assert library.details.exercise is None
    library.search.clear()
    assert library.list.isVisible()
    assert not library.empty.isVisible()
    assert library.details.exercise is not None


def test_a_favourite_is_kept_undone_and_done_again(
    library: LibraryPage, window: ClinicWindow, fake: FakeOffice
) -> None:
    type_in("towel curl")
    press(Qt.Key.Key_D, CTRL)
    assert fake.caseload.marks("towel-curl") == ExerciseMarks("towel-curl", favourite=True)
    assert library.details.favourite.isChecked()
    assert library.model.is_favourite(0)
    library.chips.favourites.click()
    library.search.clear()
    assert shown(library) == ["towel-curl"]
    window.menu.undo.trigger()
    assert fake.caseload.marks("towel-curl").is_empty
    assert shown(library) == []
    window.menu.redo.trigger()
    assert shown(library) == ["towel-curl"]
    library.chips.clear.click()
    assert shown(library)[0] == "towel-curl"
    assert len(shown(library)) > 8


def test_tags_are_written_found_and_offered(library: LibraryPage, fake: FakeOffice) -> None:
    type_in("ankle")
    assert library.chosen() == "ankle-pump"
    assert not library.chips.tags.isVisible()
    library.details.tags.setFocus()
    type_in("First week, bed rest ,first week")
    press(Qt.Key.Key_Return)
    assert fake.caseload.marks("ankle-pump").tags == ("First week", "bed rest")
    assert library.details.tags.text() == "First week, bed rest"
    library.search.setText("bed rest")
    assert shown(library)[0] == "ankle-pump"
    library.search.clear()
    library.chips.tags.choose("First week", holds=True)
    assert shown(library) == ["ankle-pump"]
    assert library.chips.tags.text() == "Tag: First week"


def test_a_tag_that_cannot_be_is_told(library: LibraryPage, fake: FakeOffice) -> None:
    library.details.tags.setFocus()
    type_in("x" * 41)
    press(Qt.Key.Key_Return)
    assert "40" in library.notice.text
    assert not fake.caseload.all_marks()


def test_chips_narrow_and_are_cleared(library: LibraryPage) -> None:
    library.chips.positions.choose(Position.SITTING.value, holds=True)
    library.chips.equipment.choose("towel", holds=True)
    assert set(shown(library)) == {"calf-stretch-seated", "towel-curl"}
    type_in("toes")
    assert shown(library) == ["towel-curl"]
    library.search.clear()
    library.chips.clear.click()
    assert not library.chips.clear.isVisible()
    assert len(shown(library)) > 8


def test_a_chip_is_chosen_by_keyboard(library: LibraryPage) -> None:
    chip = library.chips.muscles
    chip.setFocus()
    press(Qt.Key.Key_Return)
    process_events_until(chip.menu_shown.isVisible)
    QTest.keyClick(chip.menu_shown, Qt.Key.Key_Down)
    QTest.keyClick(chip.menu_shown, Qt.Key.Key_Return)
    assert len(chip.chosen) == 1
    assert 0 < len(shown(library)) < 8


def test_a_favourite_leaves_tags_as_they_stand_now(library: LibraryPage, fake: FakeOffice) -> None:
    type_in("towel curl")
    other = FakeOffice(fake.places, fake.database)
    other.caseload.set_marks(ExerciseMarks("towel-curl", tags=("other",)))
    press(Qt.Key.Key_D, CTRL)
    assert fake.caseload.marks("towel-curl") == ExerciseMarks("towel-curl", True, ("other",))
    assert library.details.tags.text() == "other"


def test_the_film_of_the_row_under_the_mouse_plays(
    library: LibraryPage, window: ClinicWindow
) -> None:
    library.search.setText("heel")
    loader = window.office.clips
    assert isinstance(loader, FakeClipLoader)
    row = library.list.visualRect(library.model.index(1)).center()
    QTest.mouseMove(library.list.viewport(), row)
    QTest.mouseMove(library.list.viewport(), row + QPoint(1, 0))
    process_events_until(lambda: library.list.moving_row == 1)
    QTest.mouseMove(
        library.list.viewport(), library.list.visualRect(library.model.index(0)).center()
    )
    assert library.list.moving_row == -1


def test_films_are_given_back_when_nobody_looks(library: LibraryPage, window: ClinicWindow) -> None:
    played = [library.details.film.plays]
    for goal in (ClinicPlace.PATIENTS, ClinicPlace.LIBRARY):
        window.work.go_to(goal)
        played.append(library.details.film.plays)
    assert played == [True, False, True]


def test_pictures_come_when_they_are_asked_for(library: LibraryPage) -> None:
    process_events_until(lambda: not library.model.picture(0).isNull())
    # Just as large as it is shown, so that painting need not make it smaller.
    picture = library.model.picture(0)
    assert picture.size() == PICTURE_PX * library.devicePixelRatioF()


def test_an_exercise_can_be_dragged(library: LibraryPage) -> None:
    type_in("towel curl")
    index = library.model.index(0)
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    carried = library.model.mimeData([index])
    assert bytes(carried.data(EXERCISE_MIME).data()) == b"towel-curl"


def test_everything_that_takes_the_keyboard_has_a_name(library: LibraryPage) -> None:
    for widget in library.findChildren(QWidget):
        in_view = widget.isVisible() and widget.isEnabled()
        if in_view and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text or isinstance(widget, QComboBox), widget
    index = library.model.index(0)
    told = library.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).startswith(library.model.name(0))
