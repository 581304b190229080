"""What the clinic wants a person to mind in an exercise is there before and during it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from exerciseapp.domain.programme import Prescription
from exerciseapp.domain.text import LocalisedText
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.window import MainWindow
from tests.support.programmes import ONE_HOLD, TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

NOTE = "Hold on to the table."


@pytest.fixture
def page(make_desk: MakeDesk) -> SessionPage:
    plain = programme_of(ONE_HOLD, TWO_SETS)
    first, second = plain.prescriptions
    noted = Prescription(second.exercise, second.dosage, LocalisedText({"en": NOTE}))
    fake = make_desk(replace(plain, prescriptions=(first, noted)))
    window = fake.opened.keep(MainWindow())
    window.show()
    window.open_desk(fake.desk())
    window.play(PlayRequest(fake.programme.id))
    found = window.findChild(SessionPage)
    assert found is not None
    return found


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_before_the_start_each_note_stands_with_its_exercise(page: SessionPage) -> None:
    assert f"Second: {NOTE}" in texts(page.before)
    assert not any(text.startswith("First: ") for text in texts(page.before))


def test_the_explanation_shows_and_says_the_note_of_its_exercise(page: SessionPage) -> None:
    words, pane = page._words, page.exercise.explanation
    assert NOTE not in words.explanation(0)
    assert words.explanation(1).startswith(f"Second. {NOTE} ")

    pane.show_text(words.exercise_text(1), words.note(1))
    assert {"From your clinic", NOTE} <= set(texts(pane))
    pane.show_text(words.exercise_text(0), words.note(0))
    assert NOTE not in texts(pane)


def test_show_me_tells_the_note_during_the_exercise(page: SessionPage) -> None:
    page.before.start.click()
    plan = page.controller.runner.session.plan
    page.exercise.begin_step(plan.steps[plan.get_ready_for(1)])

    page.exercise.explain(on=True)

    assert NOTE in texts(page.exercise.explanation)
    page.exercise.explain(on=False)
