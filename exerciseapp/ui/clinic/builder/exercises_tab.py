"""The exercises: stages above, the table in the middle, the picker beside it when wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.domain.text import LocalisedText
from exerciseapp.ui.clinic.builder.empty import EmptyDraft
from exerciseapp.ui.clinic.builder.model import DraftModel
from exerciseapp.ui.clinic.builder.picker import ExercisePicker
from exerciseapp.ui.clinic.builder.stage_bar import StageBar
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.builder.table import DraftTable
from exerciseapp.ui.clinic.builder.warning_words import all_words, warning_words
from exerciseapp.ui.clinic.fields import KeptLine
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.words import minutes

WIDEST_PX = 1800
PICKER_LETTERS = 44
# Sets and times beside the names.
LEAST_BESIDE_PX = 160
# Qt's own, which PySide leaves out: as wide as a widget may be.
QWIDGETSIZE_MAX = (1 << 24) - 1
LONGEST_NOTE = 400


class ExercisesTab(ScrollPage):
    """``template_wanted`` and ``copy_wanted`` ask for a programme to begin from.

    The table scrolls; the page does only where the window is too small for large text.
    """

    template_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest_px=WIDEST_PX)
        self._state = state
        # The row whose note stands in the line below the table.
        self._noted = -1
        self.model = DraftModel(state, self)
        self.model.refused.connect(self._refuse)
        self.table = DraftTable(self.model)
        self.table.row_chosen.connect(self._leave_row)
        self.table.adding_wanted.connect(self.pick)
        self.stages = StageBar(state)
        self.warning = Notice(tone=NoticeTone.WARNING)
        self.picker = ExercisePicker(state.office)
        self.picker.chosen.connect(self.model.add)
        self.picker.left.connect(self.stop_picking)
        self.picker.hide()
        self.empty = EmptyDraft()
        self.empty.pick_wanted.connect(self.pick)
        self.empty.template_wanted.connect(self.template_wanted)
        self.empty.copy_wanted.connect(self.copy_wanted)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        self._lay_out()
        self._shortcuts()
        state.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        space = current_theme().space
        self._tools = self._tool_row()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(space.tight)
        left.addWidget(self._middle, 1)
        left.addWidget(self.warning)
        left.addWidget(self._tools)
        beside = QHBoxLayout()
        beside.setSpacing(space.normal)
        beside.addWidget(self._left, 1)
        beside.addWidget(self.picker)
        self.column.setContentsMargins(0, space.hair, 0, space.hair)
        self.column.setSpacing(space.tight)
        self.column.addWidget(self.stages)
        self.column.addLayout(beside, 1)

    def _tool_row(self) -> QWidget:
        self.add = BigButton(self.tr("Exercise"), icon=IconName.PLUS)
        self.add.setAccessibleName(self.tr("Add an exercise"))
        self.add.setToolTip(self.tr("Ctrl+E, or Insert in the table"))
        self.add.clicked.connect(self.pick)
        self.up = self._tool(IconName.ARROW_UP, self.tr("Move up"), self.tr("Ctrl+Up"))
        self.up.clicked.connect(lambda: self.table.move_row(-1))
        self.down = self._tool(IconName.ARROW_DOWN, self.tr("Move down"), self.tr("Ctrl+Down"))
        self.down.clicked.connect(lambda: self.table.move_row(1))
        self.remove = self._tool(IconName.CLOSE, self.tr("Remove the exercise"), self.tr("Delete"))
        self.remove.clicked.connect(self.table.remove_row)
        self.note = KeptLine(self.tr("Note to the patient about this exercise"))
        self.note.setPlaceholderText(self.note.accessibleName())
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.kept.connect(self._keep_note)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(current_theme().space.tight)
        for button in (self.add, self.up, self.down, self.remove):
            line.addWidget(button)
        line.addWidget(self.note, 1)
        return row

    @staticmethod
    def _tool(icon: IconName, name: str, key: str) -> BigButton:
        button = BigButton("", icon=icon, role=Role.QUIET)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button

    def _shortcuts(self) -> None:
        picking = QShortcut(QKeySequence("Ctrl+E"), self)
        picking.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        picking.activated.connect(self.pick)

    def pick(self) -> None:
        """Show the picker and put the keyboard into it."""
        self._share_room()
        self.picker.open()
        # On a small screen the rows need the room.
        self._tools.hide()

    def _share_room(self) -> None:
        """Give the picker its place: beside the table, beside half of it, or in its place."""
        width = self.fontMetrics().averageCharWidth() * PICKER_LETTERS
        room = self.viewport().width() - width - current_theme().space.normal
        alone = room < self.table.name_width() + LEAST_BESIDE_PX
        self._left.setHidden(alone)
        self.picker.setMinimumWidth(0 if alone else width)
        self.picker.setMaximumWidth(QWIDGETSIZE_MAX if alone else width)
        self.table.set_compact(room < self.table.needed_width())

    def stop_picking(self) -> None:
        """Hide the picker; the keyboard goes to the table."""
        self.picker.hide()
        self._left.show()
        self.table.set_compact(False)
        self._tools.setVisible(bool(self._state.items))
        self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the table, or to the ways to begin."""
        (self.table if self._state.items else self.empty).setFocus(reason)

    def _show(self) -> None:
        self._middle.setCurrentWidget(self.table if self._state.items else self.empty)
        self.empty.show_part(begun=self._state.programme is not None)
        self._tools.setVisible(bool(self._state.items) and self.picker.isHidden())
        seconds = self._state.seconds()
        self.stages.total.setText(
            self.tr("Takes {number} min").format(number=max(1, round(seconds / 60)))
            if seconds
            else ""
        )
        self.stages.total.setAccessibleName(minutes(seconds) if seconds else "")
        self._show_row(self.table.row)

    def _leave_row(self, row: int) -> None:
        """Keep the note that is being written with its own exercise, before another is shown."""
        self.note.settle()
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        self._noted = row
        items = self._state.items
        there = 0 <= row < len(items)
        for widget in (self.remove, self.note):
            widget.setEnabled(there)
        self.up.setEnabled(there and row > 0)
        self.down.setEnabled(there and row < len(items) - 1)
        note = items[row].note if there else None
        self.note.show_text(note.in_language(self._state.language()) if note else "")
        own = [warning_words(each) for each in self.model.warnings_at(row)] if there else []
        whole = [each for each in self.model.warnings if each.place is None]
        self.warning.show_text("\n".join((*own, all_words(whole))).strip(), NoticeTone.WARNING)

    def _refuse(self, told: str) -> None:
        self.warning.show_text(told, NoticeTone.WARNING)

    def _keep_note(self, text: str) -> None:
        row, items = self._noted, self._state.items
        if 0 <= row < len(items):
            plain = " ".join(text.split())
            note = LocalisedText({self._state.language(): plain}) if plain else None
            self.model.change(row, replace(items[row], note=note))
