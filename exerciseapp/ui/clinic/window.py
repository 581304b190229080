"""The window of the workspace: behind a passphrase, one place at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.services.clinic.ports import ChangedElsewhereError
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.about_clinic.page import AboutClinicPage
from exerciseapp.ui.clinic.actions import ClinicMenu
from exerciseapp.ui.clinic.banner import DemoBanner
from exerciseapp.ui.clinic.fields import settle_all
from exerciseapp.ui.clinic.idle import IdleWatch
from exerciseapp.ui.clinic.lock.page import LockPage
from exerciseapp.ui.clinic.lock.set_up import SetUpPage
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.patient.page import PatientPage, Section
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.places import ClinicNavigation, ClinicPlace
from exerciseapp.ui.clinic.templates.page import TemplatesPage
from exerciseapp.ui.clinic.words import changed_elsewhere
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.trouble import TroublePage
from exerciseapp.ui.widgets.labels import Body
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

SMALLEST = QSize(1024, 600)
USUAL = QSize(1366, 860)


class ClinicWindow(QMainWindow):
    """Stands empty until the office is there; then shows the door, and behind it the places."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("exerciseapp: clinic"))
        self.setMinimumSize(SMALLEST)
        screen = self.screen().availableSize()
        self.resize(USUAL.boundedTo(screen))
        self._whole = QStackedWidget()
        self.setCentralWidget(self._whole)
        self._office: Office | None = None
        self._front: LockPage | SetUpPage | None = None
        self._work: QWidget | None = None
        self._back_to: QWidget | None = None
        self._watch: IdleWatch | None = None
        self.menuBar().hide()

    def open_office(self, office: Office) -> None:
        """Begin work: show the door, or what is behind it where there is nothing to protect."""
        self._office = office
        self._watch = IdleWatch(office.door, self)
        self._watch.due.connect(self.lock)
        self._watch.start()
        office.news.edited.connect(self._show_edits)
        self._furnish()
        if office.door.clinic is not None:
            self._enter(office.door.clinic)
        else:
            self._show_front()

    def show_waiting(self, message: str) -> None:
        """Say why there is nothing to be seen yet."""
        page = ScrollPage()
        page.column.addWidget(Body(message))
        page.column.addStretch(1)
        self._put(page)

    def show_trouble(self, message: str) -> None:
        """Show that the workspace cannot be opened, and what to do."""
        self._put(TroublePage(message, self.close))

    @property
    def office(self) -> Office:
        """The services that the window works with."""
        assert self._office is not None  # noqa: S101 - nothing is shown before it is there
        return self._office

    def _furnish(self) -> None:
        """Make the places anew, in the language that is spoken now."""
        office = self.office
        self.menu = ClinicMenu(self, office.caseload.edits, closes=office.door.closes)
        menu = self.menu
        menu.connect(menu.add, self.add_patient)
        menu.connect(menu.find, self.find_patient)
        menu.connect(menu.lock, self.lock)
        menu.connect(menu.close, self.close)
        menu.connect(menu.undo, self.undo)
        menu.connect(menu.redo, self.redo)
        menu.connect(menu.back, self.go_back)
        for place, action in menu.places.items():
            menu.connect(action, partial(self.go_to, place))
        self.navigation = ClinicNavigation()
        self.navigation.chosen.connect(self.go_to)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self._pages = QStackedWidget()
        self._places: dict[ClinicPlace, QWidget] = {}
        self._patient: PatientPage | None = None
        self._work = self._frame()
        self._whole.addWidget(self._work)
        menu.show_door(open_=False)

    def _frame(self) -> QWidget:
        work = QWidget()
        work.setProperty("page", True)
        work.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        if self.office.demo:
            beside.addWidget(DemoBanner())
        beside.addWidget(self.notice)
        beside.addWidget(self._pages, 1)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(beside, 1)
        return work

    # The door.

    def lock(self) -> None:
        """Keep what was written, drop the keys and show the door; the page behind it stays."""
        office = self.office
        if not office.door.closes or office.door.clinic is None:
            return
        self._settle()
        office.door.close()
        self._back_to = QApplication.focusWidget()
        self._close_dialogs()
        self._show_front()

    def _close_dialogs(self) -> None:
        """Close whatever else stands open: it may show a name."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible() and other.parentWidget() is not None:
                other.close()

    def _show_front(self) -> None:
        office = self.office
        identity = office.clinic.store.identity()
        if identity is None:
            page: LockPage | SetUpPage = SetUpPage(office.clinic, office.clock)
        else:
            page = LockPage(office.clinic, identity.card.name)
        page.opened.connect(self._enter)
        self._front = page
        self.menu.show_door(open_=False)
        self._put(page)

    def _put(self, page: QWidget) -> None:
        self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        page.setFocus()

    def _enter(self, clinic: OpenClinic) -> None:
        office = self.office
        office.door.enter(clinic)
        if self._work is None:
            return
        self.menu.show_door(open_=True)
        self._whole.setCurrentWidget(self._work)
        front, self._front = self._front, None
        if front is not None:
            front.deleteLater()
        if self._pages.count() == 0:
            self.go_to(ClinicPlace.PATIENTS)
        elif self._back_to is not None:
            self._back_to.setFocus()
        self._back_to = None

    # The places.

    def go_to(self, place: ClinicPlace) -> None:
        """Show the page of *place*."""
        if self.office.door.clinic is None:
            return
        self._settle()
        self.notice.clear()
        page = self._places.get(place)
        if page is None:
            page = self._places[place] = self._page(place)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.navigation.mark(place)
        self._leave_patient()
        page.setFocus()

    def _page(self, place: ClinicPlace) -> QWidget:
        match place:
            case ClinicPlace.PATIENTS:
                patients = PatientsPage(self.office)
                patients.patient_chosen.connect(self.open_patient)
                return patients
            case ClinicPlace.TEMPLATES:
                return TemplatesPage(self.office)
            case ClinicPlace.CLINIC:
                about = AboutClinicPage(self.office)
                about.language_chosen.connect(self._speak)
                return about

    def open_patient(self, patient: str, section: Section | None = None) -> None:
        """Show one patient, at *section* or where work on a patient begins."""
        self._settle()
        self.notice.clear()
        left = self._patient
        self._patient = page = PatientPage(self.office, patient, section)
        page.left.connect(self.go_back)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.navigation.mark(ClinicPlace.PATIENTS)
        if left is not None:
            left.deleteLater()
        page.setFocus()

    def go_back(self) -> None:
        """Go from a patient to the list."""
        self.go_to(ClinicPlace.PATIENTS)

    def _leave_patient(self) -> None:
        left, self._patient = self._patient, None
        if left is not None:
            left.deleteLater()

    def add_patient(self) -> None:
        """Show the list with an empty form for somebody new."""
        self.go_to(ClinicPlace.PATIENTS)
        page = self._places[ClinicPlace.PATIENTS]
        if isinstance(page, PatientsPage):
            page.ask_for_new()

    def find_patient(self) -> None:
        """Show the list with the keyboard in its search."""
        self.go_to(ClinicPlace.PATIENTS)
        page = self._places[ClinicPlace.PATIENTS]
        if isinstance(page, PatientsPage):
            page.search.selectAll()
            page.search.setFocus()

    # Undoing.

    def undo(self) -> None:
        """Take back the last thing that was done; what is being written is done first."""
        self._settle()
        self._step(redo=False)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._settle()
        self._step(redo=True)

    def _step(self, *, redo: bool) -> None:
        edits = self.office.caseload.edits
        self.notice.clear()
        try:
            if redo:
                edits.redo()
            else:
                edits.undo()
        except ChangedElsewhereError:
            self.notice.show_text(changed_elsewhere(), NoticeTone.WARNING)
        except StoreError as error:
            self.notice.show_text(str(error), NoticeTone.WARNING)
        self._show_edits()

    def _show_edits(self) -> None:
        self.menu.show_edits(open_=self.office.door.clinic is not None)

    def _settle(self) -> None:
        if self._work is not None:
            settle_all(self._work)

    # The window.

    def _speak(self, choice: str | None) -> None:
        """Change the language of everything that is shown from now on."""
        app = QApplication.instance()
        if app is None or self._work is None:
            return
        language = chosen_language(choice)
        speak(app, language)
        self._office = replace(self.office, language=language)
        old, self._work = self._work, None
        self._furnish()
        old.deleteLater()
        self.menu.show_door(open_=True)
        self._whole.setCurrentIndex(self._whole.count() - 1)
        self.go_to(ClinicPlace.CLINIC)

    def come_to_front(self) -> None:
        """Show the window above the others."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was written, and drop the keys."""
        if self._office is not None:
            self._settle()
            self._office.door.close()
        if self._watch is not None:
            self._watch.stop()
        if self._front is not None:
            self._front.wait()
        event.accept()
