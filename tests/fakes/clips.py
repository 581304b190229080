"""Clips that are decoded when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize
from tests.support.canvas import fill

FRAMES_PER_S = 25
HD = PictureSize(1280, 720)


@dataclass(eq=False)
class FakeClip:
    """A clip of plain grey pictures, each brighter than the one before."""

    path: Path
    shown: PictureSize
    changed: Callable[[], None]
    size: PictureSize | None = None
    frames: int = 0
    length_s: float = 0.0
    picture_s: float = 1 / FRAMES_PER_S
    complete: bool = False
    problem: ClipProblem | None = None
    closed: bool = False
    # How much brighter each picture is than the one before.
    step: int = 1
    drawn: list[int] = field(default_factory=list)

    def frame_at(self, seconds: float) -> int | None:
        frame = int(seconds * FRAMES_PER_S + 1e-6)
        return frame if frame < self.frames else None

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted

    def draw(self, frame: int, canvas: Canvas) -> None:
        self.drawn.append(frame)
        fill(canvas, frame * self.step)

    def close(self) -> None:
        self.closed = True
        self.frames = 0

    def decode(self, frames: int = 100, size: PictureSize = HD) -> None:
        """Have all pictures in memory, and tell."""
        self.size, self.frames, self.complete = size, frames, True
        self.length_s = frames / FRAMES_PER_S
        self.changed()

    def fail(self, problem: ClipProblem) -> None:
        """Be found broken, and tell."""
        self.problem = problem
        self.changed()


@dataclass
class FakeClipLoader:
    """A ClipLoader whose clips wait to be decoded."""

    loaded: list[FakeClip] = field(default_factory=list)
    closed: bool = False

    def load(self, path: Path, shown: PictureSize, changed: Callable[[], None]) -> FakeClip:
        clip = FakeClip(path, shown, changed)
        self.loaded.append(clip)
        return clip

    def close(self) -> None:
        self.closed = True
        for clip in self.loaded:
            clip.close()

    @property
    def open(self) -> list[FakeClip]:
        """The clips that were not closed."""
        return [clip for clip in self.loaded if not clip.closed]
