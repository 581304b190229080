"""Trying a draft on the screen, as the patient will see it; nothing of it is recorded."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from exerciseapp.domain.events import Begin
from exerciseapp.services.awake import KeepAwake
from exerciseapp.services.clinic.draft_trial import trial_session, trial_settings
from exerciseapp.services.clock import Clock
from exerciseapp.services.playback import ClipLoader
from exerciseapp.services.record_store import SettingsStore
from exerciseapp.services.session_runner import SessionRunner
from exerciseapp.services.sound import Sounder
from exerciseapp.services.speech import Speaker
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.session.controller import SessionController
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.notice import Notice

SMALLEST = QSize(1024, 600)
USUAL = QSize(1180, 760)


@dataclass(frozen=True, slots=True)
class TrialDesk:
    """The services of one trial."""

    settings: SettingsStore
    clips: ClipLoader
    sounder: Sounder
    speaker: Speaker
    awake: KeepAwake
    clock: Clock
    language: str


class TryOutWindow(QMainWindow):
    """The session at once, without a question before it; closed when it is over."""

    def __init__(self, desk: TrialDesk, runner: SessionRunner, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._desk = desk
        self.controller = SessionController(runner)
        self.page = SessionPage(desk, self.controller)
        self.controller.setParent(self.page)
        self.page.over.connect(self.close)
        whole = QWidget()
        whole.setProperty("page", True)
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            Notice(self.tr("You are trying it. Nothing is recorded."), icon=IconName.INFO)
        )
        column.addWidget(self.page, 1)
        self.setCentralWidget(whole)
        self.controller.handle(Begin(None))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Be silent, and let the clips go."""
        self.controller.halt()
        self._desk.speaker.fall_silent()
        self._desk.awake.stop()
        self.page.exercise.view.close_clips()
        event.accept()


def trial_window(state: DraftState, parent: QWidget) -> TryOutWindow:
    """Return the window in which the part that is shown is tried.

    Raises UnknownExerciseError if the library lacks an exercise of it.
    """
    office, programme = state.office, state.begun()
    runner = trial_session(programme, state.part, office.shelf, office.clock)
    voices = office.voices()
    desk = TrialDesk(
        settings=trial_settings(office.settings.load_settings()),
        clips=office.clips,
        sounder=voices.sounder,
        speaker=voices.speaker,
        awake=voices.awake,
        clock=office.clock,
        language=office.language,
    )
    title = QCoreApplication.translate("TryOutWindow", "Trying “{title}”")
    shown = programme.title.in_language(office.language)
    return TryOutWindow(desk, runner, title.format(title=shown), parent)
