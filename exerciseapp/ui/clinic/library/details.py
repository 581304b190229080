"""One exercise beside the list: its film, its words, its tags."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.exercise import Exercise
from exerciseapp.services.playback import ClipLoader
from exerciseapp.ui.clinic.fields import KeptLine
from exerciseapp.ui.clinic.library.fact_words import (
    equipment_word,
    kind_word,
    muscle_word,
    position_word,
)
from exerciseapp.ui.clinic.library.moving import MovingDemonstration
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Heading, Small

# As high as a film of sixteen to nine is beside the list.
FILM_HEIGHT_PX = 202


class ExerciseDetails(QWidget):
    """``favourite_pressed`` and ``tags_kept`` (the text of the field) ask for a change."""

    favourite_pressed = Signal()
    tags_kept = Signal(str)

    def __init__(self, clips: ClipLoader, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: Exercise | None = None
        self.film = MovingDemonstration(clips)
        self.film.setFixedHeight(FILM_HEIGHT_PX)
        self.name = Heading()
        self.favourite = BigButton(self.tr("Favourite"), icon=IconName.STAR, role=Role.QUIET)
        self.favourite.setCheckable(True)
        self.favourite.setToolTip(self.tr("Ctrl+D"))
        self.favourite.clicked.connect(self.favourite_pressed)
        # Only where nothing moves by itself.
        self.play = BigButton(self.tr("Play the film"), icon=IconName.PLAY)
        self.play.clicked.connect(self._play)
        self.tags = KeptLine(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("For example: knee, first week"))
        self.tags.kept.connect(self.tags_kept)
        self.facts = Small(quiet=True)
        self.words = Body()
        self._lay_out()
        self.show_exercise(None)

    def _lay_out(self) -> None:
        space = current_theme().space
        label = Small(self.tr("Tags, with commas between them"))
        label.setBuddy(self.tags)
        under = QHBoxLayout()
        under.addWidget(self.favourite)
        under.addWidget(self.play)
        under.addStretch(1)
        self._all = page = ScrollPage()
        page.column.setContentsMargins(0, 0, space.tight, 0)
        page.column.setSpacing(space.tight)
        page.column.addWidget(self.film)
        page.column.addWidget(self.name)
        page.column.addWidget(self.facts)
        page.column.addLayout(under)
        for widget in (label, self.tags, self.words):
            page.column.addWidget(widget)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    @property
    def exercise(self) -> Exercise | None:
        """The exercise that is shown."""
        return self._shown

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show *exercise*, its film playing; nothing at all for None."""
        if exercise is not None and exercise is self._shown:
            return
        self._shown = exercise
        self._all.setVisible(exercise is not None)
        if exercise is None:
            self.film.stop()
            return
        text = exercise.text(self._language)
        self.name.setText(text.name)
        self.facts.setText(self._facts(exercise))
        self.words.setText(self._words(exercise))
        moves = bool(current_theme().motion.calm)
        self.play.setVisible(not moves and exercise.demonstration.clip is not None)
        if moves:
            self.film.play(exercise.demonstration)
        else:
            self.film.stand(exercise.demonstration)

    def show_marks(self, *, favourite: bool, tags: tuple[str, ...]) -> None:
        """Show what the clinic noted."""
        self.favourite.setChecked(favourite)
        self.favourite.set_icon(IconName.STAR_FULL if favourite else IconName.STAR)
        self.tags.show_text(", ".join(tags))

    def rest(self) -> None:
        """Stop the film: nobody looks."""
        self.film.stop()
        self._shown = None

    def _play(self) -> None:
        if self._shown is not None:
            self.film.play(self._shown.demonstration)

    def _facts(self, exercise: Exercise) -> str:
        told = [
            position_word(exercise.position),
            kind_word(exercise.kind),
            self.tr("One leg at a time") if exercise.sided else "",
            ", ".join(muscle_word(name) for name in exercise.muscles),
            ", ".join(equipment_word(name) for name in exercise.equipment),
        ]
        return " · ".join(part for part in told if part)

    def _words(self, exercise: Exercise) -> str:
        text = exercise.text(self._language)
        steps = "\n".join(f"{number}. {step}" for number, step in enumerate(text.steps, 1))
        avoid = "\n".join(f"– {line}" for line in text.avoid)
        parts = (text.purpose, text.position, steps, text.feeling, avoid, text.needed)
        return "\n\n".join(parts)
