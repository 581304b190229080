"""A programme: an ordered list of exercises with their dosage, and when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exerciseapp.domain.dosage import Dosage, Range
from exerciseapp.domain.reminder import ReminderRule
from exerciseapp.domain.text import LocalisedText

GET_READY_S = Range(3, 120)
LEAD_IN_S = Range(0, 60)
CHANGE_SIDE_S = Range(3, 120)
NEXT_S = Range(3, 120)
EASE_S = Range(1, 20)
STAGE_WEEKS = Range(1, 52)


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
    """An exercise, by its id in the library, with its dosage.

    ``note`` is what the clinic tells this patient about it, beside what the library says.
    """

    exercise: str
    dosage: Dosage
    note: LocalisedText | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """Some weeks of a programme with an order and a dosage of their own."""

    weeks: int
    prescriptions: tuple[Prescription, ...]


class Variant(StrEnum):
    """What of a programme is done: the USUAL exercises, or the LIGHTER ones of a flare day."""

    USUAL = "usual"
    LIGHTER = "lighter"


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a programme one session does: its stage, from 1, and the variant.

    The stage is 1 where there are no stages. A lighter session has the stage of its day too.
    """

    stage: int = 1
    variant: Variant = Variant.USUAL


AS_USUAL = Part()


@dataclass(frozen=True, slots=True)
class Programme:
    """What is to be done, in order. ``source`` is the text that it was read from.

    The source is kept so that a session can say, years later, what was in force on its day.

    Without ``stages``, ``prescriptions`` is the one list for always. With them it is that of the
    first stage; each stage lasts its weeks, the last one until the programme ends. ``lighter`` is
    what may be done instead on a flare day; empty where the clinic approved nothing of the kind.
    ``note`` is the clinic's word to this patient. The programme is in force from ``starts_on`` to
    ``ends_on``, both days included; None leaves that end open.

    Raises ValueError on construction when the stages and ``prescriptions`` disagree.
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
    stages: tuple[Stage, ...] = ()
    lighter: tuple[Prescription, ...] = ()
    note: LocalisedText | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.stages and self.stages[0].prescriptions != self.prescriptions:
            raise ValueError("the prescriptions of a programme are those of its first stage")

    def prescribed_in(self, part: Part) -> tuple[Prescription, ...]:
        """Return what a session on *part* asks for. Raises ValueError if there is no such part."""
        if not 1 <= part.stage <= max(1, len(self.stages)):
            raise ValueError(f"{self.id} has no stage {part.stage}")
        if part.variant is Variant.LIGHTER:
            if not self.lighter:
                raise ValueError(f"{self.id} has no lighter variant")
            return self.lighter
        return self.stages[part.stage - 1].prescriptions if self.stages else self.prescriptions

    def every_part(self) -> tuple[Part, ...]:
        """Return all that a session can do: the stages in order, then the lighter variant."""
        stages = tuple(Part(number) for number in range(1, max(1, len(self.stages)) + 1))
        return (*stages, Part(1, Variant.LIGHTER)) if self.lighter else stages

    def every_prescription(self) -> tuple[Prescription, ...]:
        """Return what any day may ask for, part after part."""
        return tuple(each for part in self.every_part() for each in self.prescribed_in(part))
