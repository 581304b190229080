"""A pause of all reminders: ill, on holiday, or for another reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.progress.words import days_words
from exerciseapp.ui.reminders.words import day_words
from exerciseapp.ui.settings.controls import OneOf
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.moment_fields import DayField
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.writing import is_written

LENGTHS_DAYS = (3, 7, 14)
USUAL_LENGTH_DAYS = 7
DAY = timedelta(days=1)


class PauseCard(Card):
    """Says whether there is a pause, begins one, ends one. Paused days never count against you."""

    changed = Signal()

    def __init__(self, reminders: ReminderService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reminders = reminders
        self.column.addWidget(Heading(self.tr("A pause")))
        self.standing = Body()
        self.column.addWidget(self.standing)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.form = PauseForm(reminders)
        self.form.asked.connect(self._begin)
        self.column.addWidget(self.form)
        self.end = BigButton(
            self.tr("End the pause"), icon=IconName.BELL, role=Role.PRIMARY, parent=self
        )
        self.end.clicked.connect(lambda: self._write(reminders.resume))
        row = FlowLayout()
        row.addWidget(self.end)
        self.column.addLayout(row)
        self.read_again()

    def read_again(self) -> None:
        """Show what stands in the records now."""
        try:
            pause = self._reminders.pause_now()
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return
        self.standing.setText(self._words(pause))
        self.form.setVisible(pause is None)
        self.end.setVisible(pause is not None)

    def _words(self, pause: Pause | None) -> str:
        if pause is None:
            return self.tr(
                "Ill, or on holiday? During a pause nothing reminds you, and the days do not "
                "count against you."
            )
        if pause.resumes_on is None:
            return self.tr("There is a pause until you end it.")
        today = self._reminders.today()
        return self.tr("There is a pause. Reminders come again {day}.").format(
            day=day_words(pause.resumes_on, today)
        )

    def _begin(self) -> None:
        form = self.form
        self._write(lambda: self._reminders.pause(form.resumes_on(), form.reason))

    def _write(self, write: Callable[[], None]) -> None:
        if is_written(write, self.notice):
            self.read_again()
            self.changed.emit()


class PauseForm(QWidget):
    """Why, and until when."""

    asked = Signal()

    def __init__(self, reminders: ReminderService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = reminders.today()
        self.reason = PauseReason.OTHER
        self._open_ended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.normal)
        self.why = OneOf(
            self.tr("Why?"),
            [
                (PauseReason.ILL, self.tr("I am ill")),
                (PauseReason.HOLIDAY, self.tr("Holiday")),
                (PauseReason.OTHER, self.tr("Something else")),
            ],
            self.reason,
        )
        self.why.chosen.connect(self._choose_reason)
        column.addWidget(self.why)
        # Known before it is chosen: being ill is nobody's business unasked.
        self.told = Body(
            self.tr(
                "If you answer a clinic, it is told of the pause and of this reason, so that it "
                "knows why nothing was done. The answer shows it before it goes."
            ),
            quiet=True,
        )
        column.addWidget(self.told)
        self.lengths = OneOf(
            self.tr("For how long?"),
            [
                *((days, days_words(days)) for days in LENGTHS_DAYS),
                (None, self.tr("Until I end it")),
            ],
            USUAL_LENGTH_DAYS,
        )
        self.lengths.chosen.connect(self._choose_length)
        column.addWidget(self.lengths)
        self.until = DayField(today + USUAL_LENGTH_DAYS * DAY, today + DAY)
        label = Body(self.tr("Reminders come again on"))
        label.setBuddy(self.until)
        self.until.setAccessibleName(label.text())
        self._until_part = QWidget()
        part = QVBoxLayout(self._until_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.addWidget(label)
        row = FlowLayout()
        row.addWidget(self.until)
        part.addLayout(row)
        column.addWidget(self._until_part)
        self._today = today
        begin = BigButton(self.tr("Begin the pause"), icon=IconName.PAUSE)
        begin.clicked.connect(self.asked)
        self.begin = begin
        last = FlowLayout(alignment=Qt.AlignmentFlag.AlignLeft)
        last.addWidget(begin)
        column.addLayout(last)

    def resumes_on(self) -> date | None:
        """Return the day on which reminders come again, None for a pause without an end."""
        return None if self._open_ended else self.until.day()

    def _choose_reason(self, reason: object) -> None:
        self.reason = PauseReason(str(reason))

    def _choose_length(self, days: object) -> None:
        self._open_ended = days is None
        self._until_part.setVisible(not self._open_ended)
        if isinstance(days, int):
            self.until.set_day(self._today + days * DAY)
