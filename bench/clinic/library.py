"""The library with thousands of exercises: from a key to the painted list."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.clinic.made_up import made_up_exercises
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.caseload import ExerciseMarks
from exerciseapp.domain.exercise import Exercise
from exerciseapp.services.clinic.exercise_search import ExerciseIndex
from exerciseapp.ui.clinic.library.page import LibraryPage
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.languages import speak
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from tests.support.office import FakeOffice

# Names, facts, goals and rare words, in both languages, right and wrong.
TYPED = (
    "calf stretch with support",
    "leggtøyning strakt kne",
    "gastrocnemis",
    "hamstrig wall",
    "standing chair",
    "sitende hofte",
    "cramps at night",
    "krampe",
    "strehcing",
    "one leg 1234",
    "bakadefi",
    "qqqq",
)


@dataclass(frozen=True, slots=True)
class Typing:
    """Milliseconds, of *keys* that were pressed one after the other.

    ``key_processor_ms`` is what this process had of them: on a busy machine the rest is waiting.
    """

    exercises: int
    keys: int
    index_ms: float
    search_ms: float
    search_worst_ms: float
    key_ms: float
    key_worst_ms: float
    key_processor_ms: float
    key_processor_worst_ms: float
    pictures_ms: float


def measure(count: int) -> Typing:
    """Type everything of TYPED into the library of *count* exercises, key by key."""
    app = QApplication.instance() or QApplication(["bench"])
    if isinstance(app, QApplication):
        speak(app, "en")
        apply_theme(app, LIGHT.for_desk())
    with tempfile.TemporaryDirectory() as folder, _office(Path(folder), count) as office:
        begin = time.perf_counter()
        index = ExerciseIndex(office.shelf.exercises.values())
        index_ms = _since(begin)
        searches = list(_searches(index))
        page = LibraryPage(office)
        page.resize(1240, 800)
        page.show()
        page.grab()
        begin = time.perf_counter()
        pictures_ms = _wait_for_pictures(page, begin)
        keys = list(_keys(page))
        page.close()
        page.deleteLater()
        app.processEvents()
    return Typing(
        exercises=count,
        keys=len(keys),
        index_ms=index_ms,
        search_ms=median(searches),
        search_worst_ms=max(searches),
        key_ms=median(wall for wall, _processor in keys),
        key_worst_ms=max(wall for wall, _processor in keys),
        key_processor_ms=median(processor for _wall, processor in keys),
        key_processor_worst_ms=max(processor for _wall, processor in keys),
        pictures_ms=pictures_ms,
    )


def _searches(index: ExerciseIndex) -> Iterator[float]:
    for typed in TYPED:
        for length in range(1, len(typed) + 1):
            begin = time.perf_counter()
            index.search(typed[:length], "en")
            yield _since(begin)


def _keys(page: LibraryPage) -> Iterator[tuple[float, float]]:
    """Yield how long each key takes: searched, listed, its best shown beside, painted.

    Once by the clock on the wall, once by that of the processor.
    """
    for typed in TYPED:
        for length in range(1, len(typed) + 1):
            begin, processor = time.perf_counter(), time.process_time()
            page.search.setText(typed[:length])
            page.grab()
            yield _since(begin), (time.process_time() - processor) * 1000
            QApplication.processEvents()
        page.search.clear()


def _wait_for_pictures(page: LibraryPage, begin: float) -> float:
    """Return the milliseconds until all pictures in view are there."""
    loop, waker = QEventLoop(), QTimer()
    waker.timeout.connect(loop.quit)
    waker.start(1)
    rows = page.list.viewport().height() // max(1, page.list.sizeHintForRow(0))
    while any(page.model.picture(row).isNull() for row in range(rows)):
        loop.exec()
    return _since(begin)


@contextmanager
def _office(folder: Path, count: int) -> Iterator[Office]:
    places = Places(folder)
    places.make()
    with open_database(places.database, places.backups) as database:
        fake = FakeOffice(places, database)
        fake.door.enter(fake.set_up())
        office = fake.office()
        exercises = _with_posters(
            made_up_exercises(count, office.shelf.exercises), folder / "posters"
        )
        for number in range(0, count, 50):
            fake.caseload.set_marks(ExerciseMarks(f"made-up-{number}", True, ("knee", "week one")))
        yield replace(office, shelf=replace(office.shelf, exercises=exercises))


def _with_posters(exercises: Mapping[str, Exercise], folder: Path) -> dict[str, Exercise]:
    """Return *exercises* with a poster each, as files of their own."""
    folder.mkdir()
    made = {}
    for name, exercise in exercises.items():
        poster = exercise.demonstration.poster
        if poster is not None:
            own = folder / f"{name}{poster.suffix}"
            own.symlink_to(poster)
            exercise = replace(exercise, demonstration=replace(exercise.demonstration, poster=own))
        made[name] = exercise
    return made


def _since(begin: float) -> float:
    return (time.perf_counter() - begin) * 1000
