"""A programme on Today: what it is, the clinic's word to the person, and how to start it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.domain.plan import Plan, UnknownExerciseError
from exerciseapp.domain.programme import Programme, Variant
from exerciseapp.domain.stages import Standing
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.counted import Counted
from exerciseapp.ui.poster import Poster
from exerciseapp.ui.reminders.words import day_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.words import Words, dosage_line, minutes

POSTER_PX = 160


class ProgrammeCard(Card):
    """Offers the stage of a programme that is in force, and its lighter variant if it has one.

    Raises UnknownExerciseError if the library lacks an exercise of that stage.
    """

    start_requested = Signal()
    lighter_requested = Signal()

    def __init__(
        self,
        shelf: Shelf,
        programme: Programme,
        standing: Standing,
        today: date,
        language: str,
        *,
        is_for_now: bool,
        parent: QWidget | None = None,
    ) -> None:
        # Before anything of Qt is made: what cannot be laid out leaves no half a card behind.
        plan = shelf.plan(programme, standing.part())
        super().__init__(parent)
        self._title = programme.title.in_language(language)
        self.column.addWidget(Heading(self._title))
        when = self._when(programme, standing, today)
        if when:
            self.column.addWidget(Body(when))
        self.column.addWidget(Body(programme.description.in_language(language), quiet=True))
        if programme.note is not None:
            note = programme.note.in_language(language)
            told = self.tr("From your clinic: {note}").format(note=note)
            self.column.addWidget(Notice(told, icon=IconName.INFO))
        self.start = self._start_button(is_for_now=is_for_now)
        self.column.addLayout(_row(self.start, plan))
        lighter = _lighter_plan(shelf, programme, standing)
        if lighter is not None:
            self.column.addLayout(_row(self._lighter_button(), lighter))
        if is_for_now:
            # Below the buttons, which are there without scrolling in a low window too.
            self.column.addLayout(_posters(plan, language))

    def _when(self, programme: Programme, standing: Standing, today: date) -> str:
        """Return which week it is, and how long the programme goes on; empty where all is alike."""
        told: list[str] = []
        weeks = sum(stage.weeks for stage in programme.stages)
        if standing.week <= weeks:
            told.append(self.tr("Week {week} of {weeks}").format(week=standing.week, weeks=weeks))
        elif programme.stages:
            # The last stage goes on, without an end that one could count towards.
            told.append(self.tr("Week {week}").format(week=standing.week))
        if programme.ends_on is not None:
            day = day_words(programme.ends_on, today)
            told.append(self.tr("Until {day}").format(day=day))
        return " · ".join(told)

    def _start_button(self, *, is_for_now: bool) -> BigButton:
        start = BigButton(
            self.tr("Start"),
            icon=IconName.PLAY,
            key=Qt.Key.Key_Space if is_for_now else None,
            role=Role.PRIMARY if is_for_now else Role.NORMAL,
            size=Size.LARGE if is_for_now else Size.NORMAL,
        )
        start.setAccessibleName(self.tr("Start: {programme}").format(programme=self._title))
        start.clicked.connect(self.start_requested)
        return start

    def _lighter_button(self) -> BigButton:
        words = self.tr("A bad day? Do the lighter one")
        lighter = BigButton(words)
        lighter.setAccessibleName(f"{words}: {self._title}")
        lighter.clicked.connect(self.lighter_requested)
        return lighter


class RestingCard(Card):
    """A programme that has not begun yet, or is over: when, and nothing to press."""

    def __init__(
        self,
        programme: Programme,
        today: date,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(programme.title.in_language(language)))
        self.column.addWidget(Body(self._when(programme, today)))

    def _when(self, programme: Programme, today: date) -> str:
        if programme.starts_on is not None and today < programme.starts_on:
            begins = day_words(programme.starts_on, today)
            return self.tr("It begins {day}.").format(day=begins)
        if programme.ends_on is not None:
            told = self.tr("It ended {day}. Ask your clinic how to go on.")
            return told.format(day=day_words(programme.ends_on, today))
        return ""


def _lighter_plan(shelf: Shelf, programme: Programme, standing: Standing) -> Plan | None:
    if not programme.lighter:
        return None
    try:
        return shelf.plan(programme, standing.part(Variant.LIGHTER))
    except UnknownExerciseError:
        # The usual one can still be done; who hurts is not offered what would not start.
        return None


def _row(button: BigButton, plan: Plan) -> FlowLayout:
    """Return *button* with how much *plan* is beside it, or below it where letters are large."""
    row = FlowLayout(spacing=current_theme().space.normal)
    row.addWidget(button)
    count = Counted().exercises(len(plan.exercises))
    much = Body(f"{count} · {minutes(plan.seconds)}")
    much.setWordWrap(False)
    row.addWidget(much)
    return row


def _posters(plan: Plan, language: str) -> FlowLayout:
    flow = FlowLayout()
    words = Words(plan, language)
    # Half as much wider as letters are larger: long words still fit, and two stand side by side.
    wide = round(POSTER_PX * (1 + current_theme().text_scale) / 2)
    for place, exercise in enumerate(plan.exercises):
        tile = QWidget()
        tile.setFixedWidth(wide)
        inner = QVBoxLayout(tile)
        inner.setContentsMargins(0, 0, 0, 0)
        name = words.exercise_name(place)
        inner.addWidget(Poster(exercise.demonstration.poster, name, wide))
        inner.addWidget(Small(name))
        inner.addWidget(Small(dosage_line(plan.dosage(place)), quiet=True))
        inner.addStretch(1)
        flow.addWidget(tile)
    return flow
