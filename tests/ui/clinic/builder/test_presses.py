"""A new programme from a template, changed in three dosages, handed over: at most 25 presses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.dosage import Dosage
from exerciseapp.domain.programme import Programme
from exerciseapp.services.clinic.draft import DraftDesk
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.hand_over import HandOverDialog
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.builder.start import StartDialog
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand, Meanwhile, dialog_of

MOST_PRESSES = 25
ENTER, DOWN, LEFT = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Left
CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "Leg programme"


def remembered_folder(fake: FakeOffice, folder: Path) -> Path:
    """Let *folder* be where the clinic saved last."""
    folder.mkdir()
    store = fake.database.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(folder)))
    return folder


def expected(drafts: DraftDesk) -> list[Dosage]:
    """Return the dosages of the template, changed as both ways of the test change them."""
    template = drafts.shelf.programme("leg-programme")
    asked = [each.dosage for each in template.prescriptions]
    asked[0] = replace(asked[0], repetitions=4)
    asked[2] = replace(asked[2], repetitions=12)
    asked[4] = replace(asked[4], sets=3)
    return asked


def at_template(dialog: StartDialog) -> int:
    """Return the row of the leg programme."""
    rows = range(dialog.list.count())
    return next(row for row in rows if dialog.list.item(row).text().startswith(f"{NAME} ·"))


def check(page: BuilderPage, fake: FakeOffice, patient: Patient, folder: Path) -> None:
    """Check that file and paper hold what was asked for."""
    (file,) = folder.glob("*.exerciseprogramme")
    (paper,) = folder.glob("*.pdf")
    opened = fake.exchange.take_in.look(file.read_bytes())
    given = fake.office().shelf.read_programme(opened.parcel.programme, opened.parcel.source)
    drafts = fake.office().drafts
    assert [each.dosage for each in given.prescriptions] == expected(drafts)
    assert opened.parcel.patient == patient.id
    document = QPdfDocument()
    assert document.load(str(paper)) is QPdfDocument.Error.None_
    text = document.getAllText(0).text()
    assert "Kari Nordmann" in text
    assert "4 times, with each leg." in text
    document.close()
    assert "is saved in" in page.notice.text
    assert _newest(drafts, patient).version == 1


def _newest(drafts: DraftDesk, patient: Patient) -> Programme:
    return drafts.versions(patient.id)[-1].programme


def test_by_keyboard(
    window: ClinicWindow, fake: FakeOffice, kari: Patient, hand: Hand, tmp_path: Path
) -> None:
    folder = remembered_folder(fake, tmp_path / "given")

    def choose_template() -> object:
        dialog = dialog_of(StartDialog)
        if dialog is None or not dialog.list.hasFocus():
            return False
        for _ in range(at_template(dialog)):
            hand.key(DOWN)
        return hand.key(ENTER)

    def change_dosages() -> object:
        # Without a window manager nobody gives the window the keyboard back after a dialog.
        window.activateWindow()
        found = window.findChild(BuilderPage)
        if found is None or not found.exercises.table.hasFocus():
            return False
        hand.write("+")
        hand.key(DOWN)
        hand.key(DOWN)
        hand.write("12")
        hand.key(ENTER)
        hand.key(DOWN)
        hand.key(DOWN)
        hand.key(LEFT)
        hand.write("+")
        return hand.key(ENTER, CTRL)

    def save() -> object:
        dialog = dialog_of(HandOverDialog)
        return False if dialog is None or not dialog.save.hasFocus() else hand.key(ENTER)

    def open_patient() -> None:
        hand.write("ka")
        hand.key(ENTER)

    def ask_for_template() -> object:
        found = window.findChild(BuilderPage)
        if found is None or not found.exercises.empty.template.hasFocus():
            return False
        return hand.key(ENTER)

    process_events_until(lambda: QApplication.focusWidget() is not None)
    Meanwhile(open_patient, ask_for_template, choose_template, change_dosages, save).wait()
    page = window.findChild(BuilderPage)
    assert page is not None
    process_events_until(lambda: bool(page.notice.text))
    check(page, fake, kari, folder)
    assert hand.presses <= MOST_PRESSES, hand.presses


def test_by_mouse(
    page: BuilderPage, fake: FakeOffice, kari: Patient, hand: Hand, tmp_path: Path
) -> None:
    folder = remembered_folder(fake, tmp_path / "given")
    table = page.exercises.table

    def cell(row: int, column: Column) -> QPoint:
        return table.visualRect(table.model().index(row, column)).center()

    def choose_template() -> object:
        dialog = dialog_of(StartDialog)
        if dialog is None:
            return False
        item = dialog.list.item(at_template(dialog))
        where = dialog.list.visualItemRect(item).center()
        hand.click(dialog.list.viewport(), where)
        return hand.click(dialog.use)

    def change_dosages() -> object:
        page.window().activateWindow()
        if not table.hasFocus():
            return False
        for row, column, text in (
            (0, Column.REPETITIONS, "4"),
            (2, Column.REPETITIONS, "12"),
            (4, Column.SETS, "3"),
        ):
            hand.click(table.viewport(), cell(row, column))
            hand.write(text)
            hand.key(ENTER)
        return hand.click(page.hand_over)

    def save() -> object:
        dialog = dialog_of(HandOverDialog)
        return False if dialog is None else hand.click(dialog.save)

    Meanwhile(
        lambda: hand.click(page.exercises.empty.template), choose_template, change_dosages, save
    ).wait()
    process_events_until(lambda: bool(page.notice.text))
    check(page, fake, kari, folder)
    assert hand.presses <= MOST_PRESSES, hand.presses
