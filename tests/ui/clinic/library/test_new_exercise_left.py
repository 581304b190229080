"""An exercise in the making is left, stopped or cannot be kept: nothing is lost unasked."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt

from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import focused, press
from tests.ui.clinic.library.making import LONG_WAIT_S, write_all


def test_leaving_half_way_asks_and_going_elsewhere_keeps(
    cutting: NewExercisePage, place: LibraryPlace, window: ClinicWindow
) -> None:
    cutting.next.click()
    cutting.words.fields["name"].write("Half")
    window.work.go_to(ClinicPlace.PATIENTS)
    window.work.go_to(ClinicPlace.LIBRARY)
    assert place.currentWidget() is cutting
    assert cutting.words.fields["name"].text == "Half"
    cutting.cancel.click()
    assert cutting.throw_away.isVisible()
    press(Qt.Key.Key_Return)
    assert place.currentWidget() is cutting
    assert not cutting.throw_away.isVisible()
    cutting.cancel.click()
    cutting.throw_away.click()
    assert place.currentWidget() is place.library
    assert place.library.isVisible()


def test_the_window_asks_once_before_it_is_closed(
    cutting: NewExercisePage, place: LibraryPlace, window: ClinicWindow
) -> None:
    window.work.go_to(ClinicPlace.PATIENTS)
    window.menu.close.trigger()
    assert window.isVisible()
    assert place.isVisible()
    assert "lost" in cutting.notice.text
    assert focused() is cutting.stay
    press(Qt.Key.Key_Return)
    assert not cutting.is_asking
    window.menu.close.trigger()
    assert window.isVisible()
    window.menu.close.trigger()
    assert window.isHidden()


def test_a_computer_that_is_switched_off_is_not_kept_waiting(
    cutting: NewExercisePage, window: ClinicWindow
) -> None:
    assert cutting.is_begun
    window.close()
    assert window.isHidden()


def test_nothing_is_asked_where_nothing_would_be_lost(
    page: NewExercisePage, place: LibraryPlace
) -> None:
    page.cancel.click()
    assert place.making is None


def test_stopping_keeps_what_was_written_and_leaves_nothing(
    cutting: NewExercisePage, fake: FakeOffice
) -> None:
    before = sorted(fake.places.library.iterdir())
    cutting.next.click()
    write_all(cutting)
    cutting.next.click()
    press(Qt.Key.Key_Return)
    process_events_until(lambda: cutting.steps.currentWidget() is cutting.words, LONG_WAIT_S)
    assert "Stopped" in cutting.notice.text
    assert cutting.words.fields["name"].text == "Tåhev på trinn"
    assert sorted(fake.places.library.iterdir()) == before


def test_a_library_that_cannot_be_written_is_told(
    cutting: NewExercisePage, fake: FakeOffice
) -> None:
    cutting.next.click()
    write_all(cutting)
    shutil.rmtree(fake.places.library)
    fake.places.library.write_text("in the way", encoding="utf-8")
    cutting.next.click()
    process_events_until(lambda: cutting.steps.currentWidget() is cutting.words, LONG_WAIT_S)
    assert "could not be written" in cutting.notice.text


def test_closing_the_window_while_it_converts_ends_it(
    cutting: NewExercisePage, fake: FakeOffice
) -> None:
    cutting.next.click()
    write_all(cutting)
    cutting.next.click()
    cutting.end()
    assert not [path for path in fake.places.library.iterdir() if path.name.startswith(".")]
