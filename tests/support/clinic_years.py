"""Made-up answers of patients who did the leg programme: always the same for a seed."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.diary import Lasted, Leg, NightEntry, Place, Spot
from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText
from exerciseapp.domain.plan import Plan
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetOutcome,
    SetRecord,
)
from exerciseapp.services.exchange.diary_items import DAY_AFTER, night_item
from exerciseapp.services.exchange.ports import HandOver
from exerciseapp.services.exchange.session_items import session_item

SCHEDULES = Path(__file__).parents[2] / "schedules"
LAST_DAY = date(2026, 11, 22)
DAY = timedelta(days=1)
OSLO = timezone(timedelta(hours=1))
YEAR = 365


class Patients:
    """Patients of a clinic with *days* days of sessions, nights and days after behind them."""

    def __init__(self, clinic: ClinicCard, programme: Programme, days: int = YEAR) -> None:
        self._clinic = clinic
        self._plan = Plan(programme, (), ())
        self._text = ProgrammeText(programme.id, programme.version, programme.source)
        self._days = days

    def hand_over(self, patient: str) -> HandOver:
        """Return what the patient was given, on the day before the first."""
        first = LAST_DAY - self._days * DAY
        return HandOver(patient, self._text, datetime.combine(first, time(10), OSLO))

    def answer(self, patient: str, seed: int, sequence: int = 1) -> Answer:
        """Return everything that the patient has to tell."""
        chance = random.Random(seed)  # noqa: S311 - made-up records, not a secret
        items = tuple(self._items(patient, chance))
        made_at = datetime.combine(LAST_DAY + DAY, time(9), UTC)
        return Answer(self._clinic.id, patient, sequence, made_at, (self._text,), items)

    def _items(self, patient: str, chance: random.Random) -> Iterator[AnswerItem]:
        for number in range(self._days):
            day = LAST_DAY - number * DAY
            session = self._session(day, chance)
            yield session_item(session)
            yield AnswerItem(DAY_AFTER, session.id, {"nrs": chance.randrange(8)})
            cramps = chance.randrange(3)
            spots = frozenset({Spot(chance.choice(list(Leg)), Place.CALF)} if cramps else ())
            lasted = Lasted.UNDER_5_MIN if cramps else None
            entry = NightEntry(day, cramps, spots, lasted, 4 if cramps else None)
            yield night_item(entry, patient)

    def _session(self, day: date, chance: random.Random) -> SessionRecord:
        keys = self._plan.set_keys()
        stops = chance.random() < 0.15
        done = chance.randrange(1, len(keys)) if stops else len(keys)
        sets = []
        for number, key in enumerate(keys):
            asked = self._plan.prescribed(key.exercise)
            exercise = self._plan.prescriptions[key.exercise].exercise
            if number < done:
                sets.append(SetRecord(key, exercise, SetOutcome.DONE, asked, asked))
            else:
                sets.append(SetRecord(key, exercise, SetOutcome.SKIPPED, asked, Amount(0)))
        begun = datetime.combine(day, time(8, chance.randrange(60), chance.randrange(60)), OSLO)
        hurts = (PainReport(keys[done - 1], chance.randrange(4, 9), PainChoice.STOP),)
        return SessionRecord(
            id=new_id(chance),
            programme=self._text.programme,
            programme_version=self._text.version,
            programme_source=self._text.source,
            started_at=begun,
            ended_at=begun + timedelta(minutes=14),
            outcome=SessionOutcome.STOPPED if stops else SessionOutcome.COMPLETED,
            pain_before=chance.randrange(8),
            pain_after=chance.randrange(8),
            effort=chance.randrange(8),
            note="" if chance.randrange(30) else "The left calf was stiff this morning.",
            sets=tuple(sets),
            pain_reports=hurts if stops else (),
        )


def new_id(chance: random.Random) -> str:
    """Return an id as the program makes them, the same for a seed."""
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
