"""Time as the use cases see it, so that tests and fast runs can hand in their own."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Two times: one that only runs forward, for deadlines, and the one on the wall."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment; never goes back."""
        ...

    def now(self) -> datetime:
        """Return the local wall time, aware of its zone."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The computer's clock. ``speed`` above 1 makes the monotonic time run faster."""

    speed: float = 1.0
    began: float = field(default_factory=time.monotonic)

    def monotonic(self) -> float:
        """Return seconds since the clock was made, multiplied by its speed."""
        return (time.monotonic() - self.began) * self.speed

    def now(self) -> datetime:
        """Return the local wall time with its offset."""
        return datetime.now().astimezone()
