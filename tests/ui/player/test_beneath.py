"""Pictures are drawn straight on the window where that is right, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.services.playback import Canvas, PictureSize, whole_steps
from exerciseapp.ui.player.surface import PictureSurface
from tests.support.qt import process_events_until

AROUND, ABOVE = "#204060", "#806040"
WINDOW = QRect(0, 0, 300, 120)


class Picture:
    """A grey picture, drawn in whole steps as far as its lines have room for them."""

    def __init__(self) -> None:
        self.grey = 17
        self.strides: list[int] = []

    def draw(self, canvas: Canvas) -> None:
        self.strides.append(canvas.stride)
        width = min(whole_steps(canvas.size.width), canvas.stride // 4)
        line = bytes([self.grey, self.grey, self.grey, 255]) * width
        for number in range(canvas.size.height):
            begin = number * canvas.stride
            canvas.pixels[begin : begin + len(line)] = line


class Window(QWidget):
    """A window with a surface in it, and perhaps something above that."""

    def __init__(self, place: QRect) -> None:
        super().__init__()
        self.setGeometry(WINDOW)
        self.setStyleSheet(f"Window {{ background: {AROUND}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.picture = Picture()
        self.surface = PictureSurface(self)
        self.surface.setGeometry(place)
        self.above = QWidget(self)
        self.above.hide()

    def show_picture(self) -> None:
        size = PictureSize(self.surface.width(), self.surface.height())
        self.surface.show_drawn(size, self.picture.draw)

    def seen(self) -> QImage:
        """Return what stands in the window's own memory."""
        image = self.backingStore().paintDevice()
        assert isinstance(image, QImage)
        # The window's own goes with the window.
        return image.copy()

    def is_straight(self) -> bool:
        """Tell whether the picture was last drawn straight on the window."""
        return self.picture.strides[-1] == self.seen().bytesPerLine()


@pytest.fixture(params=[(20, 10, 101, 57), (0, 0, 128, 120), (199, 30, 64, 80), (20, 10, 266, 90)])
def window(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window whose surface is no whole number of steps wide, or is, or reaches to its edge."""
    window = Window(QRect(*request.param))
    window.show()
    window.show_picture()
    process_events_until(lambda: bool(window.picture.strides))
    yield window
    window.close()
    window.deleteLater()


def is_as_it_should(image: QImage, window: Window) -> bool:
    """Tell whether there is the picture where it should be, and nothing of it elsewhere."""
    expected = QImage(image.size(), QImage.Format.Format_RGB32)
    expected.fill(QColor(AROUND))
    painter = QPainter(expected)
    grey = window.picture.grey
    painter.fillRect(window.surface.geometry(), QColor(grey, grey, grey))
    if window.above.isVisible():
        painter.fillRect(window.above.geometry(), QColor(ABOVE))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_RGB32) == expected


def test_another_picture_is_drawn_on_the_window_and_on_nothing_beside(window: Window) -> None:
    for grey in (90, 200):
        before = len(window.picture.strides)
        window.picture.grey = grey
        window.show_picture()
        process_events_until(lambda seen=before: len(window.picture.strides) > seen)  # type: ignore[misc]
        assert is_as_it_should(window.seen(), window)
    place = window.surface.geometry()
    fits = place.left() + whole_steps(place.width()) <= WINDOW.width()
    assert window.is_straight() == fits


@pytest.mark.parametrize("opaque", [False, True])
def test_what_lies_above_is_not_drawn_over(window: Window, opaque: bool) -> None:
    # Qt has what an opaque widget covers not painted at all; all else is painted below it.
    if opaque:
        palette = window.above.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ABOVE))
        window.above.setPalette(palette)
        window.above.setAutoFillBackground(True)
    else:
        window.above.setStyleSheet(f"background: {ABOVE};")
    window.above.setGeometry(QRect(window.surface.geometry().center(), QPoint(290, 110)))
    window.above.show()
    window.picture.grey = 120
    window.show_picture()
    process_events_until(lambda: is_as_it_should(window.seen(), window))
    window.picture.grey = 140
    window.show_picture()
    process_events_until(lambda: is_as_it_should(window.seen(), window))
    assert not (opaque and window.is_straight())


def test_a_part_that_is_painted_anew_is_the_same(window: Window) -> None:
    window.surface.repaint(3, 3, 20, 20)
    assert is_as_it_should(window.seen(), window)
    # It need not be drawn for each part.
    before = len(window.picture.strides)
    window.surface.repaint(30, 5, 20, 20)
    assert is_as_it_should(window.seen(), window)
    assert len(window.picture.strides) == before


def test_a_picture_taken_of_the_window_has_it(window: Window) -> None:
    window.picture.grey = 66
    window.show_picture()
    assert is_as_it_should(window.grab().toImage(), window)
    alone = window.surface.grab().toImage().pixelColor(5, 5)
    assert (alone.red(), alone.green(), alone.blue()) == (66, 66, 66)


def test_painted_larger_or_turned_it_is_painted_as_an_image(window: Window) -> None:
    page = QImage(700, 300, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.scale(2.0, 2.0)
    window.surface.render(painter, QPoint(0, 0))
    painter.end()
    place = window.surface.geometry()
    last = QPoint(2 * place.width() - 1, 2 * place.height() - 1)
    assert page.pixelColor(0, 0).green() == window.picture.grey
    assert page.pixelColor(last).green() == window.picture.grey
    assert page.pixelColor(last + QPoint(1, 0)) == QColor("white")
    assert not window.is_straight()
