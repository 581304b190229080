"""Templates: copied from what comes with the program, renamed, deleted, and all of it undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.caseload import Template
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.templates.page import TemplatesPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.exchange import SOURCE
from tests.support.office import FakeOffice
from tests.ui.clinic.keys import ALT, CTRL, press, type_in


@pytest.fixture
def page(window: ClinicWindow) -> TemplatesPage:
    press(getattr(Qt.Key, f"Key_{list(ClinicPlace).index(ClinicPlace.TEMPLATES) + 1}"), ALT)
    page = window.work.page(ClinicPlace.TEMPLATES)
    assert isinstance(page, TemplatesPage)
    assert page.isVisible()
    return page


def titles(page: TemplatesPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def own(fake: FakeOffice) -> list[str]:
    return [each.title for each in fake.caseload.templates()]


def choose(page: TemplatesPage, title: str) -> None:
    page.list.setCurrentRow(titles(page).index(title))


def test_what_comes_with_the_program_is_there_and_cannot_be_changed(page: TemplatesPage) -> None:
    assert "Bedtime stretch (comes with the program)" in titles(page)
    choose(page, "Bedtime stretch (comes with the program)")
    assert not page.title.isVisible()
    assert not page.delete.isVisible()
    assert "Calf stretch, knee straight: 3 times · hold 10 seconds" in page.what.text()


def test_a_copy_is_named_at_once_and_renamed_by_typing(
    fake: FakeOffice, page: TemplatesPage
) -> None:
    choose(page, "Bedtime stretch (comes with the program)")
    page.copy.click()
    assert own(fake) == ["Bedtime stretch (copy)"]
    type_in("Night cramps")
    press(Qt.Key.Key_Return)
    assert own(fake) == ["Night cramps"]
    assert "Night cramps" in titles(page)
    shipped = read_shelf(fake.places).programmes["bedtime-stretch"]
    assert fake.caseload.templates()[0].source == shipped.source


def test_renaming_and_deleting_are_undone(
    fake: FakeOffice, page: TemplatesPage, window: ClinicWindow
) -> None:
    template = fake.caseload.add_template("Cramps", SOURCE)
    choose(page, "Cramps")
    page.list.setFocus()
    press(Qt.Key.Key_F2)
    type_in("At night")
    press(Qt.Key.Key_Return)
    page.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert own(fake) == []
    assert window.menu.undo.text() == "Undo: delete the template “At night”"
    press(Qt.Key.Key_Z, CTRL)
    assert own(fake) == ["At night"]
    press(Qt.Key.Key_Z, CTRL)
    assert fake.caseload.templates() == (template,)
    assert page.title.text() == "Cramps"


def test_a_title_is_never_emptied(fake: FakeOffice, page: TemplatesPage) -> None:
    fake.caseload.add_template("Cramps", SOURCE)
    choose(page, "Cramps")
    page.title.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert "needs a title" in page.notice.text
    assert own(fake) == ["Cramps"]


def test_a_template_whose_exercise_is_gone_says_so(fake: FakeOffice, page: TemplatesPage) -> None:
    fake.caseload.add_template("Old", SOURCE.replace("slow-raise", "gone-with-the-wind"))
    choose(page, "Old")
    assert "gone-with-the-wind (not in the library any more): 2 sets" in page.what.text()


def test_a_template_that_cannot_be_read_says_so(fake: FakeOffice, page: TemplatesPage) -> None:
    fake.caseload.add_template("Broken", "this is no programme")
    choose(page, "Broken")
    assert "cannot be read" in page.what.text()


def test_every_stage_and_the_lighter_variant_are_shown(
    fake: FakeOffice, page: TemplatesPage
) -> None:
    source = read_shelf(fake.places).programmes["bedtime-stretch"].source
    exercises = source[source.index("[[exercises]]") : source.index("[[reminders]]")]
    staged = exercises.replace("[[exercises]]", "[[stages.exercises]]")
    lighter = exercises.replace("[[exercises]]", "[[lighter.exercises]]")
    head = source[: source.index("[[exercises]]")]
    text = (
        f"{head}[[stages]]\nweeks = 2\n{staged}[[stages]]\nweeks = 4\n{staged}[lighter]\n{lighter}"
    )
    fake.caseload.add_template("Staged", text)
    choose(page, "Staged")
    for told in ("Weeks 1 to 2:", "From week 3 on:", "On a flare day:"):
        assert told in page.what.text()


def test_what_was_done_last_is_chosen(fake: FakeOffice, page: TemplatesPage) -> None:
    mine: Template = fake.caseload.add_template("Mine", SOURCE)
    assert page.chosen() == mine
    other = fake.caseload.add_template("Another one before it", SOURCE)
    assert page.chosen() == other
    fake.caseload.delete_template(other)
    assert page.chosen() == mine
