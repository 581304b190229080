"""Versions side by side, and beginning from one of them or from somebody else's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QLineEdit

from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.draft import is_same_content
from exerciseapp.domain.text import LocalisedText
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.builder.start import StartDialog
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Meanwhile, dialog_of
from tests.ui.clinic.builder.handing import hand_over


def texts(page: BuilderPage) -> list[list[str]]:
    table = page.versions.table
    found: list[list[str]] = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() if item else "" for item in items])
    return found


def test_versions_are_compared_side_by_side(ready: BuilderPage, tmp_path: Path) -> None:
    assert ready.versions.nothing.text() == "Nothing has been handed over yet."
    hand_over(ready, tmp_path)
    table = ready.exercises.table
    table.setCurrentIndex(table.model().index(2, Column.SETS))
    table.step(1)
    table.choose_row(0)
    table.remove_row()
    ready.tabs.setCurrentWidget(ready.versions_slot)
    assert ready.versions.after.currentText() == "What you are working on"
    shown = texts(ready)
    assert ["Calf stretch, knee straight", shown[1][1], "–", "gone"] == shown[1]
    assert shown[3][1].startswith("2 sets · 10 times")
    assert shown[3][2].startswith("3 sets · 10 times")
    assert shown[3][3] == "changed"
    assert ready.versions.told.text() == "2 differences."
    hand_over(ready, tmp_path)
    names = [ready.versions.after.itemText(n) for n in range(ready.versions.after.count())]
    assert [each.split(",")[0] for each in names] == ["Version 1", "Version 2"]
    assert texts(ready) == shown


def test_an_earlier_version_can_be_gone_on_from(ready: BuilderPage, tmp_path: Path) -> None:
    first = ready.state.begun()
    hand_over(ready, tmp_path)
    ready.exercises.table.choose_row(0)
    ready.exercises.table.remove_row()
    ready.tabs.setCurrentWidget(ready.versions_slot)
    ready.versions.before.setCurrentIndex(0)
    ready.versions.again.click()
    assert is_same_content(ready.state.begun(), first)


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


def test_a_programme_is_kept_as_a_template(ready: BuilderPage, fake: FakeOffice) -> None:
    def name_it() -> object:
        dialog = dialog_of(QInputDialog)
        if dialog is None:
            return False
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText("  Calves,  gently ")
        dialog.accept()
        return True

    Meanwhile(ready.keep_template.trigger, name_it).wait()
    process_events_until(lambda: bool(ready.notice.text))
    (template,) = fake.caseload.templates()
    assert template.title == "Calves, gently"
    kept = ready.state.office.drafts.patterns()[0]
    assert is_same_content(kept.programme, ready.state.begun())


def test_a_draft_that_cannot_be_read_is_told_and_kept(
    window: object, fake: FakeOffice, kari: Patient
) -> None:
    fake.caseload.save_draft(kari.id, "no programme at all")
    page = BuilderPage(fake.office(), kari.id)
    assert "cannot be read" in page.notice.text
    assert fake.caseload.draft(kari.id) == "no programme at all"
    assert not page.hand_over.isEnabled()
    page.deleteLater()
