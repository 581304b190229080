"""Films that play when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize
from tests.support.canvas import fill


@dataclass(eq=False)
class FakeFilm:
    """A film of plain grey pictures; ``asked`` is what it was asked to do."""

    path: Path
    changed: Callable[[], None]
    state: FilmState = FilmState.OPENING
    problem: ClipProblem | None = None
    size: PictureSize | None = None
    length_s: float = 0.0
    position_s: float = 0.0
    has_sound: bool = True
    picture_s: float = 0.04
    rest_s: float = 0.04
    pictures: int = 0
    brightness: int = 0
    asked: list[str] = field(default_factory=list)
    closed: bool = False

    def play(self, in_s: float = 0.0) -> None:
        self.asked.append(f"play in {in_s:g}" if in_s else "play")

    def pause(self) -> None:
        self.asked.append("pause")

    def seek(self, seconds: float) -> None:
        self.asked.append(f"seek {seconds:g}")

    def set_rate(self, rate: float) -> None:
        self.asked.append(f"rate {rate:g}")

    def set_volume(self, percent: int) -> None:
        self.asked.append(f"volume {percent}")

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted

    def draw(self, canvas: Canvas) -> None:
        if not self.closed:
            fill(canvas, self.brightness)

    def close(self) -> None:
        self.closed = True

    def come_to(self, state: FilmState, brightness: int, position_s: float = 0.0) -> None:
        """Show a picture in *state*, and tell."""
        self.state, self.brightness, self.position_s = state, brightness, position_s
        self.size, self.length_s = PictureSize(1280, 720), 60.0
        self.pictures += 1
        self.changed()


@dataclass
class FakeFilmOpener:
    """A FilmOpener whose films do nothing of their own."""

    opened: list[FakeFilm] = field(default_factory=list)
    closed: bool = False

    def open_film(self, path: Path, changed: Callable[[], None]) -> FakeFilm:
        film = FakeFilm(path, changed)
        self.opened.append(film)
        return film

    def close(self) -> None:
        self.closed = True
