"""Sums over the records, asked of SQLite: ten years are never read session by session and set
by set.

The days are worked out by SQLite's own date functions, so these questions are for the embedded
database alone. Sets are looked at only where a session was not completed, since in a completed
one all were done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    String,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from exerciseapp.adapters.storage.diary_tables import AfterEffectRow, NightRow, SpotRow
from exerciseapp.adapters.storage.tables import SessionRow, SetRow, SnapshotRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.domain.progress import DAY, DAY_BEGINS_H, SessionLine
from exerciseapp.domain.progress_nights import Nights
from exerciseapp.domain.progress_period import Unit
from exerciseapp.domain.records import SessionOutcome, SetOutcome
from exerciseapp.services.progress import NightSum, SpotSums, StoredVersion

_DAY_OF: ColumnElement[date] = func.date(
    SessionRow.started_at,
    func.printf("%d seconds", SessionRow.started_offset_s - DAY_BEGINS_H * 3600),
    type_=Date(),
)
_COMPLETED = SessionRow.outcome == SessionOutcome.COMPLETED
_OUTCOMES = {outcome.value: outcome for outcome in SessionOutcome}
# How many characters of "2026-11-23" name the day, the month or the year.
_LETTERS = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}


@dataclass(frozen=True, slots=True)
class SqlProgressStore:
    """Answers the questions of the port, each in one reading."""

    transactions: Transactions

    def first_day(self) -> date | None:
        with self.transactions.read() as work:
            session = work.execute(
                select(_DAY_OF).order_by(SessionRow.started_at, SessionRow.id).limit(1)
            ).scalar()
            night = work.execute(select(func.min(NightRow.night))).scalar()
        return min((day for day in (session, night) if day is not None), default=None)

    def versions(self) -> tuple[StoredVersion, ...]:
        with self.transactions.read() as work:
            rows = work.execute(versions_query()).all()
        return tuple(
            StoredVersion(digest, programme, source, sets, bool(holds))
            for digest, programme, source, sets, holds in rows
        )

    def sessions(self, first: date, last: date) -> tuple[SessionLine, ...]:
        with self.transactions.read() as work:
            rows = work.execute(sessions_query(first, last)).all()
        return tuple(line for line in _lines(rows) if first <= line.day <= last)

    def sessions_before(self, day: date) -> tuple[SessionLine, ...]:
        with self.transactions.read() as work:
            rows = work.execute(sessions_before_query(day)).all()
        return _lines(rows)

    def told_nights(self, first: date, last: date) -> tuple[date, date] | None:
        told = and_(NightRow.night.between(first, last), NightRow.cramps.is_not(None))
        with self.transactions.read() as work:
            begin = work.scalar(select(func.min(NightRow.night)).where(told))
            end = work.scalar(select(func.max(NightRow.night)).where(told))
        return (begin, end) if begin is not None and end is not None else None

    def nights(
        self, first: date, last: date, unit: Unit, middle: date, holding: Collection[str]
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


def versions_query() -> Select[*tuple[Any, ...]]:
    """Return the question for the versions that there are closed or open sessions on.

    The newest closed session on a version tells its sets: nothing else knows them all.
    """
    newest = (
        select(SessionRow.id)
        .where(SessionRow.snapshot == SnapshotRow.digest, SessionRow.outcome.is_not(None))
        .order_by(SessionRow.started_at.desc())
        .limit(1)
        .correlate(SnapshotRow)
        .scalar_subquery()
    )
    sets = select(func.count()).select_from(SetRow).where(SetRow.session_id == newest)
    held = exists().where(SetRow.session_id == newest, SetRow.prescribed_hold_s.is_not(None))
    return select(
        SnapshotRow.digest,
        SnapshotRow.programme,
        SnapshotRow.source,
        sets.correlate(SnapshotRow).scalar_subquery(),
        held.correlate(SnapshotRow),
    )


def sessions_query(first: date, last: date) -> Select[*tuple[Any, ...]]:
    """Return the question for the sessions of the days from *first* to *last*, and some more.

    Working out the day costs most of the time, so it is not done twice for each.
    """
    return _line_query().where(_started_about(first, last)).order_by(SessionRow.started_at)


def sessions_before_query(day: date) -> Select[*tuple[Any, ...]]:
    """Return the question for the newest session of each version before *day*."""
    before = aliased(SessionRow)
    newest = (
        select(before.id)
        .where(
            before.snapshot == SnapshotRow.digest,
            before.started_at < _midnight(day) + DAY,
            func.date(
                before.started_at,
                func.printf("%d seconds", before.started_offset_s - DAY_BEGINS_H * 3600),
            )
            < day.isoformat(),
        )
        .order_by(before.started_at.desc())
        .limit(1)
        .correlate(SnapshotRow)
        .scalar_subquery()
    )
    return _line_query().join(SnapshotRow, SessionRow.id == newest)


def nights_query(
    first: date, last: date, unit: Unit, middle: date, holding: Collection[str]
) -> Select[*tuple[Any, ...]]:
    """Return the question for the nights from *first* to *last*, summed by *unit*."""
    held = exists().where(
        SetRow.session_id == SessionRow.id,
        SetRow.prescribed_hold_s.is_not(None),
        SetRow.performed_repetitions > 0,
    )
    stretched = select(_DAY_OF).where(
        _started_about(first, last), SessionRow.snapshot.in_(holding), or_(_COMPLETED, held)
    )
    name = func.substr(NightRow.night, 1, _LETTERS[unit], type_=String()).label("name")
    is_later = (NightRow.night >= middle).label("is_later")
    is_stretched = NightRow.night.in_(stretched).label("is_stretched")
    return (
        select(
            name,
            is_later,
            is_stretched,
            func.count(),
            func.sum(NightRow.cramps),
            func.sum(NightRow.cramps * NightRow.cramps),
            func.sum(case((NightRow.cramps > 0, 1), else_=0)),
        )
        .where(NightRow.night.between(first, last), NightRow.cramps.is_not(None))
        .group_by(name, is_later, is_stretched)
    )


def _line_query() -> Select[*tuple[Any, ...]]:
    mine = SetRow.session_id == SessionRow.id
    performed = or_(
        SetRow.outcome == SetOutcome.DONE,
        SetRow.performed_repetitions > 0,
        SetRow.performed_hold_s > 0,
    )
    done = (
        select(func.count())
        .select_from(SetRow)
        .where(mine, SetRow.outcome == SetOutcome.DONE)
        .correlate(SessionRow)
        .scalar_subquery()
    )
    something = exists().where(mine, performed).correlate(SessionRow)
    return select(
        _DAY_OF,
        SessionRow.snapshot,
        SessionRow.outcome,
        case((_COMPLETED, 0), else_=done),
        case((_COMPLETED, literal(1)), else_=something),
        SessionRow.pain_before,
        SessionRow.pain_after,
        AfterEffectRow.nrs,
    ).outerjoin(AfterEffectRow, AfterEffectRow.session_id == SessionRow.id)


def _started_about(first: date, last: date) -> ColumnElement[bool]:
    """Return the rule that finds, by the index, all sessions of these days and a few more."""
    return and_(
        SessionRow.started_at >= _midnight(first) - DAY,
        SessionRow.started_at < _midnight(last) + 3 * DAY,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _lines(rows: Iterable[Any]) -> tuple[SessionLine, ...]:
    return tuple(
        SessionLine(
            day,
            version,
            _OUTCOMES.get(outcome),
            sets_done,
            bool(something),
            *pains,
        )
        for day, version, outcome, sets_done, something, *pains in rows
    )


def _start(name: str) -> date:
    """Return the first day of what *name* names: "2026-11-23", "2026-11" or "2026"."""
    return date.fromisoformat(f"{name}-01-01"[:10])
