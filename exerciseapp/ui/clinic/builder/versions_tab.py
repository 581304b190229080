"""Every version that was handed over, and two of them side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from exerciseapp.domain.draft import is_same_content
from exerciseapp.domain.draft_compare import Difference, compare
from exerciseapp.domain.programme import Programme
from exerciseapp.ui.clinic.builder.compare_words import ComparedWords, Line, difference_words
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.words import day_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body

WIDEST_PX = 1600
LEAST_LINES = 8


@dataclass(frozen=True, slots=True)
class _Offer:
    name: str
    programme: Programme


class VersionsTab(ScrollPage):
    """Two choices above, the comparison below; the later one is the draft at first."""

    def __init__(self, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest_px=WIDEST_PX)
        self._state = state
        self._offers: tuple[_Offer, ...] = ()
        self.nothing = Body(quiet=True)
        self.before = self._choice(self.tr("Earlier version"))
        self.after = self._choice(self.tr("Later version"))
        self.again = BigButton(self.tr("Go on from this version"), icon=IconName.REPEAT)
        self.again.clicked.connect(self._go_on)
        self.told = Body()
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("The two versions side by side"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(LEAST_LINES * self.fontMetrics().lineSpacing())
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        # Columns are resized one after the other; the rows follow when all of them are.
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)
        self._resized.timeout.connect(self._set_heights)
        header.sectionResized.connect(self._resized.start)
        self._lay_out()
        state.changed.connect(self.read)
        state.office.news.exchanged.connect(self.read)
        self.read()

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.currentIndexChanged.connect(self._compare)
        return choice

    def _lay_out(self) -> None:
        space = current_theme().space
        self._with = QLabel(self.tr("beside"))
        row = FlowLayout(spacing=space.tight)
        for widget in (self.before, self._with, self.after, self.again):
            row.addWidget(widget)
        self.column.setContentsMargins(0, space.normal, 0, space.tight)
        self.column.setSpacing(space.tight)
        self.column.addWidget(self.nothing)
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(self.table, 1)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first choice."""
        self.before.setFocus(reason)

    def read(self) -> None:
        """Offer the versions that there are now."""
        versions = self._state.office.drafts.versions(self._state.patient)
        offers = [
            _Offer(
                self.tr("Version {number}, {day}").format(
                    number=each.programme.version, day=day_words(each.handed_over)
                ),
                each.programme,
            )
            for each in versions
        ]
        draft = self._state.programme
        if draft is not None and versions and not _stands(draft, versions[-1].programme):
            offers.append(_Offer(self.tr("What you are working on"), draft))
        self._offers = tuple(offers)
        names = [each.name for each in offers]
        for choice, index in ((self.before, len(names) - 2), (self.after, len(names) - 1)):
            chosen = choice.currentText()
            with QSignalBlocker(choice):
                choice.clear()
                choice.addItems(names)
                same = names.index(chosen) if chosen in names and choice is self.before else index
                choice.setCurrentIndex(max(0, same))
        several = len(offers) > 1
        self.nothing.setText(
            ""
            if several
            else self.tr("Nothing has been handed over yet.")
            if not offers
            else self.tr("Only one version so far: {name}.").format(name=offers[0].name)
        )
        self.nothing.setVisible(not several)
        for widget in (self.before, self._with, self.after, self.told, self.table):
            widget.setVisible(several)
        self.again.setVisible(several)
        self._compare()

    def _compare(self) -> None:
        first, second = self.before.currentIndex(), self.after.currentIndex()
        if len(self._offers) < 2 or min(first, second) < 0:
            return
        before, after = self._offers[first], self._offers[second]
        comparison = compare(before.programme, after.programme)
        office = self._state.office
        lines = ComparedWords(office.shelf, office.language).lines(comparison)
        self.told.setText(
            self.tr("The two ask for the same.") if comparison.is_same else self._count(lines)
        )
        self.table.setHorizontalHeaderLabels(
            [self.tr("What"), before.name, after.name, self.tr("Difference")]
        )
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._show_line(row, line)
        self._resized.start()

    def _set_heights(self) -> None:
        """Give every row the height of its words: Qt forgets what the style sheet keeps free."""
        theme = current_theme()
        beside = 2 * theme.space.tight + 2 * theme.space.hair
        for row in range(self.table.rowCount()):
            height = 0
            for column in range(self.table.columnCount()):
                item = self.table.item(row, column)
                if item is None:
                    continue
                room = QRect(0, 0, self.table.columnWidth(column) - beside, 10_000)
                metrics = QFontMetrics(item.font())
                words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
                height = max(height, words.height())
            self.table.setRowHeight(row, height + beside)

    def _count(self, lines: tuple[Line, ...]) -> str:
        changed = sum(line.difference is not Difference.SAME for line in lines)
        if changed == 1:
            return self.tr("One difference.")
        return self.tr("{number} differences.").format(number=changed)

    def _show_line(self, row: int, line: Line) -> None:
        theme = current_theme()
        told = difference_words(line.difference)
        for column, text in enumerate((line.what, line.before, line.after, told)):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            stands_out = line.heading or line.difference is not Difference.SAME
            item.setFont(typeface(theme, bold=stands_out))
            if line.heading:
                item.setBackground(QColor(theme.colours.raised))
            self.table.setItem(row, column, item)

    def _go_on(self) -> None:
        """Let the draft be what the earlier version was."""
        index = self.before.currentIndex()
        if 0 <= index < len(self._offers):
            self._state.edit(self._offers[index].programme)


def _stands(draft: Programme, last: Programme) -> bool:
    return is_same_content(draft, last)
