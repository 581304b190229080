"""The diary as a whole, for whoever takes it elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from exerciseapp.adapters.storage.diary_tables import AfterEffectRow, NightRow, SpotRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Place, Spot


@dataclass(frozen=True, slots=True)
class SqlDiaryReader:
    """Reads the diary in two questions, however long it is. Raises StoreError."""

    transactions: Transactions

    def nights(self, first: date) -> Sequence[NightEntry]:
        """Return what was told of the nights from *first* on, in their order."""
        spots: dict[date, set[Spot]] = defaultdict(set)
        with self.transactions.read() as work:
            for spot in work.scalars(select(SpotRow).where(SpotRow.night >= first)):
                spots[spot.night].add(Spot(Leg(spot.leg), Place(spot.place)))
            rows = work.scalars(
                select(NightRow).where(NightRow.night >= first).order_by(NightRow.night)
            )
            return tuple(
                NightEntry(
                    row.night,
                    cramps=row.cramps,
                    spots=frozenset(spots[row.night]),
                    lasted=Lasted(row.lasted) if row.lasted is not None else None,
                    worst=row.worst,
                    woke=row.woke,
                    measures=Measures(row.magnesium, row.socks, row.drink),
                )
                for row in rows
            )

    def days_after(self) -> Mapping[str, int | None]:
        """Return the pain of the day after by session, None where the question was left out."""
        with self.transactions.read() as work:
            rows = work.execute(select(AfterEffectRow.session_id, AfterEffectRow.nrs))
            return {row.session_id: row.nrs for row in rows}
