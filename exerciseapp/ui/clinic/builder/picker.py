"""The library beside the table: found as one types, added by Enter, a double click or dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.library.catalogue import catalogue_of
from exerciseapp.ui.clinic.library.list import ExerciseList
from exerciseapp.ui.clinic.library.model import ExercisesModel
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

LEAST_ROWS = 3
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ExercisePicker(QWidget):
    """``chosen`` carries the id of an exercise; ``left`` asks for the keyboard elsewhere."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = office.language
        self._catalogue = catalogue_of(office)
        self.model = ExercisesModel(self._catalogue, office.language, self)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find an exercise"))
        self.search.setPlaceholderText(self.tr("Find an exercise"))
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.list = ExerciseList(self.model, office.clips)
        self.list.setMinimumHeight(LEAST_ROWS * current_theme().target.normal)
        self.list.activated.connect(self._choose)
        self.list.typed.connect(self._type)
        self.list.installEventFilter(self)
        self.done = BigButton(self.tr("Done"), icon=IconName.CHECK)
        self.done.setToolTip(self.tr("Escape"))
        self.done.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        column.addWidget(self.search)
        column.addWidget(self.notice)
        column.addWidget(self.list, 1)
        column.addWidget(self.done)
        self._catalogue.grown.connect(self._find)
        self._catalogue.marked.connect(self._find)

    def open(self) -> None:
        """Show all there is, with the keyboard in the search."""
        if self.model.rowCount() == 0:
            self._find()
        self.show()
        self.search.setFocus()
        self.search.selectAll()

    def _find(self) -> None:
        try:
            found = self._catalogue.search(self.search.text(), self._language)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self.notice.show_text(
            "" if found else self.tr("No exercise matches. Try fewer words."),
            NoticeTone.QUIET,
        )
        self.model.show_found(found)
        self.list.setCurrentIndex(self.model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        exercise = self.model.exercise(index.row())
        if exercise is not None:
            self.chosen.emit(exercise.id)

    def _type(self, letter: str) -> None:
        self.search.setFocus()
        self.search.setText(letter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses, the arrows move in the list, Escape leaves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if watched is self.search and event.key() in _ENTER:
            self._choose(self.list.currentIndex())
            return True
        if watched is self.search and event.key() in _ARROWS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
