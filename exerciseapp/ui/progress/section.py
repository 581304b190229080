"""One part of progress: a sentence, its picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exerciseapp.ui.progress.marks import Swatch
from exerciseapp.ui.progress.table import DataTable, Rows
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small


class Section(Card):
    """The table is made when it is asked for, and holds what the picture shows."""

    def __init__(self, heading: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self.column.addWidget(Heading(heading))
        self.sentence = Body(sentence)
        self.column.addWidget(self.sentence)
        self.table: DataTable | None = None
        self.switch: BigButton | None = None

    def add_legend(self, samples: Sequence[tuple[Swatch, str]]) -> None:
        """Say what the signs of the picture mean."""
        flow = FlowLayout(spacing=current_theme().space.normal)
        for swatch, words in samples:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(current_theme().space.tight)
            label = Small(words)
            label.setWordWrap(False)
            row.addWidget(swatch)
            row.addWidget(label)
            flow.addWidget(pair)
        self.column.addLayout(flow)

    def add_table(self, head: Sequence[str], rows: Callable[[], Rows]) -> None:
        """Offer the same as a table; *rows* is asked when it is wanted."""
        switch = BigButton(self.tr("As a table"), icon=IconName.LIST, role=Role.QUIET)
        switch.setCheckable(True)
        switch.setAccessibleDescription(self._heading)
        switch.clicked.connect(lambda on: self._switch(head, rows, on=on))
        self.switch = switch
        self.column.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _switch(self, head: Sequence[str], rows: Callable[[], Rows], *, on: bool) -> None:
        if self.table is None:
            self.table = DataTable(self._heading, head, rows())
            self.column.addWidget(self.table)
        self.table.setVisible(on)
