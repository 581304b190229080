"""Reminders of what came with the program, once there is a programme from a clinic."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.service import ReminderSetting
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.reminders.words import when_words
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class OtherReminders(Card):
    """Not there where nothing else reminds; turns the others off when the person says so."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.column.addWidget(Heading(self.tr("Other reminders")))
        self.told = Body()
        self.column.addWidget(self.told)
        self.off = BigButton(self.tr("Remind me only of my clinic’s"), icon=IconName.BELL)
        self.off.clicked.connect(self._turn_off)
        self.column.addWidget(self.off, 0, Qt.AlignmentFlag.AlignLeft)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self._others = self._find()
        names = "; ".join(self._words(each) for each in self._others)
        told = self.tr(
            "You are also reminded of what came with the program and is not from your clinic: "
            "{names}."
        )
        self.told.setText(told.format(names=names))

    @property
    def is_needed(self) -> bool:
        """Say whether anything else reminds."""
        return bool(self._others)

    def _find(self) -> tuple[ReminderSetting, ...]:
        try:
            given = {each.text.programme for each in self._desk.files.store.imported()}
            settings = self._desk.reminders.reminders()
        except StoreError:
            # What cannot be read now is no news; Today says what is wrong.
            return ()
        return tuple(
            each for each in settings if each.in_force is not None and each.programme not in given
        )

    def _words(self, setting: ReminderSetting) -> str:
        known = self._desk.shelf.programmes.get(setting.programme)
        title = known.title.in_language(self._desk.language) if known else setting.programme
        when = when_words(setting.in_force.when) if setting.in_force is not None else ""
        return f"{title}, {when}"

    def _turn_off(self) -> None:
        try:
            for each in self._others:
                self._desk.reminders.turn_off(each.programme, each.slot)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self.off.hide()
        told = self.tr("They are off. Under Today, each can be turned on again.")
        self.notice.show_text(told, NoticeTone.GOOD)
