"""An exercise's poster, as large as there is room for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme

SHAPE = QSize(16, 9)
# A poster as wide as this, in heights, holds two pictures.
TWO_PICTURES = 2.5
LARGEST_PX = 960
# As many as the programmes of one person have exercises.
KEPT = 24


class Poster(QWidget):
    """Shows a picture file in a quiet rounded frame; without one the frame stays empty."""

    def __init__(self, path: Path | None, name: str, width: int, parent: QWidget | None = None):
        super().__init__(parent)
        self._image = QImage() if path is None else _read(path, _changed(path))
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(self._width, self._width * SHAPE.height() // SHAPE.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), theme.radius.control, theme.radius.control)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), theme.colours.raised)
        if not self._image.isNull():
            shown = _end_position(self._image)
            size = shown.size().scaled(
                QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            where = QRectF(QPointF(0, 0), size)
            where.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(where, self._image, shown)


def _end_position(image: QImage) -> QRectF:
    """Return the part of a poster that a tile has room for.

    A poster shows the start and the end position side by side; the end says more.
    """
    whole = QRectF(image.rect())
    if whole.width() < TWO_PICTURES * whole.height():
        return whole
    return whole.adjusted(whole.width() / 2, 0, 0, 0)


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=KEPT)
def _read(path: Path, _changed_at: int) -> QImage:
    """Return the picture, no larger than is ever shown; a null image if there is none.

    It is kept until its file changes: to decode one takes as long as to build half a page.
    """
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and size.width() > LARGEST_PX:
        reader.setScaledSize(
            size.scaled(LARGEST_PX, LARGEST_PX, Qt.AspectRatioMode.KeepAspectRatio)
        )
    return reader.read()
