"""A programme: an ordered list of exercises with their dosage, and when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.domain.dosage import Dosage, Range
from exerciseapp.domain.reminder import ReminderRule
from exerciseapp.domain.text import LocalisedText

GET_READY_S = Range(3, 120)
LEAD_IN_S = Range(0, 60)
CHANGE_SIDE_S = Range(3, 120)
NEXT_S = Range(3, 120)
EASE_S = Range(1, 20)


@dataclass(frozen=True, slots=True)
class StepTimes:
    """Seconds of the steps that no dosage names.

    ``get_ready_s`` counts when the session goes on by itself; ``lead_in_s`` is how long a
    person has, after pressing "I am ready" or going on after a pause, to take up the position.
    ``ease_s`` is how long moving into a stretch takes, and moving out of it again.
    """

    get_ready_s: float = 12.0
    lead_in_s: float = 5.0
    ease_s: float = 3.0
    change_side_s: float = 8.0
    next_s: float = 6.0


@dataclass(frozen=True, slots=True)
class Prescription:
    """An exercise, by its id in the library, with its dosage."""

    exercise: str
    dosage: Dosage


@dataclass(frozen=True, slots=True)
class Programme:
    """What is to be done, in order. ``source`` is the text that it was read from.

    The source is kept so that a session can say, years later, what was in force on its day.
    """

    id: str
    version: int
    title: LocalisedText
    description: LocalisedText
    prescriptions: tuple[Prescription, ...]
    reminders: tuple[ReminderRule, ...] = ()
    author: str = ""
    times: StepTimes = StepTimes()
    source: str = ""
