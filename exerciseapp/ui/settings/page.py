"""Settings: all that a person can choose, on one page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.services.change import Change
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.reminders.card import ReminderCard
from exerciseapp.ui.settings.bedtime_card import BedtimeCard
from exerciseapp.ui.settings.data_card import DataCard
from exerciseapp.ui.settings.diary_card import DiaryCard
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.settings.language_card import LanguageCard
from exerciseapp.ui.settings.look_card import LookCard
from exerciseapp.ui.settings.pause_card import PauseCard
from exerciseapp.ui.settings.rules_card import RulesCard
from exerciseapp.ui.settings.session_card import SessionCard
from exerciseapp.ui.settings.speech_card import SpeechCard
from exerciseapp.ui.settings.workspace_card import WorkspaceCard
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.labels import Title
from exerciseapp.ui.widgets.notice import Notice


class SettingsPage(ScrollPage):
    """Every choice is kept as soon as it is made; there is nothing to confirm."""

    language_chosen = Signal(object)  # a tag, or None for the computer's language
    all_deleted = Signal()
    ledger_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.column.addWidget(Title(self.tr("Settings")))
        self.notice = Notice(icon=IconName.WARNING)
        self.column.addWidget(self.notice)
        try:
            self.kept = Kept(desk.settings, self)
        except StoreError as error:
            self.notice.show_text(error_words(error))
            self.column.addStretch(1)
            return
        self.kept.failed.connect(self.notice.show_text)
        try:
            self._add_cards()
        except StoreError as error:
            self.notice.show_text(error_words(error))
        self.column.addStretch(1)

    def _add_cards(self) -> None:
        desk = self._desk
        self.language = LanguageCard(self.kept)
        self.language.chosen.connect(self.language_chosen)
        self.look = LookCard(self.kept, desk.look)
        self.session = SessionCard(self.kept, desk.sounder)
        self.speech = SpeechCard(self.kept, desk.speaker, desk.language)
        self.reminders = ReminderCard(
            desk.reminders,
            desk.background,
            desk.settings,
            desk.shelf,
            desk.language,
            may_add=True,
        )
        self.reminders.ledger_requested.connect(self.ledger_requested)
        self.diary = DiaryCard(self.kept)
        self.bedtime = BedtimeCard(self.kept)
        self.bedtime.chosen.connect(self._bedtime_chosen)
        self.pause = PauseCard(desk.reminders)
        self.rules = RulesCard(desk.reminders)
        for changed in (self.pause.changed, self.rules.changed):
            changed.connect(self.reminders.read_again)
        self.workspace = WorkspaceCard(desk.workspace)
        self.data = DataCard(desk.own_data, desk.clock.now().date())
        self.data.deleted.connect(self._deleted)
        for card in (
            self.reminders,
            self.pause,
            self.bedtime,
            self.rules,
            self.session,
            self.speech,
            self.diary,
            self.look,
            self.language,
            self.workspace,
            self.data,
        ):
            self.column.addWidget(card)

    def _bedtime_chosen(self) -> None:
        self._desk.reminders.waker.wake()
        self.reminders.read_again()

    def _deleted(self) -> None:
        # The reminders learn of it too.
        self._desk.feed.publish(Change(sessions=True))
        self.all_deleted.emit()
