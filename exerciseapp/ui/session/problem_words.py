"""The line that tells a person why a clip is not shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.services.playback import ClipProblem, ClipProblemKind

translate = QCoreApplication.translate


def clip_problem_words(problem: ClipProblem) -> str:
    """Return what happened, and that the session goes on all the same."""
    match problem.kind:
        case ClipProblemKind.MISSING:
            return translate(
                "ClipProblem", "The video of this exercise is missing. Picture and words go on."
            )
        case ClipProblemKind.UNREADABLE | ClipProblemKind.CUT_SHORT:
            return translate(
                "ClipProblem", "The video of this exercise is damaged. Picture and words go on."
            )
        case ClipProblemKind.NO_PLAYER:
            return translate(
                "ClipProblem",
                "Videos need VLC, which is not on this computer. Picture and words go on.",
            )
