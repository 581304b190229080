"""Answers are read in the window: chosen, from a folder or dropped, and each is told of."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from exerciseapp.domain.exchange import ANSWER_SUFFIX
from exerciseapp.services.clinic.answers import Fate
from exerciseapp.services.exchange.answer_in import InboxDesk, OpenedAnswer
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.review.answers import AnswersDialog
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.support.review import a_session
from tests.support.reviewed import DAY, FIRST, Reviewed, items_of
from tests.ui.clinic.conftest import OpenWindow


@pytest.fixture
def patient(fake: FakeOffice) -> Reviewed:
    given = Reviewed(fake)
    given.hand_over(FIRST)
    return given


@pytest.fixture
def file(patient: Reviewed, tmp_path: Path) -> Path:
    """Give an answer with one session and the day after it."""
    path = tmp_path / f"kari{ANSWER_SUFFIX}"
    session = a_session(FIRST, patient.programme())
    path.write_bytes(patient.file(FIRST + DAY, *items_of(session, 2)))
    return path


@pytest.fixture
def window(patient: Reviewed, open_window: OpenWindow) -> ClinicWindow:
    return open_window()


@pytest.fixture
def dialog(window: ClinicWindow) -> AnswersDialog:
    return window.read_answers()


def lines(dialog: AnswersDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def read(dialog: AnswersDialog, *paths: Path) -> None:
    dialog.ask_files = lambda: list(paths)
    dialog.choose.click()
    process_events_until(lambda: dialog.choose.isEnabled() and bool(dialog.notice.text))


def test_a_chosen_file_finds_its_patient(dialog: AnswersDialog, file: Path) -> None:
    read(dialog, file)
    assert dialog.notice.text == "1 file read."
    assert lines(dialog) == [f"Kari Nordmann: 2 new  ({file.name})"]


def test_the_same_again_counts_nothing_twice(dialog: AnswersDialog, file: Path) -> None:
    read(dialog, file)
    read(dialog, file)
    assert dialog.notice.text == "1 file read before."
    assert lines(dialog) == [f"Kari Nordmann: was read before  ({file.name})"]


def test_of_a_folder_what_is_wrong_comes_first(
    dialog: AnswersDialog, file: Path, patient: Reviewed
) -> None:
    folder = file.parent
    (folder / f"zero{ANSWER_SUFFIX}").write_bytes(b"")
    (folder / f"half{ANSWER_SUFFIX}").write_bytes(file.read_bytes()[:-1])
    (folder / "letter.txt").write_text("Dear", encoding="utf-8")
    dialog.ask_folder = lambda: folder
    dialog.folder.click()
    process_events_until(lambda: bool(dialog.notice.text))
    assert dialog.notice.text == "1 file read, 2 files not used."
    half, zero, kari = lines(dialog)
    assert half.startswith("half.exerciseanswer: It does not open: it was made for another clinic")
    assert zero.startswith("zero.exerciseanswer: This is not an answer from a patient.")
    assert kari.startswith("Kari Nordmann: 2 new")
    assert len(patient.fake.exchange.inbox.sessions(patient.patient)) == 1


def test_a_folder_without_answers_is_told(dialog: AnswersDialog, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    read(dialog, empty)
    assert "There is no answer there" in dialog.notice.text


def test_nothing_chosen_is_nothing_done(dialog: AnswersDialog) -> None:
    dialog.ask_files = list
    dialog.choose.click()
    dialog.ask_folder = lambda: None
    dialog.folder.click()
    assert dialog.choose.isEnabled()
    assert not dialog.notice.text


def test_the_review_shows_what_was_read(
    patient: Reviewed, dialog: AnswersDialog, file: Path
) -> None:
    page = patient.fake.opened.keep(ReviewPage(dialog._office, patient.patient))
    assert page.seen is not None
    assert page.seen.total.done.sets == 0
    read(dialog, file)
    assert page.seen.total.done.sets == 3


def test_files_dropped_on_the_window_are_read(window: ClinicWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # Qt hands a drop only to what it has dragged over.
    window.dropEvent(event)
    (dialog,) = window.findChildren(AnswersDialog)
    process_events_until(lambda: bool(dialog.notice.text))
    assert lines(dialog) == [f"Kari Nordmann: 2 new  ({file.name})"]


def test_behind_a_closed_door_nothing_is_read(
    fake: FakeOffice, window: ClinicWindow, file: Path
) -> None:
    window.lock()
    dialog = fake.opened.keep(AnswersDialog(window.office))
    dialog.read([file])
    assert dialog.choose.isEnabled()
    assert not lines(dialog)


def test_locking_closes_it_and_ends_what_is_under_way(
    window: ClinicWindow, dialog: AnswersDialog, file: Path
) -> None:
    dialog.read([file] * 3)
    reading = dialog._reading
    assert reading is not None
    gone: list[int] = []
    dialog.destroyed.connect(lambda: gone.append(1))
    window.lock()
    process_events_until(lambda: bool(gone))
    assert not reading._thread.is_alive()
    assert window.office.door.clinic is None


def test_a_full_disk_is_told_and_what_was_read_is_kept(
    patient: Reviewed, dialog: AnswersDialog, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(type(patient.fake.exchange.inbox.store), "receive_all", full)
    read(dialog, file)
    assert dialog.notice.text == "1 left as they are. The disk is full."
    assert lines(dialog) == []


def test_closing_ends_what_is_under_way(
    patient: Reviewed, dialog: AnswersDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    session = a_session(FIRST, patient.programme())
    for number in range(60):
        content = patient.file(FIRST + DAY, *items_of(session, 2))
        (folder / f"{number:02}{ANSWER_SUFFIX}").write_bytes(content)
    told: list[int] = []
    dialog._office.news.exchanged.connect(lambda: told.append(1))
    dialog.read([folder])
    reading = dialog._reading
    assert reading is not None
    process_events_until(lambda: bool(reading.outcomes))
    dialog.reject()
    assert not reading._thread.is_alive()
    assert {each.fate for each in reading.outcomes} == {Fate.READ}
    # Each page hears of what was read before the end.
    assert told == [1]


def test_it_can_be_stopped_and_says_how_many_are_left(
    patient: Reviewed, dialog: AnswersDialog, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stop is pressed while the first file is being read; the others are not begun."""
    inbox = type(patient.fake.exchange.inbox)
    real = inbox.known
    begun, pressed = threading.Event(), threading.Event()

    def slow(self: InboxDesk, opened: OpenedAnswer) -> OpenedAnswer:
        begun.set()
        assert pressed.wait(60)
        return real(self, opened)

    monkeypatch.setattr(inbox, "known", slow)
    dialog.read([file, file, file])
    assert begun.wait(60)
    dialog.stop.click()
    pressed.set()
    process_events_until(lambda: bool(dialog.notice.text))
    assert dialog.notice.text == "1 file read, 2 left as they are."
