"""The form for somebody new: a name is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exerciseapp.domain.caseload import EARLIEST_BIRTH
from exerciseapp.domain.clinic import LONGEST_NAME
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.fields import Line
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

YEAR_LETTERS = 18


class NewPatientCard(BeginsAt, Card):
    """Enter adds; Escape puts the form away. ``added`` carries the name and the year or None."""

    added = Signal(str, object)
    left = Signal()

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._this_year = this_year
        self.name = Line()
        self.name.setMaxLength(LONGEST_NAME)
        self.year = Line()
        self.year.setMaxLength(4)
        self.year.setValidator(QIntValidator(0, 9999, self.year))
        self.year.setFixedWidth(self.fontMetrics().averageCharWidth() * YEAR_LETTERS)
        self.year.setPlaceholderText(self.tr("optional"))
        self.add = BigButton(self.tr("Add"), icon=IconName.PLUS, role=Role.PRIMARY)
        self.cancel = BigButton(self.tr("Cancel"), icon=IconName.CLOSE, role=Role.QUIET)
        self.notice = Notice(tone=NoticeTone.WARNING)
        row = QHBoxLayout()
        row.setSpacing(current_theme().space.normal)
        row.addLayout(_named(self.tr("Name"), self.name), 1)
        row.addLayout(_named(self.tr("Born"), self.year))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.column.addLayout(row)
        self.column.addLayout(buttons)
        self.column.addWidget(self.notice)
        for field in (self.name, self.year):
            field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.cancel.clicked.connect(self.left)
        self.begin_at(self.name)

    def begin(self) -> None:
        """Show the form, empty."""
        self.name.clear()
        self.year.clear()
        self.notice.clear()
        self.show()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        year = int(self.year.text()) if self.year.text() else None
        if not name:
            self.notice.show_text(self.tr("A patient needs a name."))
            self.name.setFocus()
        elif year is not None and not EARLIEST_BIRTH <= year <= self._this_year:
            told = self.tr("A year of birth lies between {first} and {last}.")
            self.notice.show_text(told.format(first=EARLIEST_BIRTH, last=self._this_year))
            self.year.setFocus()
        else:
            self.added.emit(name, year)


def _named(name: str, field: QLineEdit) -> QVBoxLayout:
    field.setAccessibleName(name)
    label = Body(name)
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(current_theme().space.hair)
    column.addWidget(label)
    column.addWidget(field)
    return column
