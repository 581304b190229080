"""A film without libVLC: what it is told, and what it tells, is in the test's hands."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from exerciseapp.adapters.playback.errands import Errand
from exerciseapp.adapters.playback.film import VlcFilm
from exerciseapp.adapters.playback.libvlc import Player, VideoFacts
from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import PictureSize

FACTS = VideoFacts(size=PictureSize(640, 360), frames_per_s=25.0, length_s=8.0, has_sound=True)


class TellingPlayer:
    """A player that remembers what it was told, and lets the test tell what a libVLC would."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.tell_time: Callable[[float], None] = lambda _seconds: None
        self.tell_stand: Callable[[], None] = lambda: None
        self.tell_end: Callable[[], None] = lambda: None

    def on_time(self, came_to: Callable[[float], None]) -> None:
        self.tell_time = came_to

    def on_pause(self, stands: Callable[[], None]) -> None:
        self.tell_stand = stands

    def on_end(self, ended: Callable[[], None]) -> None:
        self.tell_end = ended

    def pause(self) -> bool:
        self.told.append("pause")
        return True

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_words: self.told.append(name)


class Stage:
    """A film whose errands are done at once, and the later ones when the test says so."""

    def __init__(self, facts: VideoFacts = FACTS) -> None:
        self.later: list[Errand] = []
        self.player = TellingPlayer()
        self.film = VlcFilm(Path("recording.mp4"), self._do, lambda: None)
        self.target = LatestTarget(Layout(Chroma.I420, PictureSize(2, 2)), self.film.picture_came)
        nothing = cast("Any", None)
        self.film.begin(facts, cast("Player", self.player), self.target, nothing)

    def picture(self, brightness: int) -> None:
        """Have a picture come, as libVLC would bring it."""
        address = self.target.room()
        fill(address, brightness)
        self.target.due()

    def state(self) -> FilmState:
        """Return the film's state."""
        return self.film.state

    def shown(self) -> int | None:
        """Return how bright the picture is that is shown."""
        return brightness_of(self.target)

    def come_later(self) -> None:
        """Do what was to be done later, and what that leads to at once."""
        due, self.later = self.later, []
        for errand in due:
            errand()

    def _do(self, errand: Errand, after_s: float = 0.0) -> None:
        if after_s:
            self.later.append(errand)
        else:
            errand()


def fill(address: int, brightness: int) -> None:
    """Make the first byte of a picture so bright."""
    ctypes.c_ubyte.from_address(address).value = brightness


def brightness_of(target: LatestTarget) -> int | None:
    """Return the first byte of the latest picture."""
    with target.latest() as address:
        return None if address is None else ctypes.c_ubyte.from_address(address).value
