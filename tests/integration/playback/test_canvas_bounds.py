"""What is drawn stays on its canvas: swscale by itself writes beyond the last line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from exerciseapp.services.playback import Canvas, Clip, PictureSize
from tests.support.clips import ClipSpec

Load = Callable[[Path], Clip]
MakeClip = Callable[[ClipSpec], Path]

GUARD = b"\xa5" * 4096


@pytest.mark.parametrize("width", [317, 318, 319, 320, 321, 333, 477, 639])
def test_nothing_is_written_beyond_the_canvas(load: Load, make_clip: MakeClip, width: int) -> None:
    clip = load(make_clip(ClipSpec("h264.mp4")))
    size = clip.canvas_size(PictureSize(width, width * 9 // 16))
    length = size.width * 4 * size.height
    memory = bytearray(length) + GUARD
    clip.draw(5, Canvas(memoryview(memory)[:length], size, size.width * 4))
    assert memory[length:] == GUARD
    assert any(memory[:length])
