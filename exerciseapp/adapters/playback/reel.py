"""The pictures of one pass through a clip, as they come, and what their coming tells."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from exerciseapp.adapters.playback.arena import Arena

# libVLC shows a picture a second time when it has had no other for 80 ms: while it waits for a
# busy computer, and at the end.
AGAIN_AFTER_S = 0.06
# Between its first pictures libVLC is busy with setting itself up, and loses one or two of them
# now and then; never later ones.
LOST_AT_START = 2
# Slots of an arena beyond those for pictures that are kept.
SPARE = 2


@dataclass(slots=True)
class Reel:
    """Collects pictures in *arena*: a Target for libVLC's output.

    `room` and `due` are called from a thread of libVLC, all else after the pass. ``frame_s``:
    seconds between two pictures at the speed of the pass. ``every``: one picture of so many is
    kept. ``slots``: for each picture kept, where in the arena it lies.
    """

    arena: Arena
    frame_s: float
    every: int
    first_came: Callable[[], None]
    slots: list[int] = field(default_factory=list)
    seen: int = 0
    _began: float = 0.0
    _latest: float = 0.0
    _filling: int = 0
    _latest_slot: int = -1
    _keeps: bool = False

    def room(self) -> int:
        """Return where the next picture goes: behind those kept, or into one of two spare slots."""
        self._keeps = self.seen % self.every == 0 and len(self.slots) < self.arena.slots - SPARE
        if self._keeps:
            self._filling = len(self.slots)
        else:
            # Not where the picture before lies: the two may have to be compared.
            last = self.arena.slots - 1
            self._filling = last - 1 if self._latest_slot == last else last
        return self.arena.address(self._filling)

    def due(self) -> None:
        """Keep the picture, unless it is the one before shown a second time."""
        now = time.monotonic()
        if self.seen == 0:
            self._began = now
        elif self._is_late(now) and self.arena.is_same(self._filling, self._latest_slot):
            return
        self._latest, self._latest_slot = now, self._filling
        if self._keeps:
            self.slots.append(self._filling)
        self.seen += 1
        if self.seen == 1:
            self.first_came()

    def _is_late(self, now: float) -> bool:
        return now - self._latest > max(AGAIN_AFTER_S, 1.5 * self.frame_s)

    def fill_start(self, expected: int) -> None:
        """Put the first picture in the place of those that were lost beside it."""
        lost = expected - self.seen
        if self.every == 1 and self.seen and 0 < lost <= LOST_AT_START:
            self.slots[:0] = [self.slots[0]] * lost
            self.seen = expected

    def lasted_s(self, rate: float) -> float:
        """Return how long the clip is by the times at which its pictures came.

        Too long, never too short, when the computer could not keep up with *rate*.
        """
        return (self._latest - self._began + self.frame_s) * rate if self.seen else 0.0
