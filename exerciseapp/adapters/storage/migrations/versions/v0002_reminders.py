"""Reminders: what the person chose, what was due and what became of it, the ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)
OPEN = sa.text("state IN ('held', 'claimed', 'shown', 'snoozed', 'starting')")
STATES = (
    "'held', 'claimed', 'shown', 'snoozed', 'starting', 'started', 'done', 'skipped', "
    "'unanswered', 'coalesced', 'missed', 'paused'"
)


def upgrade() -> None:
    """Make the tables of the reminders."""
    _choices()
    _occurrences()
    op.create_table(
        "reminder_event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("programme", sa.String(200), nullable=True),
        sa.Column("slot", sa.String(40), nullable=True),
        sa.Column("day", sa.Date, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_event")),
    )
    op.create_index("ix_reminder_event_at", "reminder_event", ["at"])


def _choices() -> None:
    op.create_table(
        "reminder_choice",
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("slot", sa.String(40), nullable=False),
        sa.Column("switch", sa.String(8), nullable=False),
        sa.Column("at", sa.String(15), nullable=True),
        sa.Column("before_bedtime_min", sa.Integer, nullable=True),
        sa.Column("weekdays", sa.String(13), nullable=True),
        sa.Column("first_day", sa.Date, nullable=True),
        sa.Column("last_day", sa.Date, nullable=True),
        sa.CheckConstraint("switch IN ('on', 'off')", name=op.f("ck_reminder_choice_switch")),
        sa.CheckConstraint(
            "at IS NULL OR before_bedtime_min IS NULL", name=op.f("ck_reminder_choice_one_time")
        ),
        sa.PrimaryKeyConstraint("programme", "slot", name=op.f("pk_reminder_choice")),
    )
    op.create_table(
        "reminder_in_force",
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("slot", sa.String(40), nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("programme", "slot", name=op.f("pk_reminder_in_force")),
    )
    op.create_table(
        "reminder_setting",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_reminder_setting")),
    )
    op.create_table(
        "reminder_pause",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("resumes_on", sa.Date, nullable=True),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_pause")),
    )


def _occurrences() -> None:
    op.create_table(
        "reminder_occurrence",
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("slot", sa.String(40), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("local_time", sa.String(15), nullable=False),
        sa.Column("zone", sa.String(60), nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(60), nullable=True),
        sa.Column("shows", sa.Integer, nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.Column("notification", sa.BigInteger, nullable=True),
        sa.Column("server", sa.String(120), nullable=True),
        sa.Column("first_shown", MOMENT, nullable=True),
        sa.Column("last_shown", MOMENT, nullable=True),
        sa.Column("answered", MOMENT, nullable=True),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_reminder_occurrence_state")),
        sa.PrimaryKeyConstraint("programme", "slot", "day", name=op.f("pk_reminder_occurrence")),
    )
    # Only the few open ones are asked for every minute, among those of ten years.
    op.create_index(
        "ix_reminder_occurrence_open",
        "reminder_occurrence",
        ["due"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index("ix_reminder_occurrence_due", "reminder_occurrence", ["due"])
    op.create_index("ix_reminder_occurrence_day", "reminder_occurrence", ["day"])


def downgrade() -> None:
    """Nobody goes back: what was due and answered is part of the records."""
    raise NotImplementedError("records are never thrown away by a migration")
