"""What stands behind the door: the places of the workspace, one shown at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.about_clinic.page import AboutClinicPage
from exerciseapp.ui.clinic.banner import DemoBanner
from exerciseapp.ui.clinic.fields import settle_all
from exerciseapp.ui.clinic.library.place import LibraryPlace
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.patient.page import PatientPage, Section
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.places import ClinicNavigation, ClinicPlace
from exerciseapp.ui.clinic.templates.page import TemplatesPage
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class Work(QWidget):
    """The pages of the places stay, with what was searched in them; a patient's goes when left.

    ``language_chosen`` carries a tag, or None for the computer's language; ``brought_back``
    follows when a copy has come in the place of the whole workspace.
    """

    language_chosen = Signal(object)
    brought_back = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self.navigation = ClinicNavigation()
        self.navigation.chosen.connect(self.go_to)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self._stack = QStackedWidget()
        self._places: dict[ClinicPlace, QWidget] = {}
        self.patient: PatientPage | None = None
        beside = QVBoxLayout()
        beside.setSpacing(0)
        if office.demo:
            beside.addWidget(DemoBanner())
        beside.addWidget(self.notice)
        beside.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(beside, 1)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been shown yet."""
        return self._stack.count() == 0

    def settle(self) -> None:
        """Keep whatever is written in a field and was not kept yet."""
        for index in range(self._stack.count()):
            page = self._stack.widget(index)
            if page is not None:
                settle_all(page)

    def asks_to_stay(self) -> bool:
        """Ask whether an exercise that is half made may be lost; tell whether that was asked now.

        Once it is asked, the next one who leaves means it.
        """
        library = self._places.get(ClinicPlace.LIBRARY)
        if not isinstance(library, LibraryPlace) or not library.would_lose:
            return False
        self.go_to(ClinicPlace.LIBRARY)
        library.ask_to_leave()
        return True

    def go_to(self, place: ClinicPlace) -> None:
        """Show the page of *place*."""
        try:
            page = self.page(place)
        except (StoreError, ExchangeError) as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self._show(page, place)
        left, self.patient = self.patient, None
        if left is not None:
            left.deleteLater()

    def page(self, place: ClinicPlace) -> QWidget:
        """Return the page of *place*. Raises StoreError, ExchangeError if it cannot be made."""
        if place not in self._places:
            page = self._places[place] = self._page(place)
            self._stack.addWidget(page)
        return self._places[place]

    def _page(self, place: ClinicPlace) -> QWidget:
        match place:
            case ClinicPlace.PATIENTS:
                patients = PatientsPage(self._office)
                patients.patient_chosen.connect(self.open_patient)
                return patients
            case ClinicPlace.LIBRARY:
                return LibraryPlace(self._office)
            case ClinicPlace.TEMPLATES:
                return TemplatesPage(self._office)
            case ClinicPlace.CLINIC:
                about = AboutClinicPage(self._office)
                about.language_chosen.connect(self.language_chosen)
                about.stored.brought_back.connect(self.brought_back)
                return about

    def open_patient(self, patient: str, section: Section | None = None) -> None:
        """Show one patient, at *section* or where work on a patient begins."""
        try:
            page = PatientPage(self._office, patient, section)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        left, self.patient = self.patient, page
        page.left.connect(self.go_back)
        self._stack.addWidget(page)
        self._show(page, ClinicPlace.PATIENTS)
        if left is not None:
            left.deleteLater()

    def go_back(self) -> None:
        """Go from a patient to the list."""
        self.go_to(ClinicPlace.PATIENTS)

    @property
    def patients(self) -> PatientsPage:
        """The list of patients."""
        page = self.page(ClinicPlace.PATIENTS)
        assert isinstance(page, PatientsPage)  # noqa: S101 - of _page
        return page

    def add_patient(self) -> None:
        """Show the list with an empty form for somebody new."""
        self.go_back()
        self.patients.ask_for_new()

    def find_patient(self) -> None:
        """Show the list with the keyboard in its search."""
        self.go_back()
        self.patients.search.selectAll()
        self.patients.search.setFocus()

    def _show(self, page: QWidget, place: ClinicPlace) -> None:
        self.settle()
        self.notice.clear()
        self._stack.setCurrentWidget(page)
        self.navigation.mark(place)
        page.setFocus()
