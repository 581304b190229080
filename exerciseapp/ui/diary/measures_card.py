"""What the person did by themselves: asked only where it was switched on in Settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.diary import Measures
from exerciseapp.ui.diary.answers import AnswerRow, yes_or_no
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Heading


class MeasuresCard(Card):
    """Asks about the measures that are True in *asked*; emits all of them after each press."""

    changed = Signal(object)  # Measures

    def __init__(self, asked: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures = Measures()
        self.column.addWidget(Heading(self.tr("The day before this night")))
        self.rows: dict[str, AnswerRow] = {}
        for name, question, is_asked in (
            ("magnesium", self.tr("Did you take magnesium?"), asked.magnesium),
            ("socks", self.tr("Did you wear compression socks?"), asked.socks),
            ("drink", self.tr("Did you drink enough?"), asked.drink),
        ):
            if is_asked:
                self._ask(name, question)

    def show_measures(self, measures: Measures) -> None:
        """Show what stands of a night."""
        self._measures = measures
        for name, row in self.rows.items():
            row.show_answer(getattr(measures, name))

    def _ask(self, name: str, question: str) -> None:
        row = AnswerRow(question, yes_or_no())
        row.chosen.connect(lambda answer: self._told(name, answer))
        self.rows[name] = row
        self.column.addWidget(row)

    def _told(self, name: str, answer: bool | None) -> None:
        self._measures = replace(self._measures, **{name: answer})
        self.changed.emit(self._measures)
