"""The exercises of one part as a table: a row each, its dosage in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPixmap

from exerciseapp.domain.dosage import Sides
from exerciseapp.domain.draft import added, changed, moved, usual_dosage
from exerciseapp.domain.draft_ranges import DosageWarning, warnings_for
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Prescription
from exerciseapp.ui.clinic.builder.cells import CellError, Column, cell_text, number, with_cell
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.builder.warning_words import COLUMNS, all_words
from exerciseapp.ui.clinic.library.model import EXERCISE_MIME
from exerciseapp.ui.clinic.library.thumbnails import Thumbnails
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, icon

# How large a picture is shown.
PICTURE = QSize(57, 32)
ROW_MIME = "application/x-exerciseapp-row"
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
EDITED = frozenset(Column) - {Column.EXERCISE, Column.TIME}
MINUTE_S = 60


class DraftModel(QAbstractTableModel):
    """Shows what the state holds, and writes into it. ``refused`` carries why a cell was not."""

    refused = Signal(str)
    row_wanted = Signal(int)

    def __init__(self, state: DraftState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._shown: tuple[Prescription, ...] = ()
        self._warnings: tuple[DosageWarning, ...] = ()
        self._seconds: tuple[float, ...] = ()
        # Twice as large as shown, for fine screens.
        self._pictures = Thumbnails(PICTURE * 2, self)
        self._pictures.came.connect(self._picture_came)
        state.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Show what the state holds now."""
        items = self.state.items
        if [each.exercise for each in items] == [each.exercise for each in self._shown]:
            self._take(items)
            if items:
                last = self.index(len(items) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._take(items)
        self.endResetModel()

    def _take(self, items: tuple[Prescription, ...]) -> None:
        self._shown = items
        self._seconds = tuple(self.state.item_seconds(row) for row in range(len(items)))
        self._warnings = warnings_for(items, self.state.seconds())

    def _picture_came(self) -> None:
        if self._shown:
            last = self.index(len(self._shown) - 1, Column.EXERCISE)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    @property
    def warnings(self) -> tuple[DosageWarning, ...]:
        """What is unusual in the list."""
        return self._warnings

    def warnings_at(self, row: int, column: Column | None = None) -> tuple[DosageWarning, ...]:
        """Return what is unusual in one row, or in one cell of it."""
        return tuple(
            each
            for each in self._warnings
            if each.place == row and (column is None or COLUMNS.get(each.measure) is column)
        )

    def exercise(self, row: int) -> Exercise | None:
        """Return the exercise in *row*, None where the library lacks it."""
        return self.state.office.shelf.exercises.get(self._shown[row].exercise)

    def name(self, row: int) -> str:
        """Return what the exercise in *row* is called in the window's language."""
        exercise = self.exercise(row)
        if exercise is None:
            return self.tr("{id} (not in the library)").format(id=self._shown[row].exercise)
        return exercise.text(self.state.office.language).name

    # What Qt asks.

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.EXERCISE:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self.column_name(Column(section))

    def column_name(self, column: Column) -> str:
        """Return the heading of a column."""
        match column:
            case Column.EXERCISE:
                return self.tr("Exercise")
            case Column.SETS:
                return self.tr("Sets")
            case Column.REPETITIONS:
                return self.tr("Times")
            case Column.TIMING:
                return self.tr("Hold, tempo")
            case Column.REST:
                return self.tr("Rest")
            case Column.SET_REST:
                return self.tr("Set rest")
            case Column.LEGS:
                return self.tr("Legs")
            case Column.TIME:
                return self.tr("Takes")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(row, column)
            case Qt.ItemDataRole.DecorationRole:
                return self._decoration(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return all_words(self.warnings_at(row, column)) or self._help(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column is not Column.EXERCISE:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self.is_editable(index.row(), Column(index.column())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def is_editable(self, row: int, column: Column) -> bool:
        """Tell whether there is anything to write in a cell."""
        exercise = self.exercise(row)
        if exercise is None or column not in EDITED:
            return False
        if column is Column.LEGS:
            return exercise.sided
        if column is Column.REST:
            return self._shown[row].dosage.hold_s is not None
        return True

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        item = self._shown[index.row()]
        column = Column(index.column())
        try:
            dosage = (
                replace(item.dosage, sides=value)
                if isinstance(value, Sides)
                else with_cell(item.dosage, column, str(value))
            )
        except CellError as error:
            self.refused.emit(str(error))
            return False
        self.change(index.row(), replace(item, dosage=dosage))
        return True

    def change(self, row: int, item: Prescription, run: str = "") -> None:
        """Let *item* stand in *row*."""
        state = self.state
        if item != self._shown[row]:
            state.edit(changed(state.begun(), state.part, row, item), run)

    # Dragging.

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW_MIME, EXERCISE_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        carried = QMimeData()
        carried.setData(ROW_MIME, str(indexes[0].row()).encode())
        return carried

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._shown)
        if data.hasFormat(ROW_MIME):
            self.move_row(int(bytes(data.data(ROW_MIME).data())), place)
        elif data.hasFormat(EXERCISE_MIME):
            self.add(bytes(data.data(EXERCISE_MIME).data()).decode(), place)
        # What was moved is in its new place already: Qt must not remove it from the old one.
        return False

    def move_row(self, row: int, before: int) -> None:
        """Put the exercise in *row* before the one that stands at *before* now."""
        to = before - 1 if before > row else before
        if to == row or not 0 <= to < len(self._shown):
            return
        state = self.state
        if state.edit(moved(state.begun(), state.part, row, to)):
            self.row_wanted.emit(to)

    def add(self, exercise_id: str, place: int | None = None) -> None:
        """Add an exercise with its usual dosage, before *place* or at the end."""
        state = self.state
        exercise = state.office.shelf.exercises.get(exercise_id)
        if exercise is None:
            return
        dosage = usual_dosage(exercise, state.office.shelf.programmes.values())
        at = len(self._shown) if place is None else place
        item = Prescription(exercise_id, dosage)
        if state.edit(added(state.begun(), state.part, item, at)):
            self.row_wanted.emit(at)

    # The words.

    def _text(self, row: int, column: Column) -> str:
        if column is Column.EXERCISE:
            # The number that the hand-out gives it too.
            return f"{row + 1}. {self.name(row)}"
        if column is Column.TIME:
            minutes = self._seconds[row] / MINUTE_S
            return self.tr("{minutes} min").format(minutes=number(max(0.5, round(minutes * 2) / 2)))
        return cell_text(self._shown[row].dosage, column)

    def _decoration(self, row: int, column: Column) -> QIcon | None:
        if column is Column.EXERCISE:
            exercise = self.exercise(row)
            image = self._pictures.picture(exercise.demonstration.poster if exercise else None)
            pixmap = QPixmap(PICTURE) if image.isNull() else QPixmap.fromImage(image)
            if image.isNull():
                # The names stand where they will stand when the pictures have come.
                pixmap.fill(Qt.GlobalColor.transparent)
            return QIcon(pixmap)
        if self.warnings_at(row, column):
            return self._warning_icon()
        return None

    @staticmethod
    def _warning_icon() -> QIcon:
        theme = current_theme()
        made = QIcon(icon(IconName.WARNING, theme, theme.colours.danger))
        # On the fill of a chosen cell red would not be seen.
        chosen = icon(IconName.WARNING, theme, theme.colours.on_accent)
        for size in chosen.availableSizes():
            made.addPixmap(chosen.pixmap(size), QIcon.Mode.Selected)
        return made

    def _help(self, row: int, column: Column) -> str:
        if column is Column.EXERCISE:
            return self.name(row)
        if column is Column.TIMING and self._shown[row].dosage.hold_s is None:
            return self.tr("2-1-3 is up, stay, back in seconds; 15 is so many a minute")
        return ""

    def _spoken(self, row: int, column: Column) -> str:
        if column is Column.EXERCISE:
            return self.name(row)
        told = f"{self.column_name(column)}: {self._text(row, column)}"
        unusual = all_words(self.warnings_at(row, column))
        return f"{told}. {unusual}" if unusual else told
