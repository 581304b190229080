"""What was done beside what was asked, exercise by exercise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exerciseapp.domain.records import Amount, SetOutcome, SetRecord
from exerciseapp.domain.session import Session
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.words import Words, seconds


class SummaryCard(Card):
    """A table of the session: a row for each exercise, asked and done beside each other."""

    def __init__(self, words: Words, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(self.tr("What you did")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(current_theme().space.roomy)
        for column, stretch in enumerate((5, 3, 4)):
            grid.setColumnStretch(column, stretch)
        for column, title in enumerate((self.tr("Asked"), self.tr("Done")), start=1):
            grid.addWidget(Small(title, quiet=True), 0, column)
        for place in range(len(session.plan.exercises)):
            records = [record for key, record in session.records.items() if key.exercise == place]
            cells = (words.exercise_name(place), self._asked(records), self._done(records))
            for column, text in enumerate(cells):
                grid.addWidget(Body(text), place + 1, column, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)

    def _asked(self, records: Sequence[SetRecord]) -> str:
        return self._times(len(records), records[0].prescribed)

    def _done(self, records: Sequence[SetRecord]) -> str:
        whole = [record for record in records if record.outcome is SetOutcome.DONE]
        if len(whole) == len(records):
            return self.tr("all")
        begun = [
            record
            for record in records
            if record.outcome is not SetOutcome.DONE
            and (record.performed.repetitions or record.performed.hold_s)
        ]
        parts = [self._times(len(whole), records[0].prescribed)] if whole else []
        parts.extend(self._amount(record.performed) for record in begun)
        return self.tr(" and ").join(parts) if parts else self.tr("not done")

    def _times(self, sets: int, amount: Amount) -> str:
        """Return so many sets of an amount; the two legs count as a set each."""
        if sets == 1:
            return self._amount(amount)
        return self.tr("{sets} × {amount}").format(sets=sets, amount=self._amount(amount))

    def _amount(self, amount: Amount) -> str:
        times = Counted().times(amount.repetitions)
        if amount.hold_s is None:
            return times
        return self.tr("{times}, {hold}").format(times=times, hold=seconds(amount.hold_s))
