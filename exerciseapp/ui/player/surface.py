"""The surface that pictures are painted on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.services.playback import PictureSize
from exerciseapp.ui.player.beneath import Beneath, Spot
from exerciseapp.ui.player.sheet import Draw, Sheet
from exerciseapp.ui.theme.current import current_theme

USUAL_SIZE = QSize(960, 540)
SMALLEST_SIZE = QSize(160, 90)
# A picture that is so many pixels of the screen smaller than its place stands there as it is.
AS_GOOD_AS_SAME = 3


class PictureSurface(QWidget):
    """Shows one picture, as large as fits, centred, with its own shape kept.

    Around it, and instead of it, stands the colour of the property ``letterbox``, which a style
    sheet sets with ``qproperty-letterbox``; unset, it is the theme's for moving pictures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        # What draws the picture, where it is not an image; on what, if not straight on the window;
        # and whether it has done so.
        self._drawn_by: Draw | None = None
        self._sheet: Sheet | None = None
        self._is_drawn = False
        self._beneath = Beneath()
        self._spot: Spot | None = None
        self._mirrored = False
        self._arranged: _Arrangement | None = None
        self._letterbox = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return USUAL_SIZE

    def minimumSizeHint(self) -> QSize:
        return SMALLEST_SIZE

    def pixels(self) -> PictureSize:
        """Return the size of the surface in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return PictureSize(
            max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        )

    def show_picture(self, image: QImage) -> None:
        """Show *image*, and as it becomes when it is drawn into; a null image shows nothing."""
        self._show(self._as_seen(image), None)

    def show_drawn(self, size: PictureSize, draw: Draw) -> None:
        """Show the picture of *size* that *draw* draws, where it can straight on the window.

        It is asked whenever the surface is painted, and may draw something newer then.
        """
        if self._sheet is None or self._sheet.canvas.size != size:
            self._sheet = Sheet(size)
        if self._mirrored:
            draw(self._sheet.canvas)
            self._show(self._as_seen(self._sheet), None)
        else:
            self._show(self._sheet, draw)

    def redraw(self) -> bool:
        """Have what `show_drawn` was given draw a newer picture, at once; tell whether it does."""
        if self._drawn_by is None or self._arranged is None:
            return False
        self._is_drawn = False
        self.repaint(self._arranged.inside)
        return True

    def keep_picture(self) -> None:
        """Show on what is shown now, although what drew it is about to draw no more."""
        self._whole_image()
        self._drawn_by = None

    def _show(self, image: QImage, draw: Draw | None) -> None:
        same_place = image.size() == self._image.size()
        self._image, self._drawn_by, self._is_drawn = image, draw, False
        if same_place and self._arranged is not None:
            self.update(self._arranged.inside)
        else:
            self._arranged = None
            self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        """Show pictures as a mirror does, or as they are."""
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self.keep_picture()
            self._image = self._image.flipped(Qt.Orientation.Horizontal)
            self.update()

    def picture_place(self) -> QRectF:
        """Return where the picture stands, in the surface's coordinates; empty if there is none."""
        return self._arrangement(self.devicePixelRatioF()).place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arranged = None

    def paintEvent(self, event: QPaintEvent) -> None:
        here = self._arrangement(self.devicePixelRatioF())
        # Ended even where drawing fails: Qt does not live on with a painter that paints.
        with QPainter(self) as painter:
            if here.around:
                colour, asked = self.letterbox, event.rect()
                for strip in here.around:
                    if strip.intersects(asked):
                        painter.fillRect(strip, colour)
            if self._image.isNull() or self._is_drawn_beneath(painter, here):
                return
            if not here.exact:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(here.place, self._whole_image())

    def _is_drawn_beneath(self, painter: QPainter, here: _Arrangement) -> bool:
        if self._drawn_by is None or self._sheet is None or not here.exact:
            return False
        if self._spot is None:
            self._spot = Spot(here.place.topLeft(), here.ratio, self._sheet.canvas.size)
        return self._beneath.draw(painter, self._spot, self._drawn_by)

    def _whole_image(self) -> QImage:
        """Return the image with the picture drawn on it."""
        if self._drawn_by is not None and self._sheet is not None and not self._is_drawn:
            self._drawn_by(self._sheet.canvas)
            self._is_drawn = True
        return self._image

    def _as_seen(self, image: QImage) -> QImage:
        return image.flipped(Qt.Orientation.Horizontal) if self._mirrored else image

    def _arrangement(self, ratio: float) -> _Arrangement:
        """Return how everything stands on a screen of so many pixels to a unit."""
        if self._arranged is None or self._arranged.ratio != ratio:
            self._arranged = _arrange(self._image.size(), self.size(), ratio)
            self._spot = None
        return self._arranged

    def _letterbox_colour(self) -> QColor:
        if self._letterbox.isValid():
            return self._letterbox
        return QColor(current_theme().colours.backdrop)

    def _set_letterbox_colour(self, colour: QColor) -> None:
        self._letterbox = colour
        self.update()

    letterbox = Property(QColor, _letterbox_colour, _set_letterbox_colour)


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """Where the picture stands, in the surface's coordinates, and what lies around it.

    ``ratio`` is the screen's pixels to one unit. ``exact``: the picture has the pixels of its
    place. ``inside``: all that it touches. ``around``: what is to be filled, up to one unit into
    the picture, which lies above.
    """

    ratio: float
    place: QRectF
    exact: bool
    inside: QRect
    around: tuple[QRect, ...]


def _arrange(image: QSize, surface: QSize, ratio: float) -> _Arrangement:
    whole = QRect(QPoint(0, 0), surface)
    if image.isEmpty():
        return _Arrangement(ratio, QRectF(), True, whole, (whole,))
    fitted = QSizeF(image).scaled(QSizeF(surface), Qt.AspectRatioMode.KeepAspectRatio)
    if abs(fitted.width() * ratio - image.width()) <= AS_GOOD_AS_SAME:
        # Sharp, rather than a line larger.
        fitted = QSizeF(image) / ratio
    # On whole pixels of the screen, so that a picture made for them is not blurred.
    left = round((surface.width() - fitted.width()) / 2 * ratio) / ratio
    top = round((surface.height() - fitted.height()) / 2 * ratio) / ratio
    place = QRectF(QPointF(left, top), fitted)
    exact = (fitted * ratio).toSize() == image
    touched = place.toAlignedRect()
    return _Arrangement(ratio, place, exact, touched, tuple(_around(whole, place, touched)))


def _around(whole: QRect, place: QRectF, touched: QRect) -> Iterator[QRect]:
    """Give the strips of *whole* that the picture at *place* leaves free, wholly or in part."""
    if place.contains(QRectF(whole)):
        return
    inner = touched.adjusted(1, 1, -1, -1)
    if inner.isEmpty():
        yield whole
        return
    width, height = whole.width(), whole.height()
    for strip in (
        QRect(0, 0, width, inner.top()),
        QRect(0, inner.bottom() + 1, width, height - inner.bottom() - 1),
        QRect(0, inner.top(), inner.left(), inner.height()),
        QRect(inner.right() + 1, inner.top(), width - inner.right() - 1, inner.height()),
    ):
        if not strip.isEmpty():
            yield strip
