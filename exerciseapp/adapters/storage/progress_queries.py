"""The questions behind progress: ten years are never read session by session and set by set.

The days are worked out by SQLite's own date functions, so these questions are for the embedded
database alone. Sets are looked at only where a session was not completed, since in a completed
one all were done.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    SQLColumnExpression,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from exerciseapp.adapters.storage.diary_tables import AfterEffectRow, NightRow
from exerciseapp.adapters.storage.exchange_tables import ImportedProgrammeRow
from exerciseapp.adapters.storage.tables import SessionRow, SetRow, SnapshotRow
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.progress import DAY, DAY_BEGINS_H
from exerciseapp.domain.progress_period import Unit
from exerciseapp.domain.records import SessionOutcome, SetOutcome
from exerciseapp.services.progress_store import Stretches


def day_of(session: type[SessionRow]) -> ColumnElement[date]:
    """Return the day to which *session* belongs."""
    shift = cast(session.started_offset_s - DAY_BEGINS_H * 3600, String)
    return func.date(session.started_at, shift + " seconds", type_=Date())


DAY_OF = day_of(SessionRow)
_COMPLETED = SessionRow.outcome == SessionOutcome.COMPLETED
# How many characters of "2026-11-23" name the day, the month or the year.
_LETTERS = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}


def versions_query() -> Select[*tuple[Any, ...]]:
    """Return the question for the versions that there are closed or open sessions on.

    The newest closed session on a version that was done as usual tells its sets, should its text
    be readable no more.
    """
    newest = (
        select(SessionRow.id)
        .where(
            SessionRow.snapshot == SnapshotRow.digest,
            SessionRow.outcome.is_not(None),
            SessionRow.variant == Variant.USUAL.value,
        )
        .order_by(SessionRow.started_at.desc())
        .limit(1)
        .correlate(SnapshotRow)
        .scalar_subquery()
    )
    sets = select(func.count()).select_from(SetRow).where(SetRow.session_id == newest)
    held = exists().where(SetRow.session_id == newest, SetRow.prescribed_hold_s.is_not(None))
    taken_in = (
        select(func.min(ImportedProgrammeRow.imported_at))
        .where(ImportedProgrammeRow.programme == SnapshotRow.programme)
        .correlate(SnapshotRow)
        .scalar_subquery()
    )
    began, offset_s = (
        select(column)
        .where(SessionRow.snapshot == SnapshotRow.digest)
        .order_by(SessionRow.started_at)
        .limit(1)
        .correlate(SnapshotRow)
        .scalar_subquery()
        for column in (SessionRow.started_at, SessionRow.started_offset_s)
    )
    return select(
        SnapshotRow.digest,
        SnapshotRow.programme,
        SnapshotRow.source,
        sets.correlate(SnapshotRow).scalar_subquery(),
        held.correlate(SnapshotRow),
        taken_in,
        began,
        offset_s,
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
            day_of(before) < day,
        )
        .order_by(before.started_at.desc())
        .limit(1)
        .correlate(SnapshotRow)
        .scalar_subquery()
    )
    return _line_query().join(SnapshotRow, SessionRow.id == newest).order_by(SessionRow.started_at)


def pain_query(first: date, last: date, unit: Unit) -> Select[*tuple[Any, ...]]:
    """Return the question for the average pain around sessions, by *unit*."""
    name = _name(DAY_OF, unit)
    on_day = DAY_OF.between(first, last)
    return (
        select(
            name,
            func.avg(SessionRow.pain_before),
            func.avg(SessionRow.pain_after),
            func.avg(AfterEffectRow.nrs),
        )
        .outerjoin(AfterEffectRow, AfterEffectRow.session_id == SessionRow.id)
        .where(_started_about(first, last), or_(_well_within(first, last), on_day))
        .group_by(name)
    )


def nights_query(
    first: date, last: date, unit: Unit, middle: date, holding: Stretches
) -> Select[*tuple[Any, ...]]:
    """Return the question for the nights from *first* to *last*, summed by *unit*."""
    held = exists().where(
        SetRow.session_id == SessionRow.id,
        SetRow.prescribed_hold_s.is_not(None),
        SetRow.performed_repetitions > 0,
    )
    stretched = select(DAY_OF).where(
        _started_about(first, last),
        SessionRow.snapshot.in_(sorted(holding.always | holding.sometimes)),
        or_(and_(_COMPLETED, SessionRow.snapshot.in_(sorted(holding.always))), held),
    )
    # Laid down first: grouped at once, SQLite would look up the stretched days a second time.
    told = (
        select(
            _name(NightRow.night, unit),
            (NightRow.night >= middle).label("is_later"),
            NightRow.night.in_(stretched).label("is_stretched"),
            NightRow.cramps,
        )
        .where(NightRow.night.between(first, last), NightRow.cramps.is_not(None))
        .cte("told")
        .prefix_with("MATERIALIZED")
    )
    cramps = told.c.cramps
    kind = told.c.name, told.c.is_later, told.c.is_stretched
    return select(
        *kind,
        func.count(),
        func.sum(cramps),
        func.sum(cramps * cramps),
        func.sum(case((cramps > 0, 1), else_=0)),
    ).group_by(*kind)


def _name(day: SQLColumnExpression[date], unit: Unit) -> ColumnElement[str]:
    """Return how the day, month or year of *day* is named: "2026-11-23", "2026-11" or "2026"."""
    return func.substr(day, 1, _LETTERS[unit], type_=String()).label("name")


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
        DAY_OF,
        SessionRow.snapshot,
        SessionRow.outcome,
        case((_COMPLETED, 0), else_=done),
        case((_COMPLETED, literal(1)), else_=something),
        SessionRow.stage,
        SessionRow.variant,
    )


def _started_about(first: date, last: date) -> ColumnElement[bool]:
    """Return the rule that finds, by the index, all sessions of these days and a few more."""
    return and_(
        SessionRow.started_at >= _midnight(first) - DAY,
        SessionRow.started_at < _midnight(last) + 3 * DAY,
    )


def _well_within(first: date, last: date) -> ColumnElement[bool]:
    """Return the rule that is true of sessions of these days in any zone, all but the outermost."""
    return and_(
        SessionRow.started_at >= _midnight(first) + 2 * DAY,
        SessionRow.started_at < _midnight(last) - DAY,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
