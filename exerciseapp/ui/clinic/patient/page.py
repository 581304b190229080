"""One patient: who it is, and a section for each kind of work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from exerciseapp.domain.caseload import Edit, EntryKind
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.patient.about import AboutSection
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.words import no_name
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Title


class Section(StrEnum):
    """The sections, in the order in which they are offered."""

    PROGRAMME = "programme"
    REVIEW = "review"
    ABOUT = "about"


class PatientPage(QWidget):
    """The sections are made when they are first shown; Ctrl and a number go to one."""

    left = Signal()

    def __init__(
        self,
        office: Office,
        patient: str,
        section: Section | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self.patient = patient
        self.name = Title()
        back = BigButton(self.tr("Patients"), icon=IconName.ARROW_LEFT, role=Role.QUIET)
        back.setAccessibleDescription(self.tr("Back to the list of patients"))
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self.name, 1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        # The bar has the keyboard; the frame around it is nothing to come to.
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.tabs, self.tabs.tabBar()):
            widget.setAccessibleName(self.tr("Sections"))
        self._makers = self._sections()
        words = self._words()
        for number, each in enumerate(self._makers, start=1):
            self.tabs.addTab(_Slot(), words[each])
            self.tabs.setTabToolTip(number - 1, f"Ctrl+{number}")
            key = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            key.activated.connect(lambda each=each: self.show_section(each))
        self.tabs.currentChanged.connect(self._fill)
        column = QVBoxLayout(self)
        space = current_theme().space
        column.setContentsMargins(space.normal, space.tight, space.normal, 0)
        column.setSpacing(space.tight)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        try:
            self._show_name()
            self.show_section(section or next(iter(self._makers)))
        except StoreError:
            # Nobody was handed this page, so nobody else can take it away.
            self.deleteLater()
            raise
        office.news.edited.connect(self._edited)

    def _sections(self) -> Mapping[Section, Callable[[], QWidget]]:
        office, patient = self._office, self.patient
        return {
            Section.PROGRAMME: lambda: BuilderPage(office, patient),
            Section.REVIEW: lambda: ReviewPage(office, patient),
            Section.ABOUT: lambda: AboutSection(office, patient),
        }

    def _words(self) -> Mapping[Section, str]:
        return {
            Section.PROGRAMME: self.tr("Programme"),
            Section.REVIEW: self.tr("Review"),
            Section.ABOUT: self.tr("About"),
        }

    def show_section(self, section: Section) -> None:
        """Show *section* and give it the keyboard."""
        index = list(self._makers).index(section)
        self.tabs.setCurrentIndex(index)
        self._fill(index)
        self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the section that is shown.

        Not by a focus proxy: with one, Tab would pass over everything that stands before it.
        """
        slot = self.tabs.currentWidget()
        shown = slot.filling if isinstance(slot, _Slot) else None
        if shown is not None:
            shown.setFocus(reason)

    def section(self, section: Section) -> QWidget | None:
        """Return what fills *section*, None as long as it was never shown."""
        slot = self.tabs.widget(list(self._makers).index(section))
        return slot.filling if isinstance(slot, _Slot) else None

    def _fill(self, index: int) -> None:
        slot = self.tabs.widget(index)
        if isinstance(slot, _Slot) and slot.filling is None:
            slot.fill(list(self._makers.values())[index]())

    def _edited(self, edit: Edit) -> None:
        if edit.touches(EntryKind.PATIENT, self.patient):
            self._show_name()

    def _show_name(self) -> None:
        patient = self._office.caseload.patient(self.patient)
        self.name.setText(patient.name if patient else no_name())
        self.name.setProperty("quiet", patient is None)


class _Slot(QWidget):
    """The place of a section that has not been made yet."""

    def __init__(self) -> None:
        super().__init__()
        self.filling: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, filling: QWidget) -> None:
        """Show *filling* here from now on."""
        self.filling = filling
        self._column.addWidget(filling)
