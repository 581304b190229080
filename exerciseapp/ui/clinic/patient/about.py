"""Who the patient is: name, year of birth, notes; nothing else is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.caseload import (
    EARLIEST_BIRTH,
    LONGEST_NOTES,
    Edit,
    EntryKind,
    Patient,
)
from exerciseapp.domain.clinic import LONGEST_NAME
from exerciseapp.services.clinic.ports import ChangedElsewhereError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.fields import KeptLine, KeptText
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.words import changed_elsewhere
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

YEAR_LETTERS = 18
NOTES_LINES = 7


class AboutSection(BeginsAt, ScrollPage):
    """What is written is kept as it is written; there is nothing to confirm."""

    def __init__(self, office: Office, patient: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._id = patient
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.column.addWidget(self.notice)
        card = Card()
        self.name = KeptLine(self.tr("Name"))
        self.name.setMaxLength(LONGEST_NAME)
        self.year = KeptLine(self.tr("Year of birth"))
        self.year.setFixedWidth(self.fontMetrics().averageCharWidth() * YEAR_LETTERS)
        self.year.setPlaceholderText(self.tr("optional"))
        self.year.setMaxLength(4)
        self.year.setValidator(QIntValidator(0, 9999, self.year))
        self.notes = KeptText(self.tr("Notes"))
        self.notes.setMinimumHeight(self.notes.fontMetrics().lineSpacing() * NOTES_LINES)
        who = QHBoxLayout()
        who.setSpacing(current_theme().space.roomy)
        who.addLayout(_named(self.name), 1)
        who.addLayout(_named(self.year))
        card.column.addLayout(who)
        card.column.addLayout(_named(self.notes))
        card.column.addWidget(
            Small(
                self.tr(
                    "The notes stay in this workspace; they are never handed over. In files the "
                    "patient is called {id}."
                ).format(id=patient),
                quiet=True,
            )
        )
        self.archive = BigButton("", icon=IconName.ARCHIVE)
        self.archive.clicked.connect(self._archive)
        card.column.addWidget(self.archive, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.name.kept.connect(self._keep_name)
        self.year.kept.connect(self._keep_year)
        self.notes.kept.connect(self._keep_notes)
        office.news.edited.connect(self._edited)
        self.begin_at(self.name)
        self._show()

    def _edited(self, edit: Edit) -> None:
        if edit.touches(EntryKind.PATIENT, self._id):
            self._show()

    def _show(self) -> None:
        patient = self._office.caseload.patient(self._id)
        self.name.show_text(patient.name if patient else "")
        year = patient.year_of_birth if patient else None
        self.year.show_text("" if year is None else str(year))
        self.notes.show_text(patient.notes if patient else "")
        archived = patient is not None and patient.archived
        self.archive.setText(
            self.tr("Bring back among the patients") if archived else self.tr("Archive")
        )
        for widget in (self.year, self.notes, self.archive):
            # First a name: the rest is about somebody.
            widget.setEnabled(patient is not None)

    def _keep_name(self, text: str) -> None:
        name = " ".join(text.split())
        patient = self._office.caseload.patient(self._id)
        if not name:
            self._tell(self.tr("Without a name nobody finds the patient again. Write one."))
            return
        if patient is None:
            self._do(lambda: self._office.caseload.name_patient(self._id, name), self.name)
        else:
            self._change(patient, replace(patient, name=name), self.name)

    def _keep_year(self, text: str) -> None:
        patient = self._office.caseload.patient(self._id)
        if patient is None:
            return
        this_year = self._office.clock.now().year
        if text and not EARLIEST_BIRTH <= int(text) <= this_year:
            told = self.tr("A year of birth lies between {first} and {last}.")
            self._tell(told.format(first=EARLIEST_BIRTH, last=this_year))
            return
        year = int(text) if text else None
        self._change(patient, replace(patient, year_of_birth=year), self.year)

    def _keep_notes(self, text: str) -> None:
        patient = self._office.caseload.patient(self._id)
        if patient is None:
            return
        if len(text) > LONGEST_NOTES:
            told = self.tr("The notes are too long: at most {number} characters are kept.")
            self._tell(told.format(number=LONGEST_NOTES))
            return
        self._change(patient, replace(patient, notes=text), self.notes)

    def _archive(self) -> None:
        caseload = self._office.caseload
        patient = caseload.patient(self._id)
        if patient is not None:
            does = caseload.bring_back if patient.archived else caseload.archive
            self._do(lambda: does(patient))

    def _change(self, before: Patient, after: Patient, field: KeptLine | KeptText) -> None:
        self._do(lambda: self._office.caseload.change_patient(before, after), field)

    def _do(self, does: Callable[[], object], field: KeptLine | KeptText | None = None) -> None:
        self.notice.clear()
        try:
            does()
        except ChangedElsewhereError:
            self._tell(changed_elsewhere())
            self._show()
        except StoreError as error:
            self._tell(error_words(error))
            if field is not None:
                field.not_kept()

    def _tell(self, told: str) -> None:
        self.notice.show_text(told, NoticeTone.WARNING)


def _named(field: KeptLine | KeptText) -> QVBoxLayout:
    label = Body(field.accessibleName())
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(current_theme().space.hair)
    column.addWidget(label)
    column.addWidget(field)
    return column
