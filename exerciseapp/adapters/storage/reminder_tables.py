"""The tables of the reminders, so that the metadata tells the whole schema.

The rows are read and written in ``reminders.py``, without SQLAlchemy; see there why.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.moments import UtcDateTime
from exerciseapp.adapters.storage.tables import one_of
from exerciseapp.domain.occurrence import State
from exerciseapp.domain.reminder import Switch

_OPEN = text("state IN ('held', 'claimed', 'shown', 'snoozed', 'starting')")


CHOICE = Table(
    "reminder_choice",
    Base.metadata,
    Column("programme", String(200), primary_key=True),
    Column("slot", String(40), primary_key=True),
    Column("switch", String(8), nullable=False),
    Column("at", String(15)),
    Column("before_bedtime_min", Integer),
    Column("weekdays", String(13)),
    Column("first_day", Date),
    Column("last_day", Date),
    one_of("switch", Switch),
    CheckConstraint("at IS NULL OR before_bedtime_min IS NULL", name="one_time"),
)

IN_FORCE = Table(
    "reminder_in_force",
    Base.metadata,
    Column("programme", String(200), primary_key=True),
    Column("slot", String(40), primary_key=True),
    Column("rule", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

SETTING = Table(
    "reminder_setting",
    Base.metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

PAUSE = Table(
    "reminder_pause",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("first_day", Date, nullable=False),
    Column("resumes_on", Date),
    Column("reason", String(16), nullable=False),
)

OCCURRENCE = Table(
    "reminder_occurrence",
    Base.metadata,
    Column("programme", String(200), primary_key=True),
    Column("slot", String(40), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("local_time", String(15), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(60)),
    Column("shows", Integer, nullable=False),
    Column("next_at", UtcDateTime),
    Column("notification", BigInteger),
    Column("server", String(120)),
    Column("first_shown", UtcDateTime),
    Column("last_shown", UtcDateTime),
    Column("answered", UtcDateTime),
    one_of("state", State),
    Index("ix_reminder_occurrence_open", "due", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_reminder_occurrence_due", "due"),
    Index("ix_reminder_occurrence_day", "day"),
)

EVENT = Table(
    "reminder_event",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(60), nullable=False),
    Column("detail", Text, nullable=False),
    Column("programme", String(200)),
    Column("slot", String(40)),
    Column("day", Date),
    Index("ix_reminder_event_at", "at"),
)
