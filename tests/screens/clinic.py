"""The screens of the workspace, on the demo clinic: everybody in it is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.clinic_demo import fill_demo
from exerciseapp.ui.clinic.library.thumbnails import Thumbnails
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.screens.world import Screen, World
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until

WAIT_S = 30.0


def _window(world: World) -> ClinicWindow:
    places = Places(world.places.folder / "clinic")
    places.make()
    database = world.closing.enter_context(open_database(places.database, places.backups))
    fake = FakeOffice(places, database, world.clock)
    fake.door.enter(fill_demo(places, database, world.clock.now(), world.look.language))
    window = ClinicWindow()
    window.resize(world.look.size)
    window.open_office(replace(fake.office(), language=world.look.language))
    window.show()
    return window


def _at(place: ClinicPlace) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        window.work.go_to(place)
        return window

    return open_screen


def _library(world: World) -> QWidget:
    window = _window(world)
    window.work.go_to(ClinicPlace.LIBRARY)
    return _with_pictures(window)


def _with_pictures(window: QWidget) -> QWidget:
    """Wait for the small pictures, which are read one by one as they come into view."""
    window.grab()
    pictures = window.findChildren(Thumbnails)
    process_events_until(lambda: not any(each.are_waited_for for each in pictures), WAIT_S)
    return window


def _patient(section: Section) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        window.work.open_patient(_somebody(window), section)
        return _with_pictures(window)

    return open_screen


def _somebody(window: ClinicWindow) -> str:
    """Return the patient with most versions, and of these the one who told of most nights."""
    inbox = window.office.inbox
    patients = [line.id for line in window.office.caseload.lines()]
    return max(
        patients, key=lambda each: (len(inbox.store.handed_over(each)), len(inbox.nights(each)))
    )


SCREENS = (
    Screen("clinic-patients", "The clinic's patients", _at(ClinicPlace.PATIENTS)),
    Screen("clinic-programme", "A patient's programme", _patient(Section.PROGRAMME)),
    Screen("clinic-review", "What a patient told", _patient(Section.REVIEW)),
    Screen("clinic-about-patient", "About a patient", _patient(Section.ABOUT)),
    Screen("clinic-library", "All exercises", _library),
    Screen("clinic-templates", "Templates", _at(ClinicPlace.TEMPLATES)),
    Screen("clinic-about", "The clinic itself", _at(ClinicPlace.CLINIC)),
)
