"""One made-up session: what was asked, what was done of it, and how it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class SessionMaker:
    """Makes sessions; *language* is 0 for English and 1 for Bokmål."""

    exercises: Mapping[str, Exercise]
    language: int
    _plans: dict[tuple[str, Part], Plan] = field(default_factory=dict)

    def session(
        self, chance: Chance, programme: Programme, part: Part, at: datetime, mood: Mood
    ) -> SessionRecord:
        """Return the session on *part* of *programme* that began *at*."""
        plan = self._plan(programme, part)
        stops = mood.hurts and chance.falls(0.55)
        skips = not stops and chance.falls(mood.skips)
        sets, reports = self._sets(chance, plan, stops=stops, skips=skips, pain=mood.pain)
        before = chance.rating(mood.pain)
        seconds = plan.seconds * (0.45 if stops else 1.15)
        outcome = SessionOutcome.COMPLETED
        if stops:
            outcome = SessionOutcome.STOPPED
        elif any(each.outcome is not SetOutcome.DONE for each in sets):
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

    def _plan(self, programme: Programme, part: Part) -> Plan:
        key = programme.source, part
        if key not in self._plans:
            self._plans[key] = lay_out(programme, self.exercises, part)
        return self._plans[key]

    @staticmethod
    def _sets(
        chance: Chance, plan: Plan, *, stops: bool, skips: bool, pain: float
    ) -> tuple[tuple[SetRecord, ...], tuple[PainReport, ...]]:
        keys = plan.set_keys()
        # It hurts in the middle of the programme, where the heel raises stand.
        broken = next(i for i, key in enumerate(keys) if key.exercise >= keys[-1].exercise // 2)
        broken += stops and keys[broken].exercise == keys[-1].exercise and len(keys) > 1
        last = keys[-1].exercise
        sets = []
        for place, key in enumerate(keys):
            asked = plan.prescribed(key.exercise)
            if stops and place == broken:
                done = Amount(asked.repetitions // 2, asked.hold_s)
                outcome = SetOutcome.PARTIAL
            elif (stops and place > broken) or (skips and key.exercise == last):
                done = Amount(0, None if asked.hold_s is None else 0.0)
                outcome = SetOutcome.SKIPPED
            else:
                done, outcome = asked, SetOutcome.DONE
            name = plan.exercises[key.exercise].id
            sets.append(SetRecord(key, name, outcome, asked, done))
        reports: tuple[PainReport, ...] = ()
        if stops:
            nrs = max(chance.rating(pain + 2.5), 4)
            reports = (PainReport(keys[broken], nrs, PainChoice.STOP),)
        return tuple(sets), reports

    def _note(self, chance: Chance, *, stops: bool) -> str:
        if stops and chance.falls(0.5):
            return HURT_REMARK[self.language]
        return chance.one_of(REMARKS)[self.language] if chance.falls(0.06) else ""
