"""How long the review of a patient takes to open, with three years of answers behind it."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.review.period import Choice
from exerciseapp.ui.languages import speak
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from tests.support.clinic_years import YEAR, Patients
from tests.support.exchange import PATIENT
from tests.support.office import FakeOffice

YEARS = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """Milliseconds from the press to the painted screen, and then to all three years.

    ``processor`` is how long the processor worked for it, whatever else the machine did.
    """

    opened_ms: float
    opened_processor_ms: float
    all_ms: float
    all_processor_ms: float


def measure(count: int) -> Opening:
    """Open the review *count* times; the first time is not counted."""
    app = QApplication.instance() or QApplication(["bench"])
    if isinstance(app, QApplication):
        speak(app, "en")
        apply_theme(app, LIGHT.for_desk())
    took: list[tuple[float, ...]] = []
    with tempfile.TemporaryDirectory() as folder, _office(Path(folder)) as office:
        for _ in range(count + 1):
            begun = _clocks()
            page = ReviewPage(office, PATIENT)
            page.resize(1180, 760)
            page.show()
            page.grab()
            opened = _clocks()
            page.choices[Choice.ALL].click()
            page.grab()
            over = _clocks()
            took.append((*_between(begun, opened), *_between(opened, over)))
            page.close()
            page.deleteLater()
            app.processEvents()
    return Opening(*(median(values) for values in zip(*took[1:], strict=True)))


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _between(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (other[0] - one[0]) * 1000, (other[1] - one[1]) * 1000


@contextmanager
def _office(folder: Path) -> Iterator[Office]:
    places = Places(folder)
    places.make()
    with open_database(places.database, places.backups) as database:
        fake = FakeOffice(places, database)
        clinic = fake.set_up()
        fake.door.enter(clinic)
        office = fake.office()
        patients = Patients(clinic.card, office.shelf.programme("leg-programme"), YEARS * YEAR)
        inbox = fake.exchange.inbox
        inbox.store.note_hand_over(patients.hand_over(PATIENT))
        answer = patients.answer(PATIENT, 1)
        # Read once four weeks ago and once today, so that there is a visit before the last.
        inbox.store.receive(answer, "a" * 64, answer.made_at - timedelta(weeks=4))
        inbox.store.receive(replace(answer, sequence=2), "b" * 64, answer.made_at)
        yield office
