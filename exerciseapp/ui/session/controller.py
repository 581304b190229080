"""Drives one session: time and presses go in, what is to be shown and told comes out."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from exerciseapp.domain.events import Announce, Event, StepBegan, Tick
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.services.session_runner import SessionRunner

# The view shows what stands between two beats by itself, and a beat comes where the figure turns.
TICK_MS = 40
# While it waits for the person, the figure moves all the same.
TIMED = frozenset({Stage.RUNNING, Stage.WAITING})


class SessionController(QObject):
    """One session's heartbeat. Signals carry values of the domain."""

    situation_changed = Signal(object)
    step_began = Signal(object)
    stage_changed = Signal(object)
    cue_told = Signal(object)
    save_state_changed = Signal(object)

    def __init__(self, runner: SessionRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._stage = runner.session.stage
        self._trouble: object = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        # Where the figure turns, or stands, between two beats.
        self._turn = QTimer(self)
        self._turn.setTimerType(Qt.TimerType.PreciseTimer)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._tick)

    @property
    def stage(self) -> Stage:
        """The stage the session is in."""
        return self.runner.session.stage

    def situation(self) -> Situation:
        """Return where the session stands now."""
        return self.runner.situation()

    def handle(self, event: Event) -> None:
        """Let *event* happen, and tell everybody what came of it."""
        effects = self.runner.handle(event)
        for effect in effects:
            if isinstance(effect, StepBegan):
                self.step_began.emit(self.runner.session.plan.steps[effect.index])
            elif isinstance(effect, Announce):
                self.cue_told.emit(effect.cue)
        if self.stage is not self._stage:
            self._stage = self.stage
            self._set_timer()
            self.stage_changed.emit(self.stage)
        if self.runner.trouble is not self._trouble:
            self._trouble = self.runner.trouble
            self.save_state_changed.emit(self._trouble)
        now = self.situation()
        if self.stage in TIMED and 0 < now.course.seconds < TICK_MS / 1000:
            self._turn.start(ceil(1000 * now.course.seconds))
        self.situation_changed.emit(now)

    def choose_hands_free(self, hands_free: bool) -> None:
        """Say, before the session begins, whether it goes on by itself."""
        self.runner.choose_hands_free(hands_free)

    def halt(self) -> None:
        """Stop the heartbeat; nothing is told any more."""
        self._timer.stop()
        self._turn.stop()

    def _tick(self) -> None:
        self.handle(Tick())

    def _set_timer(self) -> None:
        if self.stage in TIMED:
            self._timer.start()
        else:
            self._timer.stop()
            self._turn.stop()
