"""Choosing what a programme begins from: a template, or another patient's programme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.programme import Programme
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Heading

_WHICH = Qt.ItemDataRole.UserRole
WIDTH_PX, HEIGHT_PX = 560, 460
# From as many on it is quicker to write than to look.
SEARCHED_FROM = 8


@dataclass(frozen=True, slots=True)
class Beginning:
    """A programme to begin from, read when it is chosen, and what it is called in the list."""

    name: str
    read: Callable[[], Programme | None]


def template_beginnings(office: Office) -> list[Beginning]:
    """Return the clinic's templates, then what comes with the program."""
    found: list[Beginning] = []
    for each in office.drafts.patterns():
        programme = each.programme
        title = each.title or programme.title.in_language(office.language)
        count = Counted().exercises(len(programme.prescriptions))
        found.append(Beginning(f"{title} · {count}", partial(_itself, programme)))
    return found


def patient_beginnings(office: Office, patient: str) -> list[Beginning]:
    """Return the programmes of all others who have one. Of a thousand, none is read for it."""
    found: list[Beginning] = []
    for line in office.caseload.lines():
        if line.id == patient or not line.name or line.archived:
            continue
        if line.handed_over is not None or office.caseload.draft(line.id) is not None:
            found.append(Beginning(line.name, partial(office.drafts.programme, line.id)))
    return found


def _itself(programme: Programme) -> Programme:
    return programme


class StartDialog(QDialog):
    """A list of which one is chosen with Enter or a double click."""

    def __init__(
        self, title: str, remark: str, beginnings: Sequence[Beginning], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(QSize(WIDTH_PX, HEIGHT_PX).boundedTo(parent.window().size()))
        self._beginnings = beginnings
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find"))
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.textChanged.connect(self._show)
        self.search.setVisible(len(beginnings) >= SEARCHED_FROM)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.ensurePolished()
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.use = BigButton(self.tr("Begin with this"), icon=IconName.CHECK, role=Role.PRIMARY)
        self.use.setDefault(True)
        self.use.clicked.connect(self.accept)
        leave = BigButton(self.tr("Cancel"), role=Role.QUIET)
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        space = current_theme().space
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.tight)
        column.addWidget(Heading(title))
        column.addWidget(Body(remark, quiet=True))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.use)
        column.addLayout(row)
        self._show("")
        self.list.setFocus()

    def chosen(self) -> Programme | None:
        """Return the programme that was chosen. Raises ValueError if it cannot be read."""
        row = self.list.currentRow()
        if row < 0:
            return None
        return self._beginnings[int(self.list.item(row).data(_WHICH))].read()

    def _show(self, wanted: str) -> None:
        words = wanted.casefold().split()
        self.list.clear()
        for place, each in enumerate(self._beginnings):
            if all(word in each.name.casefold() for word in words):
                item = QListWidgetItem(each.name)
                item.setData(_WHICH, place)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.use.setEnabled(self.list.count() > 0)
