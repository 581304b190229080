"""A film that libVLC streams. What it is asked for is done by the films' thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from exerciseapp.adapters.playback.drawing import Drawing
from exerciseapp.adapters.playback.errands import Errand
from exerciseapp.adapters.playback.film_end import Do, EndingFilm
from exerciseapp.adapters.playback.libvlc import Player, VideoFacts
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.services.film import FASTEST, SLOWEST, FilmState

# libVLC is in the middle of going somewhere for so long; what it is told then goes wrong: a pause
# shows a picture from before, another speed has it decode without what the picture stands on.
SETTLING_S = 0.3
# The picture of a place that was sought is there after so long, even on a busy computer.
SOON_S = 2.0
# libVLC shows the first picture so long before it is due.
EARLY_S = 0.010


class VlcFilm(EndingFilm):
    """A Film of the film port.

    Asked from the thread that shows it; told by threads of libVLC; changed by the films' thread,
    which alone calls the player.
    """

    def __init__(self, path: Path, do: Do, changed: Callable[[], None]) -> None:
        """*do* has the films' thread run an errand, at once or after so many seconds."""
        super().__init__(path, do, changed)
        # The present playing: which one it is, and where it begins.
        self._playing = 0
        self._begin_s = 0.0
        # How much of its time the picture at which it stands has stood; None: not known.
        self._stood_s: float | None = None
        # Is about to go on; was told to stand and does not yet; stands because it is at its end.
        self._goes_on = self._is_stopping = self._is_at_end = False
        # What is wished for.
        self._rate = 1.0
        self._volume = 100
        self._expected_until = 0.0

    def play(self, in_s: float = 0.0) -> None:
        seen_at = time.monotonic() + in_s
        self._do(lambda: self._play(seen_at))

    def pause(self) -> None:
        self._do(self._pause)

    def seek(self, seconds: float) -> None:
        self._do(lambda: self._seek(min(max(0.0, seconds), self.length_s)))

    def set_rate(self, rate: float) -> None:
        self._do(lambda: self._set_rate(min(max(SLOWEST, rate), FASTEST)))

    def set_volume(self, percent: int) -> None:
        self._do(lambda: self._set_volume(min(max(0, percent), 100)))

    def close(self) -> None:
        if not self.closed.is_set():
            self.closed.set()
            self._do(self._close)

    def picture_came(self) -> None:
        """Count a picture, and tell. Called from a thread of libVLC."""
        self._pictures += 1
        now = time.monotonic()
        # libVLC shows the picture of a film that stands still over and over.
        state = self._state
        stands = state is FilmState.READY or state is FilmState.ENDED
        if not stands:
            self._shown_at = now
        if not self._has_begun:
            self._has_begun = True
            self._do(self._lead_to_beginning)
        if not self._is_ending and (not stands or now < self._expected_until):
            self.tell()

    # From here on: in the films' thread.

    def begin(
        self, facts: VideoFacts, player: Player, target: LatestTarget, drawing: Drawing
    ) -> None:
        """Start *player*, silently, to have it stand at the first picture."""
        self._facts, self._player = facts, player
        self._target, self._drawing = target, drawing
        player.on_end(lambda: self._hear(self._end))
        player.on_pause(lambda: self._hear(self._come_to_a_stand))
        player.on_time(self._hear_time)
        self._start(player, target, 0.0)

    def _hear(self, news: Errand) -> None:
        """Have the films' thread see to *news* of the present playing, from a thread of libVLC."""
        playing = self._playing
        self._do(lambda: news() if playing == self._playing else None)

    def _hear_time(self, seconds: float) -> None:
        """Take over the time that libVLC tells, from a thread of libVLC.

        Of a film that stands it still tells times from before.
        """
        if self._state is not FilmState.READY:
            self._clock.hear(seconds)
        if not self._looks_for_end and self._is_near_end():
            self._looks_for_end = True
            self._do(self._look_for_end)

    def _start(self, player: Player, target: LatestTarget, begin_s: float) -> None:
        """Play, without sound, until there is a picture: only then libVLC can be led."""
        player.stop()
        self._playing += 1
        self._state = FilmState.OPENING
        self._has_begun, self._begin_s = False, begin_s
        self._is_stopping = self._is_ending = self._is_at_end = False
        self._clock.come_to(begin_s)
        player.set_mute(True)
        player.set_rate(1.0)
        self._applied_rate = 1.0
        # It runs on before it stands. What is shown then comes again by itself when it is played.
        target.hold()
        player.start()

    def _lead_to_beginning(self) -> None:
        if self._player is None or self._target is None or self._state is not FilmState.OPENING:
            return
        if self._begin_s > 0.0:
            self._target.flow()
            self._player.seek(self._begin_s)
            self._do(self._stand, SETTLING_S)
        else:
            self._stand()

    def _stand(self) -> None:
        if self._player is None or self._target is None or self._state is not FilmState.OPENING:
            return
        self._clock.come_to(max(self._clock.told_s, self._begin_s))
        if self._play_at_once:
            self._target.flow()
            self._sound(self._player)
            self._set_state(FilmState.PLAYING)
            self._apply_rate()
            if self._is_at_end:
                self._show_last(self._player)
        else:
            self._is_stopping = self._player.pause()
            self._stood_s = None if self._begin_s else time.monotonic() - self._shown_at
            self._expect_picture()
            self._set_state(FilmState.READY)

    def _play(self, seen_at: float) -> None:
        self._play_at_once = True
        if self._player is None or self._target is None:
            return
        if self._state is FilmState.ENDED:
            self._start(self._player, self._target, 0.0)
        elif self._state is FilmState.READY and not self._goes_on:
            self._goes_on = True
            wait_s = 0.0
            if self._stood_s is not None:
                wait_s = seen_at - time.monotonic() + self._stood_s - EARLY_S
                self._show_waiting(seen_at)
            self._do(self._go_on, max(0.0, wait_s))

    def _show_waiting(self, since: float) -> None:
        """Show what is held back, each when the one before has stood its time, *since* then."""
        if self._target is None:
            return
        if not self._target.waiting:
            self._target.flow()
            return
        due_at = since + self.picture_s
        self._do(lambda: self._show_next(due_at), max(0.0, due_at - time.monotonic()))

    def _show_next(self, due_at: float) -> None:
        if self._target is not None and self._target.waiting:
            self._target.show_next()
            self.picture_came()
            self._show_waiting(due_at)

    def _go_on(self) -> None:
        if self._player is None or self._state is not FilmState.READY or not self._goes_on:
            return
        self._goes_on = False
        self._stood_s = None
        self._sound(self._player)
        if not self._is_stopping:
            self._player.go_on()
        self._clock.come_to(self._clock.told_s)
        self._set_state(FilmState.PLAYING)
        if self._rate != self._applied_rate:
            self._do(self._apply_rate, SETTLING_S)

    def _sound(self, player: Player) -> None:
        player.set_mute(False)
        player.set_volume(self._volume)

    def _pause(self) -> None:
        self._play_at_once = self._goes_on = False
        if self._player is not None and self._state is FilmState.PLAYING:
            self._is_stopping = self._player.pause()
            self._clock.come_to(self.position_s)
            self._set_state(FilmState.READY)

    def _come_to_a_stand(self) -> None:
        """libVLC stands: it was told to, or has come to its end."""
        was_told, self._is_stopping = self._is_stopping, False
        self._is_at_end = not was_told
        if self._player is None:
            return
        if was_told and self._state is FilmState.PLAYING:
            # Told to go on before it stood, it heard nothing.
            self._player.go_on()
        elif self._state is FilmState.PLAYING or not self._has_begun:
            self._show_last(self._player)

    def _seek(self, seconds: float) -> None:
        if self._player is None or self._target is None or self._state is FilmState.BROKEN:
            return
        if self._state is FilmState.OPENING:
            self._begin_s = seconds
        elif self._state is FilmState.ENDED or self._is_ending:
            self._start(self._player, self._target, seconds)
        else:
            # At another speed libVLC goes to another place than it is sent to.
            self._player.set_rate(1.0)
            self._applied_rate = 1.0
            self._target.flow()
            self._stood_s = None
            self._player.seek(seconds)
            self._clock.come_by_seeking_to(seconds, SETTLING_S)
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
            self._is_stopping = self._player.pause()
            self._clock.come_to(seconds)
            self._expect_picture()

    def _expect_picture(self) -> None:
        self._expected_until = time.monotonic() + SOON_S

    def _set_rate(self, rate: float) -> None:
        self._clock.come_to(self.position_s)
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

    def _close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._drawing is not None:
            self._drawing.close()
            self._drawing = None
