"""Drawing straight into the memory that a widget is painted on, without a copy on the way."""

from __future__ import annotations

import sys

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


def draw_beneath(
    painter: QPainter, top_left: QPointF, ratio: float, size: PictureSize, draw: Draw
) -> bool:
    """Have a picture of *size* drawn on what *painter* paints on; tell whether it was.

    *top_left* is in the painter's coordinates, *ratio* the pixels to one unit there. It is not
    drawn where the painter paints on something else than plain memory, or may not paint on all
    that the picture takes: because something lies above, or only a part is painted anew.
    """
    device, transform = painter.paintEngine().paintDevice(), painter.deviceTransform()
    if not isinstance(device, QImage) or device.format() not in FORMATS:
        return False
    if sys.byteorder != "little" or not _only_scales(transform, ratio):
        return False
    corner = transform.map(top_left).toPoint()
    place = QRect(corner.x(), corner.y(), size.width, size.height)
    # It is drawn in whole steps, which may end beyond the place, but not beyond the line.
    beyond = QRect(
        place.right() + 1, place.top(), whole_steps(size.width) - size.width, size.height
    )
    allowed = painter.paintEngine().systemClip()
    if allowed.rectCount() > 1 or not allowed.boundingRect().contains(place):
        return False
    if not device.rect().contains(place.united(beyond)):
        return False
    stride, memory = device.bytesPerLine(), memoryview(device.bits())
    before = device.copy(beyond) if beyond.width() else None
    begin = place.top() * stride + place.left() * BYTES_A_PIXEL
    end = place.bottom() * stride + (beyond.right() + 1) * BYTES_A_PIXEL
    draw(Canvas(memory[begin:end], size, stride))
    if before is not None:
        begin = beyond.top() * stride + beyond.left() * BYTES_A_PIXEL
        there = QImage(memory[begin:], beyond.width(), size.height, stride, device.format())
        restoring = QPainter(there)
        restoring.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        restoring.drawImage(0, 0, before)
        restoring.end()
    return True


def _only_scales(transform: QTransform, ratio: float) -> bool:
    """Tell whether so many pixels are one unit, and nothing is turned."""
    straight = transform.m12() == transform.m21() == 0.0
    return straight and transform.m11() == transform.m22() == ratio
