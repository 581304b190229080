"""A desk on fakes for every test of a window; only the reminders stand in a real file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.domain.programme import Programme
from exerciseapp.ui.languages import speak
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from tests.support.desk import FakeDesk
from tests.support.qt import qapp

__all__ = ["qapp"]

MakeDesk = Callable[[Programme], FakeDesk]


@pytest.fixture(scope="session")
def empty_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "exerciseapp.db"
    open_database(path).close()
    return path


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> QApplication:
    speak(qapp, "en")
    apply_theme(qapp, LIGHT)
    return qapp


@pytest.fixture(autouse=True)
def dead_widgets_are_gone() -> Iterator[None]:
    """Bury what a test has told to die: no event loop of Qt's runs that would.

    Thousands of widgets that are left make every change of a theme slower and slower.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def make_desk(english: QApplication, empty_records: Path, tmp_path: Path) -> Iterator[MakeDesk]:
    with ExitStack() as opened:

        def make(programme: Programme) -> FakeDesk:
            path = Path(shutil.copy(empty_records, tmp_path / "exerciseapp.db"))
            store = open_reminder_store(path)
            opened.callback(store.close)
            return FakeDesk(programme, store)

        yield make
