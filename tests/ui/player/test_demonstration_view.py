"""The view with the real libVLC and barred clips: what stands on the surface."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage

from exerciseapp.adapters.playback.loader import VlcClipLoader
from exerciseapp.domain.exercise import Demonstration
from exerciseapp.services.playback import ClipProblemKind
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec, broken_files, cut_short
from tests.support.qt import process_events_until
from tests.support.quickest import is_done_within
from tests.ui.player.shown import ShownView

CLIP = ClipSpec("h264.mp4")
OTHER = ClipSpec("other.webm", frames=60)


@pytest.fixture
def poster(tmp_path: Path) -> Path:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    path = tmp_path / "poster.webp"
    assert image.save(str(path))
    return path


def shows_poster(view: ShownView) -> bool:
    seen, wanted = view.picture().pixelColor(320, 180), QColor("orange")
    return max(abs(seen.red() - wanted.red()), abs(seen.blue() - wanted.blue())) < 8


def test_the_asked_moment_stands_on_the_surface_at_once(
    view: ShownView, make_clip: MakeClip
) -> None:
    view.show_clip(make_clip(CLIP))
    view.wait_for_clip()
    for number in (10, 3, 49, 2, 25):
        view.show_moment((number + 0.5) / 25)
        assert view.number() == number


def test_only_another_picture_is_painted(view: ShownView, make_clip: MakeClip) -> None:
    view.show_clip(make_clip(CLIP))
    view.wait_for_clip()
    view.show_moment(0.40)
    painted = view.drawings
    for moment in (0.402, 0.418, 0.438):
        view.show_moment(moment)
    assert view.drawings == painted
    view.show_moment(0.442)
    assert view.drawings == painted + 1


def test_the_other_side_is_a_mirror_image(view: ShownView, make_clip: MakeClip) -> None:
    view.show_clip(make_clip(CLIP), mirrored=True)
    view.wait_for_clip()
    view.show_moment(0.41)
    assert view.number() is None
    mirrored = view.picture()
    view.show_clip(make_clip(CLIP), mirrored=False)
    assert view.number() == 10
    assert view.picture() == mirrored.flipped(Qt.Orientation.Horizontal)
    view.set_mirrored(True)
    view.show_moment(0.45)
    view.set_mirrored(False)
    assert view.number() == 11


def test_the_next_clip_is_there_when_its_turn_comes(view: ShownView, make_clip: MakeClip) -> None:
    view.show_clip(make_clip(CLIP))
    view.prepare(Demonstration(make_clip(OTHER), None, ()))
    view.wait_for_clip()
    process_events_until(view.other_is_complete)
    view.show_clip(make_clip(OTHER))
    view.show_moment(2.2)
    assert view.number() == 55
    view.show_clip(make_clip(CLIP))
    view.show_moment(0.2)
    assert view.number() == 5


def test_the_poster_stands_there_until_the_first_picture(
    view: ShownView, make_clip: MakeClip, poster: Path
) -> None:
    view.show_clip(make_clip(CLIP), poster=poster)
    assert shows_poster(view)
    view.wait_for_clip()
    view.show_moment(0.2)
    assert view.number() == 5


def test_a_broken_clip_leaves_the_poster_and_is_told_once(
    view: ShownView, make_clip: MakeClip, poster: Path, tmp_path: Path
) -> None:
    for kind, path in broken_files(tmp_path, make_clip(CLIP)).items():

        def tell(path: Path = path) -> None:
            view.close_clips()
            view.problems.clear()
            view.show_clip(path, poster=poster)
            process_events_until(lambda: bool(view.problems), 30.0)

        assert is_done_within(1.0, tell), kind
        view.show_moment(0.5)
        assert shows_poster(view)
        assert [problem.kind for problem in view.problems] == [ClipProblemKind.UNREADABLE]


def test_a_clip_that_ends_early_gives_way_to_the_poster(
    view: ShownView, make_clip: MakeClip, poster: Path, tmp_path: Path
) -> None:
    whole = make_clip(ClipSpec("start.mp4", 100, extra=("-movflags", "+faststart")))
    view.show_clip(cut_short(tmp_path, whole), poster=poster)
    process_events_until(lambda: bool(view.problems))
    assert view.problems[0].kind is ClipProblemKind.CUT_SHORT
    assert shows_poster(view)


def test_the_session_goes_on_after_a_broken_clip(
    view: ShownView, make_clip: MakeClip, tmp_path: Path
) -> None:
    view.show_clip(tmp_path / "missing.webm")
    process_events_until(lambda: bool(view.problems))
    assert view.problems[0].kind is ClipProblemKind.MISSING
    view.show_clip(make_clip(CLIP))
    view.wait_for_clip()
    view.show_moment(1.0)
    assert view.number() == 25


def test_closing_while_a_clip_is_decoded_waits_for_nothing(
    view: ShownView, loader: VlcClipLoader, make_clip: MakeClip
) -> None:
    took: list[float] = []
    for _ in range(3):
        view.show_clip(make_clip(ClipSpec("hd.mp4", 150, 1280, 720)))
        process_events_until(lambda: view.number() is not None, 30.0)
        began = time.monotonic()
        view.close_clips()
        took.append(time.monotonic() - began)
        view.show_moment(1.0)
        assert view.number() is None
    # Whatever else the computer has to do can only make it slower.
    assert min(took) < 0.1
    began = time.monotonic()
    loader.close()
    # It gives up waiting after two seconds; a busy computer may add some.
    assert time.monotonic() - began < 10.0


def _is_over(timer: QTimer) -> bool:
    return not timer.isActive()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_hundred_openings_and_closings_at_any_moment(make_clip: MakeClip, qapp: object) -> None:
    path = make_clip(CLIP)
    took: list[float] = []
    for number in range(100):
        clips = VlcClipLoader()
        with ShownView(clips) as view:
            view.show_clip(path)
            pause = QTimer()
            pause.setSingleShot(True)
            pause.start(number * 8)
            process_events_until(partial(_is_over, pause))
            if number % 2:
                view.close_clips()
        began = time.monotonic()
        clips.close()
        took.append(time.monotonic() - began)
    # It gives up waiting after two seconds; a busy computer may add some.
    assert median(took) < 2.0
    assert max(took) < 10.0
