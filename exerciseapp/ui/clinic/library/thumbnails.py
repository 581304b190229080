"""Small pictures of exercises, read one by one when they have come into view.

Not in a thread of their own: a picture takes some milliseconds, so a key never waits for more
than one, and a thread in which Python runs may be the one that clears away a widget.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QImage, QPainter

from exerciseapp.services.playback import PictureSize
from exerciseapp.ui.player.stills import read_still

# Some screens' worth: at 224 x 126 pixels of four bytes, forty-five megabytes.
KEPT = 400
# What was scrolled past before its turn came is left out.
MOST_WAITING = 40
# A poster as wide as this, in heights, holds two pictures.
TWO_PICTURES = 2.5
# How round the corners are, in heights.
ROUND_PART = 0.1


class Thumbnails(QObject):
    """Gives the pictures that are there, and has the others read; ``came`` when one was."""

    came = Signal()

    def __init__(self, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._kept: OrderedDict[Path, QImage] = OrderedDict()
        self._waiting: OrderedDict[Path, None] = OrderedDict()
        # When nothing else is to be done.
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._read_one)

    @property
    def are_waited_for(self) -> bool:
        """Tell whether some that were asked for are still to be read."""
        return bool(self._waiting)

    def picture(self, poster: Path | None) -> QImage:
        """Return the picture of *poster*; a null image where there is none, or none yet."""
        if poster is None:
            return QImage()
        if poster in self._kept:
            self._kept.move_to_end(poster)
            return self._kept[poster]
        self._waiting[poster] = None
        self._waiting.move_to_end(poster)
        while len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        if not self._idle.isActive():
            self._idle.start()
        return QImage()

    def _read_one(self) -> None:
        if not self._waiting:
            return
        # The newest first: it is what stands on the screen now.
        poster, _ = self._waiting.popitem()
        self._kept[poster] = end_picture(poster, self._size)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._waiting:
            self._idle.start()
        self.came.emit()


def end_picture(poster: Path, size: QSize) -> QImage:
    """Read the end position that *poster* shows, so that it just fills *size*, corners rounded."""
    # Start and end stand side by side; the end says more.
    whole = read_still(poster, PictureSize(3 * size.width(), 2 * size.height()))
    if whole.width() >= TWO_PICTURES * whole.height():
        whole = whole.copy(whole.width() // 2, 0, whole.width() // 2, whole.height())
    if whole.isNull():
        return whole
    filling = whole.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (filling.width() - size.width()) // 2, (filling.height() - size.height()) // 2
    # Once, and not at each painting: a clip that is round takes longer than the picture.
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    brush = QBrush(filling.copy(left, top, size.width(), size.height()))
    painter.setBrush(brush)
    radius = size.height() * ROUND_PART
    painter.drawRoundedRect(picture.rect(), radius, radius)
    painter.end()
    return picture
