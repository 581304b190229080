"""A picture that was made for its place is painted pixel by pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from exerciseapp.services.playback import Canvas, PictureSize
from exerciseapp.ui.player.sheet import Sheet
from exerciseapp.ui.player.surface import PictureSurface

WIDTH, HEIGHT = 160, 90


def chequered(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    for x in range(0, width, 2):
        for y in range(0, height, 2):
            image.setPixelColor(x, y, QColor("white"))
    return image


@pytest.mark.parametrize("around", [(0, 0), (1, 1), (2, 1), (0, 1), (40, 0), (0, 30)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_not_a_pixel_is_blurred(
    qapp: QApplication, around: tuple[int, int], mirrored: bool
) -> None:
    surface = PictureSurface()
    surface.resize(WIDTH + around[0], HEIGHT + around[1])
    surface.set_mirrored(mirrored)
    image = chequered(WIDTH, HEIGHT)
    surface.show_picture(image)
    seen = surface.grab().toImage()
    place = surface.picture_place().toRect()
    assert place.size() == image.size()
    assert QRect(QPoint(0, 0), surface.size()).contains(place)
    expected = image.flipped(Qt.Orientation.Horizontal) if mirrored else image
    assert seen.copy(place).convertToFormat(QImage.Format.Format_RGB32) == expected
    surface.deleteLater()


def test_what_is_drawn_on_a_sheet_is_seen_without_handing_it_over_again(
    qapp: QApplication,
) -> None:
    surface = PictureSurface()
    surface.resize(WIDTH, HEIGHT)
    sheet = Sheet(PictureSize(WIDTH, HEIGHT))
    surface.show_picture(sheet)
    for grey in (17, 200):
        fill(sheet.canvas, grey)
        shown = surface.grab().toImage().pixelColor(WIDTH // 2, HEIGHT // 2)
        assert (shown.red(), shown.green(), shown.blue()) == (grey, grey, grey)
    surface.deleteLater()


def fill(canvas: Canvas, grey: int) -> None:
    """Fill *canvas*, and all that may be written over behind it."""
    canvas.pixels[:] = bytes([grey]) * canvas.pixels.nbytes
