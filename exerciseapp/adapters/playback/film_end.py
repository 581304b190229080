"""How a film comes to its end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from exerciseapp.adapters.playback.errands import Errand
from exerciseapp.adapters.playback.film_face import FilmFace
from exerciseapp.adapters.playback.libvlc import Player
from exerciseapp.adapters.playback.verdict import WHOLE
from exerciseapp.services.film import FilmState
from exerciseapp.services.playback import ClipProblem, ClipProblemKind

# libVLC looks for its end every 100 ms only. So near the end it is made to look so often.
NEAR_END_S = 0.4
LOOK_EVERY_S = 0.010
# A picture that was stepped to is there after so long.
STEP_S = 0.025
# A film that has ended is wanted again at once, or it may give back what it has.
LEAVE_S = 2.0


class Do(Protocol):
    """Has an errand run by the films' thread."""

    def __call__(self, errand: Errand, after_s: float = 0.0) -> None: ...


class EndingFilm(FilmFace):
    """The part of a film that sees it to its end: all of its pictures, each for its time.

    At the end of the file libVLC stands, as soon as it has none to show but the last one. That
    one it is told to show. All is done by the films' thread.
    """

    def __init__(self, path: Path, do: Do, changed: Callable[[], None]) -> None:
        """*do* has the films' thread run an errand, at once or after so many seconds."""
        super().__init__(path)
        self.closed = threading.Event()
        self._do = do
        self._changed = changed
        self._player: Player | None = None
        # Whether the present playing has shown a picture.
        self._has_begun = False
        # Whether a playing that begins is to go on, or to stand at its first picture.
        self._play_at_once = False
        # It waits for the last picture; libVLC is made to look for the end.
        self._is_ending = self._looks_for_end = False

    def tell(self) -> None:
        """Tell whoever shows the film that there is something new, unless it was closed."""
        if not self.closed.is_set():
            self._changed()

    def fail(self, problem: ClipProblem) -> None:
        """Say that the film cannot be shown."""
        self._problem = problem
        self._set_state(FilmState.BROKEN)

    def _set_state(self, state: FilmState) -> None:
        self._state = state
        self.tell()

    def _is_near_end(self) -> bool:
        if self._state is not FilmState.PLAYING or self._is_ending or self._facts is None:
            return False
        length_s = self._facts.length_s
        left_s = length_s - self._clock.at(self._applied_rate)
        return -NEAR_END_S < left_s < NEAR_END_S and length_s > 0.0

    def _look_for_end(self) -> None:
        """Have libVLC look whether it has come to its end, again and again while it is near."""
        self._looks_for_end = self._player is not None and self._is_near_end()
        if self._player is not None and self._looks_for_end:
            # Whatever it is told has it look; this changes nothing.
            self._player.set_rate(self._applied_rate)
            self._do(self._look_for_end, LOOK_EVERY_S)

    def _show_last(self, player: Player) -> None:
        """Show the last picture, for which libVLC does not always wait, when its time has come."""
        self._is_ending = True
        before, now = self._pictures, time.monotonic()
        player.step()
        self._do(lambda: self._end_shown(before), max(self._due_at(), now + STEP_S) - now)

    def _end_shown(self, before: int) -> None:
        """Say that the last picture is there; *before*: how many there were without it."""
        if not self._is_ending:
            return
        self._is_ending = False
        if self._pictures != before:
            # It was there a little early, and is shown from now on.
            self._shown_at = time.monotonic()
        if self._state is not FilmState.READY:
            self._end()

    def _end(self) -> None:
        if self._player is None or self._state in {FilmState.BROKEN, FilmState.ENDED}:
            return
        if not self._has_begun:
            self.fail(ClipProblem(self._path, ClipProblemKind.UNREADABLE, "no picture came"))
        elif self.length_s and self._clock.told_s < WHOLE * self.length_s - 1.0:
            detail = f"{self._clock.told_s:.1f} of {self.length_s:.1f} s"
            self.fail(ClipProblem(self._path, ClipProblemKind.CUT_SHORT, detail))
        else:
            self._play_at_once = False
            self._set_state(FilmState.ENDED)
        self._do(self._leave, LEAVE_S)

    def _leave(self) -> None:
        """Give back what a film that stands at its end takes: libVLC shows it over and over."""
        if self._player is not None and self._state in {FilmState.BROKEN, FilmState.ENDED}:
            self._player.stop()
