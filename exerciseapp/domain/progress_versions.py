"""What a version of a programme asks for on which day, in sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Programme, Variant
from exerciseapp.domain.stages import is_in_force, stage_on


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a programme: its sets, and the ISO weekdays it is prescribed on.

    ``by_part`` has the sets of each part; what is not in it asks for ``sets``. ``text`` is the
    programme, from which its days and its stages are known, None where it cannot be read any
    more; ``begun`` is the day from which on its weeks count.
    """

    programme: str
    sets: int
    weekdays: frozenset[int] = frozenset()
    by_part: Mapping[Part, int] = field(default_factory=dict)
    text: Programme | None = None
    begun: date | None = None

    def asks_on(self, day: date) -> bool:
        """Say whether the programme is prescribed on *day*."""
        if day.isoweekday() not in self.weekdays:
            return False
        return self.text is None or is_in_force(self.text, day)

    def stage_on(self, day: date) -> int:
        """Return the stage that is prescribed on *day*, from 1."""
        if self.text is None or not self.text.stages:
            return AS_USUAL.stage
        return stage_on(self.text, self.begun, day)

    def sets_in(self, part: Part) -> int:
        """Return how many sets *part* asks for; the lighter variant is the same in all stages."""
        if part.variant is Variant.LIGHTER:
            part = Part(1, Variant.LIGHTER)
        return self.by_part.get(part, self.sets)


def version_of(programme: Programme, begun: date | None) -> Version:
    """Return what *programme* asks for, its weeks counted from *begun* on."""
    weekdays = (rule.weekdays for rule in programme.reminders)
    by_part = {part: sets_of(programme.prescribed_in(part)) for part in programme.every_part()}
    return Version(
        programme=programme.id,
        sets=by_part[AS_USUAL],
        weekdays=frozenset[int]().union(*weekdays),
        by_part=by_part,
        text=programme,
        begun=begun,
    )


def sets_of(prescriptions: Iterable[Prescription]) -> int:
    """Return how many sets *prescriptions* ask for, each leg by itself."""
    dosages = (each.dosage for each in prescriptions)
    return sum(dosage.sets * len(dosage.sides.in_order()) for dosage in dosages)


def holds_something(prescriptions: Iterable[Prescription]) -> bool:
    """Say whether something is held in *prescriptions*, which is what makes them stretches."""
    return any(each.dosage.hold_s is not None for each in prescriptions)
