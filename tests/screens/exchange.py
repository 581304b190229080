"""The screens of files: a clinic's programme comes in, an answer goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from exerciseapp.adapters.exchange.keys import PrivateKeys
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Parcel, files_digest
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.records import SessionOutcome, SetOutcome, SetRecord
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.answer_page import AnswerPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.window import MainWindow
from tests.screens.world import Screen, World
from tests.support.exchange import PARCELS
from tests.support.qt import process_events_until

PROGRAMME = "leg-programme"
FILE = "My legs.exerciseprogramme"
PATIENT = "7f1d3a52-4a0c-4c63-9a51-0d5f3f0d6c11"
WAIT_S = 30.0
DAY = timedelta(days=1)

Page = TypeVar("Page", bound=QWidget)


def keys(letter: bytes) -> PrivateKeys:
    """Return keys that are the same each time, so that a picture is, too."""
    return PrivateKeys(
        Ed25519PrivateKey.from_private_bytes(letter * 32),
        X25519PrivateKey.from_private_bytes(letter * 32),
    )


def a_file(world: World, letter: bytes = b"a", version_more: int = 0) -> Path:
    """Write the file in which a clinic hands the leg programme over."""
    own = keys(letter)
    card = ClinicCard(
        "00000001-0000-4000-8000-000000000000",
        "Fysio Nord",
        "22 33 44 55",
        own.signing_key,
        own.answer_key,
    )
    programme = world.desk.shelf.programme(PROGRAMME)
    version = programme.version + version_more
    source = programme.source.replace(f"version = {programme.version}", f"version = {version}", 1)
    parcel = Parcel(
        clinic=card,
        patient=PATIENT,
        programme=PROGRAMME,
        version=version,
        handed_over=world.clock.now().replace(microsecond=0),
        source=source,
        shipped={each.exercise: files_digest({}) for each in programme.every_prescription()},
    )
    path = world.places.folder / FILE
    path.write_bytes(PARCELS.pack(parcel, own))
    return path


def _window(world: World) -> MainWindow:
    window = MainWindow()
    window.resize(world.look.size)
    window.show()
    window.open_desk(world.desk)
    return window


def _page(window: QWidget, kind: type[Page]) -> Page:
    def shown() -> list[Page]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    process_events_until(lambda: bool(shown()), WAIT_S)
    # The pages that were left are gone, as they are once a person has looked up.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shown()[0]


def _question(world: World) -> QWidget:
    window = _window(world)
    window.open_files([a_file(world)])
    _page(window, QuestionPage)
    return window


def _known(world: World) -> MainWindow:
    window = _window(world)
    window.open_files([a_file(world)])
    _page(window, QuestionPage).take.click()
    _page(window, ArrivalPage)
    return window


def _refused(world: World) -> QWidget:
    window = _known(world)
    _page(window, ArrivalPage).leave.click()
    window.open_files([a_file(world, b"b", 1)])
    _page(window, NotUsedPage)
    return window


def _clinic(world: World) -> MainWindow:
    window = _known(world)
    _page(window, ArrivalPage).leave.click()
    window.go_to(Place.CLINIC)
    _page(window, ClinicPage)
    return window


def _answer(*, everything: bool = False, done: bool = True) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _clinic(world)
        if done:
            _do_sessions(world)
        _page(window, ClinicPage).known[0].answer.click()
        page = _page(window, AnswerPage)
        if everything:
            page.show_all.click()
        return window

    return open_screen


def _answer_saved(world: World) -> QWidget:
    window = _answer()(world)
    page = _page(window, AnswerPage)
    folder = world.places.folder / "Documents" / "Physiotherapy"
    folder.mkdir(parents=True)
    page.ask_where = lambda name: folder / name
    page.save.click()
    # The real folder has another name every time.
    shown = shown_path(Path("/home/kari/Documents/Physiotherapy"))
    page.notice.show_text(page.notice.text.replace(shown_path(folder), shown))
    return window


def _do_sessions(world: World) -> None:
    """Have the clinic's programme been done three times, and the week after be a holiday."""
    (given,) = world.desk.files.store.imported()
    shelf = world.desk.files.read_shelf()
    plan = lay_out(shelf.programme(given.text.programme), shelf.exercises)
    records = world.desk.sessions.store
    for number, (before, after, note) in enumerate(
        ((5, 4, ""), (4, 3, "A little stiff in the morning."), (4, 2, ""))
    ):
        at = world.clock.now() + number * DAY
        session = records.begin_session(replace(plan.programme), at, before)
        for key in plan.set_keys():
            asked = plan.prescribed(key.exercise)
            name = plan.exercises[key.exercise].id
            record = SetRecord(key, name, SetOutcome.DONE, asked, asked)
            records.save_set(session, record, at + timedelta(minutes=1))
        records.end_session(session, SessionOutcome.COMPLETED, at + timedelta(minutes=14), [])
        records.save_answers(session, after, 3, note)
    first = world.clock.now().date() + 3 * DAY
    with world.desk.reminders.store.writing() as transaction:
        transaction.save_pauses((Pause(first, first + 7 * DAY, PauseReason.HOLIDAY),))


SCREENS = (
    Screen("file-question", "A programme file of a clinic that is not known yet", _question),
    Screen("file-arrival", "A programme has come in", _known),
    Screen("file-refused", "A file that only pretends to be from the clinic", _refused),
    Screen("my-clinic-known", "My clinic, once it is known", _clinic),
    Screen("answer", "The answer to the clinic", _answer()),
    Screen("answer-everything", "Everything in the answer", _answer(everything=True)),
    Screen("answer-saved", "The answer is saved", _answer_saved),
    Screen("answer-nothing", "Nothing new to tell", _answer(done=False)),
)
