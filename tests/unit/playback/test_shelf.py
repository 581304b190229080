from __future__ import annotations

from pathlib import Path

from exerciseapp.services.playback import PictureSize
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


def test_a_much_larger_window_has_the_clip_decoded_anew() -> None:
    clips = FakeClipLoader()
    shelf = shelf_of(clips)
    shelf.show(A, SIZE)
    first = clips.loaded[0]
    first.decode()
    shelf.refit(PictureSize(660, 370))
    assert len(clips.loaded) == 1
    shelf.refit(PictureSize(1280, 720))
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
