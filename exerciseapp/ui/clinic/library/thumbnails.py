"""Small pictures of exercises, read in a thread of their own when they come into view."""

from __future__ import annotations

import threading
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
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
# One picture takes some milliseconds.
CLOSING_S = 2.0


class Thumbnails(QObject):
    """Gives the pictures that are there, and has the others read; ``came`` when one was."""

    came = Signal()

    def __init__(self, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Path, QImage] = OrderedDict()
        post = _Post()
        post.read.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._reader = reader = _Reader(size, post)
        # A function, which Qt holds; a method of a plain object it would hold only weakly.
        self.destroyed.connect(lambda: reader.close())  # noqa: PLW0108

    def picture(self, poster: Path | None) -> QImage:
        """Return the picture of *poster*; a null image where there is none, or none yet."""
        if poster is None:
            return QImage()
        if poster not in self._kept:
            self._reader.ask(poster)
            return QImage()
        self._kept.move_to_end(poster)
        return self._kept[poster]

    def _keep(self, poster: Path, image: QImage) -> None:
        self._kept[poster] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.came.emit()


class _Post(QObject):
    read = Signal(object, object)


class _Reader:
    """Reads what is asked for, in a thread that begins with the first picture."""

    def __init__(self, size: QSize, post: _Post) -> None:
        self._size = size
        self._post = post
        self._waiting: OrderedDict[Path, None] = OrderedDict()
        self._news = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def ask(self, poster: Path) -> None:
        """Have *poster* read before all others."""
        with self._news:
            self._waiting[poster] = None
            self._waiting.move_to_end(poster)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._news.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="thumbnails", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Read no more."""
        with self._news:
            self._closed = True
            self._news.notify()
        if self._thread is not None:
            self._thread.join(CLOSING_S)

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                # The newest first: it is what stands on the screen now.
                poster, _ = self._waiting.popitem()
            picture = end_picture(poster, self._size)
            # The application may have gone meanwhile.
            with suppress(RuntimeError):
                self._post.read.emit(poster, picture)


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
    # Here, once, and not at each painting: a clip that is round takes longer than the picture.
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
