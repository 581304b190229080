"""The table of patients: dates and years take what they need, names the rest."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

# A name is what somebody is found by, so this much of it is always to be read.
NAME_LETTERS = 16
# All columns but the name are dates and years, which are all as wide.
MEASURED_ROWS = 50
NAME = 0


class PatientsTable(QTableView):
    """One line a patient; where there is little room it scrolls sideways."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(MEASURED_ROWS)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._resized)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _resized(self, column: int) -> None:
        if column != NAME:
            self._fit_names()

    def _fit_names(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(NAME)
        least = NAME_LETTERS * self.fontMetrics().averageCharWidth()
        header.resizeSection(NAME, max(self.viewport().width() - others, least))
