"""Progress: a week, a month or all there is, in pictures and in tables."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.progress_period import (
    Period,
    PeriodKind,
    earlier,
    later,
    month_of,
    week_of,
)
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.progress.sections import (
    days_section,
    nights_section,
    pain_section,
    places_section,
)
from exerciseapp.ui.progress.words import period_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Heading, Title
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.widgets.one_at_a_time import OneAtATime


class ProgressPage(BeginsAt, ScrollPage):
    """Opens at this month."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = desk.progress
        self.notice = Notice(icon=IconName.WARNING)
        self.column.addWidget(Title(self.tr("Progress")))
        self.column.addLayout(self._chooser())
        self.title = Heading()
        self.column.addWidget(self.title)
        self.column.addWidget(self.notice)
        self._place = OneAtATime()
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self.period = month_of(self._progress.today())
        self.begin_at(self.kinds[PeriodKind.MONTH])
        self.show_period(self.period)

    def show_period(self, period: Period) -> None:
        """Show what there is of *period*."""
        try:
            seen = self._progress.overview(period)
        except StoreError as error:
            self.notice.show_text(error_words(error))
            return
        self.notice.clear()
        self.period = period
        for kind, button in self.kinds.items():
            button.setChecked(kind is period.kind)
        moves = period.kind is not PeriodKind.ALL
        self.earlier.setEnabled(moves and period.first > seen.first_day)
        self.later.setEnabled(moves and period.last < seen.today)
        self.title.setText(period_words(period))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.roomy)
        for section in (days_section, pain_section, nights_section, places_section):
            column.addWidget(section(seen))
        self._place.show_content(content)

    def _chooser(self) -> FlowLayout:
        words = {
            PeriodKind.WEEK: self.tr("Week"),
            PeriodKind.MONTH: self.tr("Month"),
            PeriodKind.ALL: self.tr("All"),
        }
        self.kinds: dict[PeriodKind, BigButton] = {}
        kinds, moves = QWidget(), QWidget()
        for kind, told in words.items():
            button = BigButton(told)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, kind=kind: self._choose(kind))
            self.kinds[kind] = button
        self.earlier = BigButton(self.tr("Earlier"), icon=IconName.ARROW_LEFT)
        self.earlier.clicked.connect(lambda: self.show_period(earlier(self.period)))
        self.later = BigButton(self.tr("Later"), icon=IconName.ARROW_RIGHT)
        self.later.clicked.connect(lambda: self.show_period(later(self.period)))
        space = current_theme().space
        flow = FlowLayout(spacing=space.wide)
        for group, buttons in (
            (kinds, tuple(self.kinds.values())),
            (moves, (self.earlier, self.later)),
        ):
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(space.tight)
            for button in buttons:
                row.addWidget(button)
            flow.addWidget(group)
        return flow

    def _choose(self, kind: PeriodKind) -> None:
        """Show the week or month in which the person is, or that of today."""
        today = self._progress.today()
        within = self.period.first <= today <= self.period.last
        at = today if within else self.period.last
        match kind:
            case PeriodKind.WEEK:
                self.show_period(week_of(at, QLocale().firstDayOfWeek().value))
            case PeriodKind.MONTH:
                self.show_period(month_of(at))
            case PeriodKind.ALL:
                self.show_period(self._progress.everything())
