"""Everything that stands in an answer, to be read before it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.exchange import AnswerItem
from exerciseapp.services.exchange.answer_out import DraftAnswer
from exerciseapp.services.exchange.diary_items import DAY_AFTER, NIGHT, day_after_of, night_of
from exerciseapp.services.exchange.pause_items import PAUSE, pause_of
from exerciseapp.services.exchange.session_items import SESSION
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.exchange.answer_words import (
    CountedAnswer,
    SessionWords,
    day_after_words,
    night_lines,
    pause_lines,
)
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading

# More are shown when asked for: nobody reads hundreds, and each takes a moment to lay out.
AT_ONCE = 30
Block = tuple[str, str]  # a heading and its lines


def count_lines(draft: DraftAnswer) -> Iterator[str]:
    """Yield how many there are of each kind of thing in the answer."""
    items = draft.answer.items
    counted = CountedAnswer()
    kinds = {
        SESSION: counted.sessions,
        DAY_AFTER: counted.days_after,
        NIGHT: counted.nights,
        PAUSE: counted.pauses,
    }
    for kind, words in kinds.items():
        number = sum(item.kind == kind for item in items)
        if number:
            yield words(number)
    others = sum(item.kind not in kinds for item in items)
    if others:
        yield counted.others(others)
    if draft.answer.programmes:
        yield counted.texts(len(draft.answer.programmes))


class AnswerDetails(Card):
    """Sessions newest first, then the days after, nights, pauses, and anything else."""

    def __init__(
        self, draft: DraftAnswer, shelf: Shelf, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._blocks = list(blocks(draft, shelf, language))
        self.column.addWidget(Heading(self.tr("Everything in the answer")))
        self.column.addWidget(
            Body(
                self.tr("The number that stands for you: {number}").format(
                    number=draft.answer.patient.replace("-", " ")
                )
            )
        )
        self.more = BigButton(self.tr("Show more"), icon=IconName.ARROW_DOWN, role=Role.QUIET)
        self.more.clicked.connect(self._show_more)
        self._shown = 0
        self._show_more()
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self) -> None:
        place = self.column.indexOf(self.more)
        for heading, lines in self._blocks[self._shown : self._shown + AT_ONCE]:
            for label in (Heading(heading), Body(lines)):
                if place < 0:
                    self.column.addWidget(label)
                else:
                    self.column.insertWidget(place, label)
                    place += 1
        self._shown += AT_ONCE
        self.more.setVisible(self._shown < len(self._blocks))


def blocks(draft: DraftAnswer, shelf: Shelf, language: str) -> Iterator[Block]:
    """Yield each thing in the answer: a heading, and what is told of it."""
    words = SessionWords(shelf, language)
    for record in draft.sessions:
        yield words.heading(record), "\n".join(words.lines(record))
    began = {record.id: record.started_at for record in draft.sessions}
    tell: dict[str, Callable[[AnswerItem], Sequence[str]]] = {
        NIGHT: lambda item: tuple(night_lines(night_of(item))),
        DAY_AFTER: lambda item: (day_after_words(began.get(item.id), day_after_of(item)), ""),
        PAUSE: lambda item: tuple(pause_lines(pause_of(item))),
    }
    for kind in (DAY_AFTER, NIGHT, PAUSE):
        for item in draft.answer.items:
            if item.kind == kind:
                heading, *lines = tell[kind](item)
                yield heading, "\n".join(lines)
    for item in draft.answer.items:
        if item.kind not in (SESSION, *tell):
            yield item.kind, "\n".join(f"{key}: {value}" for key, value in item.content.items())
