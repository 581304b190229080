"""The exercises that were found, as rows of a list. A row costs nothing until it is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QImage

from exerciseapp.domain.exercise import Exercise
from exerciseapp.ui.clinic.library.catalogue import Catalogue
from exerciseapp.ui.clinic.library.fact_words import position_word
from exerciseapp.ui.clinic.library.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# What a dragged row carries: the exercise's id.
EXERCISE_MIME = "application/x-exerciseapp-exercise"
# Sixteen to nine.
PICTURE_PX = QSize(112, 63)
# A view asks of every row where it stands; so many are more than anybody looks through, and the
# others come as the list is scrolled.
ROWS_AT_ONCE = 200


class ExercisesModel(QAbstractListModel):
    """Rows by the ids of exercises, in the order of the search."""

    def __init__(self, catalogue: Catalogue, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._language = language
        self._shown: Sequence[str] = ()
        self._count = 0
        self._rows: dict[str, int] = {}
        # As fine as the finest screen, so that nothing is made smaller while it is painted.
        self.thumbnails = Thumbnails(PICTURE_PX * _finest_screen(), self)

    def show_found(self, found: Sequence[str]) -> None:
        """Show the exercises with these ids."""
        self.beginResetModel()
        self._shown = found
        self._count = min(len(found), ROWS_AT_ONCE)
        self._rows = {}
        self.endResetModel()

    def exercise(self, row: int) -> Exercise | None:
        """Return the exercise in *row*."""
        if not 0 <= row < len(self._shown):
            return None
        return self._catalogue.exercises[self._shown[row]]

    def row_of(self, exercise: str) -> int:
        """Return the row of the exercise with that id, and show it; -1 if it was not found."""
        if not self._rows:
            self._rows = {name: row for row, name in enumerate(self._shown)}
        row = self._rows.get(exercise, -1)
        if row >= self._count:
            self._grow(row + 1)
        return row

    def name(self, row: int) -> str:
        """Return what the exercise in *row* is called."""
        exercise = self.exercise(row)
        return exercise.text(self._language).name if exercise else ""

    def purpose(self, row: int) -> str:
        """Return what the exercise in *row* is for."""
        exercise = self.exercise(row)
        return exercise.text(self._language).purpose if exercise else ""

    def is_favourite(self, row: int) -> bool:
        """Tell whether the exercise in *row* is a favourite."""
        exercise = self.exercise(row)
        return exercise is not None and self._catalogue.marks(exercise.id).favourite

    def picture(self, row: int) -> QImage:
        """Return the picture of the exercise in *row*, null until it has come."""
        exercise = self.exercise(row)
        return self.thumbnails.picture(exercise.demonstration.poster if exercise else None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._count < len(self._shown)

    def fetchMore(self, parent: Index) -> None:
        """Show the next rows: the list was scrolled to its end."""
        if not parent.isValid():
            self._grow(self._count + ROWS_AT_ONCE)

    def _grow(self, count: int) -> None:
        count = min(count, len(self._shown))
        self.beginInsertRows(QModelIndex(), self._count, count - 1)
        self._count = count
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        exercise = self.exercise(row)
        if exercise is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = [self.name(row), position_word(exercise.position)]
            if self.is_favourite(row):
                told.append(self.tr("favourite"))
            return ", ".join(told)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.purpose(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def mimeTypes(self) -> list[str]:
        return [EXERCISE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the exercise that is dragged."""
        carried = QMimeData()
        exercise = self.exercise(indexes[0].row()) if indexes else None
        if exercise is not None:
            carried.setData(EXERCISE_MIME, exercise.id.encode())
        return carried


def _finest_screen() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
