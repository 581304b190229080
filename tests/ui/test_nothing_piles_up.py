"""Whoever goes round the whole window again and again finds it no heavier for that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from exerciseapp.domain.events import Leave
from exerciseapp.ui.about.page import AboutPage
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.diary.page import DiaryPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.fakes.outside import FakeClipLoader
from tests.screens import clinic, patient
from tests.screens.world import Look, Screen, opened, settle
from tests.support.left_open import bury

ROUNDS = 3

Walk = Callable[[], Iterator[None]]
Page = TypeVar("Page", bound=QWidget)


def screen(name: str) -> Screen:
    (found,) = (each for each in (*patient.SCREENS, *clinic.SCREENS) if each.name == name)
    return found


def shown(window: QWidget, kind: type[Page]) -> Page:
    (found,) = (each for each in window.findChildren(kind) if each.isVisible())
    return found


def weights(app: QApplication, window: QWidget, walk: Walk) -> set[tuple[int, int]]:
    """Count, after each round but the first, the window's objects and the program's widgets."""
    weighed = []
    for _ in range(ROUNDS):
        for _step in walk():
            settle(app)
            bury()
        weighed.append((len(window.findChildren(QObject)), len(QApplication.allWidgets())))
    # The first makes what stays on purpose.
    return set(weighed[1:])


def test_the_patients_window_stays_as_it_is(english: QApplication) -> None:
    with opened(english, screen("today"), Look(), FakeClipLoader()) as window:
        assert isinstance(window, MainWindow)

        def walk() -> Iterator[None]:
            for place in Place:
                window.go_to(place)
                yield
            window.go_to(Place.DIARY)
            yield
            shown(window, DiaryPage).earlier.click()
            yield
            window.go_to(Place.LEGS)
            yield
            for link in shown(window, AboutPage).links.values():
                link.click()
                yield
            window.play(PlayRequest(patient.PROGRAMME, anew=True))
            yield
            page = shown(window, SessionPage)
            page.before.start.click()
            yield
            page.controller.handle(Leave())
            yield
            window.go_to(Place.TODAY)
            yield
            shown(window, TodayPage).ledger_requested.emit()
            yield

        assert len(weights(english, window, walk)) == 1


def test_the_workspace_stays_as_it_is(english: QApplication) -> None:
    with opened(english, screen("clinic-patients"), Look(), FakeClipLoader()) as window:
        assert isinstance(window, ClinicWindow)
        one, other = (line.id for line in window.office.caseload.lines()[:2])

        def walk() -> Iterator[None]:
            for place in ClinicPlace:
                window.work.go_to(place)
                yield
            for section in Section:
                window.work.open_patient(one, section)
                yield
            window.work.open_patient(other)
            yield
            dialog = window.read_answers()
            dialog.close()
            yield
            window.work.go_back()
            yield

        assert len(weights(english, window, walk)) == 1
