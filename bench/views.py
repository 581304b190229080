"""``script/bench views``: how long each screen takes to open, with ten years of records."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from bench.page import table, write_section
from exerciseapp.adapters.platform.places import find_places
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.progress_period import PeriodKind
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.diary.page import DiaryPage
from exerciseapp.ui.languages import speak
from exerciseapp.ui.progress.page import ProgressPage
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.today.page import TodayPage
from tests.fakes.clock import FakeClock
from tests.support.desk import FakeDesk
from tests.support.programmes import leg_programme
from tests.support.ten_years import write_years

LAST_DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEARS = {"nothing": 0, "a year": 365, "ten years": 3652}
REACH_MS = 100

Open = Callable[[Desk], QWidget]


def main() -> None:
    """Measure each screen with little and with much behind it."""
    parser = argparse.ArgumentParser(prog="script/bench views", description=__doc__)
    parser.add_argument("--count", type=int, default=9, metavar="N", help="openings of each")
    options = parser.parse_args()
    app = QApplication(["bench"])
    speak(app, "en")
    apply_theme(app, LIGHT)
    columns: list[list[float]] = []
    for days in YEARS.values():
        with tempfile.TemporaryDirectory() as folder, desk_on(Path(folder), days) as desk:
            columns.append([_opening(app, open_page, desk, options.count) for open_page in PAGES])
    rows = [
        [name, *(f"{column[row]:.0f} ms" for column in columns), f"{REACH_MS} ms"]
        for row, name in enumerate(PAGES.values())
    ]
    text = (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.release()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, offscreen.\n\n"
        f"From the press to the painted screen at 1280x800, median of {options.count}, with so "
        "much behind it (daily sessions, nights and reminders):\n\n"
        + table(["screen", *YEARS, "to reach"], rows)
    )
    sys.stdout.write(text + "\n")
    write_section("Views", text)


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


def _progress(kind: PeriodKind) -> Open:
    def open_page(desk: Desk) -> QWidget:
        page = ProgressPage(desk)
        if kind is not PeriodKind.MONTH:
            page.kinds[kind].click()
        return page

    return open_page


PAGES: dict[Open, str] = {
    TodayPage: "Today",
    DiaryPage: "Cramp diary",
    _progress(PeriodKind.MONTH): "Progress, a month",
    _progress(PeriodKind.WEEK): "Progress, a month and then a week",
    _progress(PeriodKind.ALL): "Progress, a month and then all",
}


def _opening(app: QApplication, open_page: Open, desk: Desk, count: int) -> float:
    """Return the median time of an opening in milliseconds; the first one is not counted."""
    times = []
    for _ in range(count + 1):
        begin = time.perf_counter()
        page = open_page(desk)
        page.resize(1280, 800)
        page.show()
        page.grab()
        times.append((time.perf_counter() - begin) * 1000)
        page.close()
        page.deleteLater()
        app.processEvents()
    return median(times[1:])


if __name__ == "__main__":
    main()
