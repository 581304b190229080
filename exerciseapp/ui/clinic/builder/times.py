"""On which days and when a programme is done: one card for each time of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule, When
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.reminders.days import WeekdayChoice
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body
from exerciseapp.ui.widgets.moment_fields import TimeField

USUAL_TIMES = (time(9, 0), time(18, 0), time(12, 0), time(15, 0), time(20, 0), time(7, 0))
MOST_TIMES = 6
MOST_BEFORE_MIN = 600
USUAL_BEFORE_MIN = 30
STEP_MIN = 15


class TimesEditor(QWidget):
    """The times of the draft; without any, it is done when the patient likes."""

    def __init__(self, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rows: list[TimeRow] = []
        self._none = Body(
            self.tr(
                "No times: no days are asked for. It is done when it suits, and the review tells "
                "how many sessions a week."
            ),
            quiet=True,
        )
        self.add = BigButton(self.tr("Add a time"), icon=IconName.PLUS, role=Role.QUIET)
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().space.tight)
        self._column.addWidget(self._none)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)
        state.changed.connect(self._show)
        self._show()

    @property
    def rows(self) -> tuple[TimeRow, ...]:
        """The times, in order."""
        return tuple(self._rows)

    def _show(self) -> None:
        rules = self._state.begun().reminders
        self._none.setVisible(not rules)
        self.add.setEnabled(len(rules) < MOST_TIMES)
        if [row.rule for row in self._rows] == list(rules):
            return
        for old in self._rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self._rows = []
        for place, rule in enumerate(rules):
            row = TimeRow(rule)
            row.changed.connect(lambda new, place=place: self._change(place, new))
            row.removed.connect(lambda place=place: self._remove(place))
            self._column.insertWidget(place, row)
            self._rows.append(row)

    def _keep(self, rules: tuple[ReminderRule, ...], run: str = "") -> None:
        self._state.edit(replace(self._state.begun(), reminders=rules), run)

    def _add(self) -> None:
        rules = self._state.begun().reminders
        slots = {rule.slot for rule in rules}
        slot = next(f"time-{n}" for n in range(1, MOST_TIMES + 2) if f"time-{n}" not in slots)
        taken = {rule.when for rule in rules}
        when = next((AtClock(at) for at in USUAL_TIMES if AtClock(at) not in taken), None)
        self._keep((*rules, ReminderRule(slot, when or AtClock(USUAL_TIMES[0]))))

    def _change(self, place: int, rule: ReminderRule) -> None:
        rules = list(self._state.begun().reminders)
        rules[place] = rule
        if place < len(self._rows):
            # What was just written there stays as it is, with the keyboard in it.
            self._rows[place].rule = rule
        self._keep(tuple(rules), run=f"time-{rule.slot}")

    def _remove(self, place: int) -> None:
        rules = self._state.begun().reminders
        self._keep((*rules[:place], *rules[place + 1 :]))


class TimeRow(QWidget):
    """One time: at the clock or before bedtime, and the weekdays."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, rule: ReminderRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("When"))
        self.kind.addItems([self.tr("At"), self.tr("Minutes before bedtime")])
        at_clock = rule.when.time if isinstance(rule.when, AtClock) else USUAL_TIMES[0]
        self.clock = TimeField(at_clock)
        self.clock.setAccessibleName(self.tr("Time of day"))
        self.before = QSpinBox()
        self.before.setAccessibleName(self.tr("Minutes before bedtime"))
        self.before.setRange(0, MOST_BEFORE_MIN)
        self.before.setSingleStep(STEP_MIN)
        self.before.setKeyboardTracking(False)
        match rule.when:
            case AtClock():
                self.before.setValue(USUAL_BEFORE_MIN)
            case BeforeBedtime(minutes):
                self.kind.setCurrentIndex(1)
                self.before.setValue(minutes)
        self.days = WeekdayChoice(rule.weekdays)
        remove = BigButton("", icon=IconName.CLOSE, role=Role.QUIET)
        remove.setAccessibleName(self.tr("Remove this time"))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(self.removed)
        first = FlowLayout(spacing=current_theme().space.tight)
        for widget in (self.kind, self.clock, self.before, remove):
            first.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.hair)
        column.addLayout(first)
        column.addWidget(self.days)
        self._show_kind()
        self.kind.currentIndexChanged.connect(self._tell_when)
        self.clock.chosen.connect(self._tell_when)
        self.before.valueChanged.connect(self._tell_when)
        self.days.chosen.connect(lambda days: self.changed.emit(replace(self.rule, weekdays=days)))

    def _show_kind(self) -> None:
        before = self.kind.currentIndex() == 1
        self.clock.setVisible(not before)
        self.before.setVisible(before)

    def _tell_when(self) -> None:
        self._show_kind()
        self.changed.emit(replace(self.rule, when=self._when()))

    def _when(self) -> When:
        if self.kind.currentIndex() == 1:
            return BeforeBedtime(self.before.value())
        shown = self.clock.time()
        return AtClock(time(shown.hour(), shown.minute()))
