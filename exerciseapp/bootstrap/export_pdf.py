"""``exerciseapp export pdf``: the report on paper. Qt is loaded for this alone, with no screen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.diary_reader import SqlDiaryReader
from exerciseapp.adapters.storage.pauses import SqlPauseReader
from exerciseapp.bootstrap.exchange import exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.progress import day_of
from exerciseapp.domain.review import Review, Told, review
from exerciseapp.domain.review_versions import HandedOver
from exerciseapp.services.clinic.caseload import caseload_over
from exerciseapp.services.clinic.review import ReviewDesk
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Reported:
    """A report as a PDF file, and how many sessions it tells of."""

    content: bytes
    sessions: int


def own_report(places: Places) -> Reported:
    """Return the report of the person's own records, over the whole time. Raises StoreError."""
    shelf = read_shelf(places)
    with open_database(places.database, places.backups) as database:
        return _rendered(database, shelf, _own(database, shelf), "", "")


def patient_report(places: Places, patient: str) -> Reported | None:
    """Return the report of a *patient* of the clinic; None if there is none. Raises StoreError."""
    if not places.database.exists():
        return None
    shelf = read_shelf(places)
    with open_database(places.database, places.backups) as database:
        exchange = exchange_over(places, database, films=False)
        desk = ReviewDesk(exchange.inbox.store, exchange.inbox, shelf.read_programme, SystemClock())
        told = desk.read(patient).told
        if told.first is None:
            return None
        entry = caseload_over(SqlCaseloadStore(database.transactions)).patient(patient)
        name = entry.name if entry is not None else patient
        if entry is not None and entry.year_of_birth is not None:
            name = f"{name}, {entry.year_of_birth}"
        identity = SqlClinicStore(database.transactions).identity()
        clinic = identity.card.name if identity is not None else ""
        return _rendered(database, shelf, told, name, clinic)


def _own(database: Database, shelf: Shelf) -> Told:
    """Return the person's own records: a version is in force from its first session on."""
    sessions = database.records.history()
    first: dict[tuple[str, int], tuple[str, date]] = {}
    for each in sessions:
        # The newest come first, so that the oldest of each version stays.
        key = (each.programme, each.programme_version)
        first[key] = (each.programme_source, day_of(each.started_at))
    handed = []
    for (name, _version), (source, day) in first.items():
        try:
            handed.append(HandedOver(shelf.read_programme(name, source), day))
        except ValueError:
            continue
    diary = SqlDiaryReader(database.transactions)
    return Told(
        tuple(handed),
        tuple(each for each in sessions if each.outcome is not None),
        tuple(diary.nights(date.min)),
        diary.days_after(),
        day_of(SystemClock().now()),
        SqlPauseReader(database.transactions).pauses(),
    )


def _rendered(database: Database, shelf: Shelf, told: Told, name: str, clinic: str) -> Reported:
    from PySide6.QtCore import QCoreApplication, QLocale
    from PySide6.QtGui import QGuiApplication

    app = QCoreApplication.instance()
    if app is None:
        # Whatever screen there is, or is said to be: none is needed.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = QGuiApplication(["exerciseapp"])
    from exerciseapp.ui.clinic.review.report import ReportHead, as_pdf, report_of
    from exerciseapp.ui.handout.paper import Paper
    from exerciseapp.ui.languages import chosen_language, speak

    settings = database.settings.load_settings()
    language = chosen_language(settings.language)
    speak(app, language)

    def exercise_name(exercise: str) -> str:
        known = shelf.exercises.get(exercise)
        return known.text(language).name if known is not None else exercise

    seen = _everything(told, QLocale().firstDayOfWeek().value)
    report = report_of(
        seen, ReportHead(name, clinic), exercise_name, Paper.named(settings.handout_paper)
    )
    return Reported(as_pdf(report), len(told.sessions))


def _everything(told: Told, first_weekday: int) -> Review:
    last = told.until if told.until is not None else day_of(SystemClock().now())
    first = min(told.first or last, last)
    return review(told, (first, last), first_weekday)
