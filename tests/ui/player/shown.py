"""A demonstration view on the screen, and what a person would see on it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage

from exerciseapp.domain.exercise import Demonstration
from exerciseapp.services.playback import ClipLoader, ClipProblem, PictureSize
from exerciseapp.ui.player.demonstration_view import DemonstrationView
from exerciseapp.ui.player.sheet import Draw
from tests.support.clips import read_number
from tests.support.qt import process_events_until


class ShownView(DemonstrationView):
    """A view that remembers its problems and how often it painted."""

    def __init__(self, clips: ClipLoader) -> None:
        super().__init__(clips)
        self.problems: list[ClipProblem] = []
        self.problem_found.connect(self.problems.append)
        self.drawings = 0
        self.resize(640, 360)

    def __enter__(self) -> Self:
        self.show()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close_clips()
        self.close()
        self.deleteLater()

    def show_picture(self, image: QImage) -> None:
        self.drawings += 1
        super().show_picture(image)

    def show_drawn(self, size: PictureSize, draw: Draw) -> None:
        self.drawings += 1
        super().show_drawn(size, draw)

    def picture(self) -> QImage:
        """Return what stands on the surface."""
        return self.grab().toImage()

    def number(self) -> int | None:
        """Return the number that a barred clip's picture on the surface tells."""
        image = self.picture()
        place = self.picture_place()
        ratio = image.devicePixelRatio()
        line = round(place.center().y() * ratio)

        def brightness(part: float) -> int:
            return image.pixelColor(int((place.x() + part * place.width()) * ratio), line).green()

        return read_number(brightness)

    def show_clip(self, path: Path, *, poster: Path | None = None, mirrored: bool = False) -> None:
        """Show the demonstration of that clip."""
        self.show_demonstration(Demonstration(path, poster, ()), mirrored=mirrored)

    def wait_for_clip(self) -> None:
        """Let Qt work until the clip is decoded."""
        process_events_until(lambda: self.is_loaded)

    def other_is_complete(self) -> bool:
        """Tell whether all of the other clip is in memory."""
        other = self._shelf._other
        return other is not None and other.complete
