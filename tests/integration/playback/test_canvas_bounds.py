"""What is drawn stays on its canvas: swscale by itself writes beyond the last line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from exerciseapp.services.playback import Canvas, Clip, PictureSize
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
