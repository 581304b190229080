"""What the tests of making an exercise from a film have in common."""

from __future__ import annotations

from exerciseapp.domain.exercise_draft import moving_phases
from exerciseapp.ui.clinic.library.new_exercise import NewExercisePage
from tests.ui.clinic.keys import type_in

LONG_WAIT_S = 60.0
PICTURE_S = 0.04


def write_all(page: NewExercisePage, name: str = "Tåhev på trinn") -> None:
    """Write every field by keyboard, from the first to the last."""
    words = page.words
    texts = {
        "name": name,
        "steps": "Stand on the step.\nRise.",
        "avoid": "Do not bounce.\nStop if it hurts.",
    }
    for field, each in words.fields.items():
        each.setFocus()
        each.write(texts.get(field, "Words about it."))
    for phase in moving_phases(page.editor.kind):
        words.phases[phase].setFocus()
        type_in("Now")
