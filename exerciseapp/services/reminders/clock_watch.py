"""Notices when the wall clock was changed, or stood still while the computer slept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from exerciseapp.services.clock import Clock

# Less than this is a clock that is being adjusted, and a process that had to wait its turn.
NOTABLE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Reading:
    """The moment now in UTC, and by how much the wall clock ran ahead since the last reading."""

    now: datetime
    jump: timedelta

    @property
    def notable(self) -> bool:
        """Tell whether the clock was changed or the computer slept."""
        return abs(self.jump) >= NOTABLE

    @property
    def went_back(self) -> bool:
        """Tell whether moments that had passed are to come again."""
        return self.jump <= -NOTABLE


class ClockWatch:
    """Compares the wall clock with the one that only runs forward."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: tuple[datetime, float] | None = None

    def read(self) -> Reading:
        """Return the time, and how it differs from what the last reading led to expect."""
        now = self._clock.now().astimezone(UTC)
        monotonic = self._clock.monotonic()
        jump = timedelta(0)
        if self._last is not None:
            wall, ran = self._last
            jump = (now - wall) - timedelta(seconds=monotonic - ran)
        self._last = (now, monotonic)
        return Reading(now, jump)
