"""The diary of cramps and of the day after a session."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the three tables, and the index by which progress finds each version's sessions."""
    op.create_index("ix_session_snapshot_started_at", "session", ["snapshot", "started_at"])
    op.create_table(
        "cramp_night",
        sa.Column("night", sa.Date, nullable=False),
        sa.Column("cramps", sa.SmallInteger, nullable=True),
        sa.Column("lasted", sa.String(16), nullable=True),
        sa.Column("worst", sa.SmallInteger, nullable=True),
        sa.Column("woke", sa.Boolean, nullable=True),
        sa.Column("magnesium", sa.Boolean, nullable=True),
        sa.Column("socks", sa.Boolean, nullable=True),
        sa.Column("drink", sa.Boolean, nullable=True),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.Column("told_offset_s", sa.Integer, nullable=False),
        sa.CheckConstraint("cramps BETWEEN 0 AND 99", name=op.f("ck_cramp_night_cramps")),
        sa.CheckConstraint(
            "lasted IN ('under_1_min', 'under_5_min', 'under_10_min', 'over_10_min')",
            name=op.f("ck_cramp_night_lasted"),
        ),
        sa.CheckConstraint("worst BETWEEN 0 AND 10", name=op.f("ck_cramp_night_worst")),
        sa.PrimaryKeyConstraint("night", name=op.f("pk_cramp_night")),
    )
    _spots()
    op.create_table(
        "after_effect",
        sa.Column("session_id", sa.String(36), nullable=False),
        sa.Column("nrs", sa.SmallInteger, nullable=True),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.Column("told_offset_s", sa.Integer, nullable=False),
        sa.CheckConstraint("nrs BETWEEN 0 AND 10", name=op.f("ck_after_effect_nrs")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_after_effect_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_after_effect")),
    )


def _spots() -> None:
    op.create_table(
        "cramp_spot",
        sa.Column("night", sa.Date, nullable=False),
        sa.Column("leg", sa.String(8), nullable=False),
        sa.Column("place", sa.String(16), nullable=False),
        sa.CheckConstraint("leg IN ('left', 'right')", name=op.f("ck_cramp_spot_leg")),
        sa.CheckConstraint(
            "place IN ('thigh_back', 'thigh_front', 'calf', 'shin', 'sole', 'toes')",
            name=op.f("ck_cramp_spot_place"),
        ),
        sa.ForeignKeyConstraint(
            ["night"],
            ["cramp_night.night"],
            name=op.f("fk_cramp_spot_night_cramp_night"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("night", "leg", "place", name=op.f("pk_cramp_spot")),
    )


def downgrade() -> None:
    """Records are kept."""
    raise NotImplementedError("records are never thrown away by a migration")
