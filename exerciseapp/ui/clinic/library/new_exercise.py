"""A new exercise from the clinic's own film: film, cut, words, and then it is made."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.domain.exercise import Exercise
from exerciseapp.services.clinic.new_exercise import (
    ConversionStoppedError,
    FilmError,
    FilmFacts,
    NotKeptError,
)
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.library.cut_editor import CutEditor
from exerciseapp.ui.clinic.library.cut_words import film_problem_words, language_name
from exerciseapp.ui.clinic.library.new_exercise_cut import CutStep
from exerciseapp.ui.clinic.library.new_exercise_film import FilmStep
from exerciseapp.ui.clinic.library.new_exercise_words import WordsStep
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

log = logging.getLogger(__name__)

FINE = 1000


class _Progress(QObject):
    """From the thread that converts to the one that paints."""

    moved = Signal(float)


class _MakingPage(BeginsAt, QWidget):
    """What is shown while an exercise is made."""


class NewExercisePage(BeginsAt, QWidget):
    """``made`` carries the Exercise that now stands in the library; ``left`` when given up."""

    made = Signal(object)
    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._exercises = office.new_exercises
        self.editor = CutEditor(self)
        self.film = FilmStep(office.new_exercises)
        self.film.chosen.connect(self._film_chosen)
        self.cut = CutStep(self.editor, office.films, office.new_exercises)
        self.words = WordsStep(office.language, language_name(office.language))
        self.editor.changed.connect(lambda: self.words.show_kind(self.editor.kind))
        self.making = self._making()
        self.steps = QStackedWidget()
        for step in (self.film, self.cut, self.words, self.making):
            self.steps.addWidget(step)
        self.where = Small(quiet=True)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self._errand: Errand[Exercise] | None = None
        self._stop = threading.Event()
        self._gone = threading.Event()
        # The window may be made anew, in another language, while a film is converted.
        for event in (self._stop, self._gone):
            self.destroyed.connect(event.set)
        self._lay_out()
        self._go(0)
        app = QCoreApplication.instance()
        if app is not None:
            # A program that ends does not wait for a film.
            app.aboutToQuit.connect(self.end)

    def _making(self) -> QWidget:
        self.bar = QProgressBar()
        self.bar.setRange(0, FINE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it has come"))
        self.told = Body()
        self.stop = BigButton(self.tr("Stop"), icon=IconName.STOP)
        self.stop.clicked.connect(self.stop_making)
        page = _MakingPage()
        column = QVBoxLayout(page)
        column.addWidget(Body(self.tr("The exercise is being made. The film stays as it is.")))
        column.addWidget(self.bar)
        column.addWidget(self.told)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        page.begin_at(self.stop)
        return page

    def _lay_out(self) -> None:
        space = current_theme().space
        self.back = BigButton(self.tr("Back"), icon=IconName.ARROW_LEFT)
        self.back.clicked.connect(self._back)
        self.next = BigButton(self.tr("Next"), icon=IconName.ARROW_RIGHT, role=Role.PRIMARY)
        self.next.clicked.connect(self._next)
        self.cancel = BigButton(self.tr("Cancel"), icon=IconName.CLOSE, role=Role.QUIET)
        self.cancel.clicked.connect(self.ask_to_leave)
        self.throw_away = BigButton(self.tr("Throw it away"), role=Role.DANGER)
        self.throw_away.clicked.connect(self._leave)
        self.stay = BigButton(self.tr("Go on with it"))
        self.stay.clicked.connect(self._stay)
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("New exercise")))
        head.addWidget(self.where, 1)
        head.addWidget(self.cancel)
        asked = QHBoxLayout()
        asked.addWidget(self.throw_away)
        asked.addWidget(self.stay)
        asked.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.roomy, space.normal, space.roomy, space.normal)
        column.setSpacing(space.tight)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(asked)
        column.addWidget(self.steps, 1)
        column.addLayout(foot)
        self._show_question(asked=False)

    # From step to step.

    def take(self, film: Path) -> None:
        """Begin with the film at *film*."""
        self.film.take(film)

    def _film_chosen(self, film: Path, facts: FilmFacts) -> None:
        self.editor.open_film(film, facts.length_s)
        self.cut.open_film()
        self._go(1)

    def _go(self, step: int) -> None:
        self.notice.clear()
        self._show_question(asked=False)
        self.steps.setCurrentIndex(step)
        names = (self.tr("Film"), self.tr("Cut and phases"), self.tr("Words"), self.tr("Making"))
        told = self.tr("Step {number} of {all}: {name}")
        self.where.setText(told.format(number=step + 1, all=len(names), name=names[step]))
        self.back.setVisible(0 < step < len(names) - 1)
        self.next.setVisible(self.editor.film is not None and step < len(names) - 1)
        last = step == len(names) - 2
        self.next.setText(self.tr("Make the exercise") if last else self.tr("Next"))
        self.next.set_icon(IconName.CHECK if last else IconName.ARROW_RIGHT)
        self.cancel.setVisible(step < len(names) - 1)
        if step != 1:
            self.cut.film.stand()
        page = self.steps.currentWidget()
        if page is not None:
            self.begin_at(page)
            page.setFocus()

    def _back(self) -> None:
        self._go(self.steps.currentIndex() - 1)

    def _next(self) -> None:
        step = self.steps.currentIndex()
        if step == 1 and not self.cut.check():
            return
        if step == 2:
            self._make()
            return
        self._go(step + 1)

    # Making.

    def _make(self) -> None:
        if not self.cut.check():
            self._go(1)
            self.cut.check()
            return
        cut = self.editor.cut()
        if not self.words.check() or cut is None or self._errand is not None:
            return
        draft = self.words.draft()
        name = self.words.fields["name"].text
        self._stop.clear()
        progress = _Progress()
        progress.moved.connect(self._moved)
        self._moved(0.0)
        self._go(3)
        self._errand = Errand(
            lambda: self._exercises.make(draft, name, cut, progress.moved.emit, self._stop.is_set),
            self._is_made,
            self._failed,
            (Exception,),
        )

    def stop_making(self) -> None:
        """Stop; what was written and cut stays."""
        self._stop.set()
        self.told.setText(self.tr("Stopping …"))

    def _moved(self, part: float) -> None:
        self.bar.setValue(round(part * FINE))
        if not self._stop.is_set():
            percent = self.locale().toString(round(part * 100))
            self.told.setText(self.tr("{percent} %").format(percent=percent))

    def _is_made(self, exercise: Exercise) -> None:
        if self._gone.is_set():
            return
        self._errand = None
        self.cut.film.close_film()
        self.made.emit(exercise)

    def _failed(self, error: Exception) -> None:
        if self._gone.is_set():
            return
        self._errand = None
        self._go(1 if isinstance(error, FilmError) else 2)
        if isinstance(error, FilmError):
            self.notice.show_text(film_problem_words(error.problem), NoticeTone.WARNING)
        elif isinstance(error, NotKeptError):
            told = self.tr(
                "The exercise could not be written ({reason}). Nothing is lost: free some space, "
                "and try again."
            )
            self.notice.show_text(told.format(reason=error), NoticeTone.WARNING)
        elif not isinstance(error, ConversionStoppedError):
            log.error("an exercise could not be made", exc_info=error)
            self.notice.show_text(
                self.tr(
                    "The exercise could not be made, for a reason that the log tells. What you "
                    "wrote and marked is still here."
                ),
                NoticeTone.WARNING,
            )
        else:
            self.notice.show_text(
                self.tr("Stopped. What you wrote and marked is still here."), NoticeTone.QUIET
            )

    # Leaving.

    @property
    def is_begun(self) -> bool:
        """Whether there is anything that would be lost."""
        return self.editor.film is not None or not self.words.is_empty

    @property
    def is_asking(self) -> bool:
        """Whether the question stands whether to leave."""
        return not self.stay.isHidden()

    def ask_to_leave(self) -> None:
        """Leave at once where nothing would be lost, else ask."""
        if not self.is_begun:
            self._leave()
            return
        self.cut.film.stand()
        self.notice.show_text(
            self.tr("Leave without making the exercise? What you wrote and marked would be lost."),
            NoticeTone.WARNING,
        )
        self._show_question(asked=True)
        self.stay.setFocus()

    def end(self) -> None:
        """Stop whatever is under way and wait until it has stopped."""
        self._stop.set()
        self.film.wait()
        if self._errand is not None:
            self._errand.wait()
            self._errand = None
        self.cut.film.close_film()

    def _stay(self) -> None:
        self.notice.clear()
        self._show_question(asked=False)
        page = self.steps.currentWidget()
        if page is not None:
            page.setFocus()

    def _leave(self) -> None:
        self.end()
        self.left.emit()

    def _show_question(self, *, asked: bool) -> None:
        self.throw_away.setVisible(asked)
        self.stay.setVisible(asked)
