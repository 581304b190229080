"""The clinic: its name and telephone, its key, its passphrase, a copy of everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from exerciseapp.services.exchange.ports import WrongPassphraseError
from exerciseapp.ui.clinic.about_clinic.page import AboutClinicPage
from exerciseapp.ui.clinic.lock.brought_back import BroughtBackPage
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.shown_path import shown_path
from tests.support.office import PHRASE, FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import ALT, CTRL, press, type_in

NEW = "another four words here"


@pytest.fixture
def page(window: ClinicWindow) -> AboutClinicPage:
    press(getattr(Qt.Key, f"Key_{list(ClinicPlace).index(ClinicPlace.CLINIC) + 1}"), ALT)
    page = window.work.page(ClinicPlace.CLINIC)
    assert isinstance(page, AboutClinicPage)
    assert page.isVisible()
    return page


def test_name_and_telephone_are_kept_as_they_are_written(
    fake: FakeOffice, page: AboutClinicPage
) -> None:
    before = fake.exchange.clinic.card()
    press(Qt.Key.Key_A, CTRL)
    type_in("Fysio Sør")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_A, CTRL)
    type_in("99 88 77")
    press(Qt.Key.Key_Tab)
    card = fake.exchange.clinic.card()
    assert (card.name, card.telephone) == ("Fysio Sør", "99 88 77")
    assert card.fingerprint == before.fingerprint
    # What is handed over next bears the new name.
    assert fake.door.clinic is not None
    assert fake.door.clinic.card == card


def test_the_key_is_shown_as_people_compare_it(fake: FakeOffice, page: AboutClinicPage) -> None:
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert f"Key: {fake.exchange.clinic.card().fingerprint}" in shown


def test_a_clinic_keeps_a_name(fake: FakeOffice, page: AboutClinicPage) -> None:
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert "needs a name" in page.card.notice.text
    assert fake.exchange.clinic.card().name == "Fysio Nord"


def change(page: AboutClinicPage, old: str, new: str, again: str) -> None:
    card = page.passphrase
    for field, text in ((card.old, old), (card.new, new), (card.again, again)):
        field.setFocus()
        press(Qt.Key.Key_A, CTRL)
        type_in(text)
    press(Qt.Key.Key_Return)


def test_the_passphrase_is_changed_and_the_keys_stay(
    fake: FakeOffice, page: AboutClinicPage
) -> None:
    change(page, PHRASE, NEW, NEW)
    process_events_until(lambda: "is changed" in page.passphrase.notice.text)
    assert fake.exchange.clinic.open(NEW).card == fake.exchange.clinic.card()
    with pytest.raises(WrongPassphraseError):
        fake.exchange.clinic.open(PHRASE)
    assert page.passphrase.new.text() == ""


@pytest.mark.parametrize(
    ("old", "new", "again", "told"),
    [
        (PHRASE, "short", "short", "too short"),
        (PHRASE, NEW, NEW + "x", "not the same"),
        ("not this one", NEW, NEW, "is not right"),
    ],
)
def test_a_change_that_cannot_be_changes_nothing(
    fake: FakeOffice, page: AboutClinicPage, old: str, new: str, again: str, told: str
) -> None:
    change(page, old, new, again)
    process_events_until(lambda: told in page.passphrase.notice.text)
    assert fake.exchange.clinic.open(PHRASE).card == fake.exchange.clinic.card()


def test_a_copy_is_saved_where_one_says(page: AboutClinicPage, tmp_path: Path) -> None:
    page.stored.ask_where = lambda name: tmp_path / name
    page.stored.save.click()
    (copy,) = tmp_path.glob("*.exerciseclinic")
    assert copy.name == "exerciseapp-clinic-2026-03-02.exerciseclinic"
    assert shown_path(copy) in page.stored.notice.text
    page.stored.ask_where = lambda name: tmp_path / "nowhere" / name
    page.stored.save.click()
    assert "could not be read or written" in page.stored.notice.text


def test_a_copy_is_brought_back_only_after_a_second_yes(
    fake: FakeOffice, page: AboutClinicPage, window: ClinicWindow, tmp_path: Path
) -> None:
    anne = fake.caseload.add_patient("Anne Berg")
    copy = tmp_path / "copy"
    fake.copies.save(copy)
    fake.caseload.add_patient("Bob")
    page.stored.ask_which = lambda: copy
    page.stored.restore.click()
    assert "Fysio Nord, with 1 patient and 1 exercise" in page.stored.what.text()
    # Whoever presses once too often replaces nothing.
    press(Qt.Key.Key_Return)
    assert not page.stored.question.isVisible()
    assert len(fake.caseload.lines()) == 2
    page.stored.restore.click()
    page.stored.really.click()
    assert [line.patient for line in fake.caseload.lines()] == [anne]
    # Nothing that was shown holds any more.
    assert fake.door.clinic is None
    assert fake.caseload.edits.undoable is None
    (over,) = window.findChildren(BroughtBackPage)
    assert over.isVisible()
    press(Qt.Key.Key_Return)
    assert not window.isVisible()


def test_a_file_that_is_no_copy_is_told(
    fake: FakeOffice, page: AboutClinicPage, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_bytes(b"no copy")
    page.stored.ask_which = lambda: wrong
    page.stored.restore.click()
    assert "no copy of a workspace" in page.stored.notice.text
    assert not page.stored.question.isVisible()
    page.stored.ask_which = lambda: tmp_path / "nowhere"
    page.stored.restore.click()
    assert "cannot be read" in page.stored.notice.text


def test_another_language_is_spoken_at_once_and_nothing_is_lost(
    fake: FakeOffice, page: AboutClinicPage, window: ClinicWindow
) -> None:
    fake.caseload.add_patient("Anne Berg")
    page.language_chosen.emit("nb")
    try:
        assert window.office.language == "nb"
        assert window.work.isVisible()
        assert fake.door.clinic is not None
        press(Qt.Key.Key_Z, CTRL)
        assert fake.caseload.lines() == ()
    finally:
        window.work.language_chosen.emit("en")
