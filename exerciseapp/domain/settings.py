"""What a person has chosen; every value has a default that works unasked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from exerciseapp.domain.reminder import USUAL_BEDTIME


class ThemeChoice(StrEnum):
    """How the program looks: as the system does, or one look always."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class SpeechPace(StrEnum):
    """How fast the voice speaks."""

    SLOW = "slow"
    USUAL = "usual"
    QUICK = "quick"


# The text is as large as in the rest of the computer.
SYSTEM_TEXT = 0.0


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices. ``language`` None follows the system; volumes are 0 to 100.

    ``text_size`` is a factor from 1.0 to 2.0, or SYSTEM_TEXT. ``voice`` is a name that the system
    gives, empty for the system's own choice. The fields that begin with ``say_`` choose what the
    voice says.
    ``welcomed`` tells that the questions of the first start need not be asked again. The fields
    that begin with ``ask_`` choose which measures of one's own the diary asks about. Those that
    begin with ``handout_`` are how a clinic handed over last: the folder, the paper (empty for the
    one that is usual here), and how many exercises stand in a row.
    """

    language: str | None = None
    sound: bool = True
    volume: int = 70
    hands_free: bool = False
    bedtime: time = USUAL_BEDTIME
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: float = SYSTEM_TEXT
    motion: bool = True
    captions: bool = True
    flash: bool = False
    speech: bool = True
    voice: str = ""
    speech_pace: SpeechPace = SpeechPace.USUAL
    speech_volume: int = 100
    say_instructions: bool = True
    say_changes: bool = True
    say_halfway: bool = True
    say_countdown: bool = True
    say_movements: bool = False
    welcomed: bool = False
    ask_magnesium: bool = False
    ask_socks: bool = False
    ask_drink: bool = False
    handout_folder: str = ""
    handout_paper: str = ""
    handout_per_row: int = 1
