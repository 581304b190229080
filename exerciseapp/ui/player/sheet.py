"""Images that pictures are drawn into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from exerciseapp.services.playback import Canvas, PictureSize, whole_steps

BYTES_A_PIXEL = 4

# Draws a picture on the canvas that it is given.
Draw = Callable[[Canvas], None]


class Sheet(QImage):
    """An image over memory of its own, with lines that leave room to be drawn in whole steps.

    It is shown as it is and never changed by Qt, which would give it other memory.
    """

    def __init__(self, size: PictureSize) -> None:
        stride = whole_steps(size.width) * BYTES_A_PIXEL
        memory = memoryview(bytearray(stride * size.height))
        super().__init__(memory, size.width, size.height, stride, QImage.Format.Format_RGB32)
        # Held, because Qt holds only its address.
        self.canvas = Canvas(memory, size, stride)
