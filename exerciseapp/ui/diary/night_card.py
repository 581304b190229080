"""The cramps of one night: how many, and only if there were any, where and how bad."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.diary import Lasted, NightEntry, with_cramps
from exerciseapp.ui.diary.answers import AnswerRow, yes_or_no
from exerciseapp.ui.diary.legs import Legs
from exerciseapp.ui.diary.words import COUNTS, count_words, lasted_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.widgets.rating_scale import RatingScale


class NightCard(Card):
    """Shows one entry and emits it, changed, after each press."""

    changed = Signal(object)  # a NightEntry

    def __init__(self, entry: NightEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self.count = AnswerRow(
            self.tr("How many cramps did you have?"),
            [(count, count_words(count)) for count in COUNTS],
            is_heading=True,
        )
        self.count.chosen.connect(self._count)
        self.column.addWidget(self.count)
        self.details = self._details()
        self.column.addWidget(self.details)
        self.show_entry(entry)

    def show_entry(self, entry: NightEntry) -> None:
        """Show what stands of a night."""
        self._entry = entry
        known = entry.cramps if entry.cramps is None else min(entry.cramps, COUNTS[-1])
        self.count.show_answer(known)
        self.details.setVisible(bool(entry.cramps))
        self.legs.show_spots(entry.spots)
        self.lasted.show_answer(entry.lasted)
        self.woke.show_answer(entry.woke)
        self.worst.blockSignals(True)
        self.worst.set_value(entry.worst)
        self.worst.blockSignals(False)
        self._warn()

    def _details(self) -> QWidget:
        space = current_theme().space
        self.legs = Legs()
        self.legs.changed.connect(lambda spots: self._tell(replace(self._entry, spots=spots)))
        self.lasted = AnswerRow(
            self.tr("How long did the longest one last?"),
            [(lasted, lasted_words(lasted)) for lasted in Lasted],
        )
        self.lasted.chosen.connect(lambda lasted: self._tell(replace(self._entry, lasted=lasted)))
        self.woke = AnswerRow(self.tr("Did it wake you?"), yes_or_no())
        self.woke.chosen.connect(lambda woke: self._tell(replace(self._entry, woke=woke)))
        self.worst = RatingScale(
            self.tr("How bad was the worst one?"),
            self.tr("No pain"),
            self.tr("Worst pain you can imagine"),
            optional=False,
        )
        self.worst.value_changed.connect(lambda nrs: self._tell(replace(self._entry, worst=nrs)))
        self.warning = Notice(tone=NoticeTone.WARNING)
        where = QVBoxLayout()
        where.setSpacing(space.tight)
        where.addWidget(Body(self.tr("Where was it?")))
        where.addWidget(self.legs)
        where.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(space.roomy)
        beside.addWidget(self.lasted)
        beside.addWidget(self.woke)
        beside.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(space.wide)
        halves.addLayout(where)
        halves.addLayout(beside, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.normal)
        column.addLayout(halves)
        column.addWidget(self.warning)
        column.addWidget(Body(self.worst.accessibleName()), 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.worst)
        return whole

    def _count(self, cramps: int | None) -> None:
        entry = with_cramps(self._entry, cramps)
        self.show_entry(entry)
        self.changed.emit(entry)

    def _tell(self, entry: NightEntry) -> None:
        self._entry = entry
        self._warn()
        self.changed.emit(entry)

    def _warn(self) -> None:
        if self._entry.lasted is Lasted.OVER_10_MIN:
            self.warning.show_text(
                self.tr(
                    "If a cramp lasts over ten minutes, call your doctor the same day. "
                    "That is what the NHS says."
                )
            )
        else:
            self.warning.clear()
