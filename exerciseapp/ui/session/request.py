"""What a session can be asked to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

# Known to the window before anything of a session is loaded.
if TYPE_CHECKING:
    from pathlib import Path

    from exerciseapp.ui.session.autopilot import Answers
    from exerciseapp.ui.session.controller import SessionController


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """What a session was asked to be.

    ``programme`` None means the one that is to do now. With ``anew``, a session that was
    interrupted is closed first; without, it is offered to be gone on with. ``answers`` make the
    session run by itself and the window close after it; ``pictures`` is a folder for pictures of
    the exercises; ``watch`` is shown the session before it begins. ``lighter`` asks for the
    lighter variant of the programme.
    """

    programme: str | None = None
    anew: bool = False
    lighter: bool = False
    answers: Answers | None = None
    pictures: Path | None = None
    watch: Callable[[SessionController], object] | None = None
