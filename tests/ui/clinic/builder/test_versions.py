"""Handing over, versions side by side, beginning from another, and trying it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.draft import is_same_content, with_lighter_begun, with_stage_added
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.session import Stage as SessionStage
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.hand_over import HandOverDialog
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.builder.start import StartDialog
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.handout.document import HandoutPages
from exerciseapp.ui.handout.paper import Paper
from tests.support.exchange_world import side
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand, Meanwhile, dialog_of


@pytest.fixture
def built(page: BuilderPage, kari: Patient) -> BuilderPage:
    drafts = page.state.office.drafts
    drafts.begin(kari.id, drafts.shelf.programme("leg-programme"))
    return page


def in_dialog(does: Callable[[HandOverDialog], object]) -> Callable[[], object]:
    """Return the step that does something to the dialog, once it stands open."""

    def step() -> object:
        dialog = dialog_of(HandOverDialog)
        return False if dialog is None else does(dialog)

    return step


def hand_over(page: BuilderPage, folder: Path) -> str:
    """Hand over with what is usual, into *folder*; return what was told."""
    store = page.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(folder)))
    Meanwhile(page.hand_over.click, in_dialog(lambda dialog: dialog.save.click())).wait()
    process_events_until(lambda: bool(page.notice.text))
    return page.notice.text


def _open(fake: FakeOffice) -> OpenClinic:
    clinic = fake.door.clinic
    assert clinic is not None
    return clinic


def texts(page: BuilderPage) -> list[list[str]]:
    table = page.versions.table
    found: list[list[str]] = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() if item else "" for item in items])
    return found


def test_each_hand_over_makes_a_version_and_an_unchanged_one_does_not(
    built: BuilderPage, tmp_path: Path
) -> None:
    assert "Version 1 is saved" in hand_over(built, tmp_path)
    assert "Version 1 is saved" in hand_over(built, tmp_path)
    built.exercises.table.choose_row(0)
    built.exercises.table.remove_row()
    assert "Version 2 is saved" in hand_over(built, tmp_path)
    names = sorted(each.name for each in tmp_path.glob("*.exerciseprogramme"))
    assert names == [
        "Kari Nordmann Leg programme 1 (2).exerciseprogramme",
        "Kari Nordmann Leg programme 1.exerciseprogramme",
        "Kari Nordmann Leg programme 2.exerciseprogramme",
    ]


def test_paper_and_language_are_chosen_and_remembered(built: BuilderPage, tmp_path: Path) -> None:
    def choose(dialog: HandOverDialog) -> None:
        dialog.file.click()
        dialog.language.setCurrentIndex(dialog.language.findData("nb"))
        dialog.paper.setCurrentIndex(1)
        dialog.per_row.setCurrentIndex(1)
        dialog.save.click()

    store = built.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(tmp_path)))
    Meanwhile(built.hand_over.click, in_dialog(choose)).wait()
    process_events_until(lambda: bool(built.notice.text))
    (paper,) = tmp_path.glob("*.pdf")
    assert not list(tmp_path.glob("*.exerciseprogramme"))
    document = QPdfDocument()
    document.load(str(paper))
    assert "Beinprogram" in document.getAllText(0).text()
    assert document.pagePointSize(0).width() == pytest.approx(612, abs=1)
    document.close()
    kept = store.load_settings()
    assert (kept.handout_paper, kept.handout_per_row) == (Paper.LETTER.value, 2)


def test_nothing_is_handed_over_when_the_dialog_is_left(built: BuilderPage, kari: Patient) -> None:
    Meanwhile(built.hand_over.click, in_dialog(lambda dialog: dialog.reject())).wait()
    assert built.notice.text == ""
    assert built.state.office.drafts.versions(kari.id) == ()


def test_a_folder_that_cannot_be_written_is_told(
    built: BuilderPage, tmp_path: Path, kari: Patient
) -> None:
    gone = tmp_path / "stick"
    gone.mkdir()

    def take_away(dialog: HandOverDialog) -> None:
        gone.rmdir()
        dialog.save.click()

    store = built.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(gone)))
    Meanwhile(built.hand_over.click, in_dialog(take_away)).wait()
    process_events_until(lambda: bool(built.notice.text))
    assert str(gone) in built.notice.text
    assert "it will be the same version" in built.notice.text
    assert "Version 1 is saved" in hand_over(built, tmp_path)
    assert len(built.state.office.drafts.versions(kari.id)) == 1


def test_what_is_missing_is_told_before_anything_is_asked(built: BuilderPage) -> None:
    built.exercises.stages.add_stage.click()
    while built.state.items:
        built.exercises.table.choose_row(0)
        built.exercises.table.remove_row()
    built.hand_over.click()
    assert "has no exercise yet" in built.notice.text


def test_versions_are_compared_side_by_side(built: BuilderPage, tmp_path: Path) -> None:
    assert built.versions.nothing.text() == "Nothing has been handed over yet."
    hand_over(built, tmp_path)
    table = built.exercises.table
    table.setCurrentIndex(table.model().index(2, Column.SETS))
    table.step(1)
    table.choose_row(0)
    table.remove_row()
    built.tabs.setCurrentWidget(built.versions_slot)
    assert built.versions.after.currentText() == "What you are working on"
    shown = texts(built)
    assert ["Calf stretch, knee straight", shown[1][1], "–", "gone"] == shown[1]
    assert shown[3][1].startswith("2 sets · 10 times")
    assert shown[3][2].startswith("3 sets · 10 times")
    assert shown[3][3] == "changed"
    assert built.versions.told.text() == "2 differences."
    hand_over(built, tmp_path)
    names = [built.versions.after.itemText(n) for n in range(built.versions.after.count())]
    assert [each.split(",")[0] for each in names] == ["Version 1", "Version 2"]
    assert texts(built) == shown


def test_an_earlier_version_can_be_gone_on_from(built: BuilderPage, tmp_path: Path) -> None:
    first = built.state.begun()
    hand_over(built, tmp_path)
    built.exercises.table.choose_row(0)
    built.exercises.table.remove_row()
    built.tabs.setCurrentWidget(built.versions_slot)
    built.versions.before.setCurrentIndex(0)
    built.versions.again.click()
    assert is_same_content(built.state.begun(), first)


def test_a_programme_is_copied_from_another_patient(
    page: BuilderPage, fake: FakeOffice, kari: Patient
) -> None:
    ola = fake.caseload.add_patient("Ola Hansen")
    fake.caseload.add_patient("Siri Without Any")
    drafts = page.state.office.drafts
    noted = replace(drafts.shelf.programme("leg-programme"), note=LocalisedText({"en": "Dear Ola"}))
    drafts.keep(ola.id, noted)

    def choose() -> object:
        dialog = dialog_of(StartDialog)
        if dialog is None:
            return False
        assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == ["Ola Hansen"]
        dialog.use.click()
        return True

    Meanwhile(page.exercises.empty.copy.click, choose).wait()
    assert page.state.begun().prescriptions == noted.prescriptions
    assert page.state.begun().note is None
    assert "Ola" not in (fake.caseload.draft(kari.id) or "")


def test_without_others_there_is_nothing_to_copy(page: BuilderPage) -> None:
    page.exercises.empty.copy.click()
    assert page.notice.text == "There is nothing to begin from yet."


def test_a_programme_is_kept_as_a_template(built: BuilderPage, fake: FakeOffice) -> None:
    def name_it() -> object:
        dialog = dialog_of(QInputDialog)
        if dialog is None:
            return False
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText("  Calves,  gently ")
        dialog.accept()
        return True

    Meanwhile(built.keep_template.trigger, name_it).wait()
    process_events_until(lambda: bool(built.notice.text))
    (template,) = fake.caseload.templates()
    assert template.title == "Calves, gently"
    kept = built.state.office.drafts.patterns()[0]
    assert is_same_content(kept.programme, built.state.begun())


def test_a_draft_that_cannot_be_read_is_told_and_kept(
    window: object, fake: FakeOffice, kari: Patient
) -> None:
    fake.caseload.save_draft(kari.id, "no programme at all")
    page = BuilderPage(fake.office(), kari.id)
    assert "cannot be read" in page.notice.text
    assert fake.caseload.draft(kari.id) == "no programme at all"
    assert not page.hand_over.isEnabled()
    page.deleteLater()


@pytest.mark.parametrize("variant", Variant)
def test_it_is_tried_at_once_and_leaves_no_trace(
    built: BuilderPage, fake: FakeOffice, hand: Hand, variant: Variant
) -> None:
    built.state.show_part(Part(1, variant))
    hand.click(built.try_it)
    trial = built.trial
    assert trial is not None
    process_events_until(trial.isVisible)
    session = trial.controller.runner.session
    assert session.stage is SessionStage.RUNNING
    assert session.plan.prescriptions == built.state.items
    fake.clock.advance(3600)
    process_events_until(lambda: trial.controller.stage is not SessionStage.RUNNING)
    trial.close()
    process_events_until(lambda: built.trial is None)
    assert fake.database.records.history(include_open=True) == ()


def test_what_was_built_is_what_the_patient_plays(
    built: BuilderPage, fake: FakeOffice, kari: Patient, tmp_path: Path
) -> None:
    programme = with_lighter_begun(with_stage_added(built.state.begun()))
    built.state.edit(replace(programme, note=LocalisedText({"en": "Start gently."})))
    folder = tmp_path / "stick"
    folder.mkdir()
    hand_over(built, folder)
    (file,) = folder.glob("*.exerciseprogramme")
    wanted = built.state.begun()
    places = Places(tmp_path / "patient")
    places.make()
    with open_database(places.database, places.backups) as database:
        home = side(places, database)
        home.take(file.read_bytes())
        shelf = read_shelf(places)
        name = built.state.office.drafts.programme_id(kari.id)
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
    built: BuilderPage, kari: Patient, monkeypatch: pytest.MonkeyPatch, printed: bool
) -> None:
    pages: list[HandoutPages] = []

    def print_pages(wanted: HandoutPages, parent: QWidget) -> bool:
        assert parent is built
        pages.append(wanted)
        return printed

    # The system's own dialog cannot be pressed from here.
    monkeypatch.setattr("exerciseapp.ui.clinic.builder.giving.print_pages", print_pages)
    Meanwhile(built.hand_over.click, in_dialog(lambda dialog: dialog.print.click())).wait()
    process_events_until(lambda: bool(pages))
    process_events_until(lambda: dialog_of(HandOverDialog) is None)
    (shown,) = pages
    assert shown.handout.title == "Leg programme"
    versions = built.state.office.drafts.versions(kari.id)
    assert len(versions) == printed
    assert built.notice.text == ("Version 1 is printed." if printed else "")


def test_the_door_closes_over_an_open_dialog_and_nothing_is_handed_over(
    built: BuilderPage, window: ClinicWindow, kari: Patient
) -> None:
    Meanwhile(built.hand_over.click, in_dialog(lambda _dialog: window.lock())).wait()
    process_events_until(lambda: dialog_of(HandOverDialog) is None)
    assert window.office.door.clinic is None
    assert built.state.office.drafts.versions(kari.id) == ()
    assert not built.isVisible()


def test_the_door_closes_over_a_trial(built: BuilderPage, window: ClinicWindow) -> None:
    built.try_it.click()
    process_events_until(lambda: built.trial is not None and built.trial.isVisible())
    window.lock()
    process_events_until(lambda: built.trial is None)
