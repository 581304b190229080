"""What is drawn stays on its canvas: swscale by itself writes beyond the last line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from exerciseapp.services.playback import CANVAS_SPARE, Canvas, Clip, PictureSize
from tests.support.clips import ClipSpec

MakeClip = Callable[[ClipSpec], Path]

GUARD = b"\xa5" * 4096


class Load(Protocol):
    def __call__(self, path: Path, shown: PictureSize) -> Clip: ...


# Kept at the size at which it is drawn, in lines that are no whole number of swscale's strides.
@pytest.mark.parametrize("size", [(622, 350), (632, 356), (636, 358), (640, 360)])
def test_nothing_is_written_beyond_the_canvas(
    load: Load, make_clip: MakeClip, size: tuple[int, int]
) -> None:
    shown = PictureSize(*size)
    clip = load(make_clip(ClipSpec("hd.mp4", 12, 1280, 720)), shown)
    drawn = clip.canvas_size(shown)
    length = drawn.width * 4 * drawn.height
    memory = bytearray(length) + GUARD
    clip.draw(5, Canvas(memoryview(memory)[:length], drawn, drawn.width * 4))
    assert memory[length:] == GUARD
    assert any(memory[:length])


@pytest.mark.parametrize("size", [(641, 361), (639, 359), (640, 360)])
def test_a_place_that_is_nearly_as_large_is_drawn_without_scaling(
    load: Load, make_clip: MakeClip, size: tuple[int, int]
) -> None:
    clip = load(make_clip(ClipSpec("hd.mp4", 12, 1280, 720)), PictureSize(640, 360))
    assert clip.canvas_size(PictureSize(*size)) == PictureSize(640, 360)
    assert clip.canvas_size(PictureSize(700, 394)) == PictureSize(700, 394)


def test_with_room_behind_the_canvas_the_picture_is_the_same(
    load: Load, make_clip: MakeClip
) -> None:
    size = PictureSize(622, 350)
    clip = load(make_clip(ClipSpec("hd.mp4", 12, 1280, 720)), size)
    length = size.width * 4 * size.height
    exact, roomy = bytearray(length), bytearray(length + CANVAS_SPARE)
    clip.draw(5, Canvas(memoryview(exact), size, size.width * 4))
    clip.draw(5, Canvas(memoryview(roomy), size, size.width * 4))
    assert roomy[:length] == exact
