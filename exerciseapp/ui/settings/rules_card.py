"""How the person is reminded, whatever the programme: snooze, repeats, quiet hours, zone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.reminder_settings import QuietHours, ReminderSettings
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.settings.controls import OneOf
from exerciseapp.ui.settings.evenings import Evenings
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.moment_fields import TimeField
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.writing import is_written

SNOOZES_MIN = (5, 10, 15, 30, 60)
REPEATS = (0, 1, 2, 3, 4)
USUAL_QUIET = QuietHours(time(22, 0), time(7, 0))

Make = Callable[[ReminderSettings], ReminderSettings]


class RulesCard(Card):
    """Each choice holds from the next reminder on, and for one that is on the screen."""

    changed = Signal()

    def __init__(self, reminders: ReminderService, parent: QWidget | None = None) -> None:
        """Raises StoreError if the choices cannot be read."""
        super().__init__(parent)
        self._reminders = reminders
        now = reminders.settings()
        self.column.addWidget(Heading(self.tr("How to remind me")))
        self.notice = Notice()
        self.column.addWidget(self.notice)
        counted = Counted()
        self.snooze = OneOf(
            self.tr("“Snooze” waits"),
            [(n, counted.minutes(n)) for n in sorted({*SNOOZES_MIN, now.snooze_min})],
            now.snooze_min,
        )
        self.snooze.chosen.connect(lambda n: self._change(lambda s: replace(s, snooze_min=n)))
        self.repeats = OneOf(
            self.tr("If I do not answer, a reminder comes again"),
            [
                (n, counted.times(n) if n else self.tr("never"))
                for n in sorted({*REPEATS, now.repeats})
            ],
            now.repeats,
        )
        self.repeats.chosen.connect(lambda n: self._change(lambda s: replace(s, repeats=n)))
        self.column.addWidget(self.snooze)
        self.column.addWidget(self.repeats)
        self._add_quiet(now.quiet)
        self._add_zone(now.home_zone)
        self.column.addWidget(Body(self.tr("I go to bed at another time than usual on")))
        self.evenings = Evenings(now.bedtimes)
        self.evenings.chosen.connect(self._choose_evenings)
        self.column.addWidget(self.evenings)

    def _add_quiet(self, now: QuietHours | None) -> None:
        hours = now or USUAL_QUIET
        self.quiet = Check(self.tr("Quiet hours: what is due then comes when they end"))
        self.quiet.setChecked(now is not None)
        self.begin = TimeField(hours.begin)
        self.begin.setAccessibleName(self.tr("Quiet from"))
        self.end = TimeField(hours.end)
        self.end.setAccessibleName(self.tr("Quiet until"))
        self._hours = QWidget()
        row = FlowLayout(self._hours)
        for words, field in ((self.tr("from"), self.begin), (self.tr("until"), self.end)):
            label = Body(words)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            field.chosen.connect(lambda _time: self._choose_quiet())
        self._hours.setVisible(now is not None)
        self.quiet.clicked.connect(self._choose_quiet)
        self.column.addWidget(self.quiet)
        self.column.addWidget(self._hours)

    def _choose_quiet(self) -> None:
        on = self.quiet.isChecked()
        self._hours.setVisible(on)
        begin, end = self.begin.time(), self.end.time()
        hours = QuietHours(time(begin.hour(), begin.minute()), time(end.hour(), end.minute()))
        self._change(lambda s: replace(s, quiet=hours if on else None))

    def _add_zone(self, now: str | None) -> None:
        home = now or self._reminders.zone().key
        self.zone = OneOf(
            self.tr("When I travel, the times of reminders"),
            [
                (None, self.tr("follow the clock of the computer")),
                (home, self.tr("stay those of home ({zone})").format(zone=home)),
            ],
            now,
        )
        self.zone.chosen.connect(lambda zone: self._change(lambda s: replace(s, home_zone=zone)))
        self.column.addWidget(self.zone)

    def _choose_evenings(self, differing: dict[int, time]) -> None:
        def make(settings: ReminderSettings) -> ReminderSettings:
            return replace(settings, bedtimes=replace(settings.bedtimes, by_weekday=differing))

        self._change(make)

    def _change(self, make: Make) -> None:
        reminders = self._reminders
        if is_written(lambda: reminders.change_settings(make(reminders.settings())), self.notice):
            self.changed.emit()
