"""The cramp diary: one night at a time, kept with each press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.diary import DAY, Measures, NightEntry
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.diary.measures_card import MeasuresCard
from exerciseapp.ui.diary.night_card import NightCard
from exerciseapp.ui.diary.words import night_words
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.writing import is_written


class DiaryPage(BeginsAt, ScrollPage):
    """Opens at last night, or at *night*; every other one can be gone to and changed."""

    def __init__(
        self, desk: Desk, night: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._diary = desk.diary
        self._last = self._diary.last_night()
        self.night = night or self._last
        self._entry = NightEntry(self.night)
        self.column.addWidget(Title(self.tr("Cramp diary")))
        self.title = Heading()
        self.column.addWidget(self.title)
        self.column.addLayout(self._chooser())
        self.notice = Notice(icon=IconName.WARNING)
        self.column.addWidget(self.notice)
        self.cramps = NightCard(self._entry)
        self.cramps.changed.connect(self._tell)
        self.column.addWidget(self.cramps)
        self.measures: MeasuresCard | None = None
        asked = self._asked()
        if asked != Measures(False, False, False):
            self.measures = MeasuresCard(asked)
            self.measures.changed.connect(self._tell_measures)
            self.column.addWidget(self.measures)
        self.take_back = BigButton(
            self.tr("Take back all of this night"), icon=IconName.CLOSE, role=Role.QUIET
        )
        self.take_back.clicked.connect(self._take_back)
        self.column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.begin_at(self.cramps.count.buttons[0])
        self.go_to(self.night)

    def go_to(self, night: date) -> None:
        """Show what was told of *night*."""
        try:
            entry = self._diary.entry(night)
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return
        self.night = night
        name = night_words(night)
        self.title.setText(
            self.tr("Last night: {night}").format(night=name)
            if night == self._last
            else self.tr("Night: {night}").format(night=name)
        )
        self.later.setEnabled(night < self._diary.latest_night())
        self._show(entry)

    def _chooser(self) -> FlowLayout:
        self.earlier = BigButton(self.tr("Earlier"), icon=IconName.ARROW_LEFT)
        self.earlier.clicked.connect(lambda: self.go_to(self.night - DAY))
        self.later = BigButton(self.tr("Later"), icon=IconName.ARROW_RIGHT)
        self.later.clicked.connect(lambda: self.go_to(self.night + DAY))
        self.saved = Small(quiet=True)
        row = FlowLayout(spacing=current_theme().space.normal)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addWidget(self.saved)
        return row

    def _asked(self) -> Measures:
        try:
            return self._diary.measures_asked()
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return Measures(False, False, False)

    def _show(self, entry: NightEntry) -> None:
        self._entry = entry
        self.cramps.show_entry(entry)
        if self.measures is not None:
            self.measures.show_measures(entry.measures)
        self._say_saved()

    def _say_saved(self) -> None:
        self.take_back.setVisible(not self._entry.is_empty)
        self.saved.setText(
            "" if self._entry.is_empty else self.tr("Saved. You can change it at any time.")
        )

    def _tell(self, entry: NightEntry) -> None:
        self._keep(replace(entry, measures=self._entry.measures))

    def _tell_measures(self, measures: Measures) -> None:
        self._keep(replace(self._entry, measures=measures))

    def _keep(self, entry: NightEntry) -> None:
        if self._write(lambda: self._diary.tell(entry)):
            self._entry = entry
            self._say_saved()

    def _take_back(self) -> None:
        if self._write(lambda: self._diary.take_back(self.night)):
            self._show(NightEntry(self.night))
            self.cramps.count.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, write: Callable[[], None]) -> bool:
        """Return whether it is kept; if not, say why and that it is not."""
        kept = is_written(write, self.notice)
        if not kept:
            self.saved.setText(self.tr("The last answer is not saved."))
        return kept
