"""``programmes export|import``, ``answers export|import`` and ``clinic setup|show``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from exerciseapp.adapters.exchange import archive
from exerciseapp.adapters.exchange.answer_pool import open_on_all_cores
from exerciseapp.adapters.exchange.outside import read_incoming, refuse_existing, write_outgoing
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.bootstrap.exchange import Exchange, opened_exchange
from exerciseapp.bootstrap.passphrase import passphrase_from
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import RefusedFileError
from exerciseapp.services.clinic.answers import (
    AnswerReader,
    FileRead,
    answer_files,
    fewer_collections,
)
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.exchange.answer_in import AnswerRead
from exerciseapp.services.exchange.answer_summary import answer_document, answer_lines
from exerciseapp.services.exchange.opaque import new_opaque_id
from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.exchange.take_in import TakenIn
from exerciseapp.services.exchange.trust import Standing
from exerciseapp.services.shelf import UnknownProgrammeError

FAILURE = 1
Document = dict[str, object]
Take = Callable[[Path], Document]
# A file with what there is to tell of it, or why it was refused.
Outcome = tuple[Path, Document | RefusedFileError | None]


def run_exchange(options: argparse.Namespace) -> int:
    """Do what command and verb ask for; the status is 1 when a file was refused."""
    places = find_places(options.data_dir, os.environ)
    run = _RUNS[options.command, options.verb]
    try:
        return run(places, options)
    except ExchangeError as error:
        return _failed(str(error))


def _export_programme(places: Places, options: argparse.Namespace) -> int:
    refuse_existing(options.file)
    shelf = read_shelf(places)
    try:
        programme = shelf.programme(options.id)
    except UnknownProgrammeError:
        known = ", ".join(shelf.programmes) or "none"
        return _failed(f'there is no programme "{options.id}"; there are: {known}')
    with opened_exchange(places) as exchange:
        clinic = exchange.clinic.open(_passphrase(exchange, options))
        patient = options.patient or new_opaque_id()
        handed = exchange.hand_over.make(clinic, programme, patient, SystemClock().now())
        # First written down: an answer to a file that nobody remembers would be refused.
        exchange.hand_over.note(handed)
        write_outgoing(options.file, handed.content)
    parcel = handed.parcel
    document: Document = {
        "file": str(options.file),
        "programme": parcel.programme,
        "version": parcel.version,
        "patient": patient,
        "clinic": _card(parcel.clinic),
        "carried": [each.id for each in parcel.carried],
    }
    told = f"{options.file}: {parcel.programme}, version {parcel.version}, for patient {patient}"
    return _told(document, [told], as_json=options.json)


def _import_programmes(places: Places, options: argparse.Namespace) -> int:
    with opened_exchange(places) as exchange:

        def take(path: Path) -> Document:
            content = read_incoming(path, archive.MOST_BYTES)
            looked = exchange.take_in.look(content)
            return _taken_document(exchange.take_in.take(looked, SystemClock().now()))

        return _each(options.files, take, _taken_lines, as_json=options.json)


def _taken_document(taken: TakenIn) -> Document:
    looked = taken.looked
    return {
        "outcome": looked.standing.value,
        "programme": looked.parcel.programme,
        "version": looked.parcel.version,
        "clinic": _card(looked.parcel.clinic),
        "different_exercises": list(looked.different),
    }


def _taken_lines(document: Document) -> Iterator[str]:
    programme = f"{document['programme']}, version {document['version']}"
    clinic = document["clinic"]
    assert isinstance(clinic, dict)  # noqa: S101 - of _card
    if document["outcome"] == Standing.ALREADY_HERE:
        yield f"{programme} is here already"
        return
    yield f"{programme}, from {clinic['name']} {clinic['telephone']}".rstrip()
    if document["outcome"] == Standing.NEW_CLINIC:
        yield f"  {clinic['name']} is new here and will be known by its key:"
        yield f"  {clinic['fingerprint']}"
    different = document["different_exercises"]
    if isinstance(different, list) and different:
        names = ", ".join(different)
        yield f"  the clinic's program shows these exercises in other words or pictures: {names}"


def _export_answer(places: Places, options: argparse.Namespace) -> int:
    if not options.show:
        refuse_existing(options.file)
    with opened_exchange(places) as exchange:
        clinic = exchange.answer.clinic(options.clinic)
        draft = exchange.answer.draft(clinic, SystemClock().now(), everything=options.all)
        written = not options.show and not draft.is_empty
        if written:
            write_outgoing(options.file, exchange.answer.seal(draft))
            # If this is never reached, the same is told again, and merged.
            exchange.answer.note(draft)
    document: Document = {
        "file": str(options.file) if written else None,
        **answer_document(draft),
    }
    lines = list(answer_lines(draft))
    if draft.is_empty:
        lines = [f"There is nothing new to tell {clinic.card.name}; no file was written."]
    elif written:
        lines.append(f"Written to {options.file}.")
    return _told(document, lines, as_json=options.json)


def _import_answers(places: Places, options: argparse.Namespace) -> int:
    with opened_exchange(places) as exchange, fewer_collections():
        clinic = exchange.clinic.open(_passphrase(exchange, options))
        reader = AnswerReader(exchange.inbox, open_on_all_cores)
        files = answer_files(options.files)
        return _outcomes(
            (_file_document(each) for each in reader.read(files, clinic, SystemClock().now())),
            _read_lines,
            as_json=options.json,
        )


def _file_document(each: FileRead) -> Outcome:
    if each.read is None:
        return each.path, each.refused
    return each.path, _read_document(each.read)


def _read_document(read: AnswerRead) -> Document:
    received = read.received
    return {
        "outcome": "already_here" if received is None else "read",
        "patient": read.answer.patient,
        "sequence": read.answer.sequence,
        "made_at": read.answer.made_at.isoformat(),
        "new": received.new if received else 0,
        "changed": received.changed if received else 0,
        "known": received.known if received else len(read.answer.items),
    }


def _read_lines(document: Document) -> Iterator[str]:
    told = "{patient}: {new} new, {changed} changed, {known} known already"
    yield told.format(**document)


def _set_clinic_up(places: Places, options: argparse.Namespace) -> int:
    with opened_exchange(places) as exchange:
        passphrase = passphrase_from(options.passphrase_file, twice=True)
        now = SystemClock().now()
        card = exchange.clinic.set_up(options.name, options.telephone, passphrase, now)
    return _tell_card(card, as_json=options.json)


def _show_clinic(places: Places, options: argparse.Namespace) -> int:
    with opened_exchange(places) as exchange:
        return _tell_card(exchange.clinic.card(), as_json=options.json)


def _tell_card(card: ClinicCard, *, as_json: bool) -> int:
    lines = [f"{card.name} {card.telephone}".rstrip(), f"key {card.fingerprint}"]
    return _told(dict(_card(card)), lines, as_json=as_json)


def _passphrase(exchange: Exchange, options: argparse.Namespace) -> str:
    # Without a clinic that is what to say, and not that a passphrase is missing.
    exchange.clinic.card()
    return passphrase_from(options.passphrase_file)


def _card(card: ClinicCard) -> dict[str, str]:
    return {
        "id": card.id,
        "name": card.name,
        "telephone": card.telephone,
        "fingerprint": card.fingerprint,
    }


def _each(
    paths: Iterable[Path],
    take: Take,
    lines: Callable[[Document], Iterator[str]],
    *,
    as_json: bool,
) -> int:
    """Take file after file; one that is refused is told in a line and hides no other."""

    def outcome(path: Path) -> Outcome:
        try:
            return path, take(path)
        except RefusedFileError as error:
            return path, error

    return _outcomes((outcome(path) for path in paths), lines, as_json=as_json)


def _outcomes(
    outcomes: Iterable[Outcome], lines: Callable[[Document], Iterator[str]], *, as_json: bool
) -> int:
    """Tell what became of each file as soon as it is known, or of all in one document."""
    told: list[Document] = []
    refused = 0
    for path, outcome in outcomes:
        if not isinstance(outcome, dict):
            refused += 1
            print(f"exerciseapp: {path}: {outcome}", file=sys.stderr)
            told.append({"file": str(path), "outcome": "refused", "reason": str(outcome)})
        elif as_json:
            told.append({"file": str(path), **outcome})
        else:
            print("\n".join(lines(outcome)))
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    return FAILURE if refused else 0


def _told(document: Document, lines: Sequence[str], *, as_json: bool) -> int:
    print(json.dumps(document, ensure_ascii=False, indent=2) if as_json else "\n".join(lines))
    return 0


def _failed(message: str) -> int:
    print(f"exerciseapp: {message}", file=sys.stderr)
    return FAILURE


_RUNS: dict[tuple[str, str], Callable[[Places, argparse.Namespace], int]] = {
    ("programmes", "export"): _export_programme,
    ("programmes", "import"): _import_programmes,
    ("answers", "export"): _export_answer,
    ("answers", "import"): _import_answers,
    ("clinic", "setup"): _set_clinic_up,
    ("clinic", "show"): _show_clinic,
}
