"""From a film to an exercise in a real window, by keys, with the real player and converter."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from exerciseapp.adapters.library import read_exercise
from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.domain.exercise import ExerciseKind, PhaseName, Position
from exerciseapp.domain.exercise_draft import moving_phases
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import ClipProblem, ClipProblemKind
from exerciseapp.ui.clinic.library.cut_editor import Handle
from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.fakes.films import FakeFilmOpener
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec, read_number
from tests.support.film_reading import numbers
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import SHIFT, focused, press, type_in

FILM = ClipSpec("film.mp4", frames=75, sound=True)
LONG_WAIT_S = 60.0
PICTURE_S = 0.04


@pytest.fixture
def film(make_clip: MakeClip) -> Path:
    return make_clip(FILM)


@pytest.fixture
def page(films: VlcFilmOpener, place: LibraryPlace) -> NewExercisePage:
    """Give the first step, with the real player."""
    assert films is not None
    place.library.new.setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(place.making, NewExercisePage)
    return place.making


@pytest.fixture
def cutting(page: NewExercisePage, film: Path) -> NewExercisePage:
    """Give the second step, with the film standing at its first picture."""
    page.take(film)
    process_events_until(lambda: page.steps.currentWidget() is page.cut, LONG_WAIT_S)
    shows_film(page)
    return page


def shows_film(page: NewExercisePage) -> None:
    view = page.cut.film.view
    process_events_until(lambda: view.film is not None and view.film.pictures > 0, LONG_WAIT_S)


def write_all(page: NewExercisePage, name: str = "Tåhev på trinn") -> None:
    """Write every field by keyboard, from the first to the last."""
    words = page.words
    texts = {
        "name": name,
        "steps": "Stand on the step.\nRise.",
        "avoid": "Do not bounce.\nStop if it hurts.",
    }
    for field, each in words.fields.items():
        each.setFocus()
        each.write(texts.get(field, "Words about it."))
    for phase in moving_phases(page.editor.kind):
        words.phases[phase].setFocus()
        type_in("Now")


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


def test_each_press_shows_the_very_next_picture(cutting: NewExercisePage) -> None:
    screen = cutting.cut.film
    at = 0
    for key, step in ((Qt.Key.Key_Right, 1),) * 3 + ((Qt.Key.Key_Left, -1),) * 2:
        press(key, times=7)
        at += 7 * step
        process_events_until(partial(shows, cutting, at), LONG_WAIT_S)
    cutting.cut.mirror.click()
    assert number_shown(cutting) is None
    cutting.cut.mirror.click()
    cutting.cut.strip.choose(Handle.END)
    process_events_until(partial(shows, cutting, 74), LONG_WAIT_S)
    screen.setFocus()
    press(Qt.Key.Key_P)
    assert cutting.cut.film.still.isHidden()


def shows(page: NewExercisePage, number: int) -> bool:
    return number_shown(page) == number


def number_shown(page: NewExercisePage) -> int | None:
    """Return the number of the picture over the player's; None if there is none."""
    still = page.cut.film.still
    if still.isHidden():
        return None
    image = still.grab().toImage()
    place = still.picture_place().toAlignedRect()

    def brightness(part: float) -> int:
        return image.pixelColor(
            place.left() + int(part * place.width()), place.center().y()
        ).green()

    return read_number(brightness)


def test_a_film_that_the_player_cannot_play_is_gone_through_by_pictures(
    place: LibraryPlace, fake: FakeOffice, film: Path
) -> None:
    place.begin()
    page = place.making
    assert isinstance(page, NewExercisePage)
    page.take(film)
    process_events_until(page.cut.isVisible, LONG_WAIT_S)
    assert isinstance(fake.films, FakeFilmOpener)
    broken = fake.films.opened[0]
    broken.problem = ClipProblem(film, ClipProblemKind.NO_PLAYER)
    broken.come_to(FilmState.BROKEN, 0)
    broken.length_s = 0.0
    process_events_until(page.cut.notice.isVisible)
    assert "picture by picture" in page.cut.notice.text
    process_events_until(partial(shows, page, 0), LONG_WAIT_S)
    press(Qt.Key.Key_Right, times=3)
    process_events_until(partial(shows, page, 3), LONG_WAIT_S)
    press(Qt.Key.Key_I)
    assert page.editor.start_s == pytest.approx(3 * PICTURE_S)


def test_marks_are_put_while_it_plays(cutting: NewExercisePage) -> None:
    page, editor = cutting, cutting.editor
    page.cut.kinds[ExerciseKind.STATIC].click()
    hints = [page.cut.hint.text()]
    page.cut.film.setFocus()
    press(Qt.Key.Key_Space)
    for _ in range(4):
        count = len(editor.marks)
        last = editor.marks[-1] if editor.marks else 0.0

        def has_moved(last: float = last) -> bool:
            return page.cut.film.position_s > last + 0.1

        process_events_until(has_moved, LONG_WAIT_S)
        press(Qt.Key.Key_M)
        assert len(editor.marks) == count + 1
        hints.append(page.cut.hint.text())
    assert len(set(hints)) == 5
    assert list(editor.marks) == sorted(editor.marks)
    assert not page.cut.mark.isEnabled()
    process_events_until(lambda: not page.cut.film.plays, LONG_WAIT_S)
    press(Qt.Key.Key_Backspace)
    assert len(editor.marks) == 3
    page.next.click()
    assert page.steps.currentWidget() is page.cut
    assert "Some of the four" in page.cut.notice.text


def test_handles_are_dragged_and_stay_sensible(cutting: NewExercisePage) -> None:
    strip, editor = cutting.cut.strip, cutting.editor
    assert editor.start_s == 0.0
    assert editor.end_s == pytest.approx(3.0, abs=0.1)

    def drag(from_s: float, to_s: float, y: int = 10) -> None:
        one, other = (QPointF(strip.x_of(second), y).toPoint() for second in (from_s, to_s))
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=one)
        QTest.mouseMove(strip, other)
        QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=other)

    drag(0.0, 0.5)
    assert editor.start_s == pytest.approx(0.5, abs=0.02)
    drag(editor.end_s, 0.6)
    # A cut has a second at least.
    assert editor.end_s == pytest.approx(1.0, abs=0.02)
    assert editor.end_s - editor.start_s >= 1.0 - 1e-6 or editor.start_s == 0.0
    drag(editor.place(Handle.POSTER_END), editor.end_s, y=34)
    assert editor.place(Handle.POSTER_END) == pytest.approx(editor.end_s, abs=0.02)


def test_the_mirror_is_seen_at_once_and_made(cutting: NewExercisePage) -> None:
    assert not cutting.cut.film.grab().isNull()
    cutting.cut.mirror.click()
    cut = cutting.editor.cut()
    assert cut is not None
    assert cut.mirrored


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
