"""A film that libVLC streams. What it is asked for is done by the films' thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from exerciseapp.adapters.playback.drawing import Drawing
from exerciseapp.adapters.playback.errands import Errand
from exerciseapp.adapters.playback.libvlc import Player, VideoFacts
from exerciseapp.adapters.playback.storage import USUAL_FRAMES_PER_S
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.adapters.playback.verdict import WHOLE
from exerciseapp.services.film import FASTEST, SLOWEST, FilmState
from exerciseapp.services.playback import Canvas, ClipProblem, ClipProblemKind, PictureSize

# libVLC is in the middle of going somewhere for so long; what it is told then goes wrong: a pause
# shows a picture from before, another speed has it decode without what the picture stands on.
SETTLING_S = 0.3
# The picture of a place that was sought is there after so long, even on a busy computer.
SOON_S = 2.0


class Do(Protocol):
    """Has an errand run by the films' thread."""

    def __call__(self, errand: Errand, after_s: float = 0.0) -> None: ...


class VlcFilm:
    """A Film of the film port.

    Asked from the thread that shows it; told by threads of libVLC; changed by the films' thread,
    which alone calls the player.
    """

    def __init__(self, path: Path, do: Do, changed: Callable[[], None]) -> None:
        """*do* has the films' thread run an errand, at once or after so many seconds."""
        self.closed = threading.Event()
        self._path = path
        self._do = do
        self._changed = changed
        self._state = FilmState.OPENING
        self._problem: ClipProblem | None = None
        self._facts: VideoFacts | None = None
        self._drawing: Drawing | None = None
        self._target: LatestTarget | None = None
        self._player: Player | None = None
        self._pictures = 0
        # Whether the present playing has shown a picture, and where it is to begin.
        self._has_begun = False
        self._begin_s = 0.0
        self._play_at_once = False
        # What is wished for, and what libVLC was told.
        self._rate = self._applied_rate = 1.0
        self._volume = 100
        self._expected_until = 0.0
        self._told_s = 0.0
        self._told_at = 0.0
        self._deaf_until = 0.0

    @property
    def path(self) -> Path:
        return self._path

    @property
    def state(self) -> FilmState:
        return self._state

    @property
    def problem(self) -> ClipProblem | None:
        return self._problem

    @property
    def size(self) -> PictureSize | None:
        return None if self._facts is None else self._facts.size

    @property
    def length_s(self) -> float:
        return 0.0 if self._facts is None else self._facts.length_s

    @property
    def has_sound(self) -> bool:
        return self._facts is not None and self._facts.has_sound

    @property
    def pictures(self) -> int:
        return self._pictures

    @property
    def picture_s(self) -> float:
        rate = 0.0 if self._facts is None else self._facts.frames_per_s
        return 1.0 / (rate or USUAL_FRAMES_PER_S)

    @property
    def position_s(self) -> float:
        """The second at which the film is; libVLC tells it a few times a second."""
        if self._state is FilmState.ENDED:
            return self.length_s
        since = time.monotonic() - self._told_at if self._state is FilmState.PLAYING else 0.0
        return min(self.length_s, self._told_s + since * self._applied_rate)

    def play(self) -> None:
        self._do(self._play)

    def pause(self) -> None:
        self._do(self._pause)

    def seek(self, seconds: float) -> None:
        self._do(lambda: self._seek(min(max(0.0, seconds), self.length_s)))

    def set_rate(self, rate: float) -> None:
        self._do(lambda: self._set_rate(min(max(SLOWEST, rate), FASTEST)))

    def set_volume(self, percent: int) -> None:
        self._do(lambda: self._set_volume(min(max(0, percent), 100)))

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted if self._drawing is None else self._drawing.canvas_size(wanted)

    def draw(self, canvas: Canvas) -> None:
        if self._target is None or self._drawing is None:
            return
        with self._target.latest() as address:
            if address is not None:
                self._drawing.draw(address, canvas)

    def close(self) -> None:
        if not self.closed.is_set():
            self.closed.set()
            self._do(self._close)

    # From here on: in the films' thread.

    def begin(
        self, facts: VideoFacts, player: Player, target: LatestTarget, drawing: Drawing
    ) -> None:
        """Start *player*, silently, to have it stand at the first picture."""
        self._facts, self._player = facts, player
        self._target, self._drawing = target, drawing
        player.on_end(lambda: self._do(self._end))
        player.on_time(self._hear_time)
        self._start(player, 0.0)

    def fail(self, problem: ClipProblem) -> None:
        """Say that the film cannot be shown."""
        self._problem = problem
        self._set_state(FilmState.BROKEN)

    def picture_came(self) -> None:
        """Count a picture, and tell. Called from a thread of libVLC."""
        self._pictures += 1
        if not self._has_begun:
            self._has_begun = True
            self._do(self._lead_to_beginning)
        # libVLC shows the picture of a film that stands still over and over.
        if self._state is not FilmState.READY or time.monotonic() < self._expected_until:
            self.tell()

    def tell(self) -> None:
        """Tell whoever shows the film that there is something new, unless it was closed."""
        if not self.closed.is_set():
            self._changed()

    def _expect_picture(self) -> None:
        self._expected_until = time.monotonic() + SOON_S

    def _hear_time(self, seconds: float) -> None:
        """Take over the time that libVLC tells. Called from a thread of libVLC.

        Of a film that stands, and just after a seek, it still tells times from before.
        """
        if self._state is not FilmState.READY and time.monotonic() >= self._deaf_until:
            self._come_to(seconds)

    def _come_to(self, seconds: float) -> None:
        self._told_s, self._told_at = seconds, time.monotonic()

    def _start(self, player: Player, begin_s: float) -> None:
        """Play, without sound, until there is a picture: only then libVLC can be led."""
        player.stop()
        self._state = FilmState.OPENING
        self._has_begun, self._begin_s = False, begin_s
        self._come_to(begin_s)
        player.set_mute(True)
        player.set_rate(1.0)
        self._applied_rate = 1.0
        player.start()

    def _lead_to_beginning(self) -> None:
        if self._player is None or self._state is not FilmState.OPENING:
            return
        if self._begin_s > 0.0:
            self._player.seek(self._begin_s)
            self._do(self._stand, SETTLING_S)
        else:
            self._stand()

    def _stand(self) -> None:
        if self._player is None or self._state is not FilmState.OPENING:
            return
        self._come_to(max(self._told_s, self._begin_s))
        if self._play_at_once:
            self._sound(self._player)
            self._set_state(FilmState.PLAYING)
            self._apply_rate()
        else:
            self._player.pause()
            self._expect_picture()
            self._set_state(FilmState.READY)

    def _play(self) -> None:
        self._play_at_once = True
        if self._player is None:
            return
        if self._state is FilmState.ENDED:
            self._start(self._player, 0.0)
        elif self._state is FilmState.READY:
            self._sound(self._player)
            self._player.go_on()
            self._come_to(self._told_s)
            self._set_state(FilmState.PLAYING)
            if self._rate != self._applied_rate:
                self._do(self._apply_rate, SETTLING_S)

    def _sound(self, player: Player) -> None:
        player.set_mute(False)
        player.set_volume(self._volume)

    def _pause(self) -> None:
        self._play_at_once = False
        if self._player is not None and self._state is FilmState.PLAYING:
            self._player.pause()
            self._come_to(self.position_s)
            self._set_state(FilmState.READY)

    def _seek(self, seconds: float) -> None:
        if self._player is None or self._state is FilmState.BROKEN:
            return
        if self._state is FilmState.OPENING:
            self._begin_s = seconds
        elif self._state is FilmState.ENDED:
            self._start(self._player, seconds)
        else:
            # At another speed libVLC goes to another place than it is sent to.
            self._player.set_rate(1.0)
            self._applied_rate = 1.0
            self._player.seek(seconds)
            self._deaf_until = time.monotonic() + SETTLING_S
            self._come_to(seconds)
            self._expect_picture()
            if self._state is FilmState.READY:
                # libVLC 3.0.20 shows nothing of the new place as long as the film stands still.
                self._player.set_mute(True)
                self._player.go_on()
                self._do(lambda: self._stand_again(seconds), SETTLING_S)
            if self._rate != 1.0:
                self._do(self._apply_rate, SETTLING_S)
        self.tell()

    def _stand_again(self, seconds: float) -> None:
        """Stand at the place that was sought, though the film has run on for a moment."""
        if self._player is not None and self._state is FilmState.READY:
            self._player.pause()
            self._come_to(seconds)
            self._expect_picture()

    def _set_rate(self, rate: float) -> None:
        self._come_to(self.position_s)
        self._rate = rate
        self._apply_rate()

    def _apply_rate(self) -> None:
        if self._player is not None and self._state is FilmState.PLAYING:
            self._player.set_rate(self._rate)
            self._applied_rate = self._rate

    def _set_volume(self, percent: int) -> None:
        self._volume = percent
        if self._player is not None:
            self._player.set_volume(percent)

    def _end(self) -> None:
        if self._player is None or self._state is FilmState.BROKEN:
            return
        if not self._has_begun:
            self.fail(ClipProblem(self._path, ClipProblemKind.UNREADABLE, "no picture came"))
        elif self.length_s and self._told_s < WHOLE * self.length_s - 1.0:
            detail = f"{self._told_s:.1f} of {self.length_s:.1f} s"
            self.fail(ClipProblem(self._path, ClipProblemKind.CUT_SHORT, detail))
        else:
            self._play_at_once = False
            self._set_state(FilmState.ENDED)

    def _close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._drawing is not None:
            self._drawing.close()
            self._drawing = None

    def _set_state(self, state: FilmState) -> None:
        self._state = state
        self.tell()
