"""The pictures of one pass through a clip, as they come, and what their coming tells."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

# libVLC shows a picture a second time when it has had no other for 80 ms: while it waits for a
# busy computer, and at the end.
AGAIN_AFTER_S = 0.06
# Between its first pictures libVLC is busy with setting itself up, and loses one or two of them
# now and then; never later ones.
LOST_AT_START = 2


@dataclass(slots=True)
class Reel:
    """Collects pictures. `take` is called from a thread of libVLC, all else after the pass.

    ``frame_s``: seconds between two pictures at the speed of the pass. ``every``: one picture of
    so many is kept. ``limit``: no more are kept than these.
    """

    frame_s: float
    every: int
    limit: int
    first_came: Callable[[], None]
    pictures: list[bytes] = field(default_factory=list)
    seen: int = 0
    _began: float = 0.0
    _latest: float = 0.0
    _last: bytes = b""

    def take(self, picture: bytes) -> None:
        """Keep *picture*, unless it is the one before shown a second time."""
        now = time.monotonic()
        if self.seen == 0:
            self._began = now
        elif self._is_late(now) and picture == self._last:
            return
        self._latest, self._last = now, picture
        if self.seen % self.every == 0 and len(self.pictures) < self.limit:
            self.pictures.append(picture)
        self.seen += 1
        if self.seen == 1:
            self.first_came()

    def _is_late(self, now: float) -> bool:
        return now - self._latest > max(AGAIN_AFTER_S, 1.5 * self.frame_s)

    def fill_start(self, expected: int) -> None:
        """Put the first picture in the place of those that were lost beside it."""
        lost = expected - self.seen
        if self.every == 1 and self.seen and 0 < lost <= LOST_AT_START:
            self.pictures[:0] = [self.pictures[0]] * lost
            self.seen = expected

    def lasted_s(self, rate: float) -> float:
        """Return how long the clip is by the times at which its pictures came.

        Too long, never too short, when the computer could not keep up with *rate*.
        """
        return (self._latest - self._began + self.frame_s) * rate if self.seen else 0.0
