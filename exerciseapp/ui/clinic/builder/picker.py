"""A searchable list of exercises to choose from, by keyboard or by dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.caseload_search import name_order
from exerciseapp.ui.clinic.builder.model import EXERCISE_MIME
from exerciseapp.ui.clinic.builder.thumbs import SIZE, Thumbs
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton

LEAST_ROWS = 4
_WHICH = Qt.ItemDataRole.UserRole


class ExercisePicker(QWidget):
    """``chosen`` carries the id of an exercise; ``left`` asks for the keyboard elsewhere."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._thumbs = Thumbs()
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find an exercise"))
        self.search.setPlaceholderText(self.tr("Find an exercise"))
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list = _Exercises()
        self.list.setAccessibleName(self.tr("Exercises"))
        self.list.setMinimumHeight(LEAST_ROWS * current_theme().target.normal)
        self.list.setIconSize(SIZE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.ensurePolished()
        self.list.itemActivated.connect(self._choose)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.done = BigButton(self.tr("Done"), icon=IconName.CHECK)
        self.done.setToolTip(self.tr("Escape"))
        self.done.clicked.connect(self.left)
        column.addWidget(self.done)
        self.setFocusProxy(self.search)
        self._show("")

    def _show(self, wanted: str) -> None:
        words = wanted.casefold().split()
        language = self._office.language
        self.list.clear()
        exercises = self._office.shelf.exercises.values()
        for exercise in sorted(exercises, key=lambda each: name_order(each.text(language).name)):
            told = " ".join(
                (*(text.name for text in exercise.texts.values()), *exercise.muscles)
            ).casefold()
            if all(word in told for word in words):
                item = QListWidgetItem(exercise.text(language).name)
                item.setData(_WHICH, exercise.id)
                icon = self._thumbs.icon(exercise.demonstration.poster)
                if icon is not None:
                    item.setIcon(icon)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_WHICH)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses, the arrows move in the list, Escape leaves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if watched is self.search and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.list.currentRow() >= 0:
                self._choose(self.list.item(self.list.currentRow()))
            return True
        if watched is self.search and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        return super().eventFilter(watched, event)


class _Exercises(QListWidget):
    """The list, from which exercises are dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:  # type: ignore[override]
        carried = QMimeData()
        carried.setData(EXERCISE_MIME, str(items[0].data(_WHICH)).encode())
        return carried
