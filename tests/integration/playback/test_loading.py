from __future__ import annotations

import threading
from pathlib import Path

import pytest

from exerciseapp.adapters.playback.loader import VlcClipLoader
from exerciseapp.services.playback import ClipProblemKind, PictureSize
from tests.integration.playback.conftest import Load
from tests.support.barred import MakeClip
from tests.support.canvas import drawn, number_drawn
from tests.support.clips import (
    ClipSpec,
    broken_files,
    cut_short,
    number_of,
    on_its_side,
    run_ffmpeg,
)
from tests.support.news import News
from tests.support.quickest import is_done_within

BROKEN = ("text", "random bytes", "empty", "without its index", "sound only", "directory")


@pytest.mark.parametrize("name", ["h264.mp4", "h264.mkv", "vp9.webm", "mpeg4.avi"])
def test_every_picture_stands_at_its_moment(name: str, make_clip: MakeClip, load: Load) -> None:
    clip = load(make_clip(ClipSpec(name)))
    assert clip.problem is None
    assert clip.length_s == pytest.approx(2.0)
    # libVLC may lose one picture while it sets itself up; the first then stands for it.
    for number in range(2, 50):
        for moment in (number / 25, (number + 0.9) / 25):
            frame = clip.frame_at(moment)
            assert frame is not None
            assert number_drawn(clip, frame) == number


def test_the_end_is_the_last_picture_and_beyond_it_the_clip_begins_again(
    make_clip: MakeClip, load: Load
) -> None:
    clip = load(make_clip(ClipSpec("h264.mp4")))
    assert clip.frame_at(2.0) == 49
    assert clip.frame_at(2.2) == 5
    assert clip.frame_at(-0.5) == 0


def test_pictures_can_be_shown_before_all_are_there(
    make_clip: MakeClip, loader: VlcClipLoader
) -> None:
    news = News()
    clip = loader.load(make_clip(ClipSpec("h264.mp4")), PictureSize(640, 360), news.tell)
    assert clip.frame_at(0.0) is None
    news.wait_until(lambda: clip.frame_at(0.0) is not None)
    assert number_drawn(clip, 0) in {0, 1}
    news.wait_until(lambda: clip.complete)


def test_a_recording_on_its_side_stands_upright(
    tmp_path: Path, make_clip: MakeClip, load: Load
) -> None:
    clip = load(on_its_side(tmp_path, make_clip(ClipSpec("h264.mp4"))), PictureSize(640, 640))
    assert clip.problem is None
    assert clip.size == PictureSize(360, 640)
    # The fields that stood side by side now stand on one another.
    size = PictureSize(36, 64)
    pixels = drawn(clip, 5, size)
    column = [pixels[4 * (18 + 36 * int((place + 0.5) * 6.4))] for place in range(10)]
    assert 5 in {number_of(column), number_of(column[::-1])}


def test_pixels_that_are_not_square_are_shown_undistorted(make_clip: MakeClip, load: Load) -> None:
    wide = ("-vf", "setsar=16/15")
    clip = load(make_clip(ClipSpec("wide.mp4", frames=10, width=720, height=576, extra=wide)))
    assert clip.size == PictureSize(768, 576)


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_is_no_clip_is_told_within_a_second(
    kind: str, tmp_path: Path, make_clip: MakeClip, loader: VlcClipLoader
) -> None:
    path = broken_files(tmp_path, make_clip(ClipSpec("h264.mp4")))[kind]

    def tell() -> None:
        news = News()
        clip = loader.load(path, PictureSize(640, 360), news.tell)
        news.wait_until(lambda: clip.problem is not None)
        assert clip.problem is not None
        assert clip.problem.kind is ClipProblemKind.UNREADABLE
        assert clip.problem.path == path
        assert clip.frame_at(0.0) is None

    assert is_done_within(1.0, tell)


def test_a_missing_file_is_told(tmp_path: Path, load: Load) -> None:
    clip = load(tmp_path / "nothing.mp4")
    assert clip.problem is not None
    assert clip.problem.kind is ClipProblemKind.MISSING


@pytest.mark.parametrize(
    "spec",
    [ClipSpec("start.mp4", 100, extra=("-movflags", "+faststart")), ClipSpec("long.webm", 100)],
    ids=["mp4", "webm"],
)
def test_a_clip_that_ends_early_is_told(
    spec: ClipSpec, tmp_path: Path, make_clip: MakeClip, load: Load
) -> None:
    clip = load(cut_short(tmp_path, make_clip(spec)))
    assert clip.problem is not None
    assert clip.problem.kind is ClipProblemKind.CUT_SHORT
    assert clip.byte_count == 0


def test_a_good_clip_is_shown_after_a_broken_one(
    tmp_path: Path, make_clip: MakeClip, load: Load
) -> None:
    good = make_clip(ClipSpec("h264.mp4"))
    for path in broken_files(tmp_path, good).values():
        assert load(path).problem is not None
    assert load(good).complete


COLOURS = {"white": (255, 255, 255), "red": (255, 0, 0), "green": (0, 255, 0), "grey": (128,) * 3}


@pytest.mark.parametrize("name", COLOURS)
def test_colours_are_those_of_bt709(name: str, tmp_path: Path, load: Load) -> None:
    red, green, blue = COLOURS[name]
    path = tmp_path / "colour.mp4"
    filters = f"color=c=0x{red:02x}{green:02x}{blue:02x}:s=640x360:r=25"
    convert = "format=rgb24,scale=out_color_matrix=bt709,format=yuv420p"
    make = ["-f", "lavfi", "-i", filters, "-t", "0.4", "-vf", convert, "-c:v", "libx264"]
    run_ffmpeg(*make, "-qp", "4", str(path))
    pixels = drawn(load(path), 0)
    middle = len(pixels) // 8 * 4 + 640
    assert list(pixels[middle : middle + 3]) == pytest.approx([blue, green, red], abs=3)


def test_a_clip_comes_after_libvlc_was_loaded_ahead_of_it(
    make_clip: MakeClip, load: Load, loader: VlcClipLoader
) -> None:
    loader.warm_up()
    loader.warm_up()
    assert load(make_clip(ClipSpec("h264.mp4"))).problem is None


def test_what_was_loaded_for_nothing_is_closed(loader: VlcClipLoader) -> None:
    loader.warm_up()
    loader.close()
    loader.warm_up()
    assert not [each for each in threading.enumerate() if each.name == "clips"]
