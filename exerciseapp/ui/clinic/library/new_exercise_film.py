"""The first step: which film."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from exerciseapp.services.clinic.new_exercise import FilmError, FilmFacts, FilmProblem, NewExercises
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.library.cut_words import film_problem_words
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

# What is offered first; any other file may be chosen too.
ENDINGS = ("mp4", "mov", "m4v", "mkv", "webm", "avi", "mpg", "mpeg", "wmv", "3gp", "mts", "m2ts")


class FilmStep(BeginsAt, QWidget):
    """``chosen`` carries the film's path and what was found out about it."""

    chosen = Signal(object, object)

    def __init__(self, exercises: NewExercises, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._errand: Errand[FilmFacts] | None = None
        self._asked: Path | None = None
        self.setAcceptDrops(True)
        self.choose = BigButton(self.tr("Choose a film"), icon=IconName.OPEN, role=Role.PRIMARY)
        self.choose.clicked.connect(self._choose)
        self.notice = Notice(tone=NoticeTone.WARNING)
        card = Card()
        card.column.addWidget(Heading(self.tr("Which film?")))
        card.column.addWidget(
            Body(
                self.tr(
                    "Drag it into this window, or choose it. Any film that VLC plays will do, "
                    "from a telephone too. It stays as it is; the exercise gets a small copy "
                    "without sound."
                )
            )
        )
        card.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(
            Small(
                self.tr(
                    "One repetition is enough, filmed from the side, with a steady camera and the "
                    "left leg working. Ask leave of whoever is seen in it."
                ),
                quiet=True,
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(card)
        column.addStretch(1)
        self.begin_at(self.choose)

    def take(self, film: Path) -> None:
        """Look at *film*; ``chosen`` follows if an exercise can be made of it."""
        if self._errand is not None:
            return
        self._asked = film
        self.notice.show_text(self.tr("Looking at the film …"), NoticeTone.QUIET)
        self.choose.setEnabled(False)
        self._errand = Errand(
            lambda: self._exercises.look(film), self._looked, self._failed, (FilmError,)
        )

    def wait(self) -> None:
        """Wait until nothing is being looked at any more."""
        if self._errand is not None:
            self._errand.wait()
            self._errand = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _film_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        film = _film_in(event)
        if film is not None:
            event.acceptProposedAction()
            self.take(film)

    def _choose(self) -> None:
        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        kinds = ";;".join(
            (self.tr("Films ({endings})").format(endings=endings), self.tr("All files (*)"))
        )
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a film"), "", kinds)
        if chosen:
            self.take(Path(chosen))

    def _looked(self, facts: FilmFacts) -> None:
        self._over()
        self.notice.clear()
        self.chosen.emit(self._asked, facts)

    def _failed(self, error: Exception) -> None:
        self._over()
        problem = error.problem if isinstance(error, FilmError) else FilmProblem.UNREADABLE
        self.notice.show_text(film_problem_words(problem), NoticeTone.WARNING)
        self.choose.setFocus()

    def _over(self) -> None:
        self._errand = None
        self.choose.setEnabled(True)


def _film_in(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
