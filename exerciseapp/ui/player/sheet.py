"""Images that pictures are drawn into."""

from __future__ import annotations

from PySide6.QtGui import QImage

from exerciseapp.services.playback import CANVAS_SPARE, Canvas, PictureSize

BYTES_A_PIXEL = 4


class Sheet(QImage):
    """An image over memory of its own, with the room behind it that lets a clip draw at once.

    It is shown as it is and never changed by Qt, which would give it other memory.
    """

    def __init__(self, size: PictureSize) -> None:
        stride = size.width * BYTES_A_PIXEL
        memory = memoryview(bytearray(stride * size.height + CANVAS_SPARE))
        super().__init__(memory, size.width, size.height, stride, QImage.Format.Format_RGB32)
        # Held, because Qt holds only its address.
        self.canvas = Canvas(memory, size, stride)
