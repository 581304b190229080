"""The window of the workspace: a door with a passphrase, and the work behind it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.blank import BlankPage
from exerciseapp.ui.clinic.actions import ClinicMenu
from exerciseapp.ui.clinic.doing import do_or_tell
from exerciseapp.ui.clinic.idle import IdleWatch
from exerciseapp.ui.clinic.lock.brought_back import BroughtBackPage
from exerciseapp.ui.clinic.lock.page import LockPage
from exerciseapp.ui.clinic.lock.set_up import SetUpPage
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.places import ClinicPlace
from exerciseapp.ui.clinic.review.answers import AnswersDialog, dropped
from exerciseapp.ui.clinic.work import Work
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.trouble import TroublePage
from exerciseapp.ui.widgets.labels import Body

log = logging.getLogger(__name__)

SMALLEST = QSize(1024, 600)
USUAL = QSize(1366, 860)


class ClinicWindow(QMainWindow):
    """Stands empty until the office is there; then shows the door, and behind it the work."""

    # The window stands on the screen, still empty.
    appeared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("exerciseapp: clinic"))
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        self._whole = QStackedWidget()
        self.setCentralWidget(self._whole)
        self._office: Office | None = None
        self._front: QWidget | None = None
        self._work: Work | None = None
        self._back_to: QWidget | None = None
        self._watch: IdleWatch | None = None
        self.menuBar().hide()
        self._blank = BlankPage("palette(window)")
        self._blank.stands.connect(self.appeared)
        self._put(self._blank)

    def open_office(self, office: Office) -> None:
        """Begin work: show the door, or what is behind it where there is nothing to protect."""
        self._office = office
        self._watch = IdleWatch(office.door, self)
        self._watch.due.connect(self.lock)
        self._watch.start()
        office.news.edited.connect(self._show_edits)
        office.news.answers_wanted.connect(self.read_answers)
        self._furnish()
        if office.door.clinic is not None:
            self._enter(office.door.clinic)
        else:
            self._show_door()

    def wait_for_demo(self) -> None:
        """Say why there is nothing to be seen yet."""
        space = current_theme().space
        column = QVBoxLayout(self._blank)
        column.setContentsMargins(space.wide, space.roomy, space.wide, space.roomy)
        column.addWidget(Body(self.tr("The demo clinic is being made. It takes some seconds.")))
        column.addStretch(1)

    def show_trouble(self, message: str) -> None:
        """Show that the workspace cannot be opened, and what to do."""
        self._put(TroublePage(message, self.close))

    @property
    def office(self) -> Office:
        """The services that the window works with."""
        assert self._office is not None  # noqa: S101 - nothing is shown before it is there
        return self._office

    @property
    def work(self) -> Work:
        """What stands behind the door."""
        assert self._work is not None  # noqa: S101 - made with the office
        return self._work

    def _furnish(self) -> None:
        """Make the work anew, in the language that is spoken now."""
        office = self.office
        self.setWindowTitle(self.tr("exerciseapp: clinic"))
        self._work = work = Work(office)
        work.language_chosen.connect(self._speak)
        work.brought_back.connect(self._leave)
        self._whole.addWidget(work)
        self.menu = menu = ClinicMenu(self, office.caseload.edits, closes=office.door.closes)
        menu.connect(menu.add, work.add_patient)
        menu.connect(menu.find, work.find_patient)
        menu.connect(menu.read, self.read_answers)
        menu.connect(menu.lock, self.lock)
        menu.connect(menu.close, self._close)
        menu.connect(menu.undo, partial(self._step, redo=False))
        menu.connect(menu.redo, partial(self._step, redo=True))
        menu.connect(menu.back, work.go_back)
        for place, action in menu.places.items():
            menu.connect(action, partial(work.go_to, place))
        menu.show_door(open_=False)

    def _put(self, page: QWidget) -> None:
        """Show *page* in front of everything, and give it the keyboard."""
        left, self._front = self._front, page
        self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        page.setFocus()
        if left is not None:
            left.deleteLater()

    # The door.

    def lock(self) -> None:
        """Keep what was written, drop the keys and show the door; the work behind it stays."""
        office = self.office
        if not office.door.closes or office.door.clinic is None:
            return
        self.work.settle()
        office.door.close()
        focused = QApplication.focusWidget()
        self._back_to = focused if focused and self.work.isAncestorOf(focused) else None
        self._close_dialogs()
        self._show_door()
        log.info("the door is closed")

    def _close_dialogs(self) -> None:
        """Close whatever else stands open: it may show a name."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible() and other.parentWidget() is not None:
                other.close()

    def _leave(self) -> None:
        """Another workspace has come in the place of this one: what is shown is no longer so."""
        office = self.office
        office.caseload.edits.forget()
        office.door.close()
        self.menu.show_door(open_=False)
        self._put(BroughtBackPage(self.close))

    def _show_door(self) -> None:
        office = self.office
        self.menu.show_door(open_=False)
        try:
            identity = office.clinic.store.identity()
        except StoreError as error:
            # Whatever is wrong, the work must not stay in sight.
            self.show_trouble(error_words(error))
            return
        page: LockPage | SetUpPage
        if identity is None:
            page = SetUpPage(office.clinic, office.clock)
        else:
            page = LockPage(office.clinic, identity.card.name)
        page.opened.connect(self._enter)
        self._put(page)

    def _enter(self, clinic: OpenClinic) -> None:
        self.office.door.enter(clinic)
        self.menu.show_door(open_=True)
        self._whole.setCurrentWidget(self.work)
        front, self._front = self._front, None
        if front is not None:
            front.deleteLater()
        back_to, self._back_to = self._back_to, None
        if self.work.is_empty:
            self.work.go_to(ClinicPlace.PATIENTS)
        elif back_to is not None:
            back_to.setFocus()
        log.info("the door is open")

    # Answers.

    def read_answers(self, paths: Sequence[Path] = ()) -> AnswersDialog:
        """Let answers be read: those at *paths*, or those that the person chooses."""
        dialog = AnswersDialog(self.office, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.read(paths)
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files where the door is open: answers of patients, or a folder of them."""
        if self._office is not None and self._office.door.clinic is not None and dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.read_answers(dropped(event))
        event.acceptProposedAction()

    # Undoing.

    def _step(self, *, redo: bool) -> None:
        """Take back the last thing that was done, or do it again; what is written counts."""
        work, edits = self.work, self.office.caseload.edits
        work.settle()
        do_or_tell(edits.redo if redo else edits.undo, work.notice)
        self._show_edits()

    def _show_edits(self) -> None:
        self.menu.show_edits(open_=self.office.door.clinic is not None)

    # The window.

    def _speak(self, choice: str | None) -> None:
        """Change the language of everything that is shown from now on."""
        if self._holds_back():
            # It is kept, and spoken at the next start.
            return
        app = QApplication.instance()
        if app is None:
            return
        language = chosen_language(choice)
        speak(app, language)
        self._office = replace(self.office, language=language)
        old = self.work
        self.menu.forget()
        self._furnish()
        old.deleteLater()
        self.menu.show_door(open_=True)
        self._whole.setCurrentWidget(self.work)
        self.work.go_to(ClinicPlace.CLINIC)

    def _close(self) -> None:
        if not self._holds_back():
            self.close()

    def _holds_back(self) -> bool:
        """Ask before something is lost that is not kept anywhere; tell whether that was asked."""
        is_open = self._work is not None and self.office.door.clinic is not None
        return is_open and self.work.asks_to_stay()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was written, and drop the keys."""
        # Only a person is asked: a computer that is switched off must not wait for an answer.
        if event.spontaneous() and self._holds_back():
            event.ignore()
            return
        if self._work is not None:
            self._work.settle()
            self.office.door.close()
        if self._watch is not None:
            self._watch.stop()
        if isinstance(self._front, LockPage | SetUpPage):
            self._front.wait()
        event.accept()
