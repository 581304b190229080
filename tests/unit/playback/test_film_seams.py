"""A film's first picture and its last, for which libVLC does not always wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import ClipProblemKind
from tests.unit.playback.stage import FACTS, Stage


@pytest.fixture
def stage() -> Stage:
    """A film that stands at its first picture, behind which libVLC ran on by one."""
    stage = Stage()
    stage.picture(1)
    stage.picture(2)
    stage.player.tell_stand()
    stage.picture(2)
    return stage


def at_its_end(stage: Stage) -> None:
    stage.film.play()
    stage.come_later()
    stage.player.tell_time(7.9)
    stage.picture(3)
    stage.player.told.clear()
    stage.player.tell_stand()


def test_a_film_stands_at_its_first_picture_though_libvlc_ran_on(stage: Stage) -> None:
    assert stage.state() is FilmState.READY
    assert (stage.shown(), stage.film.pictures) == (1, 1)


def test_played_it_shows_the_picture_that_came_too_early(stage: Stage) -> None:
    stage.film.play(0.04)
    assert stage.state() is FilmState.READY
    stage.come_later()
    assert stage.state() is FilmState.PLAYING
    assert (stage.shown(), stage.film.pictures) == (2, 2)
    stage.picture(3)
    assert (stage.shown(), stage.film.pictures) == (3, 3)


def test_played_twice_it_goes_on_once(stage: Stage) -> None:
    stage.film.play(0.04)
    stage.film.play()
    stage.come_later()
    assert stage.player.told.count("go_on") == 1


def test_paused_before_it_went_on_it_stands(stage: Stage) -> None:
    stage.film.play(0.04)
    stage.film.pause()
    stage.come_later()
    assert stage.state() is FilmState.READY
    assert "go_on" not in stage.player.told


def test_the_last_picture_is_stepped_to_and_then_the_end_is_told(stage: Stage) -> None:
    at_its_end(stage)
    assert stage.player.told == ["step"]
    stage.picture(4)
    assert stage.state() is FilmState.PLAYING
    stage.come_later()
    assert stage.state() is FilmState.ENDED
    assert stage.shown() == 4
    assert 0.0 < stage.film.rest_s <= FACTS.length_s


def test_an_end_without_another_picture_is_told_too(stage: Stage) -> None:
    at_its_end(stage)
    stage.come_later()
    assert stage.state() is FilmState.ENDED
    assert stage.shown() == 3


def test_a_film_that_has_ended_gives_back_what_it_takes(stage: Stage) -> None:
    at_its_end(stage)
    stage.come_later()
    stage.player.told.clear()
    stage.come_later()
    assert stage.player.told == ["stop"]


def test_near_its_end_libvlc_is_made_to_look(stage: Stage) -> None:
    stage.film.play()
    stage.come_later()
    stage.player.told.clear()
    stage.player.tell_time(4.0)
    stage.picture(3)
    assert stage.player.told == []
    stage.player.tell_time(7.9)
    stage.picture(4)
    assert stage.player.told == ["set_rate"]


def test_a_pause_by_the_person_is_no_end(stage: Stage) -> None:
    stage.film.play()
    stage.come_later()
    stage.film.pause()
    stage.player.tell_stand()
    assert stage.state() is FilmState.READY
    assert "step" not in stage.player.told


def test_played_again_before_it_stood_it_goes_on_when_it_stands(stage: Stage) -> None:
    stage.film.play()
    stage.come_later()
    stage.film.pause()
    stage.player.told.clear()
    stage.film.play()
    assert "go_on" not in stage.player.told
    stage.player.tell_stand()
    assert stage.player.told[-1] == "go_on"
    assert stage.state() is FilmState.PLAYING


def test_the_end_of_a_playing_before_is_not_this_ones(stage: Stage) -> None:
    at_its_end(stage)
    ended_before = list(stage.later)
    stage.film.seek(2.0)
    assert stage.state() is FilmState.OPENING
    for errand in ended_before:
        errand()
    assert stage.state() is FilmState.OPENING


def test_a_file_that_comes_to_its_end_without_a_picture_is_broken() -> None:
    stage = Stage(replace(FACTS, length_s=0.0))
    stage.player.tell_stand()
    stage.come_later()
    assert stage.film.problem is not None
    assert stage.film.problem.kind is ClipProblemKind.UNREADABLE
