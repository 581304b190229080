"""One film to one demonstration: the clip, and the poster beside it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exerciseapp.adapters.films.encoding import ClipWriter, write_poster
from exerciseapp.adapters.films.pictures import Turner, framed
from exerciseapp.adapters.films.source import Source, facts_of, opened, shape_of
from exerciseapp.adapters.films.stills import PyAvStills
from exerciseapp.domain.film_cut import PICTURES_PER_S, FilmCut
from exerciseapp.services.clinic.new_exercise import (
    Asked,
    ConversionStoppedError,
    FilmError,
    FilmFacts,
    FilmProblem,
    Told,
)
from exerciseapp.services.playback import PictureSize

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

CLIP = "demonstration.webm"
POSTER = "poster.webp"
LARGEST = PictureSize(1280, 720)
# Half of the poster, with a rim between the two.
POSTER_PICTURE = PictureSize(954, 536)
POSTER_HALF = PictureSize(960, 540)
# The last picture stands until the end of the film, which tells its length only roughly.
MAY_LACK_S = 0.5
# As little as leaves a window on the same computer answering at once.
POLITENESS = 10


@dataclass(frozen=True, slots=True)
class PyAvConverter:
    """A FilmConverter of FFmpeg's libraries, which PyAV brings along."""

    def look(self, film: Path) -> FilmFacts:
        """Open *film* and decode its first picture. Raises FilmError."""
        with opened(film) as source:
            return facts_of(source)

    def stills(self) -> PyAvStills:
        """Return what gives single pictures."""
        return PyAvStills()

    def convert(self, cut: FilmCut, folder: Path, told: Told, asked_to_stop: Asked) -> None:
        """Write the clip and the poster of *cut* into *folder*, in one pass through the film."""
        _step_back()
        with opened(cut.film) as source:
            _Conversion(source, cut, told, asked_to_stop).run(folder)


@dataclass(slots=True)
class _Conversion:
    source: Source
    cut: FilmCut
    told: Told
    asked_to_stop: Asked

    def run(self, folder: Path) -> None:
        self.source.decode_with_few_threads()
        turner = Turner(LARGEST, shape_of(self.source.stream), self.cut.mirrored)
        poster_moments = (self.cut.poster_start_s, self.cut.poster_end_s)
        poster_places = [self.cut.picture_at(moment) for moment in poster_moments]
        halves: dict[int, VideoFrame] = {}
        with ClipWriter(folder / CLIP) as clip:
            made: VideoFrame | None = None
            of: VideoFrame | None = None
            for number, frame in enumerate(self._even_pictures()):
                if self.asked_to_stop():
                    raise ConversionStoppedError
                if made is None or frame is not of:
                    made, of = turner.turned(frame), frame
                if number in poster_places:
                    halves[number] = framed(made, POSTER_PICTURE, POSTER_HALF)
                clip.add(made, number)
                self.told((number + 1) / self.cut.pictures)
        write_poster([halves[place] for place in poster_places], folder / POSTER)

    def _even_pictures(self) -> Iterator[VideoFrame]:
        """Yield the picture that stands at each moment of the clip, whatever the film's own pace.

        Phones take pictures at uneven moments, and more of them than are needed.
        """
        wanted = self.cut.pictures
        given = 0
        standing: VideoFrame | None = None
        last_s = 0.0
        for moment, frame in self.source.pictures_from(self.cut.start_s):
            while standing is not None and given < wanted and self._due(given) < moment - 1e-4:
                yield standing
                given += 1
            if given >= wanted:
                return
            standing, last_s = frame, moment
            if self.asked_to_stop():
                raise ConversionStoppedError
        if standing is None or self._due(wanted - 1) - last_s > MAY_LACK_S:
            raise FilmError(FilmProblem.CUT_SHORT, f"no picture after {last_s:.2f} s")
        while given < wanted:
            yield standing
            given += 1

    def _due(self, number: int) -> float:
        """Return the film's second that the clip's picture *number* shows."""
        return self.cut.start_s + number / PICTURES_PER_S


def _step_back() -> None:
    """Let everything else on the computer go first, where that is possible.

    On Linux a thread has a priority of its own, and those that it starts inherit it. It cannot be
    raised again: the conversion has its own thread, which ends with it.
    """
    if sys.platform == "linux" and threading.current_thread() is not threading.main_thread():
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), POLITENESS)
