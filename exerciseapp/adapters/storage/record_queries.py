"""Reading sessions: which ones, and how their rows become records."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.moments import at_offset
from exerciseapp.adapters.storage.tables import PainRow, SessionRow, SetRow, SnapshotRow
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetKey,
    SetOutcome,
    SetRecord,
)

SessionIds = Select[str]

NEWEST_FIRST = (SessionRow.started_at.desc(), SessionRow.id.desc())


def history_query(limit: int | None, include_open: bool) -> SessionIds:
    """Return the question for the newest sessions, at most *limit*, open ones if asked for."""
    query = select(SessionRow.id).order_by(*NEWEST_FIRST).limit(limit)
    return query if include_open else query.where(SessionRow.outcome.is_not(None))


def open_query() -> SessionIds:
    """Return the question for the newest session that was never closed."""
    return (
        select(SessionRow.id).where(SessionRow.outcome.is_(None)).order_by(*NEWEST_FIRST).limit(1)
    )


def read_sessions(work: Session, chosen: SessionIds) -> tuple[SessionRecord, ...]:
    """Return the sessions that *chosen* asks for, newest first, with all that belongs to them."""
    sets = _sets(work, chosen)
    pains = _pains(work, chosen)
    return tuple(
        SessionRecord(
            id=row.id,
            programme=programme,
            programme_version=version,
            programme_source=source,
            started_at=at_offset(row.started_at, row.started_offset_s),
            ended_at=(
                at_offset(row.ended_at, row.ended_offset_s)
                if row.ended_at is not None and row.ended_offset_s is not None
                else None
            ),
            outcome=SessionOutcome(row.outcome) if row.outcome is not None else None,
            pain_before=row.pain_before,
            pain_after=row.pain_after,
            effort=row.effort,
            note=row.note,
            sets=tuple(sets[row.id]),
            pain_reports=tuple(pains[row.id]),
            stage=row.stage,
            variant=Variant(row.variant),
        )
        for row, programme, version, source in work.execute(session_query(chosen))
    )


def latest_moment(work: Session, session: SessionRow) -> datetime:
    """Return the newest of all moments known of *session*, with the offset that it had."""
    sets = select(SetRow.ended_at, SetRow.ended_offset_s).where(
        SetRow.session_id == session.id, SetRow.ended_at.is_not(None)
    )
    pains = select(PainRow.told_at, PainRow.told_offset_s).where(PainRow.session_id == session.id)
    known = [(session.started_at, session.started_offset_s)]
    for query in (sets, pains):
        known.extend(
            (moment, offset)
            for moment, offset in work.execute(query)
            if moment is not None and offset is not None
        )
    return at_offset(*max(known))


def session_query(
    chosen: SessionIds,
) -> Select[SessionRow, str, int, str]:
    """Return the question for the sessions' own rows, newest first."""
    return (
        select(SessionRow, SnapshotRow.programme, SnapshotRow.version, SnapshotRow.source)
        .join(SnapshotRow, SnapshotRow.digest == SessionRow.snapshot)
        .where(SessionRow.id.in_(chosen))
        .order_by(*NEWEST_FIRST)
    )


def set_query(
    chosen: SessionIds,
) -> Select[str, int, int, str, str, str, int, float | None, int, float | None]:
    """Return the question for the sets of the sessions."""
    return (
        select(
            SetRow.session_id,
            SetRow.exercise,
            SetRow.set_number,
            SetRow.side,
            SetRow.exercise_id,
            SetRow.outcome,
            SetRow.prescribed_repetitions,
            SetRow.prescribed_hold_s,
            SetRow.performed_repetitions,
            SetRow.performed_hold_s,
        )
        .where(SetRow.session_id.in_(chosen))
        .order_by(SetRow.session_id, SetRow.exercise, SetRow.set_number, SetRow.side)
    )


def pain_query(chosen: SessionIds) -> Select[PainRow]:
    """Return the question for the pain told in the sessions, in the order of telling."""
    return select(PainRow).where(PainRow.session_id.in_(chosen)).order_by(PainRow.id)


def _sets(work: Session, chosen: SessionIds) -> dict[str, list[SetRecord]]:
    found: dict[str, list[SetRecord]] = defaultdict(list)
    for row in work.execute(set_query(chosen)):
        owner, place, number, side, exercise, outcome, asked, asked_hold, done, done_hold = row
        found[owner].append(
            SetRecord(
                SetKey(place, number, Side(side)),
                exercise,
                SetOutcome(outcome),
                Amount(asked, asked_hold),
                Amount(done, done_hold),
            )
        )
    return found


def _pains(work: Session, chosen: SessionIds) -> dict[str, list[PainReport]]:
    found: dict[str, list[PainReport]] = defaultdict(list)
    for row in work.scalars(pain_query(chosen)):
        found[row.session_id].append(
            PainReport(
                SetKey(row.exercise, row.set_number, Side(row.side)),
                row.nrs,
                PainChoice(row.choice),
            )
        )
    return found
