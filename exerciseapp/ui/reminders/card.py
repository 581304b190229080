"""The reminders on Today: which comes next, and each to be set in two presses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.reminder import AtClock, ReminderChoice
from exerciseapp.services.record_store import SettingsStore, StoreError
from exerciseapp.services.reminders.background import Background, BackgroundError
from exerciseapp.services.reminders.service import ReminderService, ReminderSetting
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.reminders.editor import ReminderEditor
from exerciseapp.ui.reminders.words import day_words, moment_words, when_words
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.writing import is_written

# A reminder of the person's own begins here, with its times on the screen to press.
USUAL_TIME = AtClock(time(18, 0))


class ReminderCard(Card):
    """Shows and sets the reminders of all programmes."""

    ledger_requested = Signal()

    def __init__(
        self,
        reminders: ReminderService,
        background: Background,
        settings: SettingsStore,
        shelf: Shelf,
        language: str,
        parent: QWidget | None = None,
        *,
        may_add: bool = False,
    ) -> None:
        """*may_add* offers reminders of the person's own, beside those of the programmes."""
        super().__init__(parent)
        self._may_add = may_add
        self._reminders = reminders
        self._background = background
        self._settings = settings
        self._shelf = shelf
        self._language = language
        self.column.addWidget(Heading(self.tr("Reminders")))
        self.coming = Body()
        self.column.addWidget(self.coming)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self._buttons = FlowLayout()
        self.column.addLayout(self._buttons)
        self.editor: ReminderEditor | None = None
        self.switch = BigButton("", icon=IconName.BELL)
        self.switch.clicked.connect(self._switch)
        self.why = BigButton(self.tr("Why did I not hear it?"), icon=IconName.INFO, role=Role.QUIET)
        self.why.clicked.connect(self.ledger_requested)
        below = FlowLayout()
        below.addWidget(self.switch)
        below.addWidget(self.why)
        self.column.addLayout(below)
        self.read_again()

    def read_again(self) -> None:
        """Show what stands in the records now."""
        try:
            self._show_coming()
            self._show_reminders(self._reminders.reminders())
        except StoreError as error:
            self.notice.show_text(error_words(error))
        self._show_switch()

    def _show_coming(self) -> None:
        coming = self._reminders.next_occurrence()
        pause = self._reminders.pause_now()
        today = self._reminders.today()
        if not self._background.is_running():
            self.coming.setText(self.tr("You are not being reminded at the moment."))
        elif pause is not None and pause.resumes_on is None:
            self.coming.setText(self.tr("There is a pause. Nothing reminds you until you end it."))
        elif pause is not None and pause.resumes_on is not None:
            told = self.tr("There is a pause. Reminders come again {day}.")
            self.coming.setText(told.format(day=day_words(pause.resumes_on, today)))
        elif coming is None:
            self.coming.setText(self.tr("No reminder is set."))
        else:
            told = self.tr("Next: {when}, {programme}")
            self.coming.setText(
                told.format(
                    when=moment_words(coming.at, today),
                    programme=self._title(coming.occurrence.key.programme),
                )
            )

    def _show_reminders(self, settings: tuple[ReminderSetting, ...]) -> None:
        self._close_choice()
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for setting in settings:
            button = BigButton(self._setting_words(setting), icon=IconName.CLOCK)
            button.clicked.connect(lambda _on=False, setting=setting: self._choose(setting))
            self._buttons.addWidget(button)
        for programme in self._shelf.programmes if self._may_add else ():
            more = BigButton(
                self.tr("Add a time for {programme}").format(programme=self._title(programme)),
                icon=IconName.BELL,
                role=Role.QUIET,
            )
            more.clicked.connect(lambda _on=False, programme=programme: self._add(programme))
            self._buttons.addWidget(more)

    def _setting_words(self, setting: ReminderSetting) -> str:
        title = self._title(setting.programme)
        if setting.in_force is None:
            return self.tr("{programme}: off").format(programme=title)
        return self.tr("{programme}: {when}").format(
            programme=title, when=when_words(setting.in_force.when)
        )

    def _title(self, programme: str) -> str:
        known = self._shelf.programmes.get(programme)
        return known.title.in_language(self._language) if known else programme

    def _choose(self, setting: ReminderSetting) -> None:
        """The first press: offer times. A reminder that is off comes on again at once."""
        if setting.in_force is None:
            self._write(lambda: self._reminders.turn_on(setting.programme, setting.slot))
            return
        self._close_choice()
        name = (setting.programme, setting.slot)
        bedtime = self._settings.load_settings().bedtime
        editor = ReminderEditor(setting, setting.in_force.when, bedtime, self._reminders.today())
        editor.timed.connect(lambda choice: self._write(lambda: self._set(choice)))
        editor.changed.connect(self._change)
        editor.bedtime_chosen.connect(self._set_bedtime)
        editor.turned_off.connect(lambda: self._write(lambda: self._reminders.turn_off(*name)))
        editor.removed.connect(lambda: self._write(lambda: self._reminders.reset(*name)))
        self.editor = editor
        self.column.insertWidget(self.column.count() - 1, editor)

    def _set(self, choice: ReminderChoice) -> None:
        self._reminders.set_rule(
            choice.programme,
            choice.slot,
            choice.when,
            choice.weekdays,
            choice.first_day,
            choice.last_day,
        )

    def _change(self, choice: ReminderChoice) -> None:
        """Keep a choice and leave the editor open: there may be more to choose."""
        try:
            self._set(choice)
            self._show_coming()
        except StoreError as error:
            self.notice.show_text(error_words(error))

    def _add(self, programme: str) -> None:
        """Add a reminder, and open it so that its time can be chosen."""
        before = {(each.programme, each.slot) for each in self._reminders.reminders()}
        self._write(lambda: self._reminders.add(programme, USUAL_TIME))
        for setting in self._reminders.reminders():
            if (setting.programme, setting.slot) not in before:
                self._choose(setting)

    def _set_bedtime(self, bedtime: time) -> None:
        def write() -> None:
            self._settings.save_settings(replace(self._settings.load_settings(), bedtime=bedtime))
            self._reminders.waker.wake()

        self._write(write)

    def _write(self, write: Callable[[], None]) -> None:
        if is_written(write, self.notice):
            self.read_again()

    def _close_choice(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.hide()
            self.column.removeWidget(editor)
            editor.deleteLater()

    def _show_switch(self) -> None:
        on = self._background.is_running()
        self.switch.set_role(Role.QUIET if on else Role.PRIMARY)
        self.switch.setText(
            self.tr("Stop reminding me")
            if on
            else self.tr("Remind me from now on, also when this window is closed")
        )

    def _switch(self) -> None:
        try:
            if self._background.is_running():
                self._background.switch_off()
            else:
                self._background.switch_on()
        except BackgroundError as error:
            told = self.tr("The reminders could not be changed on this computer ({reason}).")
            self.notice.show_text(told.format(reason=error))
