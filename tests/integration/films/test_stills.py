"""Single pictures of films: the very ones that a clip cut there has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.domain.film_cut import FilmCut
from exerciseapp.services.clinic.new_exercise import FilmError, FilmProblem, FilmStills, Still
from tests.support.clips import ClipSpec, make_barred_clip, read_number, run_ffmpeg
from tests.support.film_reading import numbers


@pytest.fixture
def stills() -> Iterator[FilmStills]:
    made = PyAvConverter().stills()
    yield made
    made.close()


def number_of(still: Still) -> int | None:
    line = still.size.height // 2 * still.stride
    return read_number(lambda part: still.pixels[line + 4 * int(part * still.size.width) + 1])


def test_each_picture_is_there_whichever_way_one_goes(tmp_path: Path, stills: FilmStills) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4", frames=120, extra=("-g", "50")))
    there = [*range(0, 60, 3), *range(59, 0, -1), 119, 5, 118, 60]
    for number in there:
        assert number_of(stills.picture(film, number / 25)) == number


def test_any_moment_has_the_picture_that_stands_then(tmp_path: Path, stills: FilmStills) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mkv", frames=90, rate=30))
    chance = random.Random(3)  # noqa: S311 - no secret
    for _ in range(40):
        number = chance.randrange(90)
        # Somewhere within its time; Matroska counts in milliseconds.
        moment = (number + chance.uniform(0.1, 0.9)) / 30
        assert number_of(stills.picture(film, moment)) == number


def test_beyond_the_end_stands_the_last_one(tmp_path: Path, stills: FilmStills) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4", frames=30))
    assert number_of(stills.picture(film, 99.0)) == 29
    assert number_of(stills.picture(film, 1.16)) == 29
    assert number_of(stills.picture(film, 0.0)) == 0


def test_what_is_seen_is_what_is_cut_also_where_time_begins_late(
    tmp_path: Path, stills: FilmStills
) -> None:
    whole = make_barred_clip(tmp_path, ClipSpec("film.mp4", frames=100))
    film = tmp_path / "film.ts"
    run_ffmpeg("-i", str(whole), "-c", "copy", "-output_ts_offset", "7", str(film))
    seen = number_of(stills.picture(film, 1.2))
    made = tmp_path / "made"
    made.mkdir()
    cut = FilmCut(film, 1.2, 2.4, 1.2, 2.0)
    PyAvConverter().convert(cut, made, lambda _part: None, lambda: False)
    assert numbers(made / "demonstration.webm")[0] == seen == 30


def test_another_film_is_opened_and_a_broken_one_told(tmp_path: Path, stills: FilmStills) -> None:
    one = make_barred_clip(tmp_path, ClipSpec("one.mp4", frames=30))
    other = make_barred_clip(tmp_path, ClipSpec("other.mp4", frames=30, width=320, height=180))
    assert stills.picture(one, 0.4).size.width == 640
    assert stills.picture(other, 0.4).size.width == 320
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no film")
    with pytest.raises(FilmError) as raised:
        stills.picture(broken, 0.0)
    assert raised.value.problem is FilmProblem.UNREADABLE
    assert number_of(stills.picture(one, 0.4)) == 10
