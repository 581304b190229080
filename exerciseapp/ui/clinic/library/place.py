"""The library's place in the workspace: the library itself, or the making of an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from exerciseapp.domain.exercise import Exercise
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.library.catalogue import catalogue_of
from exerciseapp.ui.clinic.library.page import LibraryPage
from exerciseapp.ui.clinic.office import Office

if TYPE_CHECKING:
    from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage


class LibraryPlace(BeginsAt, QStackedWidget):
    """An exercise that is half made stays while somebody looks elsewhere in the workspace."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.library = LibraryPage(office)
        self.library.new_wanted.connect(self.begin)
        self.making: NewExercisePage | None = None
        self.addWidget(self.library)
        self.begin_at(self.library)

    def begin(self) -> None:
        """Show the steps of a new exercise."""
        # Loaded when it is wanted: with it come the films.
        from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage

        page = NewExercisePage(self._office)
        page.made.connect(self._made)
        page.left.connect(self._over)
        self.making = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.begin_at(page)
        page.setFocus()

    @property
    def would_lose(self) -> bool:
        """Whether an exercise is half made, and nobody was asked about it."""
        return self.making is not None and self.making.is_begun and not self.making.is_asking

    def ask_to_leave(self) -> None:
        """Ask whether what is half made may be lost."""
        if self.making is not None:
            self.making.ask_to_leave()

    def _made(self, exercise: Exercise) -> None:
        self._over()
        catalogue_of(self._office).add(exercise)

    def _over(self) -> None:
        self.setCurrentWidget(self.library)
        self.begin_at(self.library)
        self.library.setFocus()
        page, self.making = self.making, None
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
