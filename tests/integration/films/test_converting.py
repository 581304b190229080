"""Films as cameras and telephones make them, converted for real and read by another program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.adapters.playback.check import check_clip
from exerciseapp.domain.film_cut import FilmCut
from exerciseapp.services.clinic.new_exercise import (
    ConversionStoppedError,
    FilmError,
    FilmProblem,
)
from exerciseapp.services.playback import PictureSize
from tests.support.clips import (
    ClipSpec,
    broken_files,
    cut_short,
    make_barred_clip,
    on_its_side,
    run_ffmpeg,
)
from tests.support.film_reading import grey_pictures, numbers, probed, size_of

CLIP, POSTER = "demonstration.webm", "poster.webp"


def convert(film: Path, folder: Path, start: float, end: float, **more: object) -> list[float]:
    """Convert a cut with the poster's pictures at its ends; return the progress that was told."""
    told: list[float] = []
    folder.mkdir(exist_ok=True)
    cut = FilmCut(film, start, end, start, end, mirrored=bool(more.get("mirrored")))
    PyAvConverter().convert(cut, folder, told.append, lambda: False)
    return told


@pytest.mark.parametrize(
    "spec",
    [
        ClipSpec("film.mp4", sound=True),
        ClipSpec("film.mov", sound=True),
        ClipSpec("film.mkv"),
        ClipSpec("film.webm"),
        ClipSpec("film.avi"),
    ],
    ids=lambda spec: spec.name,
)
def test_every_kind_of_film_is_cut_at_its_pictures(tmp_path: Path, spec: ClipSpec) -> None:
    film = make_barred_clip(tmp_path, spec)
    told = convert(film, tmp_path / "made", 0.4, 1.6)
    assert numbers(tmp_path / "made" / CLIP) == list(range(10, 40))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert check_clip(tmp_path / "made" / CLIP) is None


def test_the_clip_is_as_the_player_likes_it(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4", width=1920, height=1080, sound=True))
    convert(film, tmp_path, 0.0, 2.0)
    made = probed(tmp_path / CLIP)
    assert made.streams == 1
    wanted = {
        "codec_name": "vp9",
        "width": 1280,
        "height": 720,
        "pix_fmt": "yuv420p",
        "r_frame_rate": "25/1",
        "color_space": "bt709",
        "color_range": "tv",
        "color_transfer": "bt709",
        "color_primaries": "bt709",
        "sample_aspect_ratio": "1:1",
    }
    assert {key: made.told.get(key) for key in wanted} == wanted


@pytest.mark.parametrize(("rate", "frames"), [(10, 20), (24, 48), (50, 100), (60, 120)])
def test_whatever_its_pace_each_moment_has_its_picture(
    tmp_path: Path, rate: int, frames: int
) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mkv", frames=frames, rate=rate))
    convert(film, tmp_path, 0.0, 1.96)
    found = numbers(tmp_path / CLIP)
    assert len(found) == 49
    for place, number in enumerate(found):
        assert number is not None
        # Matroska counts in milliseconds, so a picture may come one of them late.
        assert abs(number - place * rate / 25) <= 1


def test_uneven_pictures_are_laid_on_an_even_pace(tmp_path: Path) -> None:
    even = make_barred_clip(tmp_path, ClipSpec("even.mkv", frames=60))
    film = tmp_path / "uneven.mkv"
    # Every third picture of the second half only.
    chosen = "select='lt(n,30)+not(mod(n,3))'"
    run_ffmpeg("-i", str(even), "-vf", chosen, "-vsync", "vfr", "-c:v", "libx264", str(film))
    convert(film, tmp_path, 0.0, 2.0)
    found = numbers(tmp_path / CLIP)
    assert found[:30] == list(range(30))
    assert found[30:] == [number - number % 3 for number in range(30, 50)]


def test_a_mirrored_film_is_mirrored_poster_and_all(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4"))
    convert(film, tmp_path, 0.0, 1.6, mirrored=True)
    assert numbers(tmp_path / CLIP, mirrored=True) == list(range(40))
    left, right = "crop=954:536:3:2,", "crop=954:536:963:2,"
    assert numbers(tmp_path / POSTER, mirrored=True, crop=left) == [0]
    assert numbers(tmp_path / POSTER, mirrored=True, crop=right) == [39]


def test_a_telephone_held_upright_gives_an_upright_clip(tmp_path: Path) -> None:
    whole = make_barred_clip(tmp_path, ClipSpec("film.mp4", width=1280, height=720))
    film = on_its_side(tmp_path, whole)
    assert PyAvConverter().look(film).size == PictureSize(720, 1280)
    convert(film, tmp_path, 0.0, 1.0)
    assert size_of(tmp_path / CLIP) == PictureSize(404, 720)
    # ffmpeg turns films by itself when it reads them; ours must stand as it shows them.
    ways = ("transpose=clock,", "transpose=cclock,")
    ours = [numbers(tmp_path / CLIP, crop=way) for way in ways]
    assert ours == [numbers(film, crop=way)[:25] for way in ways]
    assert list(range(25)) in ours


def test_the_poster_shows_start_and_end_side_by_side(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4"))
    cut = FilmCut(film, 0.2, 1.8, 0.3, 1.0)
    PyAvConverter().convert(cut, tmp_path, lambda _part: None, lambda: False)
    assert size_of(tmp_path / POSTER) == PictureSize(1920, 540)
    assert numbers(tmp_path / POSTER, crop="crop=954:536:3:2,") == [7]
    assert numbers(tmp_path / POSTER, crop="crop=954:536:963:2,") == [25]


def test_a_small_film_is_not_enlarged_and_pixels_become_square(tmp_path: Path) -> None:
    small = make_barred_clip(tmp_path, ClipSpec("small.mp4", width=322, height=180))
    convert(small, tmp_path / "small", 0.0, 1.0)
    assert size_of(tmp_path / "small" / CLIP) == PictureSize(322, 180)
    narrow = make_barred_clip(
        tmp_path, ClipSpec("narrow.mp4", width=720, height=576, extra=("-aspect", "16:9"))
    )
    assert PyAvConverter().look(narrow).size == PictureSize(1024, 576)
    convert(narrow, tmp_path / "narrow", 0.0, 1.0)
    assert size_of(tmp_path / "narrow" / CLIP) == PictureSize(1024, 576)


def test_a_film_in_hdr_is_brought_to_common_colours(tmp_path: Path) -> None:
    film = tmp_path / "hdr.mp4"
    tags = "log-level=none:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc"
    grey = "color=c=0x808080:s=320x180:r=25"
    run_ffmpeg(
        *("-f", "lavfi", "-i", grey, "-t", "1.2", "-c:v", "libx265", "-x265-params", tags),
        *("-pix_fmt", "yuv420p10le", str(film)),
    )
    convert(film, tmp_path, 0.0, 1.0)
    assert probed(tmp_path / CLIP).told["color_transfer"] == "bt709"
    # Half of HLG's signal is about as bright as two thirds of a common one, never the half.
    brightness = grey_pictures(tmp_path / CLIP)[0][5]
    assert brightness > 140


def test_the_original_is_only_read(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4"))
    before, when = film.read_bytes(), film.stat()
    film.chmod(0o400)
    convert(film, tmp_path / "made", 0.0, 1.0)
    assert film.read_bytes() == before
    assert (film.stat().st_mtime_ns, film.stat().st_ino) == (when.st_mtime_ns, when.st_ino)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "made"]


def test_nothing_that_the_film_tells_of_its_maker_is_kept(tmp_path: Path) -> None:
    plain = make_barred_clip(tmp_path, ClipSpec("plain.mov"))
    film = tmp_path / "film.mov"
    told = {"location": "+59.9139+010.7522/", "title": "Kari Nordmann", "make": "Telephone"}
    tags = [part for key, value in told.items() for part in ("-metadata", f"{key}={value}")]
    run_ffmpeg("-i", str(plain), "-c", "copy", "-movflags", "use_metadata_tags", *tags, str(film))
    assert b"Kari Nordmann" in film.read_bytes()
    convert(film, tmp_path / "made", 0.0, 1.0)
    content = (tmp_path / "made" / CLIP).read_bytes()
    assert all(value.encode() not in content for value in told.values())
    assert set(probed(tmp_path / "made" / CLIP).tags) <= {"encoder"}


@pytest.mark.parametrize("name", ["a b.mp4", "concat:x.mp4", "50%d.mp4", "løft [1].mp4", "-i.mp4"])
def test_any_name_is_a_file(tmp_path: Path, name: str) -> None:
    film = tmp_path / name
    shutil.move(make_barred_clip(tmp_path, ClipSpec("film.mp4", frames=30)), film)
    convert(film, tmp_path / "made", 0.0, 1.0)
    assert len(numbers(tmp_path / "made" / CLIP)) == 25


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("text", FilmProblem.UNREADABLE),
        ("random bytes", FilmProblem.UNREADABLE),
        ("empty", FilmProblem.EMPTY),
        ("without its index", FilmProblem.UNREADABLE),
        ("sound only", FilmProblem.NO_PICTURES),
        ("directory", FilmProblem.MISSING),
    ],
)
def test_what_is_no_film_is_told(tmp_path: Path, kind: str, problem: FilmProblem) -> None:
    whole = make_barred_clip(tmp_path, ClipSpec("whole.mp4", frames=30))
    film = broken_files(tmp_path, whole)[kind]
    with pytest.raises(FilmError) as raised:
        PyAvConverter().look(film)
    assert raised.value.problem is problem


def test_a_film_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FilmError) as raised:
        PyAvConverter().look(tmp_path / "gone.mp4")
    assert raised.value.problem is FilmProblem.MISSING


def test_the_cover_of_a_record_is_no_film(tmp_path: Path) -> None:
    cover, record = tmp_path / "cover.png", tmp_path / "record.mp3"
    run_ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", str(cover))
    sound = ("-f", "lavfi", "-t", "1", "-i", "sine", "-i", str(cover), "-map", "0", "-map", "1")
    run_ffmpeg(*sound, "-disposition:v", "attached_pic", str(record))
    with pytest.raises(FilmError) as raised:
        PyAvConverter().look(record)
    assert raised.value.problem is FilmProblem.NO_PICTURES


def test_a_film_that_ends_too_early_is_told_when_it_matters(tmp_path: Path) -> None:
    extra = ("-movflags", "+faststart", "-g", "5")
    whole = make_barred_clip(tmp_path, ClipSpec("whole.mp4", frames=150, extra=extra))
    short = cut_short(tmp_path, whole)
    convert(short, tmp_path / "made", 0.0, 1.6)
    assert numbers(tmp_path / "made" / CLIP) == list(range(40))
    with pytest.raises(FilmError) as raised:
        convert(short, tmp_path / "other", 4.0, 5.8)
    assert raised.value.problem is FilmProblem.CUT_SHORT


def test_a_film_may_not_have_others_read(tmp_path: Path) -> None:
    secret = make_barred_clip(tmp_path, ClipSpec("secret.mp4", frames=30))
    film = tmp_path / "film.mp4"
    film.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n",
        encoding="utf-8",
    )
    with pytest.raises(FilmError):
        PyAvConverter().look(film)
    film.write_text(f"ffconcat version 1.0\nfile {secret}\n", encoding="utf-8")
    with pytest.raises(FilmError):
        PyAvConverter().look(film)


def test_it_stops_soon_after_it_is_asked(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4", frames=100))
    told: list[float] = []
    cut = FilmCut(film, 0.0, 4.0, 0.0, 1.0)
    with pytest.raises(ConversionStoppedError):
        PyAvConverter().convert(cut, tmp_path, told.append, lambda: len(told) >= 5)
    assert len(told) == 5


def test_the_library_is_loaded_with_the_first_film_and_not_before() -> None:
    program = (
        "import sys, exerciseapp.bootstrap.window, exerciseapp.bootstrap.remind_process;"
        "from exerciseapp.adapters.films import PyAvConverter; PyAvConverter();"
        "sys.exit(int('av' in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
