"""The ways in for a programme file: dragged onto the window, or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.today.page import TodayPage
from tests.support.exchange_world import Side
from tests.ui.exchange.conftest import Home, page_of


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
    home.incoming.ask_which = lambda: next(answers)
    home.window.go_to(Place.CLINIC)
    page = page_of(home, ClinicPage)
    page.open.open.click()
    assert page.isVisible()
    page.open.open.click()
    page_of(home, NotUsedPage).another.click()
    home.sees(QuestionPage)


def test_today_offers_to_open_a_file_where_there_is_no_programme(home: Home, clinic: Side) -> None:
    path = home.file(clinic.hand_over())
    home.incoming.ask_which = lambda: path
    home.incoming.shelf_changed.emit(Shelf({}, {}, (), home.desk.shelf.read_programme))
    home.window.go_to(Place.TODAY)
    page_of(home, TodayPage).open_requested.emit()
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)
