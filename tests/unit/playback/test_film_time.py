"""What a film believes of the times that libVLC tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from exerciseapp.adapters.playback.errands import Errand
from exerciseapp.adapters.playback.film import VlcFilm
from exerciseapp.adapters.playback.libvlc import Player, VideoFacts
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import PictureSize

FACTS = VideoFacts(size=PictureSize(640, 360), frames_per_s=25.0, length_s=8.0, has_sound=True)


class TellingPlayer:
    """A player that does nothing but let the test tell a time, as a thread of libVLC would."""

    def __init__(self) -> None:
        self.tell_time: Callable[[float], None] = lambda _seconds: None

    def on_time(self, came_to: Callable[[float], None]) -> None:
        self.tell_time = came_to

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_words: None


class Stage:
    """A film whose errands are done at once, and the later ones when the test says so."""

    def __init__(self) -> None:
        self.later: list[Errand] = []
        self.player = TellingPlayer()
        self.film = VlcFilm(Path("recording.mp4"), self._do, lambda: None)
        nothing = cast("Any", None)
        self.film.begin(FACTS, cast("Player", self.player), nothing, nothing)
        self.film.picture_came()

    def _do(self, errand: Errand, after_s: float = 0.0) -> None:
        if after_s:
            self.later.append(errand)
        else:
            errand()


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_a_film_that_stands_is_where_it_was_sent_whatever_libvlc_tells(stage: Stage) -> None:
    assert stage.film.state is FilmState.READY
    stage.film.seek(5.0)
    stage.player.tell_time(0.0)
    assert stage.film.position_s == 5.0
    for errand in stage.later:
        errand()
    stage.player.tell_time(5.2)
    assert stage.film.position_s == 5.0


def test_a_time_from_before_a_seek_is_not_believed(stage: Stage) -> None:
    stage.film.play()
    stage.player.tell_time(1.0)
    assert stage.film.position_s == pytest.approx(1.0, abs=0.5)
    stage.film.seek(5.0)
    stage.player.tell_time(1.2)
    assert stage.film.position_s == pytest.approx(5.0, abs=0.5)
