"""The patients as rows of a table: those that the search finds, in the order that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import cmp_to_key

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from exerciseapp.domain.caseload_search import is_found, search_words
from exerciseapp.services.clinic.caseload import CaseloadLine
from exerciseapp.ui.clinic.words import day_words, no_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NEVER = datetime.min.replace(tzinfo=UTC)
# So much of an id tells one nameless patient from another.
ID_LETTERS = 8


class Order(StrEnum):
    """What comes first."""

    NAME = "name"
    ANSWERED = "answered"
    HANDED_OVER = "handed_over"


class PatientsModel(QAbstractTableModel):
    """Name, year of birth, last hand-over, last answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[CaseloadLine] = ()
        self._words: dict[str, tuple[str, ...]] = {}
        self._shown: list[CaseloadLine] = []
        self._query = ""
        self._order = Order.NAME
        self._archived = False

    def show_lines(self, lines: Sequence[CaseloadLine]) -> None:
        """Show *lines*; names stand as the person's language orders them: Å first, or last."""
        alphabet = QCollator(QLocale())
        alphabet.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

        def compare(first: CaseloadLine, second: CaseloadLine) -> int:
            if bool(first.name) != bool(second.name):
                return -1 if first.name else 1
            return alphabet.compare(first.name, second.name)

        self._all = sorted(lines, key=cmp_to_key(compare))
        self._words = {line.id: search_words(*_texts(line)) for line in lines}
        self._sift()

    def search(self, query: str) -> None:
        """Show those whose name, id or year of birth *query* finds."""
        self._query = query
        self._sift()

    def order_by(self, order: Order) -> None:
        """Show them in that order."""
        self._order = order
        self._sift()

    def show_archived(self, archived: bool) -> None:
        """Show archived patients too, or not."""
        self._archived = archived
        self._sift()

    def line(self, row: int) -> CaseloadLine | None:
        """Return who stands in *row*."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, patient: str) -> int:
        """Return the row of the patient with that id, -1 if it is not shown."""
        return next((row for row, line in enumerate(self._shown) if line.id == patient), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        text = self._cell(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() > 0:
            # A cell alone does not say what its date is of.
            return f"{self._head(index.column())}: {text}"
        return text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        return None

    def _head(self, column: int) -> str:
        heads = (
            self.tr("Name"),
            self.tr("Born"),
            self.tr("Last hand-over"),
            self.tr("Last answer"),
        )
        return heads[column]

    def _cell(self, line: CaseloadLine, column: int) -> str:
        match column:
            case 0 if line.patient is None:
                return f"{no_name()} · {line.id[:ID_LETTERS]}"
            case 0 if line.archived:
                return self.tr("{name} (archived)").format(name=line.name)
            case 0:
                return line.name
            case 1:
                year = line.patient.year_of_birth if line.patient else None
                return "" if year is None else str(year)
            case 2:
                return day_words(line.handed_over)
            case _:
                return day_words(line.answered)

    def _sift(self) -> None:
        self.beginResetModel()
        found = [line for line in self._all if self._archived or not line.archived]
        if self._query.strip():
            found = [line for line in found if is_found(self._query, self._words[line.id])]
        match self._order:
            case Order.NAME:
                pass
            case Order.ANSWERED:
                found.sort(key=lambda line: line.answered or _NEVER, reverse=True)
            case Order.HANDED_OVER:
                found.sort(key=lambda line: line.handed_over or _NEVER, reverse=True)
        self._shown = found
        self.endResetModel()


def _texts(line: CaseloadLine) -> tuple[str, ...]:
    year = line.patient.year_of_birth if line.patient else None
    return (line.name or no_name(), line.id, "" if year is None else str(year))
