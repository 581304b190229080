"""Where a film is, by the times that libVLC tells a few times a second."""

from __future__ import annotations

import time


class FilmClock:
    """Counts on from the last time that was told. Written by one thread at a time, read by any."""

    def __init__(self) -> None:
        self.told_s = 0.0
        self._told_at = 0.0
        self._deaf_until = 0.0

    def come_to(self, seconds: float) -> None:
        """Say that the film is at this second."""
        self.told_s, self._told_at = seconds, time.monotonic()

    def come_by_seeking_to(self, seconds: float, settling_s: float) -> None:
        """Say where the film was sent; what libVLC tells in the first moments is from before."""
        self._deaf_until = time.monotonic() + settling_s
        self.come_to(seconds)

    def hear(self, seconds: float) -> None:
        """Take over the second that libVLC tells."""
        if time.monotonic() >= self._deaf_until:
            self.come_to(seconds)

    def at(self, rate: float) -> float:
        """Return the second at which the film is, at *rate*, 0 for one that stands."""
        return self.told_s + (time.monotonic() - self._told_at) * rate
