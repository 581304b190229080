"""Sums over the records, asked of SQLite by the questions of ``progress_queries``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, case, func, select

from exerciseapp.adapters.storage.diary_tables import NightRow, SpotRow
from exerciseapp.adapters.storage.moments import at_offset
from exerciseapp.adapters.storage.progress_queries import (
    DAY_OF,
    nights_query,
    pain_query,
    sessions_before_query,
    sessions_query,
    versions_query,
)
from exerciseapp.adapters.storage.tables import SessionRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.progress import SessionLine, SessionsByDay
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.progress_store import NightSum, Pain, SpotSums, StoredVersion, Stretches

_OUTCOMES = {outcome.value: outcome for outcome in SessionOutcome}


@dataclass(frozen=True, slots=True)
class SqlProgressStore:
    """Answers the questions of the port, each in one reading."""

    transactions: Transactions

    def first_day(self) -> date | None:
        with self.transactions.read() as work:
            session = work.execute(
                select(DAY_OF).order_by(SessionRow.started_at, SessionRow.id).limit(1)
            ).scalar()
            night = work.execute(select(func.min(NightRow.night))).scalar()
        return min((day for day in (session, night) if day is not None), default=None)

    def versions(self) -> tuple[StoredVersion, ...]:
        with self.transactions.read() as work:
            rows = work.execute(versions_query()).all()
        return tuple(
            StoredVersion(
                digest,
                programme,
                source,
                sets,
                bool(holds),
                Beginnings(taken_in, at_offset(began, offset_s) if began is not None else None),
            )
            for digest, programme, source, sets, holds, taken_in, began, offset_s in rows
        )

    def sessions(self, first: date, last: date) -> SessionsByDay:
        found = self._by_day(sessions_query(first, last))
        return {day: lines for day, lines in found.items() if first <= day <= last}

    def sessions_before(self, day: date) -> SessionsByDay:
        return self._by_day(sessions_before_query(day))

    def pain(self, first: date, last: date, unit: Unit) -> tuple[Pain, ...]:
        with self.transactions.read() as work:
            rows = work.execute(pain_query(first, last, unit)).all()
        return tuple(Pain(_start(name), *means) for name, *means in rows)

    def told_nights(self, first: date, last: date) -> tuple[date, date] | None:
        told = and_(NightRow.night.between(first, last), NightRow.cramps.is_not(None))
        with self.transactions.read() as work:
            begin = work.scalar(select(func.min(NightRow.night)).where(told))
            end = work.scalar(select(func.max(NightRow.night)).where(told))
        return (begin, end) if begin is not None and end is not None else None

    def nights(
        self, first: date, last: date, unit: Unit, middle: date, holding: Stretches
    ) -> tuple[NightSum, ...]:
        with self.transactions.read() as work:
            rows = work.execute(nights_query(first, last, unit, middle, holding)).all()
        return tuple(
            NightSum(_start(name), bool(is_later), bool(is_stretched), Nights(*sums))
            for name, is_later, is_stretched, *sums in rows
        )

    def spots(self, first: date, last: date) -> SpotSums:
        within = SpotRow.night.between(first, last)
        by_spot = (
            select(SpotRow.leg, SpotRow.place, func.count())
            .where(within)
            .group_by(SpotRow.leg, SpotRow.place)
        )
        legs_of = (
            select(
                func.max(case((SpotRow.leg == Leg.LEFT, 1), else_=0)).label("left"),
                func.max(case((SpotRow.leg == Leg.RIGHT, 1), else_=0)).label("right"),
            )
            .where(within)
            .group_by(SpotRow.night)
            .subquery()
        )
        by_leg = select(
            func.coalesce(func.sum(legs_of.c.left), 0),
            func.coalesce(func.sum(legs_of.c.right), 0),
            func.coalesce(func.sum(legs_of.c.left * legs_of.c.right), 0),
        )
        with self.transactions.read() as work:
            spots = {
                Spot(Leg(leg), Place(place)): count
                for leg, place, count in work.execute(by_spot).all()
            }
            left, right, both = work.execute(by_leg).one()
        return SpotSums(spots, {Leg.LEFT: left, Leg.RIGHT: right}, both)

    def _by_day(self, query: Select[*tuple[Any, ...]]) -> SessionsByDay:
        found: dict[date, list[SessionLine]] = defaultdict(list)
        with self.transactions.read() as work:
            # Rows and no objects of the ORM, and one line for all sessions that are alike.
            rows = work.connection().execute(query).all()
            for day, version, outcome, sets_done, something, stage, variant in rows:
                line = _line(version, outcome, sets_done, something, stage, variant)
                found[day].append(line)
        return found


@lru_cache(maxsize=512)
def _line(
    version: str, outcome: str | None, sets_done: int, something: int, stage: int, variant: str
) -> SessionLine:
    part = Part(stage, Variant(variant))
    known = _OUTCOMES.get(outcome) if outcome is not None else None
    return SessionLine(version, known, sets_done, bool(something), part)


def _start(name: str) -> date:
    """Return the first day of what *name* names: "2026-11-23", "2026-11" or "2026"."""
    return date.fromisoformat(f"{name}-01-01"[:10])
