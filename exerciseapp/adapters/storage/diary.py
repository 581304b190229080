"""The diary on SQL: each call one transaction, on the disk when it returns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, delete, exists, or_, select

from exerciseapp.adapters.storage.diary_tables import AfterEffectRow, NightRow, SpotRow
from exerciseapp.adapters.storage.moments import at_offset, offset_s
from exerciseapp.adapters.storage.tables import SessionRow, SetRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.scales import checked_rating
from exerciseapp.services.diary import AfterQuestion


@dataclass(frozen=True, slots=True)
class SqlDiaryStore:
    """Keeps the diary in the tables of ``diary_tables``; see the port for each call.

    Times without a zone and ratings outside 0 to 10 raise ValueError before anything is written.
    """

    transactions: Transactions

    def night(self, night: date) -> NightEntry | None:
        with self.transactions.read() as session:
            row = session.get(NightRow, night)
            if row is None:
                return None
            spots = session.execute(
                select(SpotRow.leg, SpotRow.place).where(SpotRow.night == night)
            )
            return NightEntry(
                night,
                cramps=row.cramps,
                spots=frozenset(Spot(Leg(leg), Place(place)) for leg, place in spots),
                lasted=Lasted(row.lasted) if row.lasted is not None else None,
                worst=row.worst,
                woke=row.woke,
                measures=Measures(row.magnesium, row.socks, row.drink),
            )

    def save_night(self, entry: NightEntry, at: datetime) -> None:
        offset = offset_s(at)
        with self.transactions.write() as session:
            session.merge(
                NightRow(
                    night=entry.night,
                    cramps=entry.cramps,
                    lasted=entry.lasted,
                    worst=entry.worst,
                    woke=entry.woke,
                    magnesium=entry.measures.magnesium,
                    socks=entry.measures.socks,
                    drink=entry.measures.drink,
                    told_at=at,
                    told_offset_s=offset,
                )
            )
            session.flush()
            session.execute(delete(SpotRow).where(SpotRow.night == entry.night))
            session.add_all(
                SpotRow(night=entry.night, leg=spot.leg, place=spot.place)
                for spot in sorted(entry.spots)
            )

    def drop_night(self, night: date) -> None:
        with self.transactions.write() as session:
            session.execute(delete(NightRow).where(NightRow.night == night))

    def newest_session(self) -> AfterQuestion | None:
        with self.transactions.read() as session:
            row = session.execute(newest_session_query()).first()
            if row is None:
                return None
            return AfterQuestion(row[0], at_offset(row[1], row[2]))

    def is_after_effect_told(self, session: str) -> bool:
        with self.transactions.read() as work:
            return work.get(AfterEffectRow, session) is not None

    def save_after_effect(self, session: str, nrs: int | None, at: datetime) -> None:
        checked_rating(nrs, "pain of the day after")
        offset = offset_s(at)
        with self.transactions.write() as work:
            work.merge(
                AfterEffectRow(session_id=session, nrs=nrs, told_at=at, told_offset_s=offset)
            )


def newest_session_query() -> Select[str, datetime, int]:
    """Return the question for the newest closed session in which something was done."""
    something = exists().where(
        SetRow.session_id == SessionRow.id,
        or_(
            SetRow.outcome == SetOutcome.DONE,
            SetRow.performed_repetitions > 0,
            SetRow.performed_hold_s > 0,
        ),
    )
    return (
        select(SessionRow.id, SessionRow.started_at, SessionRow.started_offset_s)
        .where(SessionRow.outcome.is_not(None), something)
        .order_by(SessionRow.started_at.desc(), SessionRow.id.desc())
        .limit(1)
    )
