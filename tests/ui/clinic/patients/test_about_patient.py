"""What stands about a patient is kept as it is written, and refused where it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.domain.caseload import EntryChange
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.exchange import PATIENT
from tests.support.office import FakeOffice
from tests.ui.clinic.keys import CTRL, SHIFT, press, type_in
from tests.ui.clinic.patients.seen import about, chosen, names


def test_somebody_known_by_an_id_alone_is_shown_and_can_be_named(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    fake.hand_over(PATIENT)
    page.read_again()
    assert names(page)[-1] == f"Without a name · {PATIENT[:8]}"
    window.work.open_patient(PATIENT)
    section = about(window)
    assert not section.notes.isEnabled()
    section.name.setFocus()
    type_in("Carol")
    press(Qt.Key.Key_Return)
    assert section.notes.isEnabled()
    named = fake.caseload.patient(PATIENT)
    assert named is not None
    assert named.name == "Carol"
    (line,) = [line for line in fake.caseload.lines() if line.id == PATIENT]
    assert line.handed_over is not None
    press(Qt.Key.Key_Z, CTRL)
    assert fake.caseload.patient(PATIENT) is None
    assert section.name.text() == ""


def test_what_stands_about_a_patient_is_kept_as_it_is_written(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    patient = next(line.patient for line in fake.caseload.lines() if line.name == "Anne Berg")
    assert patient is not None
    window.work.open_patient(patient.id)
    section = about(window)
    section.name.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in("Anna Berg")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_A, CTRL)
    type_in("1952")
    press(Qt.Key.Key_Tab)
    type_in("Left calf")
    press(Qt.Key.Key_Tab)
    kept = fake.caseload.patient(patient.id)
    assert kept is not None
    assert (kept.name, kept.year_of_birth, kept.notes) == ("Anna Berg", 1952, "Left calf")
    assert window.work.patient is not None
    assert window.work.patient.name.text() == "Anna Berg"
    for _ in range(3):
        press(Qt.Key.Key_Z, CTRL)
    assert fake.caseload.patient(patient.id) == patient
    assert section.name.text() == "Anne Berg"
    assert section.notes.toPlainText() == ""


def test_undoing_in_a_field_undoes_what_is_being_written(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    window.work.open_patient(chosen(page).id)
    section = about(window)
    section.notes.setFocus()
    type_in("half a wo")
    press(Qt.Key.Key_Z, CTRL)
    assert section.notes.toPlainText() == ""
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert section.notes.toPlainText() == "half a wo"


@pytest.mark.parametrize(("year", "told"), [("1700", "lies between"), ("2027", "lies between")])
def test_a_year_that_cannot_be_is_told_and_not_kept(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow, year: str, told: str
) -> None:
    window.work.open_patient(chosen(page).id)
    section = about(window)
    section.year.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in(year)
    press(Qt.Key.Key_Tab)
    assert told in section.notice.text
    kept = fake.caseload.patient(chosen(page).id)
    assert kept is not None
    assert kept.year_of_birth == 1951


def test_a_name_is_never_emptied(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    window.work.open_patient(chosen(page).id)
    section = about(window)
    section.name.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert "Write one" in section.notice.text
    assert fake.caseload.lines()[0].name == "Anne Berg"


def test_what_was_changed_elsewhere_is_told_and_shown(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    patient = chosen(page).patient
    assert patient is not None
    fake.caseload.archive(patient)
    standing = fake.caseload.patient(patient.id)
    fake.caseload.store.apply([EntryChange(standing, None)])
    press(Qt.Key.Key_Z, CTRL)
    assert "changed elsewhere" in window.work.notice.text


def _disk_is_full(_store: SqlCaseloadStore, _changes: object) -> None:
    raise StoreError("the disk is full")


def test_what_could_not_be_kept_is_tried_again_before_the_door_closes(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = chosen(page).id
    window.work.open_patient(patient, Section.ABOUT)
    section = about(window)
    section.notes.setFocus()
    type_in("Left calf")
    with monkeypatch.context() as full:
        full.setattr(SqlCaseloadStore, "apply", _disk_is_full)
        press(Qt.Key.Key_Tab)
        assert section.notice.text == "the disk is full"
        assert section.notes.toPlainText() == "Left calf"
    assert notes(fake, patient) == ""
    window.lock()
    assert notes(fake, patient) == "Left calf"


def notes(fake: FakeOffice, patient: str) -> str:
    kept = fake.caseload.patient(patient)
    assert kept is not None
    return kept.notes
