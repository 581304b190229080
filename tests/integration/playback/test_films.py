"""Films with the real libVLC: barred recordings with sound."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from exerciseapp.adapters.playback.film import VlcFilm
from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import Canvas, ClipProblemKind, PictureSize
from tests.support.barred import MakeClip
from tests.support.canvas import SIZE
from tests.support.clips import ClipSpec, broken_files, cut_short, on_its_side, read_number
from tests.support.news import News
from tests.support.quickest import is_done_within

RECORDING = ClipSpec("recording.mp4", 200, sound=True)

TRIES = 4


class Opened:
    """A film and what was told of it."""

    def __init__(self, opener: VlcFilmOpener, path: Path) -> None:
        self.news = News()
        self.film: VlcFilm = opener.open_film(path, self.news.tell)

    def wait_for(self, state: FilmState, timeout_s: float = 20.0) -> None:
        self.news.wait_until(lambda: self.film.state is state, timeout_s)

    def number(self) -> int:
        """Return the number of the picture that is there; -1 for none."""
        size = self.film.canvas_size(SIZE)
        pixels = bytearray(size.width * size.height * 4)
        self.film.draw(Canvas(memoryview(pixels), size, size.width * 4))
        middle = size.height // 2 * size.width
        number = read_number(lambda part: pixels[4 * (middle + int(part * size.width))])
        return -1 if number is None else number


@pytest.fixture
def opener() -> Iterator[VlcFilmOpener]:
    films = VlcFilmOpener()
    yield films
    films.close()


def test_a_film_stands_at_its_beginning_until_it_is_played(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    opened = Opened(opener, make_clip(RECORDING))
    opened.news.wait_until(lambda: opened.film.pictures > 0)
    first_came = time.monotonic()
    opened.wait_for(FilmState.READY)
    film = opened.film
    assert film.size == PictureSize(640, 360)
    assert film.length_s == pytest.approx(8.0, abs=0.1)
    assert film.has_sound
    # It runs on only until the films' thread has its turn.
    assert opened.number() < 6 + 25 * (time.monotonic() - first_came)
    film.play()
    opened.news.wait_until(lambda: opened.number() >= 25)
    film.pause()
    opened.wait_for(FilmState.READY)
    assert film.position_s == pytest.approx(opened.number() / 25, abs=0.4)


def test_seeking_while_it_stands_shows_that_place(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    opened = Opened(opener, make_clip(RECORDING))
    opened.wait_for(FilmState.READY)
    opened.film.seek(5.0)
    opened.news.wait_until(lambda: abs(opened.number() - 125) < 8)
    assert opened.film.state is FilmState.READY
    assert opened.film.position_s == pytest.approx(5.0, abs=0.3)


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_another_speed_goes_on_from_where_it_was(
    opener: VlcFilmOpener, make_clip: MakeClip, rate: float
) -> None:
    opened = Opened(opener, make_clip(RECORDING))
    opened.wait_for(FilmState.READY)
    opened.film.play()
    opened.news.wait_until(lambda: opened.number() >= 20)
    opened.film.set_rate(rate)
    seen: list[int] = []

    def plays_on() -> bool:
        seen.append(opened.number())
        return seen[-1] >= 60

    opened.news.wait_until(plays_on)
    assert -1 not in seen
    assert seen == sorted(seen)


def test_a_seek_at_double_speed_goes_where_it_is_sent(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    opened = Opened(opener, make_clip(RECORDING))
    opened.wait_for(FilmState.READY)
    opened.film.set_rate(2.0)
    opened.film.play()
    opened.news.wait_until(lambda: opened.number() >= 20)
    began = time.monotonic()
    opened.film.seek(5.0)
    opened.news.wait_until(lambda: opened.number() > 115)
    assert opened.number() < 135 + 50 * (time.monotonic() - began)


def test_it_ends_at_its_last_picture_and_plays_again(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    opened = Opened(opener, make_clip(ClipSpec("short.mp4", 25, sound=True)))
    for _ in range(2):
        before = opened.film.pictures
        opened.film.play()
        opened.news.wait_until(lambda seen=before: opened.film.pictures >= seen + 15)  # type: ignore[misc]
        opened.wait_for(FilmState.ENDED)
        assert opened.number() == 24
        assert opened.film.position_s == opened.film.length_s


def test_a_place_can_be_sought_after_the_end(opener: VlcFilmOpener, make_clip: MakeClip) -> None:
    opened = Opened(opener, make_clip(ClipSpec("short.mp4", 25, sound=True)))
    opened.film.play()
    opened.wait_for(FilmState.ENDED)
    opened.film.seek(0.4)
    opened.wait_for(FilmState.READY)
    assert 5 <= opened.number() <= 24


@pytest.mark.parametrize("name", ["film.mov", "film.mkv", "film.avi", "film.webm"])
def test_other_kinds_of_file_play_too(
    opener: VlcFilmOpener, make_clip: MakeClip, name: str
) -> None:
    opened = Opened(opener, make_clip(ClipSpec(name, 25)))
    film = opened.film
    lasts: list[int] = []

    def has_ended_again(before: int) -> bool:
        return film.pictures > before and film.state is FilmState.ENDED

    # libVLC leaves out a picture for which the computer was too busy, and that may be the last.
    for _ in range(TRIES):
        before = film.pictures
        film.play()
        opened.news.wait_until(partial(has_ended_again, before))
        lasts.append(opened.number())
        if lasts[-1] == 24:
            break
    assert lasts[-1] == 24, lasts


def test_a_film_recorded_upright_is_shown_upright(
    opener: VlcFilmOpener, make_clip: MakeClip, tmp_path: Path
) -> None:
    opened = Opened(opener, on_its_side(tmp_path, make_clip(ClipSpec("h264.mp4"))))
    opened.wait_for(FilmState.READY)
    assert opened.film.size == PictureSize(360, 640)


def test_a_film_in_4k_is_kept_no_larger_than_a_screen(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    opened = Opened(opener, make_clip(ClipSpec("4k.mp4", 12, 3840, 2160)))
    opened.film.play()
    opened.wait_for(FilmState.ENDED)
    assert opened.film.size == PictureSize(3840, 2160)
    # A busy computer may leave out late pictures of a film this large, the last ones too.
    assert opened.number() >= 6


def test_pictures_that_come_unevenly_play_to_their_end(
    opener: VlcFilmOpener, make_clip: MakeClip
) -> None:
    # Every third picture lasts three times as long, as when a phone saves light.
    uneven = ("-vf", "select='not(mod(n\\,3))+lt(n\\,12)'", "-vsync", "vfr")
    opened = Opened(opener, make_clip(ClipSpec("uneven.mp4", 50, extra=uneven)))
    opened.film.play()
    opened.wait_for(FilmState.ENDED)
    # libVLC does not wait for the last one.
    assert opened.number() in {45, 48}


def test_a_broken_film_is_told_within_a_second(
    opener: VlcFilmOpener, make_clip: MakeClip, tmp_path: Path
) -> None:
    def tell(path: Path, kind: ClipProblemKind) -> None:
        opened = Opened(opener, path)
        opened.wait_for(FilmState.BROKEN)
        assert opened.film.problem is not None
        assert opened.film.problem.kind is kind
        opened.film.close()

    for kind, path in broken_files(tmp_path, make_clip(RECORDING)).items():
        assert is_done_within(1.5, partial(tell, path, ClipProblemKind.UNREADABLE)), kind
    missing = tmp_path / "missing.mp4"
    assert is_done_within(1.0, partial(tell, missing, ClipProblemKind.MISSING))


def test_a_film_that_ends_early_is_told(
    opener: VlcFilmOpener, make_clip: MakeClip, tmp_path: Path
) -> None:
    start = ("-movflags", "+faststart")
    whole = make_clip(ClipSpec("start.mp4", 150, extra=start))
    opened = Opened(opener, cut_short(tmp_path, whole))
    opened.film.play()
    opened.wait_for(FilmState.BROKEN)
    assert opened.film.problem is not None
    assert opened.film.problem.kind is ClipProblemKind.CUT_SHORT


def test_closing_in_the_middle_of_anything_waits_for_nothing(make_clip: MakeClip) -> None:
    for _ in range(5):
        films = VlcFilmOpener()
        first = Opened(films, make_clip(RECORDING))
        second = Opened(films, make_clip(RECORDING))
        first.film.play()
        first.news.wait_until(lambda opened=first: opened.film.pictures > 0)  # type: ignore[misc]
        second.film.seek(3.0)
        first.film.close()
        films.close()
        assert second.film.closed.is_set()
