"""Drawing straight into the memory that a widget is painted on, without a copy on the way."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter, QTransform

from exerciseapp.services.playback import Canvas, PictureSize, whole_steps
from exerciseapp.ui.player.sheet import BYTES_A_PIXEL, Draw

# Blue, green, red, and one that is full: as pictures are drawn.
FORMATS = {
    QImage.Format.Format_RGB32,
    QImage.Format.Format_ARGB32,
    QImage.Format.Format_ARGB32_Premultiplied,
}
IS_POSSIBLE = sys.byteorder == "little"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a picture is to stand: its *top_left* in a widget, of so many pixels to a unit."""

    top_left: QPointF
    ratio: float
    size: PictureSize


class Beneath:
    """Draws on what a painter paints on; remembers where that was, for the next picture."""

    def __init__(self) -> None:
        self._found_for: tuple[Spot, QTransform, tuple[int, int, int]] | None = None
        self._place: QRect | None = None
        self._beyond = QRect()

    def draw(self, painter: QPainter, spot: Spot, draw: Draw) -> bool:
        """Have a picture drawn at *spot*, beneath *painter*; tell whether it was.

        It is not where the painter paints on something else than plain memory, or may not paint on
        all that the picture takes: because something lies above, or only a part is painted anew.
        """
        engine = painter.paintEngine()
        device = engine.paintDevice()
        if not IS_POSSIBLE or not isinstance(device, QImage):
            return False
        form = (device.width(), device.height(), device.depth())
        here = (spot, painter.deviceTransform(), form)
        if here != self._found_for:
            self._found_for = here
            self._place = None
            if device.format() in FORMATS:
                self._find(spot, painter.deviceTransform(), device.rect())
        place, allowed = self._place, engine.systemClip()
        if place is None or allowed.rectCount() > 1 or not allowed.boundingRect().contains(place):
            return False
        self._draw_at(place, spot.size, device, draw)
        return True

    def _find(self, spot: Spot, transform: QTransform, whole: QRect) -> None:
        """Find the pixels on which the picture stands, on a device that is *whole*."""
        straight = transform.m12() == transform.m21() == 0.0
        if not straight or not transform.m11() == transform.m22() == spot.ratio:
            return
        corner, size = transform.map(spot.top_left).toPoint(), spot.size
        place = QRect(corner.x(), corner.y(), size.width, size.height)
        # It is drawn in whole steps, which may end beyond the place, but not beyond the line.
        more = whole_steps(size.width) - size.width
        self._beyond = QRect(place.right() + 1, place.top(), more, size.height)
        if whole.contains(place.united(self._beyond)):
            self._place = place

    def _draw_at(self, place: QRect, size: PictureSize, device: QImage, draw: Draw) -> None:
        stride, memory, beyond = device.bytesPerLine(), memoryview(device.bits()), self._beyond
        begin = place.top() * stride + place.left() * BYTES_A_PIXEL
        end = place.bottom() * stride + (beyond.right() + 1) * BYTES_A_PIXEL
        canvas = Canvas(memory[begin:end], size, stride)
        if beyond.isEmpty():
            draw(canvas)
            return
        before = device.copy(beyond)
        draw(canvas)
        begin = beyond.top() * stride + beyond.left() * BYTES_A_PIXEL
        there = QImage(memory[begin:], beyond.width(), size.height, stride, device.format())
        with QPainter(there) as restoring:
            restoring.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            restoring.drawImage(0, 0, before)
