"""``script/bench views``: how fast each screen opens and scrolls with ten years behind it."""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QScrollArea

from bench.page import table, write_section
from exerciseapp.adapters.platform.places import find_places
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.progress_period import PeriodKind
from exerciseapp.domain.settings import Settings
from exerciseapp.ui.about.page import AboutPage
from exerciseapp.ui.collector import WindowThreadCollector
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.languages import speak
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.progress.page import ProgressPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.fakes.clock import FakeClock
from tests.support.desk import FakeDesk
from tests.support.programmes import leg_programme
from tests.support.ten_years import write_years

LAST_DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEARS = {"nothing": 0, "a year": 365, "ten years": 3652}
SIZE = QSize(1280, 800)
REACH_MS = 100
# A screen shows a new picture sixty times a second.
FRAME_MS = 1000 / 60
# One notch of a wheel, in the steps in which Qt scrolls.
NOTCH_PX = 60

Press = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True)
class View:
    """A screen: its name, what was pressed before, and the press that opens it."""

    name: str
    press: Press
    before: Press | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: to open a screen, of a processor for it, and of a notch of scrolling."""

    open_ms: float
    processor_ms: float
    notch_ms: float
    longest_notch_ms: float


def main() -> None:
    """Measure each screen with little and with much behind it."""
    parser = argparse.ArgumentParser(prog="script/bench views", description=__doc__)
    parser.add_argument("--count", type=int, default=9, metavar="N", help="openings of each")
    options = parser.parse_args()
    app = QApplication(["bench"])
    speak(app, "en")
    apply_theme(app, LIGHT)
    # As in the program: garbage is looked for between events, and not among what was loaded.
    gc.freeze()
    collector = WindowThreadCollector()
    columns: list[list[Times]] = []
    for days in YEARS.values():
        with tempfile.TemporaryDirectory() as folder, desk_on(Path(folder), days) as desk:
            columns.append([measured(app, view, desk, options.count) for view in VIEWS])
    collector.close()
    machine = (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.release()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, offscreen, load "
        f"{os.getloadavg()[0]:.1f}."
    )
    opening = (
        "From the press to the painted screen at 1280x800 in the real window, median of "
        f"{options.count}, with so much behind it (daily sessions, nights and reminders); "
        "in brackets the processor's time:"
    )
    scrolling = (
        "Scrolling from top to bottom with ten years behind it, a notch of the wheel at a time; "
        f"sixty pictures a second leave {FRAME_MS:.0f} ms for each:"
    )
    opened = table(["screen", *YEARS, "to reach"], _opening_rows(columns))
    scrolled = table(["screen", "a notch, median", "the longest"], _scrolling_rows(columns[-1]))
    text = f"{machine}\n\n{opening}\n\n{opened}\n\n{scrolling}\n\n{scrolled}"
    sys.stdout.write(text + "\n")
    write_section("Views", text)


def _opening_rows(columns: list[list[Times]]) -> list[list[str]]:
    rows = []
    for number, view in enumerate(VIEWS):
        cells = (column[number] for column in columns)
        told = (f"{cell.open_ms:.0f} ms ({cell.processor_ms:.0f})" for cell in cells)
        rows.append([view.name, *told, f"{REACH_MS} ms"])
    return rows


def _scrolling_rows(column: list[Times]) -> list[list[str]]:
    return [
        [view.name, f"{times.notch_ms:.1f} ms", f"{times.longest_notch_ms:.1f} ms"]
        for view, times in zip(VIEWS, column, strict=True)
        if times.longest_notch_ms
    ]


@contextmanager
def desk_on(folder: Path, days: int) -> Iterator[Desk]:
    """Give a desk on real records of *days* days; what lies outside them is faked."""
    path = folder / "exerciseapp.db"
    if days:
        write_years(path, LAST_DAY, days)
    with open_database(path) as database:
        store = open_reminder_store(path)
        try:
            fake = FakeDesk(leg_programme(), store)
            fake.clock = FakeClock((NOW - FakeClock().now()).total_seconds())
            fake.shelf = read_shelf(find_places(folder, {}))
            database.settings.save_settings(Settings(welcomed=True))
            yield _on_records(fake, database)
        finally:
            store.close()


def _on_records(fake: FakeDesk, database: Database) -> Desk:
    desk = fake.desk()
    return replace(
        desk,
        settings=database.settings,
        sessions=replace(desk.sessions, store=database.records),
        diary=replace(desk.diary, store=database.diary),
        progress=replace(desk.progress, store=database.progress),
    )


def _goes_to(place: Place) -> Press:
    return lambda window: window.navigation.buttons[place].click()


def _shows(kind: PeriodKind) -> Press:
    def press(window: MainWindow) -> None:
        for page in window.findChildren(ProgressPage):
            page.kinds[kind].click()

    return press


def _reads_on(page_id: str) -> Press:
    def press(window: MainWindow) -> None:
        for page in window.findChildren(AboutPage):
            page.links[page_id].click()

    return press


def _asks_why(window: MainWindow) -> None:
    for page in window.findChildren(TodayPage):
        page.ledger_requested.emit()


def _starts(window: MainWindow) -> None:
    window.play(PlayRequest("leg-programme", anew=True))


PROGRESS = _goes_to(Place.PROGRESS)
VIEWS = (
    View("Today", _goes_to(Place.TODAY), before=_goes_to(Place.CLINIC)),
    View("Why did I not hear it?", _asks_why),
    View("Before the exercises", _starts),
    View("Cramp diary", _goes_to(Place.DIARY)),
    View("Progress, a month", PROGRESS),
    View("Progress, from a month to a week", _shows(PeriodKind.WEEK), before=PROGRESS),
    View("Progress, from a month to all", _shows(PeriodKind.ALL), before=PROGRESS),
    View("About my legs", _goes_to(Place.LEGS)),
    View("About my legs, a page", _reads_on("cramps"), before=_goes_to(Place.LEGS)),
    View("My clinic", _goes_to(Place.CLINIC)),
    View("Settings", _goes_to(Place.SETTINGS)),
)


def measured(app: QApplication, view: View, desk: Desk, count: int) -> Times:
    """Return the medians of *count* openings; the first one is not counted."""
    opened: list[float] = []
    worked: list[float] = []
    notches: list[float] = []
    for _ in range(count + 1):
        window = MainWindow()
        window.resize(SIZE)
        window.show()
        window.open_desk(desk)
        if view.before is not None:
            view.before(window)
        _settle(app)
        began, work_began = time.perf_counter(), time.process_time()
        view.press(window)
        # Layouts, and the painting that they ask for.
        app.processEvents()
        app.processEvents()
        opened.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - work_began) * 1000)
        _settle(app)
        notches.extend(_scrolled(app, window))
        window.close()
        window.deleteLater()
        _settle(app)
    return Times(
        median(opened[1:]), median(worked[1:]), median(notches or [0.0]), max(notches, default=0.0)
    )


def _scrolled(app: QApplication, window: MainWindow) -> Iterator[float]:
    """Scroll what can be scrolled to its end, and give the milliseconds of each notch."""
    for area in window.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        if not area.isVisible() or bar.maximum() <= 0:
            continue
        for value in range(NOTCH_PX, bar.maximum() + NOTCH_PX, NOTCH_PX):
            began = time.perf_counter()
            bar.setValue(value)
            app.processEvents()
            yield (time.perf_counter() - began) * 1000


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
