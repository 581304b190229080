"""The library's place in a real window, and a film on its way to an exercise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from exerciseapp.ui.clinic.library.page import LibraryPage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.barred import MakeClip
from tests.support.barred import make_clip as make_clip  # noqa: PLC0414 - a fixture
from tests.support.clips import ClipSpec
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import press
from tests.ui.clinic.library.making import LONG_WAIT_S

FILM = ClipSpec("film.mp4", frames=75, sound=True)


@pytest.fixture
def films(fake: FakeOffice) -> Iterator[VlcFilmOpener]:
    """Let the window play films for real."""
    opener = VlcFilmOpener()
    fake.films = opener
    yield opener
    opener.close()


@pytest.fixture
def place(window: ClinicWindow) -> LibraryPlace:
    """Give the library's place, shown."""
    window.work.go_to(ClinicPlace.LIBRARY)
    place = window.work.page(ClinicPlace.LIBRARY)
    assert isinstance(place, LibraryPlace)
    return place


@pytest.fixture
def library(place: LibraryPlace) -> LibraryPage:
    """Give the library itself."""
    return place.library


@pytest.fixture
def film(make_clip: MakeClip) -> Path:
    return make_clip(FILM)


@pytest.fixture
def page(films: VlcFilmOpener, place: LibraryPlace) -> NewExercisePage:
    """Give the first step, with the real player."""
    assert films is not None
    place.library.new.setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(place.making, NewExercisePage)
    return place.making


@pytest.fixture
def cutting(page: NewExercisePage, film: Path) -> NewExercisePage:
    """Give the second step, with the film standing at its first picture."""
    page.take(film)
    process_events_until(lambda: page.steps.currentWidget() is page.cut, LONG_WAIT_S)
    shows_film(page)
    return page


def shows_film(page: NewExercisePage) -> None:
    view = page.cut.film.view
    process_events_until(lambda: view.film is not None and view.film.pictures > 0, LONG_WAIT_S)
