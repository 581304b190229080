from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.playback.film import VlcFilm
from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import Canvas, ClipProblem, ClipProblemKind
from exerciseapp.ui.player.film_controls import RATES, FilmControls
from exerciseapp.ui.player.film_view import NEAR_END_S, FilmView
from tests.fakes.films import FakeFilmOpener
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec, read_number
from tests.support.qt import process_events_until

A, B = Path("a.mp4"), Path("b.mp4")


@pytest.fixture
def films() -> FakeFilmOpener:
    return FakeFilmOpener()


@pytest.fixture
def view(qapp: QApplication, films: FakeFilmOpener) -> Iterator[FilmView]:
    view = FilmView(films)
    view.resize(640, 360)
    view.show()
    yield view
    view.close_films()
    view.close()
    view.deleteLater()


def brightness(view: FilmView) -> int:
    return view.grab().toImage().pixelColor(320, 180).green()


def test_each_new_picture_is_painted(view: FilmView, films: FakeFilmOpener) -> None:
    view.show_film(A)
    films.opened[0].come_to(FilmState.READY, 50)
    process_events_until(lambda: brightness(view) == 50)
    films.opened[0].come_to(FilmState.PLAYING, 60)
    process_events_until(lambda: brightness(view) == 60)


def test_the_last_picture_stays_until_the_next_film_has_one(
    view: FilmView, films: FakeFilmOpener
) -> None:
    view.show_film(A)
    first = films.opened[0]
    first.come_to(FilmState.PLAYING, 50)
    process_events_until(lambda: brightness(view) == 50)
    view.prepare(B)
    view.show_film(B)
    assert first.closed
    # On something else than what it was painted on before.
    elsewhere = QImage(view.size(), QImage.Format.Format_RGB32)
    elsewhere.fill(QColor("red"))
    view.render(elsewhere)
    assert elsewhere.pixelColor(320, 180) == QColor(50, 50, 50)
    films.opened[1].come_to(FilmState.READY, 70)
    process_events_until(lambda: brightness(view) == 70)


def test_a_loop_goes_on_with_the_film_that_stands_ready(
    view: FilmView, films: FakeFilmOpener
) -> None:
    view.show_film(A)
    view.set_looping(True)
    view.play()
    first = films.opened[0]
    first.come_to(FilmState.PLAYING, 50, 30.0)
    process_events_until(lambda: brightness(view) == 50)
    assert len(films.opened) == 1
    first.come_to(FilmState.PLAYING, 51, 60.0 - NEAR_END_S / 2)
    process_events_until(lambda: len(films.opened) == 2)
    second = films.opened[1]
    second.come_to(FilmState.READY, 99)
    first.come_to(FilmState.ENDED, 60)
    process_events_until(lambda: first.closed)
    assert brightness(view) == 99
    # For the time that the last picture of the one before has still to stand.
    assert second.asked[-2:] == ["play in 0.04", "play"]
    assert [film.path for film in films.opened] == [A, A]


def test_the_film_prepared_comes_without_being_opened_again(
    view: FilmView, films: FakeFilmOpener
) -> None:
    view.show_film(A)
    view.prepare(B)
    films.opened[1].come_to(FilmState.READY, 77)
    view.show_film(B)
    assert brightness(view) == 77
    assert len(films.opened) == 2
    assert films.opened[0].closed


def test_the_end_is_told(view: FilmView, films: FakeFilmOpener) -> None:
    ends: list[bool] = []
    view.ended.connect(lambda: ends.append(view.plays))
    view.show_film(A)
    view.play()
    films.opened[0].come_to(FilmState.ENDED, 50)
    process_events_until(lambda: bool(ends))
    assert ends == [False]


def test_a_broken_film_is_told_and_leaves_the_panel(view: FilmView, films: FakeFilmOpener) -> None:
    problems: list[ClipProblem] = []
    view.problem_found.connect(problems.append)
    view.show_film(A)
    film = films.opened[0]
    film.problem = ClipProblem(A, ClipProblemKind.UNREADABLE)
    film.come_to(FilmState.BROKEN, 50)
    process_events_until(lambda: bool(problems))
    assert problems == [film.problem]
    assert view.grab().toImage().pixelColor(320, 180) == view.letterbox


def test_controls_lead_the_film_and_show_where_it_is(view: FilmView, films: FakeFilmOpener) -> None:
    controls = FilmControls(view)
    controls.show()
    view.show_film(A)
    film = films.opened[0]
    film.come_to(FilmState.READY, 50, 12.0)
    process_events_until(lambda: controls.place.value() == 12_000)
    assert controls.time.text() == "0:12 / 1:00"
    QTest.mouseClick(controls.play, Qt.MouseButton.LeftButton)
    assert film.asked[-1] == "play"
    QTest.mouseClick(controls.play, Qt.MouseButton.LeftButton)
    assert film.asked[-1] == "pause"
    controls.rate.setCurrentIndex(RATES.index(1.5))
    assert film.asked[-1] == "rate 1.5"
    controls.loudness.setValue(30)
    assert film.asked[-1] == "volume 30"
    QTest.keyClick(controls.place, Qt.Key.Key_Right)
    assert film.asked[-1] == "seek 17"
    for control in (controls.place, controls.rate, controls.loudness):
        assert control.accessibleName()
    controls.close()


class WatchedOpener(VlcFilmOpener):
    """Remembers the numbers of the pictures that are drawn, a row for each film."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[int | None]] = []

    def open_film(self, path: Path, changed: Callable[[], None]) -> VlcFilm:
        film = super().open_film(path, changed)
        row: list[int | None] = []
        draw = film.draw

        def draw_and_note(canvas: Canvas) -> None:
            draw(canvas)
            line = canvas.size.height // 2 * canvas.stride
            number = read_number(
                lambda part: canvas.pixels[line + 4 * int(part * canvas.size.width)]
            )
            if row[-1:] != [number]:
                row.append(number)

        film.draw = draw_and_note  # type: ignore[method-assign]
        self.rows.append(row)
        return film


@pytest.mark.parametrize("sound", [False, True])
def test_no_picture_is_lost_where_a_real_film_begins_anew(
    qapp: object, make_clip: MakeClip, sound: bool
) -> None:
    films = WatchedOpener()
    view = FilmView(films)
    view.resize(640, 360)
    view.show()
    view.show_film(make_clip(ClipSpec(f"seam-{sound}.mp4", 25, sound=sound)))
    view.set_looping(True)
    view.play()

    def has_a_seam_without_a_loss() -> bool:
        """Whether any will do: libVLC leaves out pictures for which the computer was too busy."""
        seams = itertools.pairwise(films.rows)
        return any(one[-3:] == [22, 23, 24] and two[:4] == [0, 1, 2, 3] for one, two in seams)

    process_events_until(has_a_seam_without_a_loss, 30.0)
    view.close_films()
    films.close()
    view.close()


def test_a_real_film_loops_without_an_empty_picture(qapp: object, make_clip: MakeClip) -> None:
    films = VlcFilmOpener()
    view = FilmView(films)
    view.resize(640, 360)
    view.show()
    view.show_film(make_clip(ClipSpec("short.mp4", 25, sound=True)))
    view.set_looping(True)
    view.play()
    seen: list[int | None] = []

    def number() -> int | None:
        image = view.grab().toImage()
        return read_number(lambda part: image.pixelColor(int(part * 640), 180).green())

    def has_looped_twice() -> bool:
        if not seen or seen[-1] != number():
            seen.append(number())
        ends = sum(1 for one, two in itertools.pairwise(seen) if (one or 0) > (two or 0))
        return ends >= 2

    process_events_until(lambda: number() is not None)
    process_events_until(has_looped_twice, 20.0)
    assert None not in seen
    view.close_films()
    films.close()
    view.close()
    assert QColor(view.letterbox).isValid()
