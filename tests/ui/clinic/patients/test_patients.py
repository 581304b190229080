"""The list of patients, by keys alone; every change can be undone."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from exerciseapp.domain.caseload import Patient
from exerciseapp.services.clinic.caseload import CaseloadLine
from exerciseapp.ui.clinic.patient.page import PatientPage, Section
from exerciseapp.ui.clinic.patients.model import Order, PatientsModel
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.exchange import PATIENT
from tests.support.office import FakeOffice
from tests.ui.clinic.keys import CTRL, SHIFT, focused, press, type_in
from tests.ui.clinic.patients.seen import about, chosen, names


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


def test_where_there_is_little_room_a_name_can_still_be_read(
    page: PatientsPage, window: ClinicWindow
) -> None:
    """The dates have what they need; to see them all one scrolls sideways."""
    window.resize(1600, 900)
    QApplication.processEvents()
    assert page.table.horizontalHeader().length() == page.table.viewport().width()
    page.table.setFixedWidth(320)
    QApplication.processEvents()
    name = page.model.index(0, 0).data()
    assert page.table.columnWidth(0) > page.table.fontMetrics().horizontalAdvance(name)
    assert page.table.horizontalScrollBar().maximum() > 0


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
