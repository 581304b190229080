"""The first tables: programme snapshots, sessions, sets, pain told, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)


def _rating(table: str, column: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} BETWEEN 0 AND 10", name=op.f(f"ck_{table}_{column}"))


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "programme_snapshot",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_programme_snapshot")),
    )
    _session()
    _set_record()
    _pain_report()
    op.create_table(
        "setting",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("snapshot", sa.String(64), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("started_offset_s", sa.Integer, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_offset_s", sa.Integer, nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("pain_before", sa.SmallInteger, nullable=True),
        sa.Column("pain_after", sa.SmallInteger, nullable=True),
        sa.Column("effort", sa.SmallInteger, nullable=True),
        sa.Column("note", sa.Text, nullable=False),
        _check("session", "outcome", "outcome IN ('completed', 'partial', 'stopped')"),
        _rating("session", "pain_before"),
        _rating("session", "pain_after"),
        _rating("session", "effort"),
        _check(
            "session",
            "closed_as_a_whole",
            "(ended_at IS NULL) = (outcome IS NULL)"
            " AND (ended_at IS NULL) = (ended_offset_s IS NULL)",
        ),
        sa.ForeignKeyConstraint(
            ["snapshot"],
            ["programme_snapshot.digest"],
            name=op.f("fk_session_snapshot_programme_snapshot"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index("ix_session_started_at_id", "session", ["started_at", "id"])
    op.create_index(
        "ix_session_open",
        "session",
        ["started_at"],
        sqlite_where=sa.text("outcome IS NULL"),
        postgresql_where=sa.text("outcome IS NULL"),
    )


def _set_record() -> None:
    op.create_table(
        "set_record",
        sa.Column("session_id", sa.String(36), nullable=False),
        sa.Column("exercise", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("set_number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("exercise_id", sa.String(200), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("prescribed_repetitions", sa.Integer, nullable=False),
        sa.Column("prescribed_hold_s", sa.Float, nullable=True),
        sa.Column("performed_repetitions", sa.Integer, nullable=False),
        sa.Column("performed_hold_s", sa.Float, nullable=True),
        _check("set_record", "side", "side IN ('left', 'right', 'both')"),
        _check("set_record", "outcome", "outcome IN ('done', 'partial', 'skipped')"),
        _check("set_record", "exercise", "exercise >= 0"),
        _check("set_record", "set_number", "set_number >= 1"),
        _check("set_record", "prescribed_repetitions", "prescribed_repetitions >= 0"),
        _check("set_record", "prescribed_hold_s", "prescribed_hold_s >= 0"),
        _check("set_record", "performed_repetitions", "performed_repetitions >= 0"),
        _check("set_record", "performed_hold_s", "performed_hold_s >= 0"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_set_record_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "session_id", "exercise", "set_number", "side", name=op.f("pk_set_record")
        ),
    )


def _pain_report() -> None:
    op.create_table(
        "pain_report",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.String(36), nullable=False),
        sa.Column("exercise", sa.Integer, nullable=False),
        sa.Column("set_number", sa.Integer, nullable=False),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("nrs", sa.SmallInteger, nullable=True),
        sa.Column("choice", sa.String(16), nullable=False),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.Column("told_offset_s", sa.Integer, nullable=False),
        _check("pain_report", "side", "side IN ('left', 'right', 'both')"),
        _check("pain_report", "choice", "choice IN ('rest', 'skip_exercise', 'stop')"),
        _rating("pain_report", "nrs"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_pain_report_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pain_report")),
    )
    op.create_index(op.f("ix_pain_report_session_id"), "pain_report", ["session_id"])


def downgrade() -> None:
    """Nothing stands before the first tables."""
    raise NotImplementedError("records are never thrown away by a migration")
