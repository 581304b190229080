"""What a physiotherapist does with the caseload."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from exerciseapp.domain.caseload import (
    Act,
    Draft,
    Edit,
    EntryChange,
    ExerciseMarks,
    Patient,
    Template,
)
from exerciseapp.domain.caseload_search import name_order
from exerciseapp.services.clinic.edits import EditHistory
from exerciseapp.services.clinic.ports import CaseloadStore, ChangedElsewhereError, Traffic
from exerciseapp.services.exchange.opaque import new_opaque_id


@dataclass(frozen=True, slots=True)
class CaseloadLine:
    """One patient as the list shows them; ``patient`` is None for an id that has no name yet.

    Somebody who was handed a programme by command has an id and nothing else.
    """

    id: str
    patient: Patient | None
    handed_over: datetime | None
    answered: datetime | None

    @property
    def name(self) -> str:
        """The patient's name, empty if there is none."""
        return self.patient.name if self.patient else ""

    @property
    def archived(self) -> bool:
        """Whether the patient is out of sight."""
        return self.patient is not None and self.patient.archived


@dataclass(frozen=True, slots=True)
class Caseload:
    """The use cases. Reading raises StoreError; changing also ChangedElsewhereError.

    What is changed goes through ``edits``, which undoes and redoes it and tells of it.
    """

    store: CaseloadStore
    edits: EditHistory

    def lines(self) -> tuple[CaseloadLine, ...]:
        """Return everybody by name, those without a name last."""
        traffic = self.store.traffic()
        known = {each.id: each for each in self.store.patients()}
        nothing = Traffic()
        lines = [
            CaseloadLine(id_, known.get(id_), went.handed_over, went.answered)
            for id_ in {**known, **dict.fromkeys(traffic)}
            for went in (traffic.get(id_, nothing),)
        ]
        return tuple(
            sorted(lines, key=lambda each: (not each.name, name_order(each.name), each.id))
        )

    def patient(self, patient: str) -> Patient | None:
        """Return the patient with that id, None for one without a name."""
        return self.store.patient(patient)

    def add_patient(self, name: str, year_of_birth: int | None = None, notes: str = "") -> Patient:
        """Add a patient with a new id. Raises ValueError as Patient does."""
        patient = Patient(new_opaque_id(), name, year_of_birth, notes)
        self._do(Act.ADD_PATIENT, name, None, patient)
        return patient

    def name_patient(self, id_: str, name: str, year_of_birth: int | None = None) -> Patient:
        """Give somebody a name of whom there is only an id so far. Raises as ``add_patient``."""
        patient = Patient(id_, name, year_of_birth)
        self._do(Act.ADD_PATIENT, name, None, patient)
        return patient

    def change_patient(self, before: Patient, after: Patient, run: str = "") -> None:
        """Change name, year of birth or notes."""
        self._do(Act.CHANGE_PATIENT, before.name, before, after, run)

    def archive(self, patient: Patient) -> None:
        """Put a patient out of sight; nothing is lost."""
        self._do(Act.ARCHIVE_PATIENT, patient.name, patient, replace(patient, archived=True))

    def bring_back(self, patient: Patient) -> None:
        """Show an archived patient among the others again."""
        self._do(Act.BRING_BACK_PATIENT, patient.name, patient, replace(patient, archived=False))

    def draft(self, patient: str) -> str | None:
        """Return the programme file that is being put together for a patient."""
        draft = self.store.draft(patient)
        return draft.source if draft else None

    def save_draft(self, patient: str, source: str | None, run: str = "") -> None:
        """Keep a patient's programme as it stands now; None removes it."""
        standing = self.store.patient(patient)
        after = None if source is None else Draft(patient, source)
        subject = standing.name if standing else ""
        self._do(Act.CHANGE_PROGRAMME, subject, self.store.draft(patient), after, run)

    def templates(self) -> tuple[Template, ...]:
        """Return the clinic's templates by title."""
        found = self.store.templates()
        return tuple(sorted(found, key=lambda each: (name_order(each.title), each.id)))

    def add_template(self, title: str, source: str) -> Template:
        """Keep a programme as a new template. Raises ValueError as Template does."""
        template = Template(new_opaque_id(), title, source)
        self._do(Act.ADD_TEMPLATE, title, None, template)
        return template

    def change_template(self, before: Template, after: Template, run: str = "") -> None:
        """Change a template's title or its programme."""
        act = Act.RENAME_TEMPLATE if before.title != after.title else Act.CHANGE_TEMPLATE
        self._do(act, before.title, before, after, run)

    def delete_template(self, template: Template) -> None:
        """Remove a template; undoing brings it back as it was."""
        self._do(Act.DELETE_TEMPLATE, template.title, template, None)

    def all_marks(self) -> Mapping[str, ExerciseMarks]:
        """Return by exercise what was noted of it."""
        return {each.exercise: each for each in self.store.marks()}

    def marks(self, exercise: str) -> ExerciseMarks:
        """Return what was noted of one exercise."""
        return self.all_marks().get(exercise, ExerciseMarks(exercise))

    def set_marks(self, marks: ExerciseMarks, title: str = "") -> None:
        """Note *marks*; *title* is what the exercise is called in the person's language."""
        standing = self.marks(marks.exercise)
        before = None if standing.is_empty else standing
        after = None if marks.is_empty else marks
        if before is None and after is None:
            return
        self._do(Act.MARK_EXERCISE, title or marks.exercise, before, after)

    def _do(
        self,
        act: Act,
        subject: str,
        before: Patient | Draft | Template | ExerciseMarks | None,
        after: Patient | Draft | Template | ExerciseMarks | None,
        run: str = "",
    ) -> None:
        if before == after:
            return
        self.edits.do(Edit(act, subject, (EntryChange(before, after),), run))


def caseload_over(store: CaseloadStore) -> Caseload:
    """Return the caseload on *store*, with nothing to undo yet."""
    return Caseload(store, EditHistory(store))


__all__ = ["Caseload", "CaseloadLine", "ChangedElsewhereError", "caseload_over"]
