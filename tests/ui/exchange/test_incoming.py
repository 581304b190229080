"""A programme file in the window: asked about once, told in words, refused with a reason."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from exerciseapp.services.change import Change
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.exchange.reading_page import ReadingPage
from exerciseapp.ui.first_start.page import FirstStartPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.exchange import SOMEBODY, SOURCE
from tests.support.exchange_state import state
from tests.support.exchange_world import Side
from tests.support.qt import process_events_until
from tests.ui.exchange.conftest import Home, MakeSide, page_of

KEY = "calves"


def test_the_first_file_of_a_clinic_is_asked_about(home: Home, clinic: Side) -> None:
    before = state(home.side.places)
    home.opens(clinic.hand_over())
    home.sees(QuestionPage)
    card = clinic.exchange.clinic.card()
    assert home.says(card.name)
    assert home.says(f"Telephone: {card.telephone}")
    shown = " ".join(" ".join(home.texts()).split())
    assert card.fingerprint in shown
    assert home.says("2 exercises, made on Monday, 23 November 2026")
    # Only the file that was opened has come; nothing of it is in the library or the records.
    file = home.folder / "programme.exerciseprogramme"
    file.unlink()
    assert state(home.side.places) == before


def test_taken_in_it_is_told_and_stands_under_today(home: Home, clinic: Side) -> None:
    heard: list[Change] = []
    home.desk.feed.listen(heard.append)
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    arrival = page_of(home, ArrivalPage)
    for told in (
        "Your new programme is here",
        "knows Fysio Nord from now on",
        "Calves",
        "From Fysio Nord. Version 3.",
        "Every day, 09:00",
        "Name: 2 sets · 5 times",
    ):
        assert home.says(told), told
    assert heard == [Change(reminders=True)]
    arrival.leave.click()
    home.sees(TodayPage)
    assert home.says("Calves")


def test_reminders_follow_at_once(home: Home, clinic: Side) -> None:
    from exerciseapp.bootstrap.remind_programmes import FileProgrammes

    programmes = FileProgrammes(home.side.places)

    def slots() -> list[tuple[str, str]]:
        found: tuple[RemindedProgramme, ...] = programmes()
        return [(each.id, rule.slot) for each in found for rule in each.rules if each.id == KEY]

    assert slots() == []
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)
    assert slots() == [(KEY, "morning")]


def test_what_came_with_the_program_reminds_until_the_person_says_otherwise(
    home: Home, clinic: Side
) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    others = page_of(home, ArrivalPage).others
    assert others.isVisible()
    before = home.desk.reminders.reminders()
    assert [each.in_force is not None for each in before] == [True]
    others.off.click()
    assert "each can be turned on again" in others.notice.text
    assert [each.in_force for each in home.desk.reminders.reminders()] == [None]


def test_not_now_leaves_everything_as_it_was(home: Home, clinic: Side) -> None:
    before = state(home.side.places)
    path = home.file(clinic.hand_over())
    home.window.open_files([path])
    page_of(home, QuestionPage).leave.click()
    home.sees(TodayPage)
    assert home.says("You can open it again at any time")
    path.unlink()
    assert state(home.side.places) == before


def take(home: Home, content: bytes) -> None:
    home.opens(content)
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    home.sees(TodayPage)


def test_a_new_version_of_a_known_clinic_comes_in_at_once(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    more = SOURCE.replace("sets = 2", "sets = 3").replace(
        'exercise = "ankle-pump"', 'exercise = "towel-curl"'
    )
    more = more.replace(
        "repetitions_per_minute = 15",
        'sides = "each"\ntempo_s = { raise = 2, top = 1, lower = 2 }\nrest_between_sets_s = 20',
    )
    more = more.replace("repetitions = 30", "repetitions = 8")
    more = more.replace("[title]\n", 'note.en = "Slowly, please."\n\n[title]\n')
    home.opens(clinic.hand_over(clinic.programme(4, source=more)))
    home.sees(ArrivalPage)
    for told in (
        "Your programme has changed",
        "Version 4. Before, you had version 3.",
        "Slowly, please.",
        "Name: 3 sets · 5 times · tempo 2-1-3 s (changed)",
        "Towel curls with the toes: 8 times · tempo 2-1-2 s · each leg (new)",
        "No longer in it: Ankle pumps, sitting.",
    ):
        assert home.says(told), (told, home.texts())


def test_the_same_file_again_is_said_to_be_here(home: Home, clinic: Side) -> None:
    content = clinic.hand_over()
    take(home, content)
    heard: list[Change] = []
    home.desk.feed.listen(heard.append)
    before = state(home.side.places)
    home.opens(content)
    home.sees(ArrivalPage)
    assert home.says("You have this programme already")
    assert heard == []
    assert state(home.side.places) == before


def test_who_only_pretends_to_be_the_clinic_is_refused(
    home: Home, clinic: Side, make_side: MakeSide
) -> None:
    take(home, clinic.hand_over())
    feigned = make_side("feigned")
    feigned.set_clinic_up(1, name="FYSIO - NORD")
    content = feigned.hand_over(feigned.programme(name="other", source=SOURCE))
    path = home.file(content)
    before = state(home.side.places)
    home.window.open_files([path])
    home.sees(NotUsedPage)
    assert home.says("Somebody may be pretending to be your clinic")
    shown = " ".join(" ".join(home.texts()).split())
    for side in (clinic, feigned):
        assert side.exchange.clinic.card().fingerprint in shown
    assert state(home.side.places) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.exerciseprogramme", b"%PDF-1.7", "This is not a programme from a clinic"),
        ("a.pdf", b"%PDF-1.7", "This is not a programme from a clinic"),
        ("a.exerciseanswer", b"exerciseapp answer 1\n", "This is an answer, meant for a clinic"),
        ("a.exerciseprogramme", None, "not there any more, or cannot be read"),
    ],
)
def test_what_is_no_programme_is_told_as_what_it_is(
    home: Home, name: str, content: bytes | None, told: str
) -> None:
    path = home.folder / name
    if content is not None:
        path.write_bytes(content)
    home.window.open_files([path])
    page = page_of(home, NotUsedPage)
    assert told in page.reason.text()
    assert home.says("everything you have done are as they were")
    page.leave.click()
    home.sees(TodayPage)


def test_a_damaged_file_names_its_part_for_who_helps(home: Home, clinic: Side) -> None:
    content = clinic.hand_over()
    home.opens(content.replace(b"sets = 2", b"sets = 9"))
    home.sees(NotUsedPage)
    assert home.says("Ask your clinic to send it again")
    assert home.says("For whoever helps you: programme.toml: ")


def test_a_file_for_somebody_else_is_refused(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    home.opens(clinic.hand_over(patient=SOMEBODY))
    home.sees(NotUsedPage)
    assert home.says("Fysio Nord made this file for somebody else")


def test_a_session_under_way_comes_first(home: Home, clinic: Side) -> None:
    home.window.play(PlayRequest("leg-programme", anew=True))
    session = page_of(home, SessionPage)
    home.opens(clinic.hand_over())
    QApplication.processEvents()
    assert session.isVisible()
    session.over.emit()
    home.sees(QuestionPage)


def test_a_session_that_begins_meanwhile_puts_the_question_off(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    home.sees(QuestionPage)
    home.window.play(PlayRequest("leg-programme", anew=True))
    page_of(home, SessionPage).over.emit()
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)


def test_a_programme_taken_in_can_be_done(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    home.window.play(PlayRequest(KEY, anew=True))
    home.sees(SessionPage)


def test_the_questions_of_the_first_start_come_first(home: Home, clinic: Side) -> None:
    settings = home.fake.settings
    settings.save_settings(replace(settings.load_settings(), welcomed=False))
    window = MainWindow()
    window.show()
    window.open_files([home.file(clinic.hand_over())])
    window.open_desk(home.desk)
    (welcome,) = window.findChildren(FirstStartPage)
    welcome.over.emit()
    process_events_until(lambda: bool(window.findChildren(QuestionPage)), 30)
    window.close()
    window.deleteLater()


def test_a_welcome_that_gave_way_does_not_hold_files_back(home: Home, clinic: Side) -> None:
    settings = home.fake.settings
    settings.save_settings(replace(settings.load_settings(), welcomed=False))
    window = MainWindow()
    window.show()
    window.open_desk(home.desk)
    window.play(PlayRequest("no-such-thing"))
    assert window.findChild(TodayPage) is not None
    window.open_files([home.file(clinic.hand_over())])
    process_events_until(lambda: bool(window.findChildren(QuestionPage)), 30)
    window.close()
    window.deleteLater()


def test_files_come_one_after_the_other(home: Home, clinic: Side) -> None:
    first = home.file(clinic.hand_over(), "1.exerciseprogramme")
    second = home.file(clinic.hand_over(clinic.programme(4)), "2.exerciseprogramme")
    home.window.open_files([first, second])
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    process_events_until(lambda: home.says("Your programme has changed"), 30)
    assert [each.text.version for each in home.desk.files.store.imported()] == [3, 4]


def test_what_was_told_gives_way_to_the_next_file(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)
    home.opens(clinic.hand_over(clinic.programme(4)))
    process_events_until(lambda: home.says("Your programme has changed"), 30)


def dragged(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def test_a_file_dragged_onto_the_window_is_opened(home: Home, clinic: Side) -> None:
    mime = dragged(home.file(clinic.hand_over()))
    place, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), copy, mime, button, none)
    QApplication.sendEvent(home.window, enter)
    assert enter.isAccepted()
    assert home.says("Let go of the file here")
    drop = QDropEvent(place, copy, mime, button, none)
    QApplication.sendEvent(home.window, drop)
    assert drop.isAccepted()
    home.sees(QuestionPage)
    assert not home.says("Let go of the file here")


def test_what_is_dragged_but_is_no_file_is_left_alone(home: Home) -> None:
    mime = QMimeData()
    mime.setText("a word")
    enter = QDragEnterEvent(
        QPointF(200, 200).toPoint(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(home.window, enter)
    assert not home.says("Let go of the file here")


def test_a_file_is_chosen_from_my_clinic_and_another_after_a_wrong_one(
    home: Home, clinic: Side
) -> None:
    wrong = home.file(b"nothing", "wrong.exerciseprogramme")
    right = home.file(clinic.hand_over(), "right.exerciseprogramme")
    answers = iter([None, wrong, right])
    home.window.incoming.ask_which = lambda: next(answers)
    home.window.go_to(Place.CLINIC)
    page = page_of(home, ClinicPage)
    page.open.open.click()
    assert page.isVisible()
    page.open.open.click()
    page_of(home, NotUsedPage).another.click()
    home.sees(QuestionPage)


def test_today_offers_to_open_a_file_where_there_is_no_programme(home: Home, clinic: Side) -> None:
    path = home.file(clinic.hand_over())
    home.window.incoming.ask_which = lambda: path
    home.window.incoming.shelf_changed.emit(Shelf({}, {}, (), home.desk.shelf.read_programme))
    home.window.go_to(Place.TODAY)
    page_of(home, TodayPage).open_requested.emit()
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)


@dataclass(frozen=True)
class SlowPaths:
    """A disk that gives nothing until it is told to."""

    go: threading.Event
    fault: Exception | None = None

    def read(self, path: Path) -> bytes:
        self.go.wait(60)
        if self.fault is not None:
            raise self.fault
        return path.read_bytes()

    def write(self, path: Path, content: bytes, *, replace: bool) -> None:
        raise NotImplementedError


def opens_slowly(home: Home, path: Path, paths: SlowPaths) -> None:
    files = replace(home.desk.files, paths=paths)
    home.window.open_desk(replace(home.desk, open_files=lambda: files))
    home.window.open_files([path])


def test_what_takes_long_is_said_to_be_looked_at(home: Home, clinic: Side) -> None:
    go = threading.Event()
    opens_slowly(home, home.file(clinic.hand_over()), SlowPaths(go))
    home.sees(ReadingPage)
    go.set()
    home.sees(QuestionPage)


def test_a_mistake_of_the_program_leaves_nobody_waiting(home: Home, clinic: Side) -> None:
    go = threading.Event()
    go.set()
    path = home.file(clinic.hand_over())
    opens_slowly(home, path, SlowPaths(go, LookupError("a mistake")))
    home.sees(NotUsedPage)
    assert home.says("see the log")


def test_a_window_that_closes_waits_until_the_file_is_in(home: Home, clinic: Side) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.window.close()
    assert [each.text.version for each in home.desk.files.store.imported()] == [3]
