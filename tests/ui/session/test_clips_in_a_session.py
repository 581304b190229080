"""Real libVLC in the real window: the figure follows the prescription, and no clip is missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from exerciseapp.adapters.playback import VlcClipLoader
from exerciseapp.domain.events import Begin, Ready, Tick
from exerciseapp.domain.exercise import Demonstration, Exercise
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.window import MainWindow
from tests.support.barred import MakeClip, make_clip
from tests.support.clips import ClipSpec, broken_files, read_number
from tests.support.desk import FakeDesk
from tests.support.programmes import DYNAMIC_CLIP, THREE_RAISES, library_of, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk

__all__ = ["make_clip"]

RATE = 25
# As long as the phases of DYNAMIC_CLIP: ready 0-1, raise 1-3, top 3-4, lower 4-7.
CLIP = ClipSpec("seven-seconds.webm", frames=7 * RATE)
POSTER_COLOUR = QColor(10, 120, 200)


class Play(Protocol):
    def __call__(self, clip: Path | None, *, begins: bool = True) -> Playing: ...


class Playing:
    """A window in a session on one exercise with one clip."""

    def __init__(self, fake: FakeDesk) -> None:
        self.fake = fake
        self.window = MainWindow()
        self.window.resize(1100, 700)
        self.window.show()
        self.window.open_desk(fake.desk())
        self.window.play(PlayRequest(fake.programme.id))
        page = self.window.findChild(SessionPage)
        assert page is not None
        self.page = page

    def begin(self) -> None:
        self.page.controller.handle(Begin())

    def wait(self, seconds: float) -> None:
        """Let session time pass in steps of a tenth."""
        for _ in range(round(seconds * 10)):
            self.fake.clock.advance(0.1)
            self.page.controller.handle(Tick())

    def shows(self, number: int) -> bool:
        """Say whether that picture stands in the window, or the one beside it.

        On a busy computer libVLC loses a picture now and then; its neighbour then stands for it.
        """
        seen = self.number()
        return seen is not None and abs(seen - number) <= 1

    def number(self) -> int | None:
        """Return the number of the picture that stands in the window."""
        view = self.page.exercise.view
        image = self.window.grab().toImage()
        place = view.picture_place()
        corner = QPointF(view.mapTo(self.window, place.topLeft().toPoint()))

        def brightness(part: float) -> int:
            x = round(corner.x() + part * place.width())
            return image.pixelColor(x, round(corner.y() + place.height() / 2)).green()

        return read_number(brightness)


@pytest.fixture
def play(make_desk: MakeDesk, tmp_path: Path) -> Iterator[Play]:
    loader = VlcClipLoader()
    windows: list[MainWindow] = []
    poster = tmp_path / "poster.png"
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(POSTER_COLOUR)
    assert image.save(str(poster))

    def start(clip: Path | None, *, begins: bool = True) -> Playing:
        programme = programme_of(THREE_RAISES)
        exercises = {
            name: _with_demonstration(exercise, Demonstration(clip, poster, DYNAMIC_CLIP))
            for name, exercise in library_of(programme).items()
        }
        fake = make_desk(programme)
        fake.clips = loader
        fake.shelf = Shelf(exercises, {programme.id: programme}, (), lambda *_: programme)
        playing = Playing(fake)
        windows.append(playing.window)
        if begins:
            playing.begin()
        return playing

    yield start
    for window in windows:
        window.close()
        window.deleteLater()
    loader.close()


def _with_demonstration(exercise: Exercise, demonstration: Demonstration) -> Exercise:
    return replace(exercise, demonstration=demonstration)


def test_the_window_shows_the_frame_that_the_prescription_asks_for(
    play: Play, make_clip: MakeClip
) -> None:
    playing = play(make_clip(CLIP))
    # On a busy computer the clip is decoded once more, at its own speed.
    process_events_until(lambda: playing.page.exercise.view.is_loaded, 60)
    playing.page.controller.handle(Ready())
    # Five seconds to get into position; then up in 2 s, top for 1 s, down in 3 s.
    playing.wait(5 + 1)
    process_events_until(lambda: playing.shows(2 * RATE))
    playing.wait(1.5)
    process_events_until(lambda: playing.shows(int(3.5 * RATE)))
    playing.wait(2)
    process_events_until(lambda: playing.shows(int(5.5 * RATE)))
    # The second repetition begins where the first did.
    playing.wait(1.5 + 1)
    process_events_until(lambda: playing.shows(2 * RATE))


def test_the_first_clip_is_decoded_for_its_place_while_the_question_is_answered(
    play: Play, make_clip: MakeClip
) -> None:
    playing = play(make_clip(CLIP), begins=False)
    view = playing.page.exercise.view
    process_events_until(lambda: view.is_loaded, 60)
    assert not view.isVisible()
    hidden = view.size()
    playing.begin()
    process_events_until(view.isVisible)
    assert view.is_loaded
    assert view.width() == hidden.width()


@pytest.mark.parametrize("kind", ["text", "random bytes", "empty", "missing"])
def test_a_clip_that_cannot_be_shown_is_told_and_the_session_goes_on_with_the_poster(
    play: Play, make_clip: MakeClip, tmp_path: Path, kind: str
) -> None:
    files = broken_files(tmp_path, make_clip(ClipSpec("whole.mp4")))
    playing = play(files.get(kind, tmp_path / "missing.webm"))
    notice = playing.page.exercise.clip_notice
    process_events_until(notice.isVisible)
    view = playing.page.exercise.view
    middle = view.grab().toImage().pixelColor(view.rect().center())
    assert middle == POSTER_COLOUR
    playing.page.controller.handle(Ready())
    playing.wait(5 + 18 + 1)
    assert playing.page.controller.stage is Stage.AFTER
    (record,) = playing.fake.records.history()
    assert record.outcome is SessionOutcome.COMPLETED


def test_an_exercise_without_a_clip_shows_its_poster_and_says_nothing(play: Play) -> None:
    playing = play(None)
    view = playing.page.exercise.view
    process_events_until(
        lambda: view.grab().toImage().pixelColor(view.rect().center()) == POSTER_COLOUR
    )
    assert not playing.page.exercise.clip_notice.isVisible()
