"""A programme begun from another one, and kept as a template for others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QWidget

from exerciseapp.domain.clinic import LONGEST_NAME
from exerciseapp.services.clinic.ports import ChangedElsewhereError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.builder.start import (
    Beginning,
    StartDialog,
    patient_beginnings,
    template_beginnings,
)
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.words import changed_elsewhere
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.widgets.notice import NoticeTone


class Patterns(QObject):
    """Asks which programme, or what it is called, over *page*."""

    told = Signal(str, object)  # and its tone
    begun = Signal()

    def __init__(self, state: DraftState, page: QWidget) -> None:
        super().__init__(page)
        self._state = state
        self._page = page

    def begin_from_template(self) -> None:
        """Let a template be chosen, and begin with it."""
        self._begin(
            self.tr("From a template"),
            self.tr("What you change afterwards leaves the template as it is."),
            template_beginnings(self._state.office),
        )

    def begin_from_patient(self) -> None:
        """Let another patient be chosen, and begin with a copy of their programme."""
        self._begin(
            self.tr("From another patient"),
            self.tr("Exercises, dosage, days and times are copied; notes and dates are not."),
            patient_beginnings(self._state.office, self._state.patient),
        )

    def _begin(self, title: str, remark: str, beginnings: list[Beginning]) -> None:
        if not beginnings:
            self.told.emit(self.tr("There is nothing to begin from yet."), NoticeTone.QUIET)
            return
        dialog = StartDialog(title, remark, beginnings, self._page)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return
        try:
            programme = dialog.chosen()
            if programme is None:
                return
            self._state.office.drafts.begin(self._state.patient, programme)
        except ChangedElsewhereError:
            self.told.emit(changed_elsewhere(), NoticeTone.WARNING)
        except StoreError as error:
            self.told.emit(error_words(error), NoticeTone.WARNING)
        except ValueError:
            self.told.emit(self.tr("That programme cannot be read."), NoticeTone.WARNING)
        else:
            self.begun.emit()

    def save_as_template(self) -> None:
        """Ask for a title, and keep the programme under it."""
        office, programme = self._state.office, self._state.programme
        if programme is None:
            return
        usual = programme.title.in_language(office.language)
        title, accepted = QInputDialog.getText(
            self._page,
            self.tr("Save as a template"),
            self.tr("What is the template called?"),
            QLineEdit.EchoMode.Normal,
            usual,
        )
        plain = " ".join(title.split())[:LONGEST_NAME].strip()
        if not accepted or not plain:
            return
        try:
            office.drafts.save_as_template(plain, programme)
        except (StoreError, ValueError) as error:
            self.told.emit(error_words(error), NoticeTone.WARNING)
        else:
            told = self.tr("Kept as the template “{title}”, without notes and dates.")
            self.told.emit(told.format(title=plain), NoticeTone.GOOD)
