"""The places that a person can go to, and the pages that lead on from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.current_desk import CurrentDesk
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.session.request import PlayRequest

# Each page is loaded when it is opened for the first time: the first picture does not wait for it.
if TYPE_CHECKING:
    from datetime import date

    from exerciseapp.services.exchange.ports import KnownClinic
    from exerciseapp.services.shelf import Shelf


class Places(QObject):
    """Makes the page of a place each time it is gone to, and tells what is asked for on it."""

    page_ready = Signal(QWidget, object)  # and the place that it belongs to
    play_requested = Signal(object)  # a request
    resume_requested = Signal(object)  # the record of the session that was interrupted
    open_requested = Signal()  # a programme file is to be chosen
    all_deleted = Signal()

    def __init__(self, desk: CurrentDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def go_to(self, place: Place) -> None:
        """Make the page of *place*."""
        match place:
            case Place.TODAY:
                self.show_today()
            case Place.DIARY:
                self._show_diary()
            case Place.PROGRESS:
                from exerciseapp.ui.progress.page import ProgressPage

                self.page_ready.emit(ProgressPage(self._desk.now), place)
            case Place.LEGS:
                from exerciseapp.ui.about.page import AboutPage

                self.page_ready.emit(AboutPage(self._desk.now.language), place)
            case Place.CLINIC:
                self._show_clinic()
            case Place.SETTINGS:
                self._show_settings()

    def show_today(self, notice: str = "") -> None:
        """Show what is to do now; *notice* is a line to tell first."""
        from exerciseapp.ui.today.page import TodayPage

        self._desk.turn_day()
        page = TodayPage(self._desk.now, notice)
        page.start_requested.connect(
            lambda programme: self.play_requested.emit(PlayRequest(programme, anew=True))
        )
        page.lighter_requested.connect(
            lambda programme: self.play_requested.emit(
                PlayRequest(programme, anew=True, lighter=True)
            )
        )
        page.resume_requested.connect(self.resume_requested)
        page.ledger_requested.connect(self._show_ledger)
        page.diary_requested.connect(self._show_diary)
        page.open_requested.connect(self.open_requested)
        self.page_ready.emit(page, Place.TODAY)

    def _show_ledger(self) -> None:
        from exerciseapp.ui.reminders.ledger import LedgerPage

        desk = self._desk.now
        page = LedgerPage(desk.reminders, desk.background, desk.shelf, desk.language)
        page.left.connect(self.show_today)
        self.page_ready.emit(page, Place.TODAY)

    def _show_diary(self, night: date | None = None) -> None:
        from exerciseapp.ui.diary.page import DiaryPage

        self.page_ready.emit(DiaryPage(self._desk.now, night), Place.DIARY)

    def _show_clinic(self, notice: str = "") -> None:
        from exerciseapp.ui.clinic_contact.page import ClinicPage

        page = ClinicPage(self._desk.now, notice)
        page.open_requested.connect(self.open_requested)
        page.answer_requested.connect(self._show_answer)
        page.clinic_forgotten.connect(self._forget_clinic)
        self.page_ready.emit(page, Place.CLINIC)

    def _show_answer(self, clinic: KnownClinic) -> None:
        from exerciseapp.ui.exchange.answer_page import AnswerPage

        page = AnswerPage(self._desk.now, clinic)
        page.left.connect(self._show_clinic)
        self.page_ready.emit(page, Place.CLINIC)

    def _forget_clinic(self, shelf: Shelf, told: str) -> None:
        self._desk.put(shelf)
        self._show_clinic(told)

    def _show_settings(self) -> None:
        from exerciseapp.ui.settings.page import SettingsPage

        page = SettingsPage(self._desk.now)
        page.language_chosen.connect(self._speak)
        page.ledger_requested.connect(self._show_ledger)
        page.all_deleted.connect(self.all_deleted)
        self.page_ready.emit(page, Place.SETTINGS)

    def _speak(self, choice: str | None) -> None:
        self._desk.speak(choice)
        self._show_settings()
