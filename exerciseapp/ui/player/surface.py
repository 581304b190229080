"""The surface that pictures are painted on."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.services.playback import PictureSize
from exerciseapp.ui.theme.current import current_theme

USUAL_SIZE = QSize(960, 540)
SMALLEST_SIZE = QSize(160, 90)


class PictureSurface(QWidget):
    """Shows one picture, as large as fits, centred, with its own shape kept.

    Around it, and instead of it, stands the colour of the property ``letterbox``, which a style
    sheet sets with ``qproperty-letterbox``; unset, it is the theme's for moving pictures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._mirrored = False
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
        """Show *image*, which becomes the surface's own; a null image leaves the surface empty."""
        self._image = image
        if self._mirrored:
            self._flip()
        self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        """Show pictures as a mirror does, or as they are."""
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._flip()
            self.update()

    def _flip(self) -> None:
        self._image.flip(Qt.Orientation.Horizontal)

    def picture_place(self) -> QRectF:
        """Return where the picture stands, in the surface's coordinates; empty if there is none."""
        if self._image.isNull():
            return QRectF()
        fitted = QSizeF(self._image.size()).scaled(
            QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio
        )
        ratio = self.devicePixelRatioF()
        # On whole pixels of the screen, so that a picture made for them is not blurred.
        left = round((self.width() - fitted.width()) / 2 * ratio) / ratio
        top = round((self.height() - fitted.height()) / 2 * ratio) / ratio
        return QRectF(QPointF(left, top), fitted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = self.picture_place()
        self._fill_around(painter, place)
        if self._image.isNull():
            return
        exact = (place.size() * self.devicePixelRatioF()).toSize() == self._image.size()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(place, self._image)

    def _fill_around(self, painter: QPainter, place: QRectF) -> None:
        colour = self.letterbox
        inner = place.toAlignedRect().adjusted(1, 1, -1, -1) if place.isValid() else QRect()
        if inner.isEmpty():
            painter.fillRect(self.rect(), colour)
            return
        width, height = self.width(), self.height()
        for strip in (
            QRect(0, 0, width, inner.top()),
            QRect(0, inner.bottom() + 1, width, height - inner.bottom() - 1),
            QRect(0, inner.top(), inner.left(), inner.height()),
            QRect(inner.right() + 1, inner.top(), width - inner.right() - 1, inner.height()),
        ):
            painter.fillRect(strip, colour)

    def _letterbox_colour(self) -> QColor:
        if self._letterbox.isValid():
            return self._letterbox
        return QColor(current_theme().colours.backdrop)

    def _set_letterbox_colour(self, colour: QColor) -> None:
        self._letterbox = colour
        self.update()

    letterbox = Property(QColor, _letterbox_colour, _set_letterbox_colour)
