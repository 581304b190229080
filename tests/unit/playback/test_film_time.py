"""What a film believes of the times that libVLC tells."""

from __future__ import annotations

import pytest

from exerciseapp.services.film import FilmState
from tests.unit.playback.stage import Stage


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    stage.picture(1)
    return stage


def test_a_film_that_stands_is_where_it_was_sent_whatever_libvlc_tells(stage: Stage) -> None:
    assert stage.film.state is FilmState.READY
    stage.film.seek(5.0)
    stage.player.tell_time(0.0)
    assert stage.film.position_s == 5.0
    stage.come_later()
    stage.player.tell_time(5.2)
    assert stage.film.position_s == 5.0


def test_a_time_from_before_a_seek_is_not_believed(stage: Stage) -> None:
    stage.film.play()
    stage.player.tell_time(1.0)
    assert stage.film.position_s == pytest.approx(1.0, abs=0.5)
    stage.film.seek(5.0)
    stage.player.tell_time(1.2)
    assert stage.film.position_s == pytest.approx(5.0, abs=0.5)
