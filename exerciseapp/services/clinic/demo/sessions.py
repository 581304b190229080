"""One made-up session: what was asked, what was done of it, and how it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.plan import Plan, lay_out
from exerciseapp.domain.programme import Part, Programme
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetOutcome,
    SetRecord,
)
from exerciseapp.services.clinic.demo.chance import Chance

# What somebody writes now and then, in English and in Bokmål.
REMARKS = (
    ("Slept better.", "Sov bedre."),
    ("The last ones were hard.", "De siste var tunge."),
    ("Tired today.", "Trøtt i dag."),
    ("Went well.", "Gikk fint."),
    ("Left calf a bit tight.", "Litt stram i venstre legg."),
    ("Did it after a long walk.", "Gjorde det etter en lang tur."),
    ("Felt it in the knee, not only in the calf.", "Kjente det i kneet, ikke bare i leggen."),
)
HURT_REMARK = ("It hurt too much to go on.", "Det gjorde for vondt å fortsette.")


@dataclass(frozen=True, slots=True)
class Mood:
    """How a day is. ``skips`` is the chance that the last exercise is left out."""

    pain: float
    hurts: bool = False
    skips: float = 0.0


@dataclass(frozen=True, slots=True)
class _Laid:
    """A plan, how long it takes, and its sets when all of them are done."""

    plan: Plan
    seconds: float
    done: tuple[SetRecord, ...]


_NONE: tuple[PainReport, ...] = ()


@dataclass(slots=True)
class SessionMaker:
    """Makes sessions; *language* is 0 for English and 1 for Bokmål."""

    exercises: Mapping[str, Exercise]
    language: int
    _plans: dict[tuple[str, Part], _Laid] = field(default_factory=dict)

    def session(
        self, chance: Chance, programme: Programme, part: Part, at: datetime, mood: Mood
    ) -> SessionRecord:
        """Return the session on *part* of *programme* that began *at*."""
        laid = self._laid(programme, part)
        stops = mood.hurts and chance.falls(0.55)
        skips = not stops and chance.falls(mood.skips)
        sets, reports = laid.done, _NONE
        if stops or skips:
            sets, reports = _broken(chance, laid.plan, stops=stops, pain=mood.pain)
        before = chance.rating(mood.pain)
        seconds = laid.seconds * (0.45 if stops else 1.15)
        outcome = SessionOutcome.COMPLETED
        if stops:
            outcome = SessionOutcome.STOPPED
        elif skips:
            outcome = SessionOutcome.PARTIAL
        return SessionRecord(
            id=chance.identity(),
            programme=programme.id,
            programme_version=programme.version,
            programme_source=programme.source,
            started_at=at,
            ended_at=at + timedelta(seconds=round(seconds)),
            outcome=outcome,
            pain_before=before if chance.falls(0.95) else None,
            pain_after=chance.rating(before + (2 if stops else -0.4), 0.8),
            effort=chance.rating(4.0 + mood.pain / 4, 1.0) if chance.falls(0.9) else None,
            note=self._note(chance, stops=stops),
            sets=sets,
            pain_reports=reports,
            stage=part.stage,
            variant=part.variant,
        )

    def _laid(self, programme: Programme, part: Part) -> _Laid:
        key = programme.source, part
        if key not in self._plans:
            plan = lay_out(programme, self.exercises, part)
            self._plans[key] = _Laid(plan, plan.seconds, tuple(_done(plan)))
        return self._plans[key]

    def _note(self, chance: Chance, *, stops: bool) -> str:
        if stops and chance.falls(0.5):
            return HURT_REMARK[self.language]
        return chance.one_of(REMARKS)[self.language] if chance.falls(0.06) else ""


def _done(plan: Plan) -> Iterator[SetRecord]:
    """Yield every set of *plan*, done as it was asked for."""
    for key in plan.set_keys():
        asked = plan.prescribed(key.exercise)
        yield SetRecord(key, plan.exercises[key.exercise].id, SetOutcome.DONE, asked, asked)


def _broken(
    chance: Chance, plan: Plan, *, stops: bool, pain: float
) -> tuple[tuple[SetRecord, ...], tuple[PainReport, ...]]:
    """Return the sets of a session that hurt too much in its middle, or whose end was skipped."""
    done = list(_done(plan))
    last = done[-1].key.exercise
    # It hurts in the middle of the programme, where the heel raises stand.
    middle = next(n for n, each in enumerate(done) if each.key.exercise >= last // 2)
    sets = []
    for place, each in enumerate(done):
        asked = each.prescribed
        if stops and place == middle:
            half = Amount(asked.repetitions // 2, asked.hold_s)
            sets.append(replace(each, outcome=SetOutcome.PARTIAL, performed=half))
        elif (place > middle) if stops else (each.key.exercise == last):
            nothing = Amount(0, None if asked.hold_s is None else 0.0)
            sets.append(replace(each, outcome=SetOutcome.SKIPPED, performed=nothing))
        else:
            sets.append(each)
    if not stops:
        return tuple(sets), _NONE
    nrs = max(chance.rating(pain + 2.5), 4)
    return tuple(sets), (PainReport(done[middle].key, nrs, PainChoice.STOP),)
