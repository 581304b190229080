"""The library's place in a real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.ui.clinic.library.page import LibraryPage
from exerciseapp.ui.clinic.library.place import LibraryPlace
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.barred import make_clip as make_clip  # noqa: PLC0414 - a fixture
from tests.support.office import FakeOffice


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
