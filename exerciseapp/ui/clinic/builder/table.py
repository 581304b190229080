"""The table of exercises: written into, ordered and emptied by keyboard and mouse alike."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from exerciseapp.domain.draft import removed
from exerciseapp.ui.clinic.builder.cells import Column, stepped
from exerciseapp.ui.clinic.builder.delegate import DosageDelegate
from exerciseapp.ui.clinic.builder.model import PICTURE, DraftModel, Index
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.widgets.themed import reshapes

NAME_LETTERS = 21
LEAST_ROWS = 3
# What can be left out while exercises are picked on a small screen.
NUMBERS = tuple(column for column in Column if column is not Column.EXERCISE)
LEFT_OUT = (Column.TIMING, Column.REST, Column.SET_REST, Column.LEGS, Column.TIME)
MORE, LESS = "+", "-"


class DraftTable(QTableView):
    """A row an exercise. ``row_chosen`` carries the row that has the keyboard, -1 for none."""

    row_chosen = Signal(int)
    adding_wanted = Signal()

    def __init__(self, model: DraftModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = model
        self.setAccessibleName(self.tr("Exercises of this part"))
        self.setModel(model)
        self.setItemDelegate(self._delegate())
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.clicked.connect(self._choose_legs)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        # Two lines of a name have room in a row, if none is kept free above and below.
        self.setProperty("dense", True)
        self.setIconSize(PICTURE)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self._let_drag()
        self._set_widths()
        model.row_wanted.connect(self.choose_row)
        model.modelReset.connect(self._choose_again)
        model.modelReset.connect(self._fit_columns)
        model.dataChanged.connect(self._fit_columns)
        self._row, self._column = 0, Column.REPETITIONS
        self._choose_again()

    def _delegate(self) -> DosageDelegate:
        delegate = DosageDelegate(self)
        delegate.moved.connect(lambda by: self.choose_row(self.row + by))
        return delegate

    def _let_drag(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(current_theme().target.normal)
        rows = self.verticalHeader()
        rows.hide()
        # A name takes two lines where it must.
        two_lines = 2 * self.fontMetrics().lineSpacing() + current_theme().space.hair
        rows.setMinimumSectionSize(0)
        height = max(current_theme().target.normal, two_lines)
        rows.setDefaultSectionSize(height)
        self.setMinimumHeight(header.sizeHint().height() + LEAST_ROWS * height)
        self._fit_columns()

    def set_compact(self, compact: bool) -> None:
        """Leave the last columns out, where the picker takes their room."""
        for column in LEFT_OUT:
            self.setColumnHidden(column, compact)
        self._fit_columns()

    def name_width(self) -> int:
        """Return how wide the column of the names is at least."""
        return PICTURE.width() + NAME_LETTERS * self.fontMetrics().averageCharWidth()

    def needed_width(self) -> int:
        """Return how wide the table is with all its columns."""
        return self.name_width() + sum(map(self._width_of, NUMBERS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the numbers what they need, and the name the rest, but enough to be read.

        Where that is more than there is, the table scrolls sideways.
        """
        header = self.horizontalHeader()
        shown = [column for column in NUMBERS if not self.isColumnHidden(column)]
        widths: dict[Column, int] = {column: self._width_of(column) for column in shown}
        left = self.viewport().width() - sum(widths.values())
        widths[Column.EXERCISE] = max(self.name_width(), left)
        for column, width in widths.items():
            if header.sectionSize(column) != width:
                header.resizeSection(column, width)

    def _width_of(self, column: Column) -> int:
        """Return how wide a column of numbers is, its heading and its warnings included.

        Counted here: asked by Qt, each cell would be laid out several times at every change.
        """
        theme, space = current_theme(), current_theme().space
        heading = QFontMetrics(typeface(theme, bold=True))
        # What the sheet keeps free around a heading, and what it and Qt keep free around a cell.
        widths = [heading.horizontalAdvance(self.draft.column_name(column)) + 2 * space.tight]
        for row in range(self.draft.rowCount()):
            text = str(self.draft.index(row, column).data() or "")
            icon = PICTURE.height() + space.tight if self.draft.warnings_at(row, column) else 0
            words = self.fontMetrics().horizontalAdvance(text)
            widths.append(words + icon + 2 * space.tight + space.normal)
        return max(theme.target.normal, max(widths) + space.hair)

    @property
    def row(self) -> int:
        """The row that has the keyboard, -1 for none."""
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        """Put the keyboard into *row*, in the column where it is."""
        if 0 <= row < self.draft.rowCount():
            self.setCurrentIndex(self.draft.index(row, self._column))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._row, self._column = current.row(), Column(current.column())
        self.row_chosen.emit(current.row())

    def _choose_legs(self, index: QModelIndex) -> None:
        """Open the choice of legs at one press: there is nothing to write in it."""
        legs = index.column() == Column.LEGS
        if legs and self.draft.is_editable(index.row(), Column.LEGS):
            self.edit(index)
            choice = self.viewport().findChild(QComboBox)
            if choice is not None:
                choice.showPopup()

    def _choose_again(self) -> None:
        """Stand in the same row as before, or in the last one."""
        rows = self.draft.rowCount()
        if rows:
            self.setCurrentIndex(self.draft.index(min(self._row, rows - 1), self._column))
        self.row_chosen.emit(self.row)

    # What is done.

    def move_row(self, by: int) -> None:
        """Move the exercise one place up (-1) or down (1)."""
        row = self.row
        if row >= 0 and 0 <= row + by < self.draft.rowCount():
            self.draft.move_row(row, row + by + (1 if by > 0 else 0))

    def remove_row(self) -> None:
        """Take the exercise out of this part."""
        if self.row >= 0:
            state = self.draft.state
            state.edit(removed(state.begun(), state.part, self.row))

    def step(self, by: int) -> None:
        """Make the number in the cell one step larger (1) or smaller (-1)."""
        index = self.currentIndex()
        column = Column(index.column())
        if not index.isValid() or not self.draft.is_editable(index.row(), column):
            return
        item = self.draft.state.items[index.row()]
        dosage = stepped(item.dosage, column, by)
        # Steps in one cell are undone together.
        run = f"{self.draft.state.part}-{index.row()}-{column}"
        self.draft.change(index.row(), replace(item, dosage=dosage), run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # The key was for the editor, which has done with it what there was to do.
            event.ignore()
            return
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_row(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_row()
        elif event.text() in {MORE, LESS}:
            self.step(1 if event.text() == MORE else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Insert:
            self.adding_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Drop before the row under the pointer, or after it in its lower half."""
        at = self.indexAt(event.position().toPoint())
        place = self.draft.rowCount()
        if at.isValid():
            middle = self.visualRect(at).center().y()
            place = at.row() + (1 if event.position().y() > middle else 0)
        if self.draft.canDropMimeData(
            event.mimeData(), event.dropAction(), place, 0, QModelIndex()
        ):
            self.draft.dropMimeData(event.mimeData(), event.dropAction(), place, 0, QModelIndex())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def sizeHint(self) -> QSize:
        return QSize(self.name_width() * 3, current_theme().target.normal * 6)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self._set_widths()
