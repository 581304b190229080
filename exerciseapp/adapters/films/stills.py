"""Exact single pictures of a film.

A player that stands shows a picture near the one that it was sent to: libVLC some tenths of a
second beside it. Whoever puts a mark picture by picture has to see the very one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from exerciseapp.adapters.films.pictures import Turner
from exerciseapp.adapters.films.source import Source, opened, shape_of
from exerciseapp.services.clinic.new_exercise import FilmError, FilmProblem, Still
from exerciseapp.services.playback import PictureSize

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

LARGEST = PictureSize(960, 540)
# Pictures kept for going back and forth: two megabytes each.
KEPT = 30
# Of those on the way to the one asked for, as many seconds are worth keeping.
WORTH_KEEPING_S = 0.5
# So far ahead it is quicker to go on than to begin anew at another whole picture.
AHEAD_S = 1.0
# As the converter has it, whose clip shows these pictures.
ROUNDING_S = 1e-4


class PyAvStills:
    """FilmStills over FFmpeg's libraries."""

    def __init__(self) -> None:
        self._film: Path | None = None
        self._opened = ExitStack()
        self._source: Source | None = None
        self._coming: Iterator[tuple[float, VideoFrame]] = iter(())
        self._kept: deque[tuple[float, Still]] = deque(maxlen=KEPT)
        self._turner: Turner | None = None

    def picture(self, film: Path, moment_s: float) -> Still:
        """Return the picture that stands at *moment_s*: the last at the end of the film."""
        source, turner = self._ready(film)
        found = self._standing_at(moment_s)
        if found is not None:
            return found
        if not self._kept or not self._kept[0][0] <= moment_s <= self._kept[-1][0] + AHEAD_S:
            self._kept.clear()
            self._coming = source.pictures_from(moment_s)
        standing: tuple[float, VideoFrame] | None = None
        for moment, frame in self._coming:
            if standing is not None and standing[0] >= moment_s - WORTH_KEEPING_S:
                self._keep(turner, *standing)
            if moment > moment_s + ROUNDING_S:
                if standing is not None and standing[0] < moment_s - WORTH_KEEPING_S:
                    self._keep(turner, *standing)
                self._keep(turner, moment, frame)
                break
            standing = moment, frame
        else:
            if standing is not None:
                self._keep(turner, *standing)
        if not self._kept:
            raise FilmError(FilmProblem.CUT_SHORT, f"no picture at {moment_s:.2f} s")
        return self._standing_at(moment_s) or self._kept[-1][1]

    def close(self) -> None:
        """Give the film back."""
        self._kept.clear()
        self._coming = iter(())
        self._source = self._turner = self._film = None
        self._opened.close()

    def _ready(self, film: Path) -> tuple[Source, Turner]:
        if self._source is None or self._turner is None or film != self._film:
            self.close()
            self._source = self._opened.enter_context(opened(film))
            self._source.decode_with_few_threads()
            self._turner = Turner(LARGEST, shape_of(self._source.stream), pixels="bgra")
            self._film = film
        return self._source, self._turner

    def _standing_at(self, moment_s: float) -> Still | None:
        """Return the kept picture that stands at *moment_s*, if the next one is kept as well."""
        before: Still | None = None
        for moment, still in self._kept:
            if moment > moment_s + ROUNDING_S:
                return before
            before = still
        return None

    def _keep(self, turner: Turner, moment: float, frame: VideoFrame) -> None:
        picture = turner.turned(frame)
        plane = picture.planes[0]
        size = PictureSize(picture.width, picture.height)
        self._kept.append((moment, Still(bytes(plane), size, plane.line_size)))
