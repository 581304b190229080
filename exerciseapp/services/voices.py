"""What a session is heard through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exerciseapp.services.awake import KeepAwake
from exerciseapp.services.sound import Sounder
from exerciseapp.services.speech import Speaker


@dataclass(frozen=True, slots=True)
class Voices:
    """What a session is heard through, and what keeps the screen on."""

    sounder: Sounder
    speaker: Speaker
    awake: KeepAwake


# Opened when something is tried for the first time: it takes a moment, and a device.
OpenVoices = Callable[[], Voices]
