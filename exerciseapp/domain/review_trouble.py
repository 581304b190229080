"""What did not go well, by exercise, the gravest first: stopped for pain, left out, skipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from exerciseapp.domain.progress import day_of
from exerciseapp.domain.records import (
    PainChoice,
    SessionOutcome,
    SessionRecord,
    SetOutcome,
    SetRecord,
)


@dataclass(frozen=True, slots=True)
class Hurt:
    """Pain told in mid-session: the day, the NRS or None, and what the person chose then."""

    day: date
    nrs: int | None
    choice: PainChoice


@dataclass(frozen=True, slots=True)
class Trouble:
    """One exercise that hurt or was left out; ``hurts`` and the days, oldest first.

    ``skipped`` are the days on which sets were passed over, ``broken_off`` those on which a set
    was begun and not done to its end. What was never reached, as the session was ended before
    it, is neither. ``sessions`` is in how many sessions the exercise stood.
    """

    exercise: str
    sessions: int
    hurts: tuple[Hurt, ...] = ()
    skipped: tuple[date, ...] = ()
    broken_off: tuple[date, ...] = ()

    def chosen(self, choice: PainChoice) -> tuple[Hurt, ...]:
        """Return the pains after which the person chose that."""
        return tuple(each for each in self.hurts if each.choice is choice)

    @property
    def gravity(self) -> tuple[int, ...]:
        """Return what orders troubles, the gravest highest."""
        stops = self.chosen(PainChoice.STOP)
        left_out = self.chosen(PainChoice.SKIP_EXERCISE)
        return (
            len(stops),
            len(left_out),
            len(self.hurts),
            len(self.skipped),
            len(self.broken_off),
        )


@dataclass(slots=True)
class _Gathered:
    sessions: int = 0
    hurts: list[Hurt] = field(default_factory=list)
    skipped: list[date] = field(default_factory=list)
    broken_off: list[date] = field(default_factory=list)


def troubles(sessions: Iterable[SessionRecord]) -> tuple[Trouble, ...]:
    """Return the exercises that there is something to say of, the gravest first."""
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    for session in sorted(sessions, key=lambda each: each.started_at):
        day = day_of(session.started_at)
        names: dict[int, str] = {}
        for each in session.sets:
            names[each.key.exercise] = each.exercise_id
        for name in set(names.values()):
            found[name].sessions += 1
        for report in session.pain_reports:
            name = names.get(report.key.exercise, "")
            found[name].hurts.append(Hurt(day, report.nrs, report.choice))
        if session.outcome is SessionOutcome.COMPLETED:
            continue
        # What was left out for pain is told once, as that.
        left_out = {
            report.key.exercise
            for report in session.pain_reports
            if report.choice is PainChoice.SKIP_EXERCISE
        }
        reached = [each for each in _reached(session) if each.key.exercise not in left_out]
        for name in _names(reached, SetOutcome.SKIPPED):
            found[name].skipped.append(day)
        for name in _names(reached, SetOutcome.PARTIAL):
            found[name].broken_off.append(day)
    told = [
        Trouble(name, g.sessions, tuple(g.hurts), tuple(g.skipped), tuple(g.broken_off))
        for name, g in found.items()
        if g.hurts or g.skipped or g.broken_off
    ]
    return tuple(sorted(told, key=lambda each: (each.gravity, each.exercise), reverse=True))


def _names(sets: Iterable[SetRecord], outcome: SetOutcome) -> set[str]:
    return {each.exercise_id for each in sets if each.outcome is outcome}


def _reached(session: SessionRecord) -> Iterator[SetRecord]:
    """Yield the sets that the person came to: all, or those before the session was ended."""
    sets: Sequence[SetRecord] = session.sets
    end = len(sets)
    if session.outcome is SessionOutcome.STOPPED:
        while end and sets[end - 1].outcome is SetOutcome.SKIPPED:
            end -= 1
    yield from sets[:end]
