"""Small pictures of exercises, for lists."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap

from exerciseapp.services.playback import PictureSize
from exerciseapp.ui.player.stills import read_still

SIZE = QSize(57, 32)
# Twice as large as shown, for fine screens.
_READ = PictureSize(256, 72)
TWO_PICTURES = 2.5
MOST = 400


@lru_cache(maxsize=MOST)
def thumb(poster: Path | None) -> QImage:
    """Return the end position that *poster* shows, a null image without one."""
    image = read_still(poster, _READ)
    if image.isNull() or image.width() < TWO_PICTURES * image.height():
        return image
    # A poster shows the start and the end position side by side; the end says more.
    return image.copy(image.width() // 2, 0, image.width() // 2, image.height())


class Thumbs:
    """The pictures of one list as icons, which may not outlive the application."""

    def __init__(self) -> None:
        self._icons: dict[Path, QIcon] = {}

    def icon(self, poster: Path | None) -> QIcon | None:
        """Return the icon of *poster*, None without one."""
        if poster is None:
            return None
        if poster not in self._icons:
            self._icons[poster] = QIcon(QPixmap.fromImage(thumb(poster)))
        return self._icons[poster]
