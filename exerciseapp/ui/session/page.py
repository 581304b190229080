"""The session page: one panel for each stage, and what a session needs around it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.domain.cues import STEP_CHANGES, Cue
from exerciseapp.domain.events import Begin, Event, Finish, Leave, Pause, Resume, Stop
from exerciseapp.domain.plan import Step
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.sound import chime_for
from exerciseapp.services.speech import CueSpeech, is_said, speech_choice
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.flash import Flash
from exerciseapp.ui.session.after import AfterPanel
from exerciseapp.ui.session.before import BeforePanel
from exerciseapp.ui.session.controller import SessionController
from exerciseapp.ui.session.exercise import TONES, ExercisePanel
from exerciseapp.ui.session.hurt import HurtPanel
from exerciseapp.ui.session.session_desk import SessionDesk
from exerciseapp.ui.session.stop import StopPanel
from exerciseapp.ui.words import Words

AWAKE = frozenset({Stage.WAITING, Stage.RUNNING, Stage.PAUSED, Stage.HURTING})
SILENT = frozenset({Stage.PAUSED, Stage.HURTING, Stage.CLOSED})
# A page that is put into a window gets its size in steps.
AT_REST_MS = 50


class SessionPage(QWidget):
    """Shows one session from its first question to its last; ``over`` when it is closed."""

    over = Signal()

    def __init__(
        self, desk: SessionDesk, controller: SessionController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = desk.settings.load_settings()
        self.controller = controller
        session = controller.runner.session
        self._words = Words(session.plan, desk.language)
        self.before = BeforePanel(
            self._words, hands_free=session.hands_free, resumed=session.resumed
        )
        self.exercise = ExercisePanel(self._words, desk.clips, sound=self._settings.sound)
        self.hurt = HurtPanel()
        self.stop = StopPanel()
        self.after: AfterPanel | None = None
        self.flash = Flash(self.exercise)
        self._stands_to_explain = False
        self._speech = CueSpeech(desk.speaker, desk.clock, SystemClock())
        if self._settings.speech:
            # Asked for now, so that the voice is ready when the first exercise begins.
            desk.speaker.use(speech_choice(self._settings, desk.language))
        self._panels = QStackedWidget()
        for panel in (self.before, self.exercise, self.hurt, self.stop):
            self._panels.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panels)
        # The first exercise's clip is decoded while the question is being answered.
        self._at_rest = QTimer(self)
        self._at_rest.setSingleShot(True)
        self._at_rest.setInterval(AT_REST_MS)
        self._at_rest.timeout.connect(lambda: self.exercise.load_hidden(self._panels.size()))
        self._connect()
        self.exercise.begin_step(session.step)
        self._panels.setCurrentWidget(self.before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._at_rest.start()

    def leave(self) -> None:
        """The window closes: save what there is; the session can be gone on with later."""
        if self.after is not None and self.controller.stage is Stage.AFTER:
            self.controller.handle(self.after.answers())
        else:
            self.controller.handle(Leave())

    def _connect(self) -> None:
        controller = self.controller
        controller.step_began.connect(self._step_began)
        controller.stage_changed.connect(self._stage_changed)
        controller.situation_changed.connect(self._situation_changed)
        controller.cue_told.connect(self._tell)
        controller.save_state_changed.connect(self._save_state_changed)
        self.before.begun.connect(self._begin)
        self.before.left.connect(lambda: controller.handle(Stop()))
        self.exercise.pressed.connect(self._pressed)
        self.exercise.controls.show_switched.connect(self._explain)
        self.exercise.stop_pressed.connect(self._ask_to_stop)
        self.exercise.sound_switched.connect(self._switch_sound)
        self.hurt.chosen.connect(controller.handle)
        self.stop.stopped.connect(lambda: controller.handle(Stop()))
        self.stop.kept_on.connect(self._keep_on)

    def _begin(self, pain: int | None, hands_free: bool) -> None:
        self.controller.choose_hands_free(hands_free)
        self._save_settings(hands_free=hands_free)
        self.controller.handle(Begin(pain))

    def _pressed(self, event: Event) -> None:
        self._end_explanation()
        self.controller.handle(event)

    def _explain(self, on: bool) -> None:
        """Explain the exercise with the clock standing; in the end it runs as it ran before."""
        if not on:
            self._end_explanation()
            if self._stands_to_explain:
                self.controller.handle(Resume())
            return
        self._stands_to_explain = self.controller.stage is Stage.RUNNING
        if self._stands_to_explain:
            self.controller.handle(Pause())
        self.exercise.explain(on=True)
        if self._settings.sound and self._settings.speech:
            place = self.controller.runner.session.step.key.exercise
            self._speech.explain(self._words.explanation(place))

    def _end_explanation(self) -> None:
        if self.exercise.is_explaining:
            self.exercise.explain(on=False)
            self._speech.stop()

    def _step_began(self, step: Step) -> None:
        self.exercise.begin_step(step)

    def _stage_changed(self, stage: Stage) -> None:
        if stage in AWAKE:
            self._desk.awake.start()
        else:
            self._desk.awake.stop()
        if stage in SILENT:
            self._speech.stop()
        match stage:
            case Stage.BEFORE:
                self._panels.setCurrentWidget(self.before)
            case Stage.WAITING | Stage.RUNNING | Stage.PAUSED:
                self._panels.setCurrentWidget(self.exercise)
            case Stage.HURTING:
                self._panels.setCurrentWidget(self.hurt)
                self.hurt.ask()
            case Stage.AFTER:
                self._show_after()
            case Stage.CLOSED:
                self.controller.halt()
                self.exercise.view.close_clips()
                self.over.emit()

    def _show_after(self) -> None:
        self.after = AfterPanel(self._words, self.controller.runner.session)
        self.after.answered.connect(self._finish)
        self._panels.addWidget(self.after)
        self._panels.setCurrentWidget(self.after)
        self.after.pain.setFocus()
        self._save_state_changed(self.controller.runner.trouble)

    def _finish(self, answers: Finish) -> None:
        self.controller.handle(answers)

    def _situation_changed(self, now: Situation) -> None:
        if now.stage in {Stage.WAITING, Stage.RUNNING, Stage.PAUSED}:
            self.exercise.show_situation(now)
        self._speech.look()

    def _tell(self, cue: Cue) -> None:
        settings = self._settings
        if settings.captions:
            self.exercise.tell(cue)
        if settings.flash and cue.kind in STEP_CHANGES:
            self.flash.show_change(TONES[self.controller.runner.session.step.kind])
        if settings.sound and is_said(cue, settings):
            self._speech.tell(cue, self._words.spoken(cue))
        chime = chime_for(cue)
        if chime is not None and self._settings.sound:
            self._desk.sounder.play(chime, self._settings.volume)

    def _save_state_changed(self, trouble: StoreError | None) -> None:
        message = str(trouble) if trouble is not None else ""
        self.exercise.show_save_trouble(message)
        if self.after is not None:
            self.after.show_save_trouble(message)

    def _ask_to_stop(self) -> None:
        self._end_explanation()
        self.controller.handle(Pause())
        self._panels.setCurrentWidget(self.stop)
        self.stop.go_on.setFocus()

    def _keep_on(self) -> None:
        self._panels.setCurrentWidget(self.exercise)
        event: Event = Resume()
        self.controller.handle(event)

    def _switch_sound(self, on: bool) -> None:
        self._save_settings(sound=on)
        if not on:
            self._speech.stop()

    def _save_settings(self, *, sound: bool | None = None, hands_free: bool | None = None) -> None:
        kept = self._settings
        changed = replace(
            kept,
            sound=kept.sound if sound is None else sound,
            hands_free=kept.hands_free if hands_free is None else hands_free,
        )
        if changed == kept:
            return
        self._settings = changed
        try:
            self._desk.settings.save_settings(changed)
        except StoreError as error:
            # The choice holds for this session; only the next start will not know of it.
            self.exercise.show_save_trouble(error_words(error))
