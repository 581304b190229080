"""A session with nobody at the computer: the questions are answered beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from exerciseapp.domain.events import Begin, Finish
from exerciseapp.domain.session import Stage
from exerciseapp.ui.session.controller import SessionController


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person would answer: pain (NRS) and effort (CR10), None if left out."""

    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None


class Autopilot(QObject):
    """Begins the session, and answers the questions after it."""

    def __init__(self, controller: SessionController, answers: Answers) -> None:
        super().__init__(controller)
        self._controller = controller
        self._answers = answers
        controller.stage_changed.connect(self._stage_changed)
        # The page is to be on the screen before anything happens on it.
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self._controller.handle(Begin(self._answers.pain_before))

    def _stage_changed(self, stage: Stage) -> None:
        if stage is Stage.AFTER:
            QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        self._controller.handle(Finish(self._answers.pain_after, self._answers.effort))
