"""Saves a picture of each exercise at work, for those who were not there to see it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.situation import Situation
from exerciseapp.ui.session.controller import SessionController

# The end position says most about an exercise.
SHOWING = frozenset({StepKind.HOLD, StepKind.WORK})
TELLING = frozenset({PhaseName.TOP, PhaseName.HOLD})


class PictureTaker(QObject):
    """Watches a session and saves one picture of the window for each exercise."""

    def __init__(self, window: QWidget, controller: SessionController, folder: Path) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        self._folder = folder
        self._taken: set[int] = set()
        folder.mkdir(parents=True, exist_ok=True)
        controller.situation_changed.connect(self._look)

    def _look(self, now: Situation) -> None:
        place = now.step.key.exercise
        if place in self._taken or not _is_telling(now):
            return
        self._taken.add(place)
        exercise = self._controller.runner.session.plan.exercises[place].id
        self._window.grab().save(str(self._folder / f"{place + 1}-{exercise}.png"))


def _is_telling(now: Situation) -> bool:
    """Say whether the figure is now where the exercise shows best."""
    if now.step.kind not in SHOWING:
        return False
    if any(phase.name in TELLING for phase in now.step.phases):
        return now.phase in TELLING
    return now.elapsed_s >= now.step.repetition_s / 2
