"""Drawing a clip's picture into plain memory, and reading it there."""

from __future__ import annotations

from exerciseapp.services.playback import Canvas, Clip, PictureSize
from tests.support.clips import read_number

SIZE = PictureSize(320, 180)


def drawn(clip: Clip, frame: int, size: PictureSize = SIZE) -> bytearray:
    """Return the picture as four bytes a pixel: blue, green, red, nothing."""
    size = clip.canvas_size(size)
    pixels = bytearray(size.width * size.height * 4)
    clip.draw(frame, Canvas(memoryview(pixels), size, size.width * 4))
    return pixels


def fill(canvas: Canvas, grey: int) -> None:
    """Fill *canvas*, and nothing beside it, with a grey."""
    line = bytes([grey, grey, grey, 255]) * canvas.size.width
    for number in range(canvas.size.height):
        begin = number * canvas.stride
        canvas.pixels[begin : begin + len(line)] = line


def number_drawn(clip: Clip, frame: int) -> int | None:
    """Return the number that a barred clip's picture tells."""
    size = clip.canvas_size(SIZE)
    pixels = drawn(clip, frame)
    middle = size.height // 2 * size.width
    return read_number(lambda part: pixels[4 * (middle + int(part * size.width))])
