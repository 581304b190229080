"""A workspace in a data folder of its own, and its window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until

OpenWindow = Callable[[], ClinicWindow]


@pytest.fixture
def fake(english: QApplication, empty_records: Path, tmp_path: Path) -> Iterator[FakeOffice]:
    """Give the services of a workspace whose clinic is not set up yet."""
    places = Places(tmp_path / "clinic")
    places.make()
    shutil.copy(empty_records, places.database)
    with open_database(places.database, places.backups) as database:
        made = FakeOffice(places, database)
        yield made
        made.opened.give_back()


@pytest.fixture
def office(fake: FakeOffice) -> Office:
    """Give the office of a clinic that is set up, its door open."""
    fake.door.enter(fake.set_up())
    return fake.office()


@pytest.fixture
def open_window(fake: FakeOffice) -> Iterator[OpenWindow]:
    """Open the window of the workspace; it shows the door, unless that stands open."""
    windows: list[ClinicWindow] = []

    def open_() -> ClinicWindow:
        window = ClinicWindow()
        windows.append(window)
        window.open_office(fake.office())
        window.show()
        window.activateWindow()
        process_events_until(window.isActiveWindow)
        return window

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(fake: FakeOffice, open_window: OpenWindow) -> ClinicWindow:
    """Give the window with its door open, at the list of patients."""
    fake.door.enter(fake.set_up())
    return open_window()
