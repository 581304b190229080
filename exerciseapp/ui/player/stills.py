"""Pictures that stand still: the posters of exercises."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from exerciseapp.services.playback import PictureSize


def read_still(path: Path | None, shown: PictureSize) -> QImage:
    """Read the picture at *path* (PNG, WebP, JPEG), no larger than it is shown.

    A null image where there is none, or none that can be read.
    """
    if path is None:
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size, largest = reader.size(), QSize(shown.width, shown.height)
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
