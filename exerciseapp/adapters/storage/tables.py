"""The tables of the records: programme snapshots, sessions, sets, pain told, settings."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Float, ForeignKey, Index, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.moments import UtcDateTime
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import PainChoice, SessionOutcome, SetOutcome
from exerciseapp.domain.scales import HIGHEST, LOWEST


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the rule that *column* holds a value of *values* (or nothing)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def rating(column: str) -> CheckConstraint:
    """Return the rule that *column* holds a rating from 0 to 10 (or nothing)."""
    return CheckConstraint(f"{column} BETWEEN {LOWEST} AND {HIGHEST}", name=column)


def not_negative(column: str) -> CheckConstraint:
    """Return the rule that *column* does not go below zero."""
    return CheckConstraint(f"{column} >= 0", name=column)


class SnapshotRow(Base):
    """A programme as it was in force on the days of the sessions that point to it."""

    __tablename__ = "programme_snapshot"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    programme: Mapped[str] = mapped_column(String(200))
    version: Mapped[int]
    source: Mapped[str] = mapped_column(Text)


class SessionRow(Base):
    """One run through a programme. Open while ``outcome`` and ``ended_at`` are empty.

    ``stage`` counts from 1, and is 1 where the programme has no stages.
    """

    __tablename__ = "session"
    __table_args__ = (
        one_of("outcome", SessionOutcome),
        rating("pain_before"),
        rating("pain_after"),
        rating("effort"),
        CheckConstraint("stage >= 1", name="stage"),
        one_of("variant", Variant),
        CheckConstraint(
            "(ended_at IS NULL) = (outcome IS NULL)"
            " AND (ended_at IS NULL) = (ended_offset_s IS NULL)",
            name="closed_as_a_whole",
        ),
        # The newest sessions, and the newest open one, are found without reading ten years.
        Index("ix_session_started_at_id", "started_at", "id"),
        # The newest session on each version of a programme.
        Index("ix_session_snapshot_started_at", "snapshot", "started_at"),
        Index(
            "ix_session_open",
            "started_at",
            sqlite_where=text("outcome IS NULL"),
            postgresql_where=text("outcome IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    snapshot: Mapped[str] = mapped_column(ForeignKey("programme_snapshot.digest"))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    started_offset_s: Mapped[int]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_offset_s: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(String(16))
    pain_before: Mapped[int | None] = mapped_column(SmallInteger)
    pain_after: Mapped[int | None] = mapped_column(SmallInteger)
    effort: Mapped[int | None] = mapped_column(SmallInteger)
    note: Mapped[str] = mapped_column(Text)
    stage: Mapped[int] = mapped_column(server_default="1")
    variant: Mapped[str] = mapped_column(String(16), server_default=Variant.USUAL.value)


class SetRow(Base):
    """One set of a session, what was asked beside what was done.

    ``exercise`` is the place in the programme from 0, ``set_number`` counts from 1; holds are in
    seconds and empty where nothing is held. ``ended_at`` is empty where the set was not reached.
    """

    __tablename__ = "set_record"
    __table_args__ = (
        one_of("side", Side),
        one_of("outcome", SetOutcome),
        not_negative("exercise"),
        CheckConstraint("set_number >= 1", name="set_number"),
        not_negative("prescribed_repetitions"),
        not_negative("prescribed_hold_s"),
        not_negative("performed_repetitions"),
        not_negative("performed_hold_s"),
    )

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    exercise: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    set_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    side: Mapped[str] = mapped_column(String(8), primary_key=True)
    exercise_id: Mapped[str] = mapped_column(String(200))
    outcome: Mapped[str] = mapped_column(String(16))
    prescribed_repetitions: Mapped[int]
    prescribed_hold_s: Mapped[float | None] = mapped_column(Float)
    performed_repetitions: Mapped[int]
    performed_hold_s: Mapped[float | None] = mapped_column(Float)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_offset_s: Mapped[int | None]


class PainRow(Base):
    """Pain told in mid-session, where in the programme, and what the person then chose."""

    __tablename__ = "pain_report"
    __table_args__ = (one_of("side", Side), one_of("choice", PainChoice), rating("nrs"))

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), index=True
    )
    exercise: Mapped[int]
    set_number: Mapped[int]
    side: Mapped[str] = mapped_column(String(8))
    nrs: Mapped[int | None] = mapped_column(SmallInteger)
    choice: Mapped[str] = mapped_column(String(16))
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_offset_s: Mapped[int]


class SettingRow(Base):
    """One choice of the person, by the name of its field, as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
