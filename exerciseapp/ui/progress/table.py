"""A table as high as its rows, in which nothing is cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.widgets.themed import reshapes

Rows = Sequence[Sequence[str]]


class DataTable(QTableWidget):
    """The page scrolls, not the table in it; only sideways it may, with very large text.

    Headings go on in the next line: Qt's own would be cut off.
    """

    def __init__(
        self, name: str, head: Sequence[str], rows: Rows, parent: QWidget | None = None
    ) -> None:
        super().__init__(len(rows), len(head), parent)
        self._head = tuple(head)
        self._cells = [tuple(row[column] for row in rows) for column in range(len(head))]
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(number, column, QTableWidgetItem(words))
        self.ensurePolished()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event) and self.width():
            self._fit(self.viewport().width())

    def _fit(self, width: int) -> None:
        theme = current_theme()
        bold = QFontMetrics(typeface(theme, bold=True))
        plain = QFontMetrics(typeface(theme))
        beside = 4 * theme.space.tight
        needed = [
            beside
            + max(
                *(bold.horizontalAdvance(word) for word in name.split()),
                *(plain.horizontalAdvance(cell) for cell in cells),
            )
            for name, cells in zip(self._head, self._cells, strict=True)
        ]
        spare = max(0, width - sum(needed)) // len(needed)
        names = []
        for column, name in enumerate(self._head):
            size = needed[column] + spare
            self.setColumnWidth(column, size)
            names.append(wrapped(name, bold, size - beside))
        self.setHorizontalHeaderLabels(names)
        line = max(theme.target.normal, round(plain.height() + 2 * theme.space.tight))
        lines = max(name.count("\n") + 1 for name in names)
        head = max(line, bold.lineSpacing() * lines + 2 * theme.space.tight)
        self.horizontalHeader().setFixedHeight(head)
        for number in range(self.rowCount()):
            self.setRowHeight(number, line)
        edge = 2 * (theme.stroke.focus + theme.space.hair)
        bar = self.horizontalScrollBar().sizeHint().height() if sum(needed) > width else 0
        self.setFixedHeight(head + line * self.rowCount() + edge + bar)


def wrapped(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return *words* with line breaks where they would be wider than *width* pixels."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
