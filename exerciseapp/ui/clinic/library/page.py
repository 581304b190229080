"""The library: everything there is, found as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.doing import do_or_tell
from exerciseapp.ui.clinic.library.catalogue import catalogue_of
from exerciseapp.ui.clinic.library.chips import NarrowingBar
from exerciseapp.ui.clinic.library.details import ExerciseDetails
from exerciseapp.ui.clinic.library.list import ExerciseList
from exerciseapp.ui.clinic.library.model import ExercisesModel
from exerciseapp.ui.clinic.library.tags import tags_in
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

LEAST_LIST_PX = 420
DETAILS_PX = 384
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LibraryPage(BeginsAt, QWidget):
    """The list on the left, what is chosen in it on the right.

    ``new_wanted`` asks for the making of a new exercise.
    """

    new_wanted = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language = office.language
        self._catalogue = catalogue_of(office)
        self.model = ExercisesModel(self._catalogue, office.language, self)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.search = QLineEdit()
        self.search.setPlaceholderText(
            self.tr("Name, muscle, position, equipment, what it is for, tag")
        )
        self.search.setAccessibleName(self.tr("Find an exercise"))
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.chips = NarrowingBar()
        self.chips.changed.connect(self._find)
        self.count = Small(quiet=True)
        self.empty = Body()
        self.list = ExerciseList(self.model, office.clips)
        self.list.setMinimumWidth(LEAST_LIST_PX)
        self.list.typed.connect(self._type)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.details = ExerciseDetails(office.clips, office.language)
        self.details.setFixedWidth(DETAILS_PX)
        self.details.favourite_pressed.connect(self.toggle_favourite)
        self.details.tags_kept.connect(self._keep_tags)
        favourite = QShortcut(QKeySequence("Ctrl+D"), self)
        favourite.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        favourite.activated.connect(self.toggle_favourite)
        self._lay_out()
        self.begin_at(self.search)
        self._catalogue.marked.connect(self._marked)
        self._catalogue.grown.connect(self._grown)
        self._offer()
        self._find()

    def _lay_out(self) -> None:
        space = current_theme().space
        self.new = BigButton(self.tr("New exercise"), icon=IconName.PLUS, role=Role.PRIMARY)
        self.new.clicked.connect(self.new_wanted)
        head = QHBoxLayout()
        head.setSpacing(space.normal)
        head.addWidget(Title(self.tr("Library")))
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        left = QVBoxLayout()
        left.setSpacing(space.tight)
        for widget in (self.count, self.empty):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(space.roomy)
        row.addLayout(left, 1)
        row.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.normal)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.chips)
        column.addLayout(row, 1)

    # What is shown.

    def show_exercise(self, exercise: str) -> None:
        """Choose the exercise with that id, among all if need be."""
        if self.model.row_of(exercise) < 0:
            self.search.clear()
            self.chips.clear_all()
        row = self.model.row_of(exercise)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.setFocus()

    def chosen(self) -> str | None:
        """Return the id of the exercise that is chosen."""
        exercise = self.model.exercise(self.list.currentIndex().row())
        return exercise.id if exercise else None

    def _offer(self) -> None:
        self.chips.offer(self._catalogue.exercises.values(), self._catalogue.tags())

    def _find(self) -> None:
        before = self.chosen()
        typed = self.search.text()
        try:
            found = self._catalogue.search(typed, self._language, self.chips.narrowing())
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self.model.show_found(found)
        self.count.setText(Counted().exercises(len(found)))
        self.count.setVisible(bool(found))
        self.list.setVisible(bool(found))
        self.empty.setText(
            self.tr("No exercise matches. Try fewer words, or show all.") if not found else ""
        )
        self.empty.setVisible(not found)
        # Who types wants the best; who narrows may keep what was chosen.
        row = self.model.row_of(before) if before and self.sender() is not self.search else -1
        self.list.setCurrentIndex(self.model.index(max(row, 0)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        if not self.isVisible():
            return
        self.details.tags.settle()
        exercise = self.model.exercise(self.list.currentIndex().row())
        self.details.show_exercise(exercise)
        self._show_marks()

    def _show_marks(self) -> None:
        exercise = self.details.exercise
        if exercise is not None:
            marks = self._catalogue.marks(exercise.id)
            self.details.show_marks(favourite=marks.favourite, tags=marks.tags)

    def _marked(self) -> None:
        self._show_marks()
        self.chips.offer_tags(self._catalogue.tags())
        self._find()

    def _grown(self, exercise: str) -> None:
        self._offer()
        self._find()
        self.show_exercise(exercise)

    # What is done.

    def toggle_favourite(self) -> None:
        """Make the chosen exercise a favourite, or no longer one."""
        exercise = self.details.exercise
        if exercise is None:
            return
        favourite = not self._catalogue.marks(exercise.id).favourite
        self._do(
            lambda: self._catalogue.set_favourite(exercise.id, self._language, favourite=favourite)
        )
        self._show_marks()

    def _keep_tags(self, written: str) -> None:
        exercise = self.details.exercise
        if exercise is None:
            return
        self._do(lambda: self._catalogue.set_tags(exercise.id, self._language, tags_in(written)))
        self._show_marks()

    def _do(self, does: Callable[[], object]) -> None:
        try:
            do_or_tell(does, self.notice)
        except ValueError:
            self.notice.show_text(
                self.tr("A tag is one line of at most 40 characters; an exercise can have 30."),
                NoticeTone.WARNING,
            )

    def _type(self, letter: str) -> None:
        self.search.setText(self.search.text() + letter)
        self.search.setFocus()
        self.search.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the search is written in; Enter goes to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.search:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in _ENTER:
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Backspace}:
            self.search.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(max(0, min(row, last))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.details.rest()
