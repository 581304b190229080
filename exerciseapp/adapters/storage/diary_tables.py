"""The tables of the diary: nights, the places of their cramps, and the day after a session."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.moments import UtcDateTime
from exerciseapp.adapters.storage.tables import one_of, rating
from exerciseapp.domain.diary import MOST_CRAMPS, Lasted, Leg, Place


class NightRow(Base):
    """What was told of one night, under the date of its evening; empty is not told."""

    __tablename__ = "cramp_night"
    __table_args__ = (
        CheckConstraint(f"cramps BETWEEN 0 AND {MOST_CRAMPS}", name="cramps"),
        one_of("lasted", Lasted),
        rating("worst"),
    )

    night: Mapped[date] = mapped_column(primary_key=True)
    cramps: Mapped[int | None] = mapped_column(SmallInteger)
    lasted: Mapped[str | None] = mapped_column(String(16))
    worst: Mapped[int | None] = mapped_column(SmallInteger)
    woke: Mapped[bool | None]
    magnesium: Mapped[bool | None]
    socks: Mapped[bool | None]
    drink: Mapped[bool | None]
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_offset_s: Mapped[int]


class SpotRow(Base):
    """A place in a leg where a cramp of that night was."""

    __tablename__ = "cramp_spot"
    __table_args__ = (one_of("leg", Leg), one_of("place", Place))

    night: Mapped[date] = mapped_column(
        ForeignKey("cramp_night.night", ondelete="CASCADE"), primary_key=True
    )
    leg: Mapped[str] = mapped_column(String(8), primary_key=True)
    place: Mapped[str] = mapped_column(String(16), primary_key=True)


class AfterEffectRow(Base):
    """The day after a session: the pain told then, empty where the question was left out."""

    __tablename__ = "after_effect"
    __table_args__ = (rating("nrs"),)

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    nrs: Mapped[int | None] = mapped_column(SmallInteger)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_offset_s: Mapped[int]
