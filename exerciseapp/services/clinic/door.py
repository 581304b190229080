"""The door of the workspace: opened with the passphrase, closed when nobody is there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.clinic_keys import OpenClinic

IDLE_S = 600.0


@dataclass(slots=True)
class Door:
    """Holds the clinic's open keys for as long as somebody works, and drops them after that.

    Both clocks count: a computer that sleeps stands still in one, and one that is set back in
    the other. ``closes`` is False where there is nothing to protect.
    """

    clock: Clock
    closes: bool = True
    _clinic: OpenClinic | None = None
    _touched_s: float = 0.0
    _touched: datetime | None = field(default=None)

    @property
    def clinic(self) -> OpenClinic | None:
        """The clinic with its keys open, None behind a closed door."""
        return self._clinic

    def enter(self, clinic: OpenClinic) -> None:
        """Open the door with the keys that a passphrase has opened."""
        self._clinic = clinic
        self.touch()

    def rename(self, card: ClinicCard) -> None:
        """Let whoever works behind the door hand over under the clinic's changed name."""
        if self._clinic is not None:
            self._clinic = replace(self._clinic, card=card)

    def close(self) -> None:
        """Drop the keys."""
        self._clinic = None

    def touch(self) -> None:
        """Say that somebody is there."""
        self._touched_s = self.clock.monotonic()
        self._touched = self.clock.now()

    def left_s(self) -> float:
        """Return after how many seconds the door closes; 0 when it is due."""
        if self._touched is None:
            return 0.0
        slept = (self.clock.now() - self._touched) / timedelta(seconds=1)
        waited = max(self.clock.monotonic() - self._touched_s, slept)
        return max(0.0, IDLE_S - waited)

    @property
    def is_due(self) -> bool:
        """Whether it stands open with nobody there."""
        return self.closes and self._clinic is not None and self.left_s() <= 0
