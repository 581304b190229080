"""A film is gone through and cut, by keys and by mouse, with the real player."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from exerciseapp.domain.exercise import ExerciseKind
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import ClipProblem, ClipProblemKind
from exerciseapp.ui.clinic.library.cut_editor import Handle
from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from tests.fakes.films import FakeFilmOpener
from tests.support.clips import read_number
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import press
from tests.ui.clinic.library.making import LONG_WAIT_S, PICTURE_S


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
