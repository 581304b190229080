"""The programme that is being put together, and every change of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from exerciseapp.domain.caseload import Edit, EntryKind
from exerciseapp.domain.draft import LIGHTER, items_of, new_draft, parts_of
from exerciseapp.domain.plan import UnknownExerciseError, lay_out
from exerciseapp.domain.programme import Part, Prescription, Programme
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.ports import ChangedElsewhereError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.words import changed_elsewhere
from exerciseapp.ui.error_words import error_words


class DraftState(QObject):
    """What all parts of the builder show. An edit is kept at once, and can be undone.

    ``changed`` follows every change, also an undone one; ``trouble`` carries what kept a change
    from being kept, and an empty text when one was.
    """

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, office: Office, patient: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.patient = patient
        self.programme: Programme | None = None
        self.part = Part()
        self.unreadable = False
        office.news.edited.connect(self._edited)
        self.read()

    @property
    def items(self) -> tuple[Prescription, ...]:
        """What stands in the part that is shown."""
        return items_of(self.programme, self.part) if self.programme is not None else ()

    def begun(self) -> Programme:
        """Return the programme, or an empty one where nothing has been begun."""
        if self.programme is not None:
            return self.programme
        language = self.office.language
        return new_draft(
            self.office.drafts.programme_id(self.patient),
            LocalisedText({language: self.tr("Home exercises")}),
            LocalisedText({language: self.tr("Your exercises at home.")}),
        )

    def language(self) -> str:
        """Return the patient's language, as far as the draft tells: that of a note of its own."""
        programme = self.programme
        if programme is not None:
            for text in (programme.note, programme.title):
                if text is not None and len(text.by_language) == 1:
                    return next(iter(text.by_language))
        return self.office.language

    def read(self) -> None:
        """Take what is kept as it stands now."""
        try:
            self.programme = self.office.drafts.programme(self.patient)
            self.unreadable = False
        except ValueError:
            self.programme = None
            self.unreadable = True
        self._settle_part()

    def show_part(self, part: Part) -> None:
        """Show another part of the programme."""
        self.part = part
        self.changed.emit()

    def edit(self, programme: Programme, run: str = "", part: Part | None = None) -> bool:
        """Keep *programme*; tell whether it was kept. Edits of one *run* are undone together.

        With *part*, that is the one to show from now on.
        """
        shown, self.part = self.part, part or self.part
        try:
            # What is kept comes back through the news, as what is undone does.
            self.office.drafts.keep(self.patient, programme, run)
        except ChangedElsewhereError:
            self.part = shown
            self.trouble.emit(changed_elsewhere())
            self.read()
            self.changed.emit()
            return False
        except StoreError as error:
            self.part = shown
            self.trouble.emit(error_words(error))
            return False
        self.trouble.emit("")
        return True

    def seconds(self, part: Part | None = None) -> float:
        """Return how long a session on *part* (or the one that is shown) takes; 0 if not known."""
        programme, wanted = self.programme, part or self.part
        if programme is None or not items_of(programme, wanted):
            return 0.0
        try:
            return lay_out(programme, self.office.shelf.exercises, wanted).seconds
        except UnknownExerciseError:
            return 0.0

    def item_seconds(self, place: int) -> float:
        """Return how long the exercise at *place* takes alone; 0 if it is not there any more."""
        item = self.items[place]
        exercises = self.office.shelf.exercises
        if item.exercise not in exercises:
            return 0.0
        alone = replace(self.begun(), prescriptions=(item,), stages=(), lighter=())
        return lay_out(alone, exercises).seconds

    def _edited(self, edit: Edit) -> None:
        if edit.touches(EntryKind.DRAFT, self.patient):
            self.read()
            self.changed.emit()

    def _settle_part(self) -> None:
        """Show a part that is there: a stage may have gone, or the lighter variant."""
        programme = self.programme
        if programme is None or self.part == LIGHTER:
            if programme is None or not programme.lighter:
                self.part = Part()
        elif self.part not in parts_of(programme):
            self.part = Part(max(1, len(programme.stages)))
