"""A patient's programme section in a real window, and a hand that counts its presses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.domain.caseload import Patient
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until

W = TypeVar("W", bound=QWidget)
LOOK_EVERY_MS = 5
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class Hand:
    """Presses keys and the mouse where a person would, and counts every press."""

    presses: int = 0

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS) -> bool:
        """Press a key on whatever has the keyboard; what is held with it is not counted.

        True, as a step of ``Meanwhile`` that is done.
        """
        self.presses += 1
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        QTest.keyClick(focused, key, held)
        QApplication.sendPostedEvents()
        return True

    def write(self, text: str) -> None:
        """Press the keys of *text*, each on what has the keyboard then."""
        for letter in text:
            self.presses += 1
            focused = QApplication.focusWidget()
            assert focused is not None, "nothing has the keyboard"
            QTest.keyClicks(focused, letter)
            QApplication.sendPostedEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> bool:
        """Press the mouse on *widget*, which must be seen and enabled. True, as ``key``."""
        self.presses += 1
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEYS, at or widget.rect().center())
        return True


class Meanwhile(QObject):
    """Does steps one after the other, each as soon as its time has come, also inside a dialog.

    A step that returns False is tried again.
    """

    def __init__(self, *steps: Callable[[], object]) -> None:
        super().__init__()
        self._steps = list(steps)
        self.error: BaseException | None = None
        self._later()

    def _later(self) -> None:
        QTimer.singleShot(LOOK_EVERY_MS, self, self._do_next)

    def _do_next(self) -> None:
        if not self._steps:
            return
        step = self._steps.pop(0)
        # Asked for before the step: one that opens a dialog comes back only when that is closed.
        self._later()
        try:
            if step() is False:
                self._steps.insert(0, step)
        except BaseException as error:  # noqa: BLE001 - told where the test waits
            self.error = self.error or error
            self._steps.clear()
            for dialog in QApplication.topLevelWidgets():
                if dialog.isModal():
                    dialog.close()

    def wait(self) -> None:
        """Wait until all is done, and raise what went wrong on the way."""
        process_events_until(lambda: not self._steps, timeout_s=60)
        if self.error is not None:
            raise self.error


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def kari(fake: FakeOffice) -> Patient:
    return fake.caseload.add_patient("Kari Nordmann", 1948)


@pytest.fixture
def page(window: ClinicWindow, kari: Patient) -> Iterator[BuilderPage]:
    """Give the builder of a patient who has no programme yet."""
    window.work.open_patient(kari.id)
    found = window.findChild(BuilderPage)
    assert found is not None
    process_events_until(found.isVisible)
    yield found
    if found.trial is not None:
        found.trial.close()


@pytest.fixture
def built(page: BuilderPage, fake: FakeOffice, kari: Patient) -> BuilderPage:
    """Give the builder with the leg programme in it, the keyboard in its table."""
    drafts = page.state.office.drafts
    drafts.begin(kari.id, replace(drafts.shelf.programme("leg-programme"), lighter=()))
    page.exercises.table.setFocus()
    process_events_until(page.exercises.table.hasFocus)
    assert fake.caseload.draft(kari.id) is not None
    return page


@pytest.fixture
def ready(page: BuilderPage, kari: Patient) -> BuilderPage:
    """Give the builder with the whole leg programme in it, as it is handed over."""
    drafts = page.state.office.drafts
    drafts.begin(kari.id, drafts.shelf.programme("leg-programme"))
    return page


def dialog_of(kind: type[W]) -> W | None:
    """Return the dialog of that kind that stands open."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next((each for each in shown if each.isVisible()), None)
