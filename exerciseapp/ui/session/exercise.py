"""The exercise on the screen: the figure, what to do now, the count, the time, what is next."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.domain.cues import Cue
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.plan import EFFORTS, Step, StepKind
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.domain.ways import WAITS
from exerciseapp.services.playback import ClipLoader, ClipProblem
from exerciseapp.ui.player.demonstration_view import DemonstrationView
from exerciseapp.ui.session.control_row import ControlRow
from exerciseapp.ui.session.explanation import ExplanationPane
from exerciseapp.ui.session.problem_words import clip_problem_words
from exerciseapp.ui.session.side import SideColumn
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import TextType, Tone
from exerciseapp.ui.widgets.caption_bar import CaptionBar
from exerciseapp.ui.widgets.labels import Heading
from exerciseapp.ui.widgets.notice import Notice
from exerciseapp.ui.widgets.progress_line import ProgressLine
from exerciseapp.ui.widgets.themed import reshapes
from exerciseapp.ui.words import Words, paused

TONES = {
    StepKind.GET_READY: Tone.READY,
    StepKind.NEXT: Tone.READY,
    StepKind.CHANGE_SIDE: Tone.READY,
    StepKind.EASE_IN: Tone.WORK,
    StepKind.WORK: Tone.WORK,
    StepKind.HOLD: Tone.HOLD,
    StepKind.RELEASE: Tone.REST,
    StepKind.REST: Tone.REST,
}
# Room for three counts in two lines, and for the ring; wider where labels are large.
SIDE_PX = 320
SIDE_LABELS = 14.5
# The buttons have words alone where they would take more than this part of the height.
MOST_FOR_CONTROLS = 0.2
# While the exercise is explained the figure moves by itself.
SHOW_EVERY_MS = 20
COUNTED = EFFORTS | {StepKind.REST}


class ExercisePanel(QWidget):
    """Shows a situation; emits the event that a press asks for."""

    pressed = Signal(object)
    stop_pressed = Signal()
    sound_switched = Signal(bool)

    def __init__(
        self, words: Words, clips: ClipLoader, *, sound: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self._words = words
        self._shown: tuple[int, Side] | None = None
        self._fitted: object = None
        self.view = DemonstrationView(clips)
        self.view.problem_found.connect(self._clip_problem)
        self.name = Heading()
        self.side = SideColumn()
        self.side.pressed.connect(self.pressed)
        self.what, self.ring = self.side.what, self.side.ring
        self.counts, self.upcoming = self.side.counts, self.side.upcoming
        self.explanation = ExplanationPane()
        self.caption = CaptionBar()
        self.clip_notice = Notice(icon=IconName.INFO)
        self.save_notice = Notice(icon=IconName.WARNING)
        self.progress = ProgressLine()
        self.controls = ControlRow(sound=sound)
        self.controls.pressed.connect(self.pressed)
        self.controls.stop_pressed.connect(self.stop_pressed)
        self.controls.sound_switched.connect(self.sound_switched)
        self._moving = QTimer(self)
        self._moving.setInterval(SHOW_EVERY_MS)
        self._moving.setTimerType(Qt.TimerType.PreciseTimer)
        self._moving.timeout.connect(self._move_on)
        self._since = QElapsedTimer()
        self._lay_out()

    @property
    def is_explaining(self) -> bool:
        """Tell whether the exercise is being explained."""
        return self._moving.isActive()

    def load_hidden(self, size: QSize) -> None:
        """Have the figure decoded for this *size* of the panel before the panel is to be seen."""
        if not self.isVisible():
            self.resize(size)
            # A hidden panel is laid out as it will be seen only for somebody who wants a picture.
            self.grab(QRect(0, 0, 1, 1))
            self.view.load_hidden()

    def explain(self, *, on: bool) -> None:
        """Play the movement over and over beside how it is done, or show the session again."""
        self.controls.show_me.setChecked(on)
        if on == self.is_explaining:
            return
        if on and self._shown is not None:
            place = self._shown[0]
            self.explanation.show_text(self._words.exercise_text(place), self._words.note(place))
            self.caption.set_caption("")
            self._since.start()
            self._moving.start()
        else:
            self._moving.stop()
        self._right.setCurrentWidget(self.explanation if on else self.side)

    def begin_step(self, step: Step) -> None:
        """Show the exercise of *step*, and have the next one decoded meanwhile."""
        place, side = step.key.exercise, step.key.side
        plan = self._words.plan
        if self._shown != (place, side):
            exercise = plan.exercises[place]
            mirrored = exercise.sided and side is Side.RIGHT
            self.view.show_demonstration(exercise.demonstration, mirrored=mirrored)
            if self._shown is None or self._shown[0] != place:
                self.clip_notice.clear()
            self._shown = (place, side)
            if place + 1 < len(plan.exercises):
                self.view.prepare(plan.exercises[place + 1].demonstration)
        names = [self._words.exercise_name(n) for n in range(len(plan.exercises))]
        self.progress.set_place(names, place, tuple(range(place)))
        self.name.setText(self._words.exercise_name(place))
        self._fit()

    def show_situation(self, now: Situation) -> None:
        """Bring picture, count and time to this moment."""
        step = now.step
        if not self.is_explaining:
            self.view.show_moment(now.clip_s, now.course)
        self.what.setText(self._words.what_to_do(now))
        self.upcoming.setText(self._words.upcoming(now.upcoming))
        self.side.show_waiting(waiting=now.stage is Stage.WAITING)
        self.side.waits.setVisible(step.kind in WAITS)
        if now.stage is Stage.PAUSED:
            self.caption.set_caption("")
        if now.stage is Stage.WAITING:
            self.ring.clear()
        elif now.lead_s > 0:
            whole = self._words.plan.programme.times.lead_in_s
            self.ring.set_time(now.lead_s, now.lead_s / whole, Tone.READY)
        else:
            # Who stands at the wall must not go on to do what was on when the clock stopped.
            word = paused() if now.stage is Stage.PAUSED else ""
            self.ring.set_time(now.left_s, now.left_fraction, TONES[step.kind], word)
        counted = step.kind in COUNTED
        self.counts.set_counts(
            repetition=now.repetition if counted else 0,
            repetitions=now.repetitions if counted else 0,
            set_number=step.key.set,
            sets=now.sets,
            side=step.key.side,
        )
        self.controls.show_stage(now.stage, step.kind)
        self.side.fit()

    def tell(self, cue: Cue) -> None:
        """Write *cue* under the picture."""
        text = self._words.caption(cue)
        if text:
            self.caption.set_caption(text)

    def show_save_trouble(self, message: str) -> None:
        """Say that something is not yet saved; an empty message takes it back."""
        self.save_notice.show_text(message) if message else self.save_notice.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the figure and the time come before large letters."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self._fit()

    def _fit(self) -> None:
        inner = self.contentsRect().width() - 2 * current_theme().space.roomy
        beside = self.progress.sizeHint().width() + current_theme().space.normal
        types = (TextType.HEADING, TextType.ACTION, TextType.LABEL)
        fits = (each for each in types if self.name.is_one_line(each, inner - beside))
        self.name.set_type(next(fits, TextType.LABEL))
        state = (self.size(), current_theme(), self.locale())
        if state == self._fitted:
            return
        self._fitted = state
        self._right.setMinimumWidth(max(SIDE_PX, round(current_theme().type.label * SIDE_LABELS)))
        self.controls.fit(inner, round(self.height() * MOST_FOR_CONTROLS))

    def _move_on(self) -> None:
        length = self.view.length_s
        if length > 0:
            self.view.show_moment(self._since.elapsed() / 1000 % length)

    def _clip_problem(self, problem: ClipProblem) -> None:
        self.clip_notice.show_text(clip_problem_words(problem))

    def _lay_out(self) -> None:
        space = current_theme().space
        self._right = QStackedWidget()
        self._right.addWidget(self.side)
        self._right.addWidget(self.explanation)
        left = QVBoxLayout()
        left.setSpacing(space.tight)
        left.addWidget(self.view, 1)
        left.addWidget(self.caption)
        middle = QHBoxLayout()
        middle.setSpacing(space.roomy)
        middle.addLayout(left, 7)
        middle.addWidget(self._right, 3)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.roomy, space.normal, space.roomy, space.normal)
        column.setSpacing(space.normal)
        column.addLayout(top)
        column.addWidget(self.save_notice)
        column.addWidget(self.clip_notice)
        column.addLayout(middle, 1)
        column.addWidget(self.controls)
