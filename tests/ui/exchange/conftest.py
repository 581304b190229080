"""The patient's window over a real data folder, and a clinic that hands files over."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.patient_files import patient_files
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.exchange.incoming import Incoming
from exerciseapp.ui.turns import Turns
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.exchange_world import Side, side
from tests.support.programmes import TWO_SETS, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk

MakeSide = Callable[[str], Side]


@pytest.fixture
def make_side(tmp_path: Path, empty_records: Path) -> Iterator[MakeSide]:
    with ExitStack() as opened:

        def make(name: str) -> Side:
            places = Places(tmp_path / name)
            places.make()
            shutil.copy(empty_records, places.database)
            database = opened.enter_context(open_database(places.database, places.backups))
            return side(places, database)

        yield make


@dataclass(frozen=True)
class Home:
    """A patient at the computer: their data, their window, and what stands in it."""

    side: Side
    fake: FakeDesk
    desk: Desk
    window: MainWindow
    folder: Path

    @property
    def incoming(self) -> Incoming:
        """What takes files in."""
        turns = self.window.findChild(Turns)
        assert turns is not None
        return turns.incoming

    def file(self, content: bytes, name: str = "programme.exerciseprogramme") -> Path:
        """Put a file where a mail program would."""
        path = self.folder / name
        path.write_bytes(content)
        return path

    def opens(self, content: bytes) -> None:
        """Open a file with that content."""
        self.window.open_files([self.file(content)])

    def sees(self, page: type[QWidget]) -> None:
        """Wait until a page of that kind is shown."""
        process_events_until(lambda: bool(self._shown(page)), 30)

    def _shown(self, page: type[QWidget]) -> list[QWidget]:
        return [each for each in self.window.findChildren(page) if each.isVisible()]

    def texts(self) -> list[str]:
        """Return every text that is shown."""
        # What was just put on a page is shown when the events of that are handled.
        QApplication.processEvents()
        labels = self.window.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def says(self, part: str) -> bool:
        """Tell whether a text that is shown has *part*."""
        return any(part in text for text in self.texts())


Page = TypeVar("Page", bound=QWidget)


def page_of(home: Home, kind: type[Page]) -> Page:
    """Wait for the page of that kind and return it."""
    home.sees(kind)
    (shown,) = [each for each in home.window.findChildren(kind) if each.isVisible()]
    return shown


@pytest.fixture
def clinic(make_side: MakeSide) -> Side:
    made = make_side("clinic")
    made.set_clinic_up()
    return made


def open_home(fake: FakeDesk, patient: Side, folder: Path) -> Home:
    """Open the window of *patient*; what is not kept in files is *fake*. Mail comes to *folder*."""
    plain = fake.desk()
    files = patient_files(patient.places, patient.database, plain.feed, fake.clock, films=False)
    records = replace(plain.sessions, store=patient.database.records)
    desk = replace(plain, open_files=lambda: files, sessions=records)
    desk = desk.with_shelf(read_shelf(patient.places))
    window = MainWindow()
    window.show()
    window.open_desk(desk)
    folder.mkdir(exist_ok=True)
    return Home(patient, fake, desk, window, folder)


@pytest.fixture
def home(make_desk: MakeDesk, make_side: MakeSide, tmp_path: Path) -> Iterator[Home]:
    shipped = replace(
        programme_of(TWO_SETS), reminders=(ReminderRule("morning", AtClock(time(9, 30))),)
    )
    opened = open_home(make_desk(shipped), make_side("patient"), tmp_path / "mail")
    yield opened
    opened.window.close()
    opened.window.deleteLater()
