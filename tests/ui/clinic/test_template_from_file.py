"""A programme file comes back into the workspace: its programme is kept as a template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.templates.from_file import FromFile
from exerciseapp.ui.clinic.templates.page import TemplatesPage
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.widgets.notice import Notice
from tests.support.exchange import PATIENT, SOURCE
from tests.support.exchange_world import Side
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.keys import CTRL, press
from tests.ui.clinic.test_templates import own, titles


@pytest.fixture
def page(window: ClinicWindow) -> TemplatesPage:
    window.work.go_to(ClinicPlace.TEMPLATES)
    page = window.work.page(ClinicPlace.TEMPLATES)
    assert isinstance(page, TemplatesPage)
    return page


@pytest.fixture
def file(fake: FakeOffice, window: ClinicWindow, tmp_path: Path) -> Path:
    path = tmp_path / "from before.exerciseprogramme"
    path.write_bytes(fake.hand_over(PATIENT))
    return path


def bring(page: TemplatesPage, path: Path) -> None:
    page.bring.ask_file = lambda: path
    page.bring.click()
    process_events_until(page.bring.isEnabled)


def test_it_is_kept_shown_and_can_be_undone(
    fake: FakeOffice, page: TemplatesPage, file: Path
) -> None:
    bring(page, file)
    assert own(fake) == ["Calves"]
    assert "Calves" in titles(page)
    assert page.notice.text == "Kept as the template “Calves”, from a file of Fysio Nord."
    assert "Ankle pumps, sitting: 30 times" in page.what.text()
    press(Qt.Key.Key_Z, CTRL)
    assert own(fake) == []


def test_what_was_one_patients_stays_behind(
    fake: FakeOffice, page: TemplatesPage, tmp_path: Path
) -> None:
    clinic = Side(fake.places, fake.database, fake.exchange)
    noted = SOURCE.replace("[[exercises]]", '[note]\nen = "Mind the knee."\n\n[[exercises]]', 1)
    path = tmp_path / "noted.exerciseprogramme"
    path.write_bytes(clinic.hand_over(clinic.programme(source=noted)))
    bring(page, path)
    (template,) = fake.caseload.templates()
    assert "Mind the knee" not in template.source
    kept = fake.office().drafts.texts.read_draft("template", template.source)
    assert [each.exercise for each in kept.prescriptions] == ["slow-raise", "ankle-pump"]


def test_an_exercise_that_is_not_here_is_named(fake: FakeOffice, file: Path) -> None:
    office = fake.office()
    fewer = {id_: each for id_, each in office.shelf.exercises.items() if id_ != "slow-raise"}
    drafts = replace(office.drafts, shelf=replace(office.shelf, exercises=fewer))
    poorer = replace(office, template_in=replace(office.template_in, drafts=drafts))
    notice = fake.opened.keep(Notice())
    button = fake.opened.keep(FromFile(poorer, notice))
    button.read(file)
    process_events_until(button.isEnabled)
    assert notice.text.endswith("The library here lacks: slow-raise.")


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 and then nothing"])
def test_what_is_no_programme_file_changes_nothing(
    fake: FakeOffice, page: TemplatesPage, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "odd.exerciseprogramme"
    path.write_bytes(content)
    bring(page, path)
    assert "odd.exerciseprogramme is no programme file" in page.notice.text
    assert own(fake) == []


def test_a_changed_file_is_refused(fake: FakeOffice, page: TemplatesPage, file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    bring(page, file)
    assert "damaged" in page.notice.text
    assert own(fake) == []


def test_whoever_chooses_no_file_after_all_changes_nothing(
    fake: FakeOffice, page: TemplatesPage
) -> None:
    page.bring.ask_file = lambda: None
    page.bring.click()
    assert page.bring.isEnabled()
    assert not page.notice.text
