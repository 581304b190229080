"""What a programme says beside its exercises: title, note, dates, days and times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.text import LocalisedText
from exerciseapp.ui.clinic.builder.days import OptionalDay, next_monday
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.builder.times import TimesEditor
from exerciseapp.ui.clinic.fields import KeptLine, KeptText
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

LONGEST_TITLE = 60
LONGEST_TEXT = 400
NOTE_LINES = 4.5
USUAL_LENGTH = timedelta(weeks=6) - timedelta(days=1)


class PlanTab(ScrollPage):
    """Everything is kept as it is written."""

    def __init__(self, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        space = current_theme().space
        self.column.setContentsMargins(0, space.normal, space.tight, space.normal)
        self.column.setSpacing(space.normal)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._days_card())
        self.column.addWidget(self._words_card())
        self.column.addStretch(1)
        state.changed.connect(self._show)
        self._show()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first field."""
        self.starts.check.setFocus(reason)

    def _words_card(self) -> Card:
        card = Card()
        card.column.setSpacing(current_theme().space.tight)
        self.note = KeptText(self.tr("Note to the patient"))
        self.note.setFixedHeight(round(self.note.fontMetrics().lineSpacing() * NOTE_LINES))
        self.title = KeptLine(self.tr("Title of the programme"))
        self.title.setMaxLength(LONGEST_TITLE)
        self.description = KeptLine(self.tr("What it is, in a sentence or two"))
        self.description.setMaxLength(LONGEST_TEXT)
        for field in (self.note, self.title, self.description):
            label = Body(field.accessibleName())
            label.setBuddy(field)
            card.column.addWidget(label)
            card.column.addWidget(field)
        self.language = Small(quiet=True)
        card.column.addWidget(self.language)
        self.note.kept.connect(self._keep_note)
        self.title.kept.connect(lambda text: self._keep_text(text, _with_title))
        self.description.kept.connect(lambda text: self._keep_text(text, _with_description))
        return card

    def _days_card(self) -> Card:
        card = Card()
        card.column.setSpacing(current_theme().space.tight)
        card.column.addWidget(Heading(self.tr("Days and times")))
        monday = next_monday(self._state.office.clock.now().date())
        self.starts = OptionalDay(self.tr("From"), monday)
        self.ends = OptionalDay(self.tr("Until"), monday + USUAL_LENGTH)
        self.starts.chosen.connect(self._keep_start)
        self.ends.chosen.connect(self._keep_end)
        dates = FlowLayout(spacing=current_theme().space.roomy)
        dates.addWidget(self.starts)
        dates.addWidget(self.ends)
        card.column.addLayout(dates)
        self.times = TimesEditor(self._state)
        card.column.addWidget(self.times)
        return card

    def _show(self) -> None:
        programme, language = self._state.begun(), self._state.language()
        note = programme.note
        self.note.show_text(note.in_language(language) if note else "")
        self.title.show_text(programme.title.in_language(language))
        self.description.show_text(programme.description.in_language(language))
        self.starts.show_day(programme.starts_on)
        self.ends.show_day(programme.ends_on)
        self.language.setText(
            self.tr("These are the patient’s to read. What you write is shown as you write it.")
        )

    def _keep_note(self, text: str) -> None:
        plain = " ".join(text.split())
        if len(plain) > LONGEST_TEXT:
            told = self.tr("The note is too long: at most {number} letters fit.")
            self._tell(told.format(number=LONGEST_TEXT))
            return
        note = LocalisedText({self._state.language(): plain}) if plain else None
        self._keep(replace(self._state.begun(), note=note))

    def _keep_text(self, text: str, put: Callable[[Programme, LocalisedText], Programme]) -> None:
        plain = " ".join(text.split())
        if not plain:
            self._tell(self.tr("The patient needs a title and a sentence to read."))
            self._show()
            return
        # A text in other languages that says something else would not be this programme's.
        self._keep(put(self._state.begun(), LocalisedText({self._state.language(): plain})))

    def _keep_start(self, day: date | None) -> None:
        programme = self._state.begun()
        ends = programme.ends_on
        if day is not None and ends is not None and ends < day:
            ends = day + USUAL_LENGTH
        self._keep(replace(programme, starts_on=day, ends_on=ends), run="starts")

    def _keep_end(self, day: date | None) -> None:
        programme = self._state.begun()
        if day is not None and programme.starts_on is not None and day < programme.starts_on:
            self._tell(self.tr("The last day lies before the first one."))
            return
        self._keep(replace(programme, ends_on=day), run="ends")

    def _keep(self, programme: Programme, run: str = "") -> None:
        self.notice.clear()
        self._state.edit(programme, run)

    def _tell(self, told: str) -> None:
        self.notice.show_text(told, NoticeTone.WARNING)


def _with_title(programme: Programme, text: LocalisedText) -> Programme:
    return replace(programme, title=text)


def _with_description(programme: Programme, text: LocalisedText) -> Programme:
    return replace(programme, description=text)
