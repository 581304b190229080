from __future__ import annotations

from pathlib import Path

from exerciseapp.services.playback import ClipProblem, ClipProblemKind, PictureSize
from exerciseapp.ui.player.shelf import ClipShelf
from tests.fakes.clips import FakeClipLoader

A, B, C = Path("a.webm"), Path("b.webm"), Path("c.webm")
SIZE = PictureSize(640, 360)


def shelf_of(clips: FakeClipLoader) -> ClipShelf:
    return ClipShelf(clips, lambda: None)


def paths(clips: FakeClipLoader) -> set[Path]:
    return {clip.path for clip in clips.open}


def test_the_next_clip_is_decoded_once() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    shelf.prepare(B, SIZE)
    shelf.show(B, SIZE)
    assert [clip.path for clip in clips.loaded] == [A, B]
    assert shelf.current is clips.loaded[1]


def test_the_same_clip_is_neither_shown_nor_prepared_anew() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    shelf.show(A, SIZE)
    shelf.prepare(A, SIZE)
    assert len(clips.loaded) == 1


def test_no_more_than_two_clips_are_ever_open() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    for number in range(100):
        shelf.show(Path(f"{number}.webm"), SIZE)
        shelf.prepare(Path(f"{number + 1}.webm"), SIZE)
        assert len(clips.open) <= 2
    assert len(clips.loaded) == 101


def test_going_back_after_going_on_decodes_nothing() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    shelf.prepare(B, SIZE)
    shelf.show(B, SIZE)
    shelf.show(A, SIZE)
    assert len(clips.loaded) == 2
    shelf.prepare(C, SIZE)
    assert paths(clips) == {A, C}


def test_clearing_closes_all() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    shelf.prepare(B, SIZE)
    shelf.clear()
    assert clips.open == []
    assert shelf.current is None


def test_a_clip_that_is_whole_is_shown_until_it_is_there_in_another_size() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    first = clips.loaded[0]
    first.decode()
    shelf.refit(PictureSize(642, 361))
    assert len(clips.loaded) == 1
    shelf.refit(PictureSize(660, 370))
    assert shelf.current is first
    assert not shelf.settle()
    clips.loaded[1].decode()
    assert shelf.settle()
    assert shelf.current is clips.loaded[1]
    assert first.closed


def test_a_window_larger_than_the_clip_asks_for_nothing_more() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, PictureSize(1280, 720))
    clips.loaded[0].decode(size=PictureSize(1280, 720))
    shelf.refit(PictureSize(3840, 2160))
    assert len(clips.loaded) == 1


def test_a_clip_that_is_under_way_is_shown_until_it_is_there_in_another_size() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    shelf.prepare(B, SIZE)
    smaller = PictureSize(640, 300)
    shelf.refit(smaller)
    assert [(clip.path, clip.shown) for clip in clips.open] == [(A, SIZE), (A, smaller)]
    assert shelf.current is clips.loaded[0]
    shelf.refit(smaller)
    assert len(clips.loaded) == 3
    shelf.refit(PictureSize(500, 300))
    assert [clip.shown.width for clip in clips.open] == [640, 500]
    clips.open[1].decode()
    assert shelf.settle()
    assert [(clip.path, clip.shown.width) for clip in clips.open] == [(A, 500)]


def test_the_next_clip_alone_is_decoded_anew_where_it_alone_has_another_size() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    clips.loaded[0].decode()
    shelf.prepare(B, PictureSize(320, 180))
    clips.loaded[1].decode()
    shelf.refit(SIZE)
    assert [clip.path for clip in clips.loaded] == [A, B, B]
    assert shelf.current is clips.loaded[0]


def test_a_broken_clip_is_not_tried_in_another_size() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    clips.loaded[0].fail(ClipProblem(A, ClipProblemKind.MISSING))
    shelf.refit(PictureSize(320, 180))
    assert len(clips.loaded) == 1
