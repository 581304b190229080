"""The world that a screen is opened in: made-up records, a clock that stands, one look."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.adapters.playback import VlcClipLoader
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.bootstrap.patient_files import patient_files
from exerciseapp.bootstrap.remind_programmes import FileProgrammes
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.settings import Settings, ThemeChoice
from exerciseapp.services.playback import ClipLoader
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.languages import speak
from exerciseapp.ui.player.demonstration_view import DemonstrationView
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.theme.values import Theme
from tests.fakes.clock import FakeClock
from tests.support.desk import FakeDesk
from tests.support.qt import process_events_until
from tests.support.ten_years import write_years

LAST_DAY = date(2026, 11, 22)
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
# Where the pictures say that the records are; the real folder has another name every time.
SHOWN_FOLDER = Path("/home/kari/.local/share/exerciseapp")
SMALL, USUAL = QSize(1024, 600), QSize(1280, 800)
LOAD_S = 60.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen is looked at."""

    theme: Theme = LIGHT
    text: float = 1.0
    size: QSize = field(default_factory=lambda: QSize(USUAL))
    language: str = "en"

    @property
    def name(self) -> str:
        """Say it in a file's name."""
        size = f"{self.size.width()}x{self.size.height()}"
        return f"{self.theme.name.value}-{round(self.text * 100)}-{size}-{self.language}"


@dataclass(slots=True)
class World:
    """What a screen is opened with. ``desk`` stands on real services and a real file.

    What a screen opens beside that, *closing* closes.
    """

    app: QApplication
    look: Look
    clock: FakeClock
    places: Places
    desk: Desk
    shows_clips: bool
    closing: ExitStack

    def wait_for_clip(self, view: DemonstrationView) -> None:
        """Let Qt work until the pictures of the clip are there, if clips are shown at all."""
        if self.shows_clips:
            process_events_until(lambda: view.is_loaded, LOAD_S)


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: a file's *name*, a line that tells what it is, and how a person gets there.

    ``open`` returns the window with the screen in it, shown at the world's size. ``days`` is how
    many days of records there are; without any, nobody has been welcomed yet.
    """

    name: str
    title: str
    open: Callable[[World], QWidget]
    days: int = 60


@contextmanager
def opened(
    app: QApplication, screen: Screen, look: Look, clips: ClipLoader | None = None
) -> Iterator[QWidget]:
    """Give the window that shows *screen*, and take it away again.

    *clips* None decodes the demonstrations as the program does. Afterwards the application
    speaks English again and looks as it usually does.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.callback(_undress, app)
        _dress(app, look)
        world = stack.enter_context(_world(app, screen, look, folder, clips))
        window = screen.open(world)
        settle(app)
        _take_pointer_away(window)
        yield window
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(app: QApplication) -> None:
    """Let the layouts come to rest: a text that wraps asks again once it knows its width."""
    for _ in range(6):
        app.processEvents()


def _take_pointer_away(window: QWidget) -> None:
    """Offscreen the pointer lies in the window's corner, on whatever is there."""
    for widget in window.findChildren(QWidget):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        widget.update()


def _dress(app: QApplication, look: Look) -> None:
    app.setCursorFlashTime(0)
    speak(app, look.language)
    apply_theme(app, look.theme.without_motion(), look.text)


def _undress(app: QApplication) -> None:
    speak(app, "en")
    apply_theme(app, LIGHT)


@contextmanager
def _world(
    app: QApplication, screen: Screen, look: Look, folder: Path, clips: ClipLoader | None
) -> Iterator[World]:
    places = find_places(folder, {})
    places.make()
    shutil.copy(_records(screen.days), places.database)
    clock = FakeClock((MORNING - FakeClock().now()).total_seconds())
    with ExitStack() as stack:
        loader = clips
        if loader is None:
            loader = VlcClipLoader()
            stack.callback(loader.close)
        database = stack.enter_context(open_database(places.database))
        store = open_reminder_store(places.database)
        stack.callback(store.close)
        shelf = read_shelf(places)
        fake = FakeDesk(next(iter(shelf.programmes.values())), store, clock)
        fake.clips, fake.shelf = loader, shelf
        fake.own_data.folder = SHOWN_FOLDER
        desk = fake.desk()
        database.settings.save_settings(_choices(look, welcomed=screen.days > 0))
        reminders = replace(
            desk.reminders, programmes=FileProgrammes(places), zone=lambda: ZoneInfo("UTC")
        )
        files = patient_files(places, database, desk.feed, clock, films=False)
        yield World(
            app,
            look,
            clock,
            places,
            replace(
                desk,
                settings=database.settings,
                sessions=replace(desk.sessions, store=database.records),
                reminders=reminders,
                diary=replace(desk.diary, store=database.diary, settings=database.settings),
                progress=replace(desk.progress, store=database.progress),
                open_files=lambda: files,
                language=look.language,
            ),
            shows_clips=clips is None,
            closing=stack,
        )


def _choices(look: Look, *, welcomed: bool) -> Settings:
    return Settings(
        language=look.language,
        theme=ThemeChoice(look.theme.name.value),
        text_size=look.text,
        welcomed=welcomed,
        ask_magnesium=True,
        ask_socks=True,
        ask_drink=True,
    )


@cache
def _records(days: int) -> Path:
    """Return a file with that many days of records, made once."""
    folder = Path(tempfile.mkdtemp(prefix="exerciseapp-screens-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "exerciseapp.db"
    if days:
        write_years(path, LAST_DAY, days)
    else:
        open_database(path).close()
    return path
