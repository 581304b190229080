"""Drives one session: time and presses go in, what is to be shown and told comes out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from exerciseapp.domain.events import Announce, Event, StepBegan, Tick
from exerciseapp.domain.movement import clip_speed
from exerciseapp.domain.plan import Step
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.services.session_runner import SessionRunner

TICK_MS = 20
SHORTEST_TICK_MS = 8
# While it waits for the person, the figure moves all the same.
TIMED = frozenset({Stage.RUNNING, Stage.WAITING})


def tick_ms(speed: float) -> int:
    """Return the time between two looks at the clock, for a figure *speed* times as fast as filmed.

    Twice for each picture of 25 a second, so that none is late by the time for which it stands.
    """
    return max(SHORTEST_TICK_MS, round(TICK_MS / max(1.0, speed)))


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
                step = self.runner.session.plan.steps[effect.index]
                self._timer.setInterval(tick_ms(self._speed_of(step)))
                self.step_began.emit(step)
            elif isinstance(effect, Announce):
                self.cue_told.emit(effect.cue)
        if self.stage is not self._stage:
            self._stage = self.stage
            self._set_timer()
            self.stage_changed.emit(self.stage)
        if self.runner.trouble is not self._trouble:
            self._trouble = self.runner.trouble
            self.save_state_changed.emit(self._trouble)
        self.situation_changed.emit(self.situation())

    def choose_hands_free(self, hands_free: bool) -> None:
        """Say, before the session begins, whether it goes on by itself."""
        self.runner.choose_hands_free(hands_free)

    def halt(self) -> None:
        """Stop the heartbeat; nothing is told any more."""
        self._timer.stop()

    def _tick(self) -> None:
        self.handle(Tick())

    def _speed_of(self, step: Step) -> float:
        exercise = self.runner.session.plan.exercises[step.key.exercise]
        return clip_speed(step, exercise.demonstration.phases)

    def _set_timer(self) -> None:
        if self.stage in TIMED:
            self._timer.start()
        else:
            self._timer.stop()
