"""The third step: what the exercise is called and how it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.exercise import ExerciseKind, ExerciseText, PhaseName, Position
from exerciseapp.domain.exercise_draft import (
    INSTRUCTION_LENGTH,
    NAME_LENGTH,
    PARAGRAPH_LENGTH,
    PHASE_WORD_LENGTH,
    DraftProblem,
    ExerciseDraft,
    moving_phases,
)
from exerciseapp.services.clinic.exercise_search.meanings import EQUIPMENT_WORDS, MUSCLE_WORDS
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.library.chips import ChoiceChip
from exerciseapp.ui.clinic.library.cut_words import draft_problem_words, phase_word
from exerciseapp.ui.clinic.library.fact_words import equipment_word, muscle_word, position_word
from exerciseapp.ui.clinic.library.form import FormField
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Small


class WordsStep(BeginsAt, QWidget):
    """Everything must be filled in, as in the exercises that come with the program.

    ``written`` whenever something was changed.
    """

    written = Signal()

    def __init__(self, language: str, language_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._kind = ExerciseKind.DYNAMIC
        self.fields = self._fields()
        self.phases = {
            name: FormField(phase_word(name), PHASE_WORD_LENGTH)
            for kind in ExerciseKind
            for name in moving_phases(kind)
        }
        for field in (*self.fields.values(), *self.phases.values()):
            field.left.connect(self._look_at_left)
            field.changed.connect(self.written)
        self.position = QComboBox()
        self.position.setAccessibleName(self.tr("Position"))
        for position in Position:
            self.position.addItem(position_word(position), position)
        self.sided = Check(self.tr("One leg at a time"))
        self.sided.setChecked(True)
        self.equipment = ChoiceChip(self.tr("Equipment"))
        self.muscles = ChoiceChip(self.tr("Muscles"))
        # Which fields have been written in or left, so that nobody is told off beforehand.
        self._seen: set[str] = set()
        self._lay_out(language_name)
        self.equipment.offer((name, equipment_word(name)) for name in EQUIPMENT_WORDS)
        self.muscles.offer((name, muscle_word(name)) for name in MUSCLE_WORDS)
        self.show_kind(ExerciseKind.DYNAMIC)
        self.begin_at(self.fields["name"])

    def _fields(self) -> dict[str, FormField]:
        long = PARAGRAPH_LENGTH
        return {
            "name": FormField(self.tr("Name"), NAME_LENGTH, hint=self.tr("Heel raises on a step")),
            "purpose": FormField(self.tr("What it is for"), long, lines=2),
            "position": FormField(self.tr("How to stand, sit or lie"), long, lines=2),
            "steps": FormField(self.tr("Steps, one on each line"), long, lines=4),
            "feeling": FormField(self.tr("What it should feel like"), long, lines=2),
            "avoid": FormField(
                self.tr("What to avoid and when to stop, one on each line"), long, lines=3
            ),
            "needed": FormField(self.tr("What is needed"), long, hint=self.tr("A chair. Shoes.")),
            "instruction": FormField(
                self.tr("The few words on the screen while it is done"), INSTRUCTION_LENGTH
            ),
            "evidence": FormField(
                self.tr("How sure anybody can be that it helps"),
                long,
                hint=self.tr("Nobody has looked into whether it helps."),
                lines=2,
            ),
        }

    def _lay_out(self, language_name: str) -> None:
        space = current_theme().space
        page = ScrollPage()
        page.column.setContentsMargins(0, 0, space.tight, 0)
        page.column.setSpacing(space.normal)
        page.column.addWidget(
            Small(
                self.tr("Write for the patient, in {language}, in short sentences.").format(
                    language=language_name
                ),
                quiet=True,
            )
        )
        facts = FlowLayout(spacing=space.normal)
        placed = QHBoxLayout()
        label = Body(self.tr("Position"))
        label.setBuddy(self.position)
        placed.addWidget(label)
        placed.addWidget(self.position)
        holder = QWidget()
        holder.setLayout(placed)
        placed.setContentsMargins(0, 0, 0, 0)
        for widget in (holder, self.sided, self.equipment, self.muscles):
            facts.addWidget(widget)
        page.column.addWidget(self.fields["name"])
        page.column.addLayout(facts)
        for name, field in self.fields.items():
            if name != "name":
                page.column.addWidget(field)
        spoken = QVBoxLayout()
        spoken.setSpacing(space.tight)
        for field in self.phases.values():
            spoken.addWidget(field)
        page.column.addLayout(spoken)
        page.column.addStretch(1)
        self._page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def show_kind(self, kind: ExerciseKind) -> None:
        """Ask for the words of the phases of *kind*."""
        self._kind = kind
        needed = moving_phases(kind)
        for name, field in self.phases.items():
            field.setVisible(name in needed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written."""
        return not any(field.text.strip() for field in self._all().values())

    def draft(self) -> ExerciseDraft:
        """Return what is written."""
        fields = self.fields
        text = ExerciseText(
            name=fields["name"].text,
            purpose=fields["purpose"].text,
            position=fields["position"].text,
            steps=fields["steps"].lines,
            feeling=fields["feeling"].text,
            avoid=fields["avoid"].lines,
            needed=fields["needed"].text,
            instruction=fields["instruction"].text,
            phase_words={name: self.phases[name].text for name in moving_phases(self._kind)},
            evidence=fields["evidence"].text,
        )
        return ExerciseDraft(
            kind=self._kind,
            position=Position(self.position.currentData()),
            sided=self.sided.isChecked(),
            equipment=tuple(sorted(self.equipment.chosen)),
            muscles=tuple(sorted(self.muscles.chosen)),
            texts={self._language: text},
        )

    def check(self) -> bool:
        """Say beside each field what is wrong with it; tell whether all of it is right."""
        self._seen = set(self._all())
        problems = self._show_problems()
        if problems:
            first = next(field for name, field in self._all().items() if name in problems)
            first.setFocus()
            self._page.ensureWidgetVisible(first)
        return not problems

    def _look_at_left(self) -> None:
        sender = self.sender()
        for name, field in self._all().items():
            if field is sender:
                self._seen.add(name)
        self._show_problems()

    def _show_problems(self) -> set[str]:
        """Show the problems of the fields that were seen; return which have any."""
        first: dict[str, DraftProblem] = {}
        for problem in self.draft().problems(self._language):
            first.setdefault(problem.field, problem)
        for name, field in self._all().items():
            found = first.get(name) if name in self._seen else None
            field.show_problem(draft_problem_words(found, field.longest) if found else "")
        return set(first) & self._seen

    def _all(self) -> dict[str, FormField]:
        phases = {_phase_field(name): self.phases[name] for name in moving_phases(self._kind)}
        return {**self.fields, **phases}


def _phase_field(name: PhaseName) -> str:
    return f"phase:{name}"
