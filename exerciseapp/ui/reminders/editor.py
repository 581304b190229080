"""One reminder, opened: when it comes, on which days, from when and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.reminder import EVERY_DAY, ReminderChoice, When
from exerciseapp.services.reminders.service import ReminderSetting
from exerciseapp.ui.reminders.days import WeekdayChoice
from exerciseapp.ui.reminders.times import TimeChoice
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Small
from exerciseapp.ui.widgets.moment_fields import DayField

USUAL_LENGTH = timedelta(days=28)


class ReminderEditor(QWidget):
    """Offers what can be chosen for one reminder.

    ``timed`` is told a choice that ends the editing (a time was pressed), ``changed`` one that
    leaves it open; both carry the whole ReminderChoice.
    """

    timed = Signal(object)
    changed = Signal(object)
    bedtime_chosen = Signal(object)
    turned_off = Signal()
    removed = Signal()

    def __init__(
        self,
        setting: ReminderSetting,
        when: When,
        bedtime: time,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.choice = setting.choice or ReminderChoice(setting.programme, setting.slot)
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        self.times = TimeChoice(when, bedtime)
        self.times.chosen.connect(self._choose_time)
        self.times.bedtime_chosen.connect(self.bedtime_chosen)
        column.addWidget(self.times)
        column.addWidget(Small(self.tr("On these days"), quiet=True))
        in_force = setting.in_force
        self.days = WeekdayChoice(in_force.weekdays if in_force else EVERY_DAY)
        self.days.chosen.connect(lambda days: self._change(replace(self.choice, weekdays=days)))
        column.addWidget(self.days)
        self.first = OptionalDay(self.tr("Not before"), self.choice.first_day, today, today)
        self.first.chosen.connect(lambda day: self._change(replace(self.choice, first_day=day)))
        self.last = OptionalDay(
            self.tr("Not after"), self.choice.last_day, today + USUAL_LENGTH, today
        )
        self.last.chosen.connect(lambda day: self._change(replace(self.choice, last_day=day)))
        for optional in (self.first, self.last):
            column.addWidget(optional)
        row = FlowLayout()
        off = BigButton(self.tr("Turn this reminder off"), icon=IconName.CLOSE, role=Role.QUIET)
        off.clicked.connect(self.turned_off)
        row.addWidget(off)
        if setting.rule is None:
            gone = BigButton(self.tr("Remove this reminder"), icon=IconName.CLOSE, role=Role.QUIET)
            gone.clicked.connect(self.removed)
            row.addWidget(gone)
        column.addLayout(row)

    def _choose_time(self, when: When) -> None:
        self.choice = replace(self.choice, when=when)
        self.timed.emit(self.choice)

    def _change(self, choice: ReminderChoice) -> None:
        self.choice = choice
        self.changed.emit(choice)


class OptionalDay(QWidget):
    """A day that can be named or left out."""

    chosen = Signal(object)  # a datetime.date, or None

    def __init__(
        self,
        name: str,
        now: date | None,
        usual: date,
        earliest: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.check = Check(name)
        self.check.setChecked(now is not None)
        # A day that has passed stands as it was chosen.
        shown = now or usual
        self.field = DayField(shown, min(shown, earliest))
        self.field.setAccessibleName(name)
        self.field.setVisible(now is not None)
        self.check.clicked.connect(self._tell)
        self.field.chosen.connect(lambda _day: self._tell())
        row = FlowLayout(self)
        row.addWidget(self.check)
        row.addWidget(self.field)

    def _tell(self) -> None:
        on = self.check.isChecked()
        self.field.setVisible(on)
        self.chosen.emit(self.field.day() if on else None)
