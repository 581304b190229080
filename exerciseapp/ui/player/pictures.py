"""What is shown between two pictures of a clip, in a slow movement."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from exerciseapp.services.playback import Clip, PictureSize
from exerciseapp.ui.player.sheet import Sheet

# Between two pictures stand two blends. A half and a half would be read as neither.
PARTS = 3
# Below this part of its own speed a clip would show fewer than 13 pictures a second.
SLOW = 0.5


class Blender:
    """Draws blends of two pictures, into images that are used over and over."""

    def __init__(self) -> None:
        self._sheet: Sheet | None = None
        self._following: Sheet | None = None

    def blend(self, clip: Clip, frame: int, part: int, size: PictureSize) -> Sheet:
        """Return the picture *part* thirds of the way from *frame* to the next one.

        The image is drawn into again by the next call.
        """
        self._sheet = _drawn(clip, frame, size, self._sheet)
        self._following = _drawn(clip, frame + 1, size, self._following)
        painter = QPainter(self._sheet)
        painter.setOpacity(part / PARTS)
        painter.drawImage(0, 0, self._following)
        painter.end()
        return self._sheet


def _drawn(clip: Clip, frame: int, size: PictureSize, sheet: Sheet | None) -> Sheet:
    """Draw a picture on *sheet*, or on a new one where that has another size."""
    if sheet is None or sheet.canvas.size != size:
        sheet = Sheet(size)
    clip.draw(frame, sheet.canvas)
    return sheet
