"""``exerciseapp export``: the records for other systems."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exerciseapp.adapters.exchange.outside import refuse_existing, write_outgoing
from exerciseapp.adapters.library import parse_programme
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import ProgrammeText
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.exchange.csv_dictionary import csv_dictionary
from exerciseapp.services.exchange.fhir import OWN_RECORDS, fhir_bundle
from exerciseapp.services.history_csv import history_csv

FAILURE = 1
WRONG_USE = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose records: an opaque id, what was asked of them in which version, what they did.

    ``days_after`` is the pain of the day after by session, ``pauses`` the days without asking.
    """

    id: str
    programmes: tuple[ProgrammeText, ...]
    sessions: tuple[SessionRecord, ...]
    days_after: Mapping[str, int | None]
    pauses: tuple[Pause, ...]


def run_export(options: argparse.Namespace) -> int:
    """Write the records in the form that was asked for, to a file or to standard output."""
    if options.json and options.file is None:
        return _failed("--json tells what became of a file, so name one", WRONG_USE)
    places = find_places(options.data_dir, os.environ)
    if options.dictionary:
        return _put(csv_dictionary(), options, {"form": "dictionary"})
    if options.form == "pdf":
        return _export_pdf(places, options)
    subject = _own(places) if options.patient is None else _of_patient(places, options.patient)
    if subject is None:
        return _failed(f'there is no patient "{options.patient}" here', FAILURE)
    if options.form == "csv":
        text = history_csv(subject.sessions)
    else:
        text = json.dumps(_bundle(places, subject), ensure_ascii=False, indent=2) + "\n"
    about = {"form": options.form, "patient": subject.id, "sessions": len(subject.sessions)}
    return _put(text, options, about)


def _export_pdf(places: Places, options: argparse.Namespace) -> int:
    if options.file is None:
        return _failed("a report is a PDF file, so name one", WRONG_USE)
    refuse_existing(options.file)
    from exerciseapp.bootstrap.export_pdf import own_report, patient_report

    if options.patient is None:
        if not places.database.exists():
            return _failed("there are no records here, so there is nothing to report", FAILURE)
        report = own_report(places)
    else:
        found = patient_report(places, options.patient)
        if found is None:
            return _failed(f'there is no patient "{options.patient}" here', FAILURE)
        report = found
    patient = options.patient or OWN_RECORDS
    about = {"form": "pdf", "patient": patient, "sessions": report.sessions}
    return _write(report.content, options, about)


def _own(places: Places) -> Subject:
    # Asking for the records of a folder without any makes no folder.
    sessions: tuple[SessionRecord, ...] = ()
    days_after: Mapping[str, int | None] = {}
    pauses: tuple[Pause, ...] = ()
    if places.database.exists():
        from exerciseapp.adapters.storage.database import open_database
        from exerciseapp.adapters.storage.diary_reader import SqlDiaryReader
        from exerciseapp.adapters.storage.pauses import SqlPauseReader

        with open_database(places.database, places.backups) as database:
            sessions = database.records.history()
            days_after = SqlDiaryReader(database.transactions).days_after()
            pauses = SqlPauseReader(database.transactions).pauses()
    return Subject(OWN_RECORDS, _texts(sessions), sessions, days_after, pauses)


def _of_patient(places: Places, patient: str) -> Subject | None:
    if not places.database.exists():
        return None
    from exerciseapp.bootstrap.exchange import opened_exchange

    with opened_exchange(places) as exchange:
        handed_over = exchange.inbox.store.handed_over(patient)
        if not handed_over:
            return None
        sessions = exchange.inbox.sessions(patient)
        days_after = exchange.inbox.days_after(patient)
        pauses = exchange.inbox.pauses(patient)
    texts = {*(each.text for each in handed_over), *_texts(sessions)}
    return Subject(patient, tuple(sorted(texts)), sessions, days_after, pauses)


def _texts(sessions: Iterable[SessionRecord]) -> tuple[ProgrammeText, ...]:
    found = {
        ProgrammeText(each.programme, each.programme_version, each.programme_source)
        for each in sessions
    }
    return tuple(sorted(found))


def _bundle(places: Places, subject: Subject) -> dict[str, object]:
    exercises = read_shelf(places).exercises
    return fhir_bundle(
        subject.id,
        _programmes(subject.programmes),
        exercises,
        subject.sessions,
        SystemClock().now(),
        days_after=subject.days_after,
        pauses=subject.pauses,
    )


def _programmes(texts: Iterable[ProgrammeText]) -> list[Programme]:
    """Return the programmes of *texts*, one of each version; a text that cannot be read is none."""
    found: dict[tuple[str, int], Programme] = {}
    for text in texts:
        parsed = parse_programme(text.source, text.programme)
        if parsed.programme is not None:
            found[text.programme, text.version] = parsed.programme
    return list(found.values())


def _put(text: str, options: argparse.Namespace, about: dict[str, object]) -> int:
    if options.file is None:
        sys.stdout.write(text)
        return 0
    return _write(text.encode("utf-8"), options, about)


def _write(content: bytes, options: argparse.Namespace, about: dict[str, object]) -> int:
    write_outgoing(options.file, content)
    told = {"file": str(options.file), **about}
    print(json.dumps(told, ensure_ascii=False, indent=2) if options.json else f"{options.file}")
    return 0


def _failed(message: str, status: int) -> int:
    print(f"exerciseapp: {message}", file=sys.stderr)
    return status
