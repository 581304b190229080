"""The list of patients and what stands about each, by keys alone; every change can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.domain.caseload import EntryChange, Patient
from exerciseapp.services.clinic.caseload import CaseloadLine
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.patient.about import AboutSection
from exerciseapp.ui.clinic.patient.page import PatientPage, Section
from exerciseapp.ui.clinic.patients.model import Order, PatientsModel
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.exchange import PATIENT
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import CTRL, SHIFT, focused, press, type_in


@pytest.fixture
def page(fake: FakeOffice, window: ClinicWindow) -> PatientsPage:
    for name, born in (("Anne Berg", 1951), ("Åse Bakken", 1948), ("Bob Hill", None)):
        fake.caseload.add_patient(name, born)
    page = window.work.patients
    page.table.selectRow(0)
    page.search.setFocus()
    return page


def names(page: PatientsPage) -> list[str]:
    model = page.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def about(window: ClinicWindow) -> AboutSection:
    assert window.work.patient is not None
    window.work.patient.show_section(Section.ABOUT)
    section = window.work.patient.section(Section.ABOUT)
    assert isinstance(section, AboutSection)
    # Qt shows what is put into a page that is shown already only a moment later.
    process_events_until(section.name.isVisible)
    return section


def chosen(page: PatientsPage) -> CaseloadLine:
    line = page.chosen()
    assert line is not None
    return line


def test_somebody_is_found_as_one_types_and_opened_with_enter(
    page: PatientsPage, window: ClinicWindow
) -> None:
    type_in("ase b")
    assert names(page) == ["Åse Bakken"]
    press(Qt.Key.Key_Return)
    assert window.work.patient is not None
    assert window.work.patient.name.text() == "Åse Bakken"


def test_the_year_of_birth_finds_too_and_escape_shows_all_again(page: PatientsPage) -> None:
    type_in("1951")
    assert names(page) == ["Anne Berg"]
    press(Qt.Key.Key_Escape)
    assert len(names(page)) == 3


def test_nobody_found_is_told(page: PatientsPage) -> None:
    type_in("zz")
    assert page.empty.isVisible()
    assert "Nobody" in page.empty.text()
    assert not page.open.isEnabled()


def test_down_goes_into_the_list_up_comes_back_and_a_letter_searches(page: PatientsPage) -> None:
    press(Qt.Key.Key_Down)
    assert focused() is page.table
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert focused() is page.table
    press(Qt.Key.Key_Up)
    assert focused() is page.search
    press(Qt.Key.Key_Down)
    type_in("bo")
    assert focused() is page.search
    assert page.search.text() == "bo"
    assert names(page) == ["Bob Hill"]


def test_somebody_new_is_added_with_a_name_alone(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    press(Qt.Key.Key_N, CTRL)
    type_in("Carol  Whitfield ")
    press(Qt.Key.Key_Return)
    assert "Carol Whitfield" in [line.name for line in fake.caseload.lines()]
    assert window.work.patient is not None
    assert window.work.patient.name.text() == "Carol Whitfield"


def test_a_patient_without_a_name_or_from_the_future_is_not_added(
    fake: FakeOffice, page: PatientsPage
) -> None:
    page.new.click()
    press(Qt.Key.Key_Return)
    assert "needs a name" in page.form.notice.text
    type_in("Carol")
    press(Qt.Key.Key_Tab)
    type_in("2030")
    press(Qt.Key.Key_Return)
    assert "between 1880 and 2026" in page.form.notice.text
    press(Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert focused() is page.search
    assert len(fake.caseload.lines()) == 3


def test_archiving_can_be_undone_and_the_menu_names_it(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    press(Qt.Key.Key_Down)
    assert chosen(page).name == "Anne Berg"
    press(Qt.Key.Key_Delete)
    assert "Anne Berg" not in names(page)
    assert window.menu.undo.text() == "Undo: archive Anne Berg"
    assert chosen(page).name == "Åse Bakken"
    press(Qt.Key.Key_Z, CTRL)
    assert names(page)[0] == chosen(page).name == "Anne Berg"
    assert window.menu.redo.text() == "Redo: archive Anne Berg"
    assert window.menu.undo.text() == "Undo: add Bob Hill"
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert "Anne Berg" not in names(page)


def test_archived_patients_are_shown_when_asked_for_and_come_back(page: PatientsPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    page.archived.click()
    assert "Anne Berg (archived)" in names(page)
    page.search.setText("anne")
    assert page.archive.text() == "Bring back"
    page.archive.click()
    page.archived.click()
    assert names(page) == ["Anne Berg"]


def test_an_ampersand_in_a_name_is_no_shortcut(
    fake: FakeOffice, page: PatientsPage, window: ClinicWindow
) -> None:
    fake.caseload.add_patient("Kari & Co")
    assert window.menu.undo.text() == "Undo: add Kari && Co"


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


def test_dates_of_hand_over_and_answer_are_told_with_what_they_are(
    fake: FakeOffice, page: PatientsPage
) -> None:
    fake.hand_over(PATIENT)
    page.read_again()
    model, row = page.model, page.model.row_of(PATIENT)
    spoken = model.data(model.index(row, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Last hand-over: ")
    assert model.data(model.index(row, 3)) == "–"


def test_who_answered_last_comes_first_when_asked_for(fake: FakeOffice, page: PatientsPage) -> None:
    fake.hand_over(PATIENT)
    page.read_again()
    page.order.setCurrentIndex(page.order.findData(Order.HANDED_OVER))
    assert names(page)[0].startswith("Without a name")


def test_names_stand_in_the_order_of_the_alphabet_that_is_spoken() -> None:
    lines = [CaseloadLine(name, Patient(name, name), None, None) for name in ("Åse", "Bo", "Ann")]
    model = PatientsModel()
    before = QLocale()
    try:
        for language, order in (("nb", ["Ann", "Bo", "Åse"]), ("en", ["Ann", "Åse", "Bo"])):
            QLocale.setDefault(QLocale(language))
            model.show_lines(lines)
            shown = [line.name for row in range(3) if (line := model.line(row))]
            assert shown == order
    finally:
        QLocale.setDefault(before)


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


def test_the_sections_and_the_list_are_reached_by_keys(
    page: PatientsPage, window: ClinicWindow
) -> None:
    press(Qt.Key.Key_Return)
    patient = window.work.patient
    assert isinstance(patient, PatientPage)
    press(getattr(Qt.Key, f"Key_{len(Section)}"), CTRL)
    assert patient.tabs.currentIndex() == len(Section) - 1
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.work.patient is None
    assert focused() is page.search


def test_everything_that_takes_the_keyboard_has_a_name(
    page: PatientsPage, window: ClinicWindow
) -> None:
    page.form.show()
    nameless = [widget for widget in takers(page) if not _name(widget)]
    window.work.open_patient(chosen(page).id)
    nameless += [widget for widget in takers(about(window)) if not _name(widget)]
    assert nameless == []


def takers(root: QWidget) -> list[QWidget]:
    """Return what one comes to with Tab; the list of a combo box is a window of its own."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.window() is root.window()
    ]


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName()


def test_what_was_searched_is_still_there_after_a_patient(
    page: PatientsPage, window: ClinicWindow
) -> None:
    type_in("bob")
    press(Qt.Key.Key_Return)
    window.work.go_back()
    assert page.search.text() == "bob"
    assert names(page) == ["Bob Hill"]
    assert QApplication.focusWidget() is page.search


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
