"""What a person has chosen; every value has a default that works unasked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from exerciseapp.domain.reminder import USUAL_BEDTIME


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices. ``language`` None follows the system; volume is 0 to 100."""

    language: str | None = None
    sound: bool = True
    volume: int = 70
    hands_free: bool = False
    bedtime: time = USUAL_BEDTIME
