"""What is drawn stays on its canvas: swscale by itself writes beyond the last line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from exerciseapp.services.playback import Canvas, Clip, PictureSize, whole_steps
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


@pytest.mark.parametrize("size", [(622, 350), (626, 352), (640, 360), (702, 394)])
def test_with_room_for_whole_steps_nothing_is_written_beyond_them(
    load: Load, make_clip: MakeClip, size: tuple[int, int]
) -> None:
    wanted = PictureSize(*size)
    clip = load(make_clip(ClipSpec("hd.mp4", 12, 1280, 720)), PictureSize(640, 360))
    drawn = clip.canvas_size(wanted)
    length, room = 4 * drawn.width, 4 * whole_steps(drawn.width)
    stride = room + len(GUARD)
    tight, roomy = (
        bytearray(length * drawn.height),
        bytearray((b"\0" * room + GUARD) * drawn.height),
    )
    clip.draw(5, Canvas(memoryview(tight), drawn, length))
    clip.draw(5, Canvas(memoryview(roomy), drawn, stride))
    lines = [roomy[stride * line :][:stride] for line in range(drawn.height)]
    assert {bytes(line[room:]) for line in lines} == {GUARD}
    assert b"".join(line[:length] for line in lines) == tight


def test_a_width_that_takes_long_to_draw_is_not_asked_for(load: Load, make_clip: MakeClip) -> None:
    clip = load(make_clip(ClipSpec("hd.mp4", 12, 1280, 720)), PictureSize(640, 360))
    assert clip.canvas_size(PictureSize(703, 395)) == PictureSize(700, 395)
