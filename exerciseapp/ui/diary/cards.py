"""What Today asks: how last night was, and the day after a session how the legs were."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.services.diary import AfterQuestion, DiaryService
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.diary.answers import AnswerRow
from exerciseapp.ui.diary.words import COUNTS, count_words, day_words
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.widgets.rating_scale import RatingScale
from exerciseapp.ui.writing import is_written


class DiaryCards(QWidget):
    """The questions that are open, as cards; nothing where none is."""

    diary_requested = Signal(object)  # the date of the night

    def __init__(self, diary: DiaryService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.roomy)
        self.night: NightQuestion | None = None
        self.after: AfterEffectQuestion | None = None
        try:
            night, session = diary.night_to_ask(), diary.session_to_ask()
        except StoreError as error:
            column.addWidget(Notice(error_words(error), icon=IconName.WARNING))
            return
        if night is not None:
            self.night = NightQuestion(diary, night)
            self.night.more_requested.connect(self.diary_requested)
            column.addWidget(self.night)
        if session is not None:
            self.after = AfterEffectQuestion(diary, session)
            column.addWidget(self.after)
        self.setVisible(night is not None or session is not None)


class NightQuestion(Card):
    """How many cramps last night? One press answers it; more can be told in the diary."""

    more_requested = Signal(object)

    def __init__(self, diary: DiaryService, night: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._night = night
        self.notice = Notice(icon=IconName.WARNING)
        self.count = AnswerRow(
            self.tr("How many cramps did you have last night?"),
            [(count, count_words(count)) for count in COUNTS],
            is_heading=True,
        )
        self.count.chosen.connect(self._tell)
        self.saved = Body(self.tr("Saved."))
        self.saved.hide()
        self.more = BigButton(
            self.tr("Tell where and how bad"), icon=IconName.ARROW_RIGHT, role=Role.QUIET
        )
        self.more.clicked.connect(lambda: self.more_requested.emit(night))
        self.more.hide()
        below = FlowLayout()
        below.addWidget(self.saved)
        below.addWidget(self.more)
        self.column.addWidget(self.count)
        self.column.addWidget(self.notice)
        self.column.addLayout(below)

    def _tell(self, cramps: int | None) -> None:
        kept = is_written(lambda: self._diary.tell_cramps(self._night, cramps), self.notice)
        self.saved.setVisible(kept and cramps is not None)
        self.more.setVisible(kept and bool(cramps))


class AfterEffectQuestion(Card):
    """How were your legs after it? Asked once, the day after, and left out for good if wanted."""

    def __init__(
        self, diary: DiaryService, asked: AfterQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._diary = diary
        self._session = asked.session
        question = self.tr("You exercised on {day}. How were your legs after it?").format(
            day=day_words(asked.started_at.date())
        )
        self.notice = Notice(icon=IconName.WARNING)
        self.scale = RatingScale(
            question, self.tr("No pain"), self.tr("Worst pain you can imagine")
        )
        self.scale.value_changed.connect(self._tell)
        self.scale.left_out.connect(self._leave_out)
        self.saved = Body(self.tr("Saved."))
        self.saved.hide()
        self.column.addWidget(Heading(question))
        self.column.addWidget(self.scale)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.saved)

    def _tell(self, nrs: int | None) -> None:
        kept = is_written(lambda: self._diary.tell_after_effect(self._session, nrs), self.notice)
        self.saved.setVisible(kept and nrs is not None)

    def _leave_out(self) -> None:
        if is_written(lambda: self._diary.tell_after_effect(self._session, None), self.notice):
            self.hide()
