"""The left side of the review: what went wrong first, then what was done, pain, and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.records import PainChoice
from exerciseapp.domain.review import Note, Review
from exerciseapp.domain.review_pain import Moment
from exerciseapp.ui.clinic.review.how_often import is_unknown, summary_words
from exerciseapp.ui.clinic.review.words import (
    CountedReview,
    beyond_words,
    change_words,
    dosages,
    full_day,
    moment_words,
    near_day,
    rule_words,
    short_version,
    trouble_words,
)
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.icon_label import IconLabel
from exerciseapp.ui.widgets.labels import Body, Heading, Small

translate = QCoreApplication.translate
# What an exercise is called, by its id.
Name = Callable[[str], str]
FIRST_NOTES = 4
FIRST_TROUBLES = 6
_GRAVE = (PainChoice.STOP, PainChoice.SKIP_EXERCISE)


class Strong(Body):
    """A word that a line begins with."""

    is_strong = True


class DenseCard(Card):
    """A card with less room between its lines."""

    def _space_out(self) -> None:
        space = current_theme().space
        self.column.setContentsMargins(space.normal, space.tight, space.normal, space.normal)
        self.column.setSpacing(space.hair)


def trouble_card(seen: Review, name: Name) -> DenseCard:
    """Return what hurt, what was left out and what was skipped, the gravest first."""
    card = DenseCard()
    card.column.addWidget(Heading(translate("Review", "Pain, stopped and skipped")))
    for told in beyond_words(seen):
        card.column.addWidget(Small(told))
    for trouble in seen.troubles[:FIRST_TROUBLES]:
        is_grave = any(trouble.chosen(choice) for choice in _GRAVE)
        row = QHBoxLayout()
        row.setSpacing(current_theme().space.tight)
        colours = current_theme().colours
        icon = IconLabel(IconName.HURT if trouble.hurts else IconName.SKIP)
        if is_grave:
            icon.show_icon(IconName.HURT, colours.danger)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(name(trouble.exercise)))
        words.addWidget(Small(trouble_words(trouble, seen.span[1].year)))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.column.addLayout(row)
    more = seen.troubles[FIRST_TROUBLES:]
    if more:
        names = ", ".join(name(trouble.exercise) for trouble in more)
        told = translate("Review", "Less, also of: {names}").format(names=names)
        card.column.addWidget(Small(told, quiet=True))
    if is_unknown(seen):
        card.column.addWidget(Body(summary_words(seen)[0]))
    elif not seen.troubles and not beyond_words(seen):
        card.column.addWidget(
            Body(translate("Review", "Nothing hurt, nothing was stopped and nothing skipped."))
        )
    return card


def pain_card(seen: Review) -> DenseCard:
    """Return how pain changed over the time, and at each change of the dosage."""
    card = DenseCard()
    card.column.addWidget(Heading(translate("Review", "Pain, earlier and later")))
    rows = [(moment_words(moment), change_words(seen.changes[moment])) for moment in Moment]
    rows += [
        (
            translate("Review", "{day}, {what}").format(
                day=near_day(turn.day, seen.span[1].year), what=short_version(turn.after)
            ),
            change_words(turn.pain),
        )
        for turn in seen.turns
        if turn.before is not None
    ]
    card.column.addLayout(_grid(rows))
    card.column.addWidget(Small(rule_words(), quiet=True))
    return card


def done_card(seen: Review, name: Name) -> DenseCard:
    """Return what was done of what was asked, by exercise, beside its dosage."""
    card = DenseCard()
    card.column.addWidget(Heading(translate("Review", "Done and asked, by exercise")))
    grid = QGridLayout()
    grid.setHorizontalSpacing(current_theme().space.normal)
    grid.setVerticalSpacing(current_theme().space.hair)
    grid.setColumnStretch(0, 1)
    heads = (
        translate("Review", "Sets"),
        translate("Review", "Holds"),
    )
    for column, head in enumerate(heads if seen.exercises else (), start=1):
        grid.addWidget(Small(head, quiet=True), 0, column)
    for row, (exercise, (done, asked)) in enumerate(seen.exercises.items(), start=1):
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Small(name(exercise)))
        words.addWidget(Small(dosages(seen.versions, exercise), quiet=True))
        grid.addLayout(words, row, 0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_whole(f"{done.sets}/{asked.sets}"), row, 1, top)
        holds = f"{done.holds}/{asked.holds}" if asked.holds else "–"
        grid.addWidget(_whole(holds), row, 2, top)
    card.column.addLayout(grid)
    if not seen.exercises:
        card.column.addWidget(Small(translate("Review", "Nothing was asked for in these days.")))
    return card


class NotesCard(DenseCard):
    """What the patient wrote, newest first."""

    def __init__(self, notes: tuple[Note, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(translate("Review", "Notes")))
        for note in notes[:FIRST_NOTES]:
            self._add(note)
        self.more: BigButton | None = None
        if len(notes) > FIRST_NOTES:
            self.more = BigButton(
                CountedReview().notes(len(notes)), icon=IconName.LIST, role=Role.QUIET
            )
            self.more.clicked.connect(lambda: self._show_all(notes[FIRST_NOTES:]))
            self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, notes: Iterable[Note]) -> None:
        if self.more is not None:
            self.more.hide()
        for note in notes:
            self._add(note)

    def _add(self, note: Note) -> None:
        self.column.addWidget(Small(full_day(note.day), quiet=True))
        self.column.addWidget(Body(note.text))


def _whole(text: str) -> Small:
    label = Small(text)
    label.setWordWrap(False)
    return label


def _grid(rows: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(current_theme().space.normal)
    grid.setVerticalSpacing(current_theme().space.hair)
    grid.setColumnStretch(1, 1)
    for number, (head, told) in enumerate(rows):
        grid.addWidget(Small(head, quiet=True), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Small(told), number, 1)
    return grid
