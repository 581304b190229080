"""The port for films: longer recordings, with or without sound, that play by their own clock."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize

SLOWEST, FASTEST = 0.5, 2.0


class FilmState(StrEnum):
    """OPENING: no picture yet. READY: stands at a picture. PLAYING. ENDED: its last picture came.

    BROKEN: its ``problem`` says why.
    """

    OPENING = "opening"
    READY = "ready"
    PLAYING = "playing"
    ENDED = "ended"
    BROKEN = "broken"


class Film(Protocol):
    """One film, streamed. Every call returns at once; what it asks for comes soon after."""

    @property
    def path(self) -> Path: ...

    @property
    def state(self) -> FilmState: ...

    @property
    def problem(self) -> ClipProblem | None: ...

    @property
    def size(self) -> PictureSize | None:
        """The picture as it should be seen, upright and undistorted; None while unknown."""
        ...

    @property
    def length_s(self) -> float:
        """Seconds from beginning to end; 0 while unknown."""
        ...

    @property
    def position_s(self) -> float:
        """The second at which the film is."""
        ...

    @property
    def picture_s(self) -> float:
        """Seconds for which one picture stands, at the film's own speed."""
        ...

    @property
    def has_sound(self) -> bool:
        """Tell whether there is anything to hear."""
        ...

    @property
    def pictures(self) -> int:
        """How many pictures have come so far; another number means another picture."""
        ...

    @property
    def rest_s(self) -> float:
        """Seconds for which the last picture of a film that has ended has still to stand."""
        ...

    def play(self, in_s: float = 0.0) -> None:
        """Go on; from the beginning if the film has ended.

        A film at its beginning is taken to be seen from *in_s* seconds from now on; its first
        picture stands as long as any other.
        """
        ...

    def pause(self) -> None:
        """Stand still at the present picture."""
        ...

    def seek(self, seconds: float) -> None:
        """Go to this second, playing on or standing still as before."""
        ...

    def set_rate(self, rate: float) -> None:
        """Play *rate* times as fast as recorded, 0.5 to 2, with the pitch of voices kept."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set how loud the film is, 0 to 100."""
        ...

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        """Return the size at which the film can draw when *wanted* is to be filled."""
        ...

    def draw(self, canvas: Canvas) -> None:
        """Draw the present picture; the canvas has a size that `canvas_size` gave."""
        ...

    def close(self) -> None:
        """Stop and give everything back. Returns at once; later calls do nothing."""
        ...


class FilmOpener(Protocol):
    """Opens films."""

    def open_film(self, path: Path, changed: Callable[[], None]) -> Film:
        """Open the film at *path* and have it stand at its first picture; returns at once.

        *changed* is called from another thread at every new picture, state and problem. It must
        hand over to its own thread and return.
        """
        ...

    def close(self) -> None:
        """Close all films. Returns within two seconds."""
        ...
