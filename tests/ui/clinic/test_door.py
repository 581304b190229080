"""The workspace opens with its passphrase and closes when nobody is there; nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.services.clinic.door import IDLE_S
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.idle import IdleWatch
from exerciseapp.ui.clinic.lock.page import LockPage
from exerciseapp.ui.clinic.lock.set_up import SetUpPage
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.trouble import TroublePage
from tests.support.office import PHRASE, FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.conftest import OpenWindow
from tests.ui.clinic.keys import CTRL, press, type_in


def shown(window: ClinicWindow, kind: type[QWidget]) -> bool:
    return any(page.isVisible() for page in window.findChildren(kind))


def lock_page(window: ClinicWindow) -> LockPage:
    (page,) = (page for page in window.findChildren(LockPage) if page.isVisible())
    return page


def test_at_the_first_opening_the_clinic_is_set_up_by_keys_alone(
    fake: FakeOffice, open_window: OpenWindow
) -> None:
    window = open_window()
    assert shown(window, SetUpPage)
    for text in ("Fysio Sør", "22 33 44 55", PHRASE):
        type_in(text)
        press(Qt.Key.Key_Tab)
    type_in(PHRASE)
    press(Qt.Key.Key_Return)
    process_events_until(lambda: shown(window, PatientsPage))
    card = fake.exchange.clinic.card()
    assert (card.name, card.telephone) == ("Fysio Sør", "22 33 44 55")
    assert fake.exchange.clinic.open(PHRASE).card == card


def test_two_passphrases_that_differ_set_nothing_up(
    fake: FakeOffice, open_window: OpenWindow
) -> None:
    window = open_window()
    (page,) = window.findChildren(SetUpPage)
    page.name.setText("Fysio Sør")
    page.passphrase.setText(PHRASE)
    page.again.setText(PHRASE + "x")
    page.make.click()
    assert "not the same" in page.notice.text
    assert fake.exchange.clinic.store.identity() is None


def test_a_wrong_passphrase_opens_nothing_and_the_right_one_does(
    fake: FakeOffice, open_window: OpenWindow
) -> None:
    fake.set_up()
    window = open_window()
    page = lock_page(window)
    type_in("not this one")
    press(Qt.Key.Key_Return)
    process_events_until(lambda: "not the passphrase" in page.notice.text)
    assert fake.door.clinic is None
    assert not shown(window, PatientsPage)
    type_in(PHRASE)
    press(Qt.Key.Key_Return)
    process_events_until(lambda: shown(window, PatientsPage))


def test_it_closes_after_ten_minutes_without_use(fake: FakeOffice, window: ClinicWindow) -> None:
    (watch,) = window.findChildren(IdleWatch)
    fake.clock.advance(IDLE_S - 1)
    watch.look()
    assert shown(window, PatientsPage)
    press(Qt.Key.Key_Shift)
    fake.clock.advance(IDLE_S - 1)
    watch.look()
    assert shown(window, PatientsPage)
    fake.clock.advance(1)
    watch.look()
    assert shown(window, LockPage)
    assert not shown(window, PatientsPage)
    assert fake.door.clinic is None


def test_a_key_after_the_ten_minutes_closes_it_too(fake: FakeOffice, window: ClinicWindow) -> None:
    fake.clock.advance(IDLE_S)
    press(Qt.Key.Key_Shift)
    assert shown(window, LockPage)


def test_what_is_being_written_is_kept_when_it_closes(
    fake: FakeOffice, window: ClinicWindow
) -> None:
    patient = fake.caseload.add_patient("Anne Berg")
    window.work.open_patient(patient.id, Section.ABOUT)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_in("Sore since the spring")
    fake.clock.advance(IDLE_S)
    (watch,) = window.findChildren(IdleWatch)
    watch.look()
    assert shown(window, LockPage)
    kept = fake.caseload.patient(patient.id)
    assert kept is not None
    assert kept.notes == "Sore since the spring"
    type_in(PHRASE)
    press(Qt.Key.Key_Return)
    process_events_until(lambda: not shown(window, LockPage))
    type_in("!")
    window.lock()
    kept = fake.caseload.patient(patient.id)
    assert kept is not None
    assert kept.notes.count("!") == 1


def test_behind_the_closed_door_nothing_tells_of_a_patient(
    fake: FakeOffice, window: ClinicWindow
) -> None:
    patient = fake.caseload.add_patient("Anne Berg")
    window.work.open_patient(patient.id, Section.ABOUT)
    window.lock()
    seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert not any("Anne" in text for text in (*seen, window.windowTitle()))
    assert not any("Anne" in action.text() for action in window.actions())
    press(Qt.Key.Key_Z, CTRL)
    assert fake.caseload.patient(patient.id) is not None


def test_a_dialog_does_not_stand_before_the_closed_door(
    fake: FakeOffice, window: ClinicWindow
) -> None:
    dialog = QDialog(window)
    dialog.setWindowTitle("The programme of Anne Berg")
    dialog.open()
    assert dialog.isVisible()
    window.lock()
    assert not dialog.isVisible()
    assert shown(window, LockPage)


def test_the_demo_never_closes(fake: FakeOffice, open_window: OpenWindow) -> None:
    fake.door.enter(fake.set_up())
    fake.door.closes = False
    window = open_window()
    assert not window.menu.lock.isVisible()
    fake.clock.advance(10 * IDLE_S)
    (watch,) = window.findChildren(IdleWatch)
    watch.look()
    window.lock()
    assert shown(window, PatientsPage)


def test_closing_the_window_keeps_what_is_being_written_and_drops_the_keys(
    fake: FakeOffice, window: ClinicWindow
) -> None:
    patient = fake.caseload.add_patient("Anne Berg")
    window.work.open_patient(patient.id, Section.ABOUT)
    press(Qt.Key.Key_Tab, times=2)
    type_in("Half a thought")
    window.close()
    kept = fake.caseload.patient(patient.id)
    assert kept is not None
    assert kept.notes == "Half a thought"
    assert fake.door.clinic is None


def _damaged(_store: object, *_words: object) -> None:
    raise StoreError("the records are damaged")


def test_records_that_cannot_be_read_leave_nothing_in_sight(
    fake: FakeOffice, window: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqlClinicStore, "identity", _damaged)
    window.lock()
    assert shown(window, TroublePage)
    assert not shown(window, PatientsPage)
    assert fake.door.clinic is None


def test_a_page_that_cannot_be_made_is_told_and_the_one_before_stays(
    fake: FakeOffice, window: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = fake.caseload.add_patient("Anne Berg")
    monkeypatch.setattr(SqlCaseloadStore, "patient", _damaged)
    window.work.open_patient(patient.id)
    assert window.work.notice.text == "the records are damaged"
    assert shown(window, PatientsPage)
    monkeypatch.setattr(SqlClinicStore, "identity", _damaged)
    window.work.go_to(ClinicPlace.CLINIC)
    assert window.work.notice.text == "the records are damaged"
    assert shown(window, PatientsPage)
