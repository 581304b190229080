"""The port through which demonstration clips and films are decoded, and the values it speaks in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class ClipProblemKind(StrEnum):
    """Why a clip cannot be shown.

    MISSING: no such file. UNREADABLE: a file, but no moving picture in it that can be decoded.
    CUT_SHORT: it ends well before the length that it gives itself. NO_PLAYER: the player library
    (libVLC) is not on this computer.
    """

    MISSING = "missing"
    UNREADABLE = "unreadable"
    CUT_SHORT = "cut-short"
    NO_PLAYER = "no-player"


@dataclass(frozen=True, slots=True)
class ClipProblem:
    """A clip that cannot be shown, and why. ``detail`` is for the log, not for the person."""

    path: Path
    kind: ClipProblemKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PlayerMissing:
    """The player library is not there: what was found, and the command that installs it."""

    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class PictureSize:
    """Width and height in pixels."""

    width: int
    height: int

    def fitted_into(self, frame: PictureSize) -> PictureSize:
        """Return the largest size of this shape that fits *frame*; at least one pixel."""
        scale = min(frame.width / self.width, frame.height / self.height)
        return PictureSize(
            max(1, min(frame.width, round(self.width * scale))),
            max(1, min(frame.height, round(self.height * scale))),
        )


# Pictures are drawn quickest in steps of so many pixels.
LINE_STEP = 32


def whole_steps(width: int) -> int:
    """Return how many pixels a line of *width* takes when it is drawn in whole steps."""
    return (width + LINE_STEP - 1) // LINE_STEP * LINE_STEP


@dataclass(frozen=True, slots=True)
class Canvas:
    """Memory to draw a picture into: four bytes a pixel, blue first, then green, red, full.

    ``stride`` is the number of bytes from one line to the next. Where each line, the last one too,
    has room for whole steps, it may be written over up to there; elsewhere nothing beyond the
    width is touched.
    """

    pixels: memoryview
    size: PictureSize
    stride: int


class Clip(Protocol):
    """A clip that is being decoded into memory, or has been.

    All of it may be asked at any time from the thread that shows it.
    """

    @property
    def path(self) -> Path: ...

    @property
    def shown(self) -> PictureSize:
        """The surface that it is decoded for."""
        ...

    @property
    def size(self) -> PictureSize | None:
        """The picture as it should be seen, upright and undistorted; None while unknown."""
        ...

    @property
    def length_s(self) -> float:
        """Seconds from the first picture to the end of the last; 0 while unknown."""
        ...

    @property
    def picture_s(self) -> float:
        """Seconds for which one picture stands; 0 while unknown."""
        ...

    @property
    def complete(self) -> bool:
        """Tell whether all pictures are in memory."""
        ...

    @property
    def problem(self) -> ClipProblem | None:
        """What is wrong with the clip, as far as is known."""
        ...

    def frame_at(self, seconds: float) -> int | None:
        """Return the number of the picture that stands at this second of the clip.

        The end of the clip belongs to its last picture; beyond it the clip begins again.
        None when that picture is not in memory (yet).
        """
        ...

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        """Return the size at which this clip can draw when *wanted* is to be filled."""
        ...

    def draw(self, frame: int, canvas: Canvas) -> None:
        """Draw picture number *frame*; the canvas has a size that `canvas_size` gave."""
        ...

    def close(self) -> None:
        """Stop decoding and give the memory back. Returns at once; later calls do nothing."""
        ...


class ClipLoader(Protocol):
    """Decodes clips into memory, within a budget of bytes."""

    def load(self, path: Path, shown: PictureSize, changed: Callable[[], None]) -> Clip:
        """Begin to decode the clip at *path*, to be shown within *shown*, and return it at once.

        *changed* is called from another thread: when the first picture is there, when all are,
        and when a problem was found. It must hand over to its own thread and return.
        """
        ...

    def close(self) -> None:
        """Close all clips and stop everything that decodes. Returns within two seconds."""
        ...
