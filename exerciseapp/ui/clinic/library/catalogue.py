"""The exercises of the workspace with what the clinic has noted of them, searched together."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from exerciseapp.domain.caseload import Edit, EntryKind, ExerciseMarks
from exerciseapp.domain.exercise import Exercise
from exerciseapp.services.clinic.exercise_search import ExerciseIndex, Narrowing
from exerciseapp.ui.clinic.office import Office

NOTHING_CHOSEN = Narrowing()


class Catalogue(QObject):
    """One for the whole workspace, so that the index is made once; ``catalogue_of`` gives it.

    ``marked`` follows a change of tags or favourites, ``grown`` carries the id of an exercise
    that was added.
    """

    marked = Signal()
    grown = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__(office.news)
        self._caseload = office.caseload
        self._exercises = office.shelf.exercises
        self._marks: Mapping[str, ExerciseMarks] = {}
        self._index: ExerciseIndex | None = None
        office.news.edited.connect(self._edited)

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by their ids."""
        return self._exercises

    def search(
        self, typed: str, language: str, narrowing: Narrowing = NOTHING_CHOSEN
    ) -> tuple[str, ...]:
        """Return the ids of what was asked for, best first. Raises StoreError the first time."""
        return self._ready().search(typed, language, narrowing)

    def marks(self, exercise: str) -> ExerciseMarks:
        """Return what was noted of *exercise*."""
        return self._marks.get(exercise, ExerciseMarks(exercise))

    def tags(self) -> tuple[str, ...]:
        """Return all tags in use, by name."""
        found = {tag for marks in self._marks.values() for tag in marks.tags}
        return tuple(sorted(found, key=str.casefold))

    def set_favourite(self, exercise: str, language: str, *, favourite: bool) -> None:
        """Note whether *exercise* is a favourite. Raises StoreError, ChangedElsewhereError."""
        self._set(replace(self._caseload.marks(exercise), favourite=favourite), language)

    def set_tags(self, exercise: str, language: str, tags: tuple[str, ...]) -> None:
        """Note the tags of *exercise*. Raises as ``set_favourite``, and ValueError as the marks."""
        self._set(replace(self._caseload.marks(exercise), tags=tags), language)

    def add(self, exercise: Exercise) -> None:
        """Offer *exercise*, which was made just now, everywhere in the workspace."""
        if isinstance(self._exercises, MutableMapping):
            self._exercises[exercise.id] = exercise
        self._index = None
        self.grown.emit(exercise.id)

    def _set(self, marks: ExerciseMarks, language: str) -> None:
        title = self._exercises[marks.exercise].text(language).name
        self._caseload.set_marks(marks, title)

    def _ready(self) -> ExerciseIndex:
        if self._index is None:
            self._marks = self._caseload.all_marks()
            self._index = ExerciseIndex(self._exercises.values(), *self._noted())
        return self._index

    def _noted(self) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
        tags = {name: marks.tags for name, marks in self._marks.items() if marks.tags}
        favourites = tuple(name for name, marks in self._marks.items() if marks.favourite)
        return tags, favourites

    def _edited(self, edit: Edit) -> None:
        if not edit.touches(EntryKind.MARKS):
            return
        self._marks = self._caseload.all_marks()
        if self._index is not None:
            self._index.set_marks(*self._noted())
        self.marked.emit()


def catalogue_of(office: Office) -> Catalogue:
    """Return the catalogue of the workspace, made when it is first asked for."""
    made = office.news.findChild(Catalogue)
    return made if made is not None else Catalogue(office)
