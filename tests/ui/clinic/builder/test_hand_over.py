"""Handing a programme over: a file, a paper, a version; and what came of it at home."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.draft import is_same_content, with_lighter_begun, with_stage_added
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.ui.clinic.builder.hand_over import HandOverDialog
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.handout.document import HandoutPages
from exerciseapp.ui.handout.paper import Paper
from tests.support.exchange_world import side
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Meanwhile, dialog_of
from tests.ui.clinic.builder.handing import hand_over, in_dialog


def _open(fake: FakeOffice) -> OpenClinic:
    clinic = fake.door.clinic
    assert clinic is not None
    return clinic


def test_each_hand_over_makes_a_version_and_an_unchanged_one_does_not(
    ready: BuilderPage, tmp_path: Path
) -> None:
    assert "Version 1 is saved" in hand_over(ready, tmp_path)
    assert "Version 1 is saved" in hand_over(ready, tmp_path)
    ready.exercises.table.choose_row(0)
    ready.exercises.table.remove_row()
    assert "Version 2 is saved" in hand_over(ready, tmp_path)
    names = sorted(each.name for each in tmp_path.glob("*.exerciseprogramme"))
    assert names == [
        "Kari Nordmann Leg programme 1 (2).exerciseprogramme",
        "Kari Nordmann Leg programme 1.exerciseprogramme",
        "Kari Nordmann Leg programme 2.exerciseprogramme",
    ]


def test_paper_and_language_are_chosen_and_remembered(ready: BuilderPage, tmp_path: Path) -> None:
    def choose(dialog: HandOverDialog) -> None:
        dialog.file.click()
        dialog.language.setCurrentIndex(dialog.language.findData("nb"))
        dialog.paper.setCurrentIndex(1)
        dialog.per_row.setCurrentIndex(1)
        dialog.save.click()

    store = ready.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(tmp_path)))
    Meanwhile(ready.hand_over.click, in_dialog(choose)).wait()
    process_events_until(lambda: bool(ready.notice.text))
    (paper,) = tmp_path.glob("*.pdf")
    assert not list(tmp_path.glob("*.exerciseprogramme"))
    document = QPdfDocument()
    document.load(str(paper))
    assert "Beinprogram" in document.getAllText(0).text()
    assert document.pagePointSize(0).width() == pytest.approx(612, abs=1)
    document.close()
    kept = store.load_settings()
    assert (kept.handout_paper, kept.handout_per_row) == (Paper.LETTER.value, 2)


def test_nothing_is_handed_over_when_the_dialog_is_left(ready: BuilderPage, kari: Patient) -> None:
    Meanwhile(ready.hand_over.click, in_dialog(lambda dialog: dialog.reject())).wait()
    assert ready.notice.text == ""
    assert ready.state.office.drafts.versions(kari.id) == ()


def test_a_folder_that_cannot_be_written_is_told(
    ready: BuilderPage, tmp_path: Path, kari: Patient
) -> None:
    gone = tmp_path / "stick"
    gone.mkdir()

    def take_away(dialog: HandOverDialog) -> None:
        gone.rmdir()
        dialog.save.click()

    store = ready.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(gone)))
    Meanwhile(ready.hand_over.click, in_dialog(take_away)).wait()
    process_events_until(lambda: bool(ready.notice.text))
    assert str(gone) in ready.notice.text
    assert "it will be the same version" in ready.notice.text
    assert "Version 1 is saved" in hand_over(ready, tmp_path)
    assert len(ready.state.office.drafts.versions(kari.id)) == 1


def test_what_is_missing_is_told_before_anything_is_asked(ready: BuilderPage) -> None:
    ready.exercises.stages.add_stage.click()
    while ready.state.items:
        ready.exercises.table.choose_row(0)
        ready.exercises.table.remove_row()
    ready.hand_over.click()
    assert "has no exercise yet" in ready.notice.text


def test_what_was_built_is_what_the_patient_plays(
    ready: BuilderPage, fake: FakeOffice, kari: Patient, tmp_path: Path
) -> None:
    programme = with_lighter_begun(with_stage_added(ready.state.begun()))
    ready.state.edit(replace(programme, note=LocalisedText({"en": "Start gently."})))
    folder = tmp_path / "stick"
    folder.mkdir()
    hand_over(ready, folder)
    (file,) = folder.glob("*.exerciseprogramme")
    wanted = ready.state.begun()
    places = Places(tmp_path / "patient")
    places.make()
    with open_database(places.database, places.backups) as database:
        home = side(places, database)
        home.take(file.read_bytes())
        shelf = read_shelf(places)
        name = ready.state.office.drafts.programme_id(kari.id)
        given = shelf.programme(name)
        assert is_same_content(given, wanted)
        for part in (Part(1), Part(2), Part(1, Variant.LIGHTER)):
            mine = lay_out(wanted, fake.office().shelf.exercises, part)
            assert lay_out(given, shelf.exercises, part).steps == mine.steps
        session = home.do_session(name)
        read = fake.exchange.inbox.read(home.answer(), _open(fake), fake.clock.now())
    assert read.answer.patient == kari.id
    assert [item.id for item in read.answer.items if item.kind == "session"] == [session]


@pytest.mark.parametrize("printed", [True, False])
def test_what_is_printed_is_a_version_and_what_is_not_is_none(
    ready: BuilderPage, kari: Patient, monkeypatch: pytest.MonkeyPatch, printed: bool
) -> None:
    pages: list[HandoutPages] = []

    def print_pages(wanted: HandoutPages, parent: QWidget) -> bool:
        assert parent is ready
        pages.append(wanted)
        return printed

    # The system's own dialog cannot be pressed from here.
    monkeypatch.setattr("exerciseapp.ui.clinic.builder.giving.print_pages", print_pages)
    Meanwhile(ready.hand_over.click, in_dialog(lambda dialog: dialog.print.click())).wait()
    process_events_until(lambda: bool(pages))
    process_events_until(lambda: dialog_of(HandOverDialog) is None)
    (shown,) = pages
    assert shown.handout.title == "Leg programme"
    versions = ready.state.office.drafts.versions(kari.id)
    assert len(versions) == printed
    assert ready.notice.text == ("Version 1 is printed." if printed else "")


def test_the_door_closes_over_an_open_dialog_and_nothing_is_handed_over(
    ready: BuilderPage, window: ClinicWindow, kari: Patient
) -> None:
    Meanwhile(ready.hand_over.click, in_dialog(lambda _dialog: window.lock())).wait()
    process_events_until(lambda: dialog_of(HandOverDialog) is None)
    assert window.office.door.clinic is None
    assert ready.state.office.drafts.versions(kari.id) == ()
    assert not ready.isVisible()
