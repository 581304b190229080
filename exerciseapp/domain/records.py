"""What was really done, beside what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Part, Variant


class SetOutcome(StrEnum):
    """DONE: all that was asked. SKIPPED: the person went on. PARTIAL: it was broken off."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"


_BY_STANDING = (SetOutcome.DONE, SetOutcome.SKIPPED, SetOutcome.PARTIAL)


class SessionOutcome(StrEnum):
    """COMPLETED: every set done. STOPPED: the person ended it. PARTIAL: anything between."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    STOPPED = "stopped"


class PainChoice(StrEnum):
    """What the person chose after saying that it hurts."""

    REST = "rest"
    SKIP_EXERCISE = "skip_exercise"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Amount:
    """Repetitions of one set, and the seconds that each is held (None where nothing is held).

    As performed, ``repetitions`` counts those done to the end, and ``hold_s`` is the longest
    hold of the set, so that a first hold given up after six seconds reads 0 and 6.
    """

    repetitions: int
    hold_s: float | None = None


@dataclass(frozen=True, slots=True, order=True)
class SetKey:
    """One set of a session: the exercise's place in the programme from 0, set from 1, side."""

    exercise: int
    set: int
    side: Side


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set as it was prescribed and as it was performed."""

    key: SetKey
    exercise_id: str
    outcome: SetOutcome
    prescribed: Amount
    performed: Amount


@dataclass(frozen=True, slots=True)
class PainReport:
    """Pain told in mid-session: NRS 0 to 10 or None if not answered, where, and the choice."""

    key: SetKey
    nrs: int | None
    choice: PainChoice


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session as it stands in the records; times are aware. ``id`` is unique and opaque.

    ``ended_at`` and ``outcome`` are None while the session is open. ``programme_source`` is the
    programme file's text as it was in force, ``stage`` the one that was done, from 1, and
    ``variant`` tells whether it was the lighter one. What is prescribed beside the sets is that
    of this part.
    """

    id: str
    programme: str
    programme_version: int
    programme_source: str
    started_at: datetime
    ended_at: datetime | None
    outcome: SessionOutcome | None
    pain_before: int | None
    pain_after: int | None
    effort: int | None
    note: str
    sets: tuple[SetRecord, ...]
    pain_reports: tuple[PainReport, ...] = ()
    stage: int = 1
    variant: Variant = Variant.USUAL

    @property
    def part(self) -> Part:
        """Which part of the programme was done."""
        return Part(self.stage, self.variant)


def fuller(first: SetRecord, second: SetRecord) -> SetRecord:
    """Return what two records of the same set say together: the more that was performed of it.

    A set that was done stays done, and one that was skipped stays skipped, when the person goes
    back to it and breaks off.
    """

    def weight(record: SetRecord) -> tuple[int, float]:
        return record.performed.repetitions, record.performed.hold_s or 0.0

    outcomes = {first.outcome, second.outcome}
    stands = next(outcome for outcome in _BY_STANDING if outcome in outcomes)
    return replace(max(first, second, key=weight), outcome=stands)
