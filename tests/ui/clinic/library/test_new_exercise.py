"""From a film to an exercise in a real window, by keys, with the real player and converter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from exerciseapp.adapters.library import read_exercise
from exerciseapp.domain.exercise import PhaseName, Position
from exerciseapp.ui.clinic.library.cut_editor import Handle
from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from tests.support.film_reading import numbers
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import SHIFT, focused, press, type_in
from tests.ui.clinic.library.making import LONG_WAIT_S, PICTURE_S, write_all


def test_an_exercise_is_made_by_keys(
    cutting: NewExercisePage, place: LibraryPlace, fake: FakeOffice, film: Path
) -> None:
    before = film.read_bytes()
    page, editor = cutting, cutting.editor
    assert focused() is page.cut.film
    # Ten pictures in: the cut begins here.
    press(Qt.Key.Key_Right, times=10)
    press(Qt.Key.Key_I)
    assert editor.start_s == pytest.approx(10 * PICTURE_S)
    press(Qt.Key.Key_Right, SHIFT, times=2)
    press(Qt.Key.Key_Left, times=10)
    press(Qt.Key.Key_O)
    assert editor.end_s == pytest.approx(50 * PICTURE_S)
    for moment in (15, 20, 30, 40):
        at = round(page.cut.film.position_s / PICTURE_S)
        key = Qt.Key.Key_Right if moment > at else Qt.Key.Key_Left
        press(key, times=abs(moment - at))
        press(Qt.Key.Key_M)
    assert [round(mark / PICTURE_S) for mark in editor.marks] == [15, 20, 30, 40]
    # One was pressed a picture too late.
    page.cut.strip.setFocus()
    press(Qt.Key.Key_Down, times=2)
    assert page.cut.strip.chosen is Handle.MARK_2
    press(Qt.Key.Key_Left)
    assert [round(mark / PICTURE_S) for mark in editor.marks] == [15, 19, 30, 40]
    page.next.setFocus()
    press(Qt.Key.Key_Return)
    assert page.steps.currentWidget() is page.words
    write_all(page)
    page.words.position.setCurrentIndex(page.words.position.findData(Position.STANDING))
    page.words.equipment.choose("step", holds=True)
    page.words.muscles.choose("soleus", holds=True)
    page.next.setFocus()
    press(Qt.Key.Key_Return)
    assert page.steps.currentWidget() is page.making
    process_events_until(lambda: place.making is None, LONG_WAIT_S)
    library = place.library
    assert library.isVisible()
    assert library.chosen() == "tahev-pa-trinn"
    assert library.details.exercise is not None
    assert library.details.exercise.text("en").steps == ("Stand on the step.", "Rise.")
    exercise, problems = read_exercise(fake.places.library / "tahev-pa-trinn")
    assert problems == ()
    assert exercise is not None
    assert exercise.demonstration.clip is not None
    assert numbers(exercise.demonstration.clip) == list(range(10, 50))
    assert [
        (phase.name, round(phase.start_s / PICTURE_S)) for phase in exercise.demonstration.phases
    ] == [
        (PhaseName.READY, 0),
        (PhaseName.RAISE, 5),
        (PhaseName.TOP, 9),
        (PhaseName.LOWER, 20),
        (PhaseName.READY, 30),
    ]
    assert (exercise.equipment, exercise.muscles) == (("step",), ("soleus",))
    assert film.read_bytes() == before
    library.search.setText("tahev trinn")
    assert library.chosen() == "tahev-pa-trinn"


def wrong(page: NewExercisePage, field: str) -> str:
    return page.words.fields[field].problem.words


def test_what_is_wrong_stands_beside_its_field(cutting: NewExercisePage) -> None:
    words = cutting.words
    cutting.next.click()
    assert not wrong(cutting, "name")
    words.fields["name"].setFocus()
    type_in("x" * 61)
    press(Qt.Key.Key_Tab)
    assert "60" in wrong(cutting, "name")
    assert not wrong(cutting, "purpose")
    cutting.next.click()
    assert cutting.steps.currentWidget() is words
    assert wrong(cutting, "purpose")
    assert focused() is words.fields["name"].field
    write_all(cutting, "Short")
    cutting.next.setFocus()
    assert not any(wrong(cutting, field) for field in words.fields)


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "empty"), (b"no film" * 99, "no film"), (None, "not there")]
)
def test_a_file_that_is_no_film_is_told(
    page: NewExercisePage, tmp_path: Path, content: bytes | None, told: str
) -> None:
    film = tmp_path / "film.mp4"
    if content is not None:
        film.write_bytes(content)
    page.take(film)
    process_events_until(page.film.choose.isEnabled, LONG_WAIT_S)
    assert told in page.film.notice.text
    assert not page.cut.isVisible()


def test_a_film_is_chosen_or_dropped(
    page: NewExercisePage, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(film), ""))
    press(Qt.Key.Key_Return)
    process_events_until(lambda: page.steps.currentWidget() is page.cut, LONG_WAIT_S)
    assert page.editor.film == film
    page.back.click()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(film))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.film.dropEvent(drop)
    process_events_until(lambda: page.steps.currentWidget() is page.cut, LONG_WAIT_S)
