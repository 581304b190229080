"""The one window: Today, and the session when one is on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from exerciseapp.ui.blank import BlankPage
from exerciseapp.ui.languages import chosen_language, speak

# The window stands on the screen before anything of what it will show is loaded, and each page
# is loaded when it is opened for the first time.
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent

    from exerciseapp.domain.records import SessionRecord
    from exerciseapp.services.exchange.ports import KnownClinic
    from exerciseapp.services.session_runner import SessionRunner
    from exerciseapp.services.shelf import Shelf
    from exerciseapp.ui.desk import Desk
    from exerciseapp.ui.exchange.incoming import Incoming
    from exerciseapp.ui.navigation import NavigationBar, Place
    from exerciseapp.ui.session.autopilot import Answers
    from exerciseapp.ui.session.controller import SessionController
    from exerciseapp.ui.session.page import SessionPage

SMALLEST = QSize(1024, 600)
USUAL = QSize(1280, 800)


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """What a session was asked to be.

    ``programme`` None means the one that is to do now. With ``anew``, a session that was
    interrupted is closed first; without, it is offered to be gone on with. ``answers`` make the
    session run by itself and the window close after it; ``pictures`` is a folder for pictures of
    the exercises; ``watch`` is shown the session before it begins. ``lighter`` asks for the
    lighter variant of the programme.
    """

    programme: str | None = None
    anew: bool = False
    lighter: bool = False
    answers: Answers | None = None
    pictures: Path | None = None
    watch: Callable[[SessionController], object] | None = None


class MainWindow(QMainWindow):
    """Shows one page at a time. It stands empty until the desk is there."""

    # The window stands on the screen, still empty.
    appeared = Signal()

    def __init__(self, background: str = "palette(window)") -> None:
        """*background* is the colour of the window while it stands empty."""
        super().__init__()
        self.setWindowTitle("exerciseapp")
        self.setMinimumSize(SMALLEST)
        self.resize(_fitting(USUAL))
        self._pages = QStackedWidget()
        blank = BlankPage(background)
        blank.stands.connect(self.appeared)
        self._pages.addWidget(blank)
        self._navigation: NavigationBar | None = None
        whole = QWidget()
        whole.setProperty("page", True)
        self._row = QHBoxLayout(whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        self._desk: Desk | None = None
        self._session: SessionPage | None = None
        self._waiting: PlayRequest | None = None
        self._is_welcoming = False
        self._incoming: Incoming | None = None
        # For which day the programmes on the desk were read.
        self._day: date | None = None

    @property
    def navigation(self) -> NavigationBar:
        """The way between the pages, made when it is first needed."""
        if self._navigation is None:
            from exerciseapp.ui.navigation import NavigationBar

            self._navigation = NavigationBar()
            self._navigation.chosen.connect(self.go_to)
            self._navigation.hide()
            self._row.insertWidget(0, self._navigation)
        return self._navigation

    @property
    def incoming(self) -> Incoming:
        """What takes programme files in, made with the first of them."""
        if self._incoming is None:
            from exerciseapp.ui.exchange.incoming import Incoming

            self._incoming = Incoming(self._free_desk, self)
            self._incoming.page_ready.connect(self._show)
            self._incoming.shelf_changed.connect(self._put_on_desk)
            self._incoming.over.connect(self.show_today)
        return self._incoming

    def open_desk(self, desk: Desk) -> None:
        """Begin work: show Today, or the session that was asked for meanwhile."""
        from exerciseapp.ui.first_start.welcome import is_first_start
        from exerciseapp.ui.full_screen import offer_full_screen

        self._desk = desk
        offer_full_screen(self)
        self.setAcceptDrops(True)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.play(waiting)
        elif is_first_start(desk):
            self._welcome()
        else:
            self._show_what_waits()

    def open_files(self, files: Iterable[Path]) -> None:
        """Look at programme files; while something is on that comes first, they wait."""
        self.incoming.offer(files)

    def _choose_file(self) -> None:
        self.incoming.choose()

    def _show_what_waits(self) -> None:
        if self._incoming is None or not self._incoming.go_on():
            self.show_today()

    def _free_desk(self) -> Desk | None:
        return None if self._session is not None or self._is_welcoming else self._desk

    def _put_on_desk(self, shelf: Shelf) -> None:
        if self._desk is not None:
            self._desk = self._desk.with_shelf(shelf)

    def show_trouble(self, message: str) -> None:
        """Show that the program cannot work, and what to do."""
        from exerciseapp.ui.trouble import TroublePage

        self._show(TroublePage(message, self.close))

    def show_today(self, notice: str = "") -> None:
        """Show what is to do now; *notice* is a line to tell first."""
        from exerciseapp.ui.navigation import Place
        from exerciseapp.ui.today.page import TodayPage

        if self._desk is None:
            return
        if self._day != (today := self._desk.courses.today()):
            if self._day is not None:
                # Over night another version of a programme may have come into force.
                self._put_on_desk(self._desk.files.read_shelf())
            self._day = today
        page = TodayPage(self._desk, notice)
        page.start_requested.connect(lambda programme: self.play(PlayRequest(programme, anew=True)))
        page.lighter_requested.connect(
            lambda programme: self.play(PlayRequest(programme, anew=True, lighter=True))
        )
        page.resume_requested.connect(self._resume)
        page.ledger_requested.connect(self._show_ledger)
        page.diary_requested.connect(self._show_night)
        page.open_requested.connect(self._choose_file)
        self._show(page, Place.TODAY)

    def _show_night(self, night: date) -> None:
        from exerciseapp.ui.diary.page import DiaryPage
        from exerciseapp.ui.navigation import Place

        if self._desk is not None:
            self._show(DiaryPage(self._desk, night), Place.DIARY)

    def go_to(self, place: Place) -> None:
        """Show the page of *place*; a session that is on is not left for it."""
        from exerciseapp.ui.navigation import Place

        if self._desk is None or self._session is not None:
            return
        match place:
            case Place.TODAY:
                self.show_today()
            case Place.DIARY:
                from exerciseapp.ui.diary.page import DiaryPage

                self._show(DiaryPage(self._desk), place)
            case Place.PROGRESS:
                from exerciseapp.ui.progress.page import ProgressPage

                self._show(ProgressPage(self._desk), place)
            case Place.LEGS:
                from exerciseapp.ui.about.page import AboutPage

                self._show(AboutPage(self._desk.language), place)
            case Place.CLINIC:
                self._show_clinic()
            case Place.SETTINGS:
                self._show_settings()

    def _show_clinic(self, notice: str = "") -> None:
        from exerciseapp.ui.clinic_contact.page import ClinicPage
        from exerciseapp.ui.navigation import Place

        if self._desk is None:
            return
        page = ClinicPage(self._desk, notice)
        page.open_requested.connect(self._choose_file)
        page.answer_requested.connect(self._show_answer)
        page.clinic_forgotten.connect(self._forget_clinic)
        self._show(page, Place.CLINIC)

    def _show_answer(self, clinic: KnownClinic) -> None:
        from exerciseapp.ui.exchange.answer_page import AnswerPage
        from exerciseapp.ui.navigation import Place

        if self._desk is None:
            return
        page = AnswerPage(self._desk, clinic)
        page.left.connect(self._show_clinic)
        self._show(page, Place.CLINIC)

    def _forget_clinic(self, shelf: Shelf, told: str) -> None:
        self._put_on_desk(shelf)
        self._show_clinic(told)

    def _show_settings(self) -> None:
        from exerciseapp.ui.navigation import Place
        from exerciseapp.ui.settings.page import SettingsPage

        if self._desk is None:
            return
        page = SettingsPage(self._desk)
        page.language_chosen.connect(self._speak_in_settings)
        page.ledger_requested.connect(self._show_ledger)
        page.all_deleted.connect(self._begin_anew)
        self._show(page, Place.SETTINGS)

    def _speak_in_settings(self, choice: str | None) -> None:
        self._speak(choice)
        self._show_settings()

    def _speak(self, choice: str | None) -> None:
        """Change the language of everything that is shown from now on."""
        app = QApplication.instance()
        if self._desk is None or app is None:
            return
        language = chosen_language(choice)
        speak(app, language)
        self._desk = replace(self._desk, language=language)

    def _begin_anew(self) -> None:
        """All has been deleted: everything is as on the first day."""
        from exerciseapp.domain.settings import Settings

        if self._desk is None:
            return
        usual = Settings()
        self._desk.look.choose(usual.theme, text_scale=usual.text_size, motion=usual.motion)
        self._speak(usual.language)
        self._welcome()

    def _welcome(self, at: int = 0) -> None:
        from exerciseapp.ui.first_start.page import FirstStartPage
        from exerciseapp.ui.first_start.welcome import remember_welcome

        if self._desk is None:
            return
        self._is_welcoming = True
        remember_welcome(self._desk)
        page = FirstStartPage(self._desk, at)
        page.language_chosen.connect(self._speak_in_welcome)
        page.over.connect(self._welcome_is_over)
        self._show(page)

    def _welcome_is_over(self) -> None:
        self._is_welcoming = False
        self._show_what_waits()

    def _speak_in_welcome(self, choice: str | None) -> None:
        self._speak(choice)
        self._welcome()

    def _show_ledger(self) -> None:
        from exerciseapp.ui.navigation import Place
        from exerciseapp.ui.reminders.ledger import LedgerPage

        desk = self._desk
        if desk is None:
            return
        page = LedgerPage(desk.reminders, desk.background, desk.shelf, desk.language)
        page.left.connect(self.show_today)
        self._show(page, Place.TODAY)

    def play(self, request: PlayRequest) -> None:
        """Open a session, unless one is on: that one is not broken off by a reminder."""
        from exerciseapp.domain.plan import UnknownExerciseError
        from exerciseapp.services.record_store import StoreError
        from exerciseapp.services.shelf import UnknownProgrammeError

        if self._desk is None:
            self._waiting = request
            return
        if self._session is not None:
            return
        try:
            runner = self._start(self._desk, request)
        except UnknownProgrammeError as error:
            told = self.tr("There is no programme called “{id}”.")
            # Nothing was asked for by name, and nothing is to do now: Today says so itself.
            self.show_today(told.format(id=error) if request.programme else "")
        except UnknownExerciseError as error:
            told = self.tr("The programme needs the exercise “{id}”, which is missing.")
            self.show_today(told.format(id=error))
        except ValueError:
            self.show_today(self.tr("This programme has no lighter variant."))
        except StoreError as error:
            self.show_today(str(error))
        else:
            if runner is None:
                self.show_today()
            else:
                self._run(runner, request)

    def come_to_front(self) -> None:
        """Show the window above the others."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let what takes files look at this drag; from then on it sees each one first."""
        from exerciseapp.ui.exchange.file_drop import FileDrop

        drop = FileDrop(self)
        drop.dropped.connect(self.open_files)
        drop.eventFilter(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave a session that is on; it can be gone on with at the next start."""
        if self._session is not None:
            self._session.leave()
            self._session = None
        if self._incoming is not None:
            self._incoming.end()
        event.accept()

    @staticmethod
    def _start(desk: Desk, request: PlayRequest) -> SessionRunner | None:
        """Return the session that was asked for; None if an interrupted one is to be offered."""
        from exerciseapp.domain.programme import Variant

        interrupted = desk.sessions.interrupted()
        if interrupted is not None:
            if not request.anew and request.answers is None:
                return None
            desk.sessions.close_interrupted(interrupted)
        wanted = request.programme
        programme = desk.shelf.programme(wanted) if wanted else desk.programme_for_now()
        hands_free = request.answers is not None or desk.settings.load_settings().hands_free
        variant = Variant.LIGHTER if request.lighter else Variant.USUAL
        part = desk.courses.part_now(programme, variant)
        return desk.sessions.start(programme, hands_free=hands_free, part=part)

    def _resume(self, record: SessionRecord) -> None:
        if self._desk is None:
            return
        hands_free = self._desk.settings.load_settings().hands_free
        try:
            runner = self._desk.sessions.resume(record, hands_free=hands_free)
        except ValueError:
            self.show_today(
                self.tr("The programme has changed, so that session cannot be gone on with.")
            )
            return
        self._run(runner, PlayRequest())

    def _run(self, runner: SessionRunner, request: PlayRequest) -> None:
        from exerciseapp.ui.session.controller import SessionController
        from exerciseapp.ui.session.page import SessionPage

        if self._desk is None:
            return
        controller = SessionController(runner)
        page = SessionPage(self._desk, controller)
        controller.setParent(page)
        page.over.connect(lambda: self._session_is_over(request))
        self._session = page
        self._is_welcoming = False
        self._show(page)
        if request.watch is not None:
            request.watch(controller)
        if request.pictures is not None:
            from exerciseapp.ui.session.pictures import PictureTaker

            PictureTaker(self, controller, request.pictures)
        if request.answers is not None:
            from exerciseapp.ui.session.autopilot import Autopilot

            Autopilot(controller, request.answers)

    def _session_is_over(self, request: PlayRequest) -> None:
        self._session = None
        if request.answers is not None:
            self.close()
        else:
            self._show_what_waits()

    def _show(self, page: QWidget, place: Place | None = None) -> None:
        """Show *page*; without a *place* it stands alone, with no way to the others."""
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if place is not None:
            self.navigation.mark(place)
            self.navigation.show()
        elif self._navigation is not None:
            self._navigation.hide()
        page.setFocus()
        for index in reversed(range(self._pages.count())):
            old = self._pages.widget(index)
            if old is not None and old is not page:
                # Not removed from the stack: that would give it to Python as well, and it would
                # die twice when the window goes first.
                old.deleteLater()


def _fitting(size: QSize) -> QSize:
    """Return *size*, or what the screen has room for."""
    return size.boundedTo(QApplication.primaryScreen().availableSize())
