"""Wall times in two columns: the moment in UTC, which sorts, and the offset that was local."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: fixed-width text in SQLite, ``timestamp with time zone`` in PostgreSQL."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment to UTC. Raises ValueError for a naive one."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a stored time must know its zone: {value.isoformat()}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment aware again, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def offset_s(moment: datetime) -> int:
    """Return the seconds by which *moment*'s local time is ahead of UTC.

    Raises ValueError if *moment* does not know its zone.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"a stored time must know its zone: {moment.isoformat()}")
    return round(offset.total_seconds())


def at_offset(utc: datetime, seconds: int) -> datetime:
    """Return the moment *utc* as the wall clock showed it, *seconds* ahead of UTC."""
    return utc.astimezone(timezone(timedelta(seconds=seconds)))
