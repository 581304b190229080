"""What a film tells of itself to the thread that shows it."""

from __future__ import annotations

import time
from pathlib import Path

from exerciseapp.adapters.playback.drawing import Drawing
from exerciseapp.adapters.playback.film_clock import FilmClock
from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.adapters.playback.storage import USUAL_FRAMES_PER_S
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize


class FilmFace:
    """The part of the film port that only tells. What it tells of is set by the films' thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state = FilmState.OPENING
        self._problem: ClipProblem | None = None
        self._facts: VideoFacts | None = None
        self._drawing: Drawing | None = None
        self._target: LatestTarget | None = None
        self._clock = FilmClock()
        # How many times as fast as recorded libVLC was told to play.
        self._applied_rate = 1.0
        # How many pictures have come, and when the last one did.
        self._pictures = 0
        self._shown_at = 0.0

    @property
    def path(self) -> Path:
        return self._path

    @property
    def state(self) -> FilmState:
        return self._state

    @property
    def problem(self) -> ClipProblem | None:
        return self._problem

    @property
    def size(self) -> PictureSize | None:
        return None if self._facts is None else self._facts.size

    @property
    def length_s(self) -> float:
        return 0.0 if self._facts is None else self._facts.length_s

    @property
    def has_sound(self) -> bool:
        return self._facts is not None and self._facts.has_sound

    @property
    def pictures(self) -> int:
        return self._pictures

    @property
    def picture_s(self) -> float:
        rate = 0.0 if self._facts is None else self._facts.frames_per_s
        return 1.0 / (rate or USUAL_FRAMES_PER_S)

    @property
    def position_s(self) -> float:
        """The second at which the film is; libVLC tells it a few times a second."""
        if self._state is FilmState.ENDED:
            return self.length_s
        rate = self._applied_rate if self._state is FilmState.PLAYING else 0.0
        return min(self.length_s, self._clock.at(rate))

    @property
    def rest_s(self) -> float:
        if self._state is not FilmState.ENDED:
            return 0.0
        return max(0.0, self._due_at() - time.monotonic())

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted if self._drawing is None else self._drawing.canvas_size(wanted)

    def draw(self, canvas: Canvas) -> None:
        if self._target is None or self._drawing is None:
            return
        with self._target.latest() as address:
            if address is not None:
                self._drawing.draw(address, canvas)

    def _due_at(self) -> float:
        """Return when the picture that follows the last one is due."""
        return self._shown_at + self.picture_s / self._applied_rate
