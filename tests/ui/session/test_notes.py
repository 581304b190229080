"""What the clinic wants a person to mind in an exercise is there before and during it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from exerciseapp.domain.programme import Prescription
from exerciseapp.domain.text import LocalisedText
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.window import MainWindow, PlayRequest
from tests.support.programmes import ONE_HOLD, TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

NOTE = "Hold on to the table."


@pytest.fixture
def page(make_desk: MakeDesk) -> Iterator[SessionPage]:
    plain = programme_of(ONE_HOLD, TWO_SETS)
    first, second = plain.prescriptions
    noted = Prescription(second.exercise, second.dosage, LocalisedText({"en": NOTE}))
    fake = make_desk(replace(plain, prescriptions=(first, noted)))
    window = MainWindow()
    window.show()
    window.open_desk(fake.desk())
    window.play(PlayRequest(fake.programme.id))
    found = window.findChild(SessionPage)
    assert found is not None
    yield found
    window.close()


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_before_the_start_each_note_stands_with_its_exercise(page: SessionPage) -> None:
    assert f"Second: {NOTE}" in texts(page.before)
    assert not any(text.startswith("First: ") for text in texts(page.before))
