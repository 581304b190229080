"""Which part of the programme is shown: its stages, its lighter variant, and new ones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QSpinBox, QWidget

from exerciseapp.domain.draft import (
    LIGHTER,
    MOST_STAGES,
    parts_of,
    with_lighter_begun,
    with_stage_added,
    with_stage_removed,
    with_weeks,
)
from exerciseapp.domain.programme import STAGE_WEEKS, Part, Variant
from exerciseapp.ui.clinic.builder.part_words import part_words
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout


class StageBar(QWidget):
    """A button for each part; one of them is down."""

    def __init__(self, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._parts: list[BigButton] = []
        self._flow = FlowLayout(self)
        self.add_stage = BigButton(self.tr("Stage"), icon=IconName.PLUS, role=Role.QUIET)
        self.add_stage.setAccessibleName(self.tr("Add a stage after the last one"))
        self.add_stage.clicked.connect(self._add_stage)
        self.add_lighter = BigButton(
            self.tr("Lighter variant"), icon=IconName.PLUS, role=Role.QUIET
        )
        self.add_lighter.setToolTip(self.tr("For bad days: begins as about half of this stage"))
        self.add_lighter.clicked.connect(self._add_lighter)
        self.weeks = QSpinBox()
        self.weeks.setAccessibleName(self.tr("Weeks of this stage"))
        self.weeks.setRange(int(STAGE_WEEKS.lowest), int(STAGE_WEEKS.highest))
        self.weeks.setKeyboardTracking(False)
        self.weeks.valueChanged.connect(self._set_weeks)
        self.weeks.setSuffix(self.tr(" weeks"))
        self.remove = BigButton("", icon=IconName.CLOSE, role=Role.QUIET)
        self.remove.clicked.connect(self._remove)
        self.total = QLabel()
        state.changed.connect(self.show_parts)
        self.show_parts()

    def show_parts(self) -> None:
        """Show the parts that there are now."""
        programme = self._state.begun()
        # Shown before it has its place, it would be a window of its own for a moment.
        if self.parentWidget() is not None or self._state.programme is None:
            self.setVisible(self._state.programme is not None)
        parts = parts_of(programme)
        names = [part_words(programme, part) for part in parts]
        if [button.text() for button in self._parts] != names:
            self._make(parts, names)
        for part, button in zip(parts, self._parts, strict=True):
            button.setChecked(part == self._state.part)
        shown = self._state.part
        staged = bool(programme.stages) and shown.variant is Variant.USUAL
        self.weeks.setVisible(staged)
        if staged:
            with QSignalBlocker(self.weeks):
                self.weeks.setValue(programme.stages[shown.stage - 1].weeks)
        self.remove.setVisible(staged or shown == LIGHTER)
        self.remove.setAccessibleName(
            self.tr("Remove the lighter variant") if shown == LIGHTER else self.tr("Remove stage")
        )
        self.remove.setToolTip(self.remove.accessibleName())
        something = bool(programme.prescriptions)
        self.add_stage.setEnabled(something and len(programme.stages) < MOST_STAGES)
        self.add_lighter.setVisible(not programme.lighter)
        self.add_lighter.setEnabled(something)

    def _make(self, parts: tuple[Part, ...], names: list[str]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for old in self._parts:
            # It dies a moment later, and would be seen until then.
            old.hide()
            old.deleteLater()
        self._parts = []
        for part, name in zip(parts, names, strict=True):
            button = BigButton(name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, part=part: self._state.show_part(part))
            self._flow.addWidget(button)
            self._parts.append(button)
        for each in (self.add_stage, self.add_lighter, self.weeks, self.remove, self.total):
            self._flow.addWidget(each)
        for shown in (*self._parts, self.add_stage, self.total):
            shown.show()

    @property
    def parts(self) -> tuple[BigButton, ...]:
        """The buttons of the parts, in order."""
        return tuple(self._parts)

    def _add_stage(self) -> None:
        programme = with_stage_added(self._state.begun())
        self._state.edit(programme, part=Part(len(programme.stages)))

    def _add_lighter(self) -> None:
        programme = with_lighter_begun(self._state.begun(), self._state.part.stage)
        self._state.edit(programme, part=LIGHTER)

    def _set_weeks(self, weeks: int) -> None:
        stage = self._state.part.stage
        self._state.edit(with_weeks(self._state.begun(), stage, weeks), run=f"weeks-{stage}")

    def _remove(self) -> None:
        programme, part = self._state.begun(), self._state.part
        if part == LIGHTER:
            self._state.edit(replace(programme, lighter=()), part=Part())
        else:
            gone = with_stage_removed(programme, part.stage)
            self._state.edit(gone, part=Part(max(1, part.stage - 1)))
