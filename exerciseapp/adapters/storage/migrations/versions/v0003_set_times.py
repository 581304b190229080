"""When each set ended, so that a session that was killed can be closed at its last sign of life."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Add the two columns; of sets from before, nobody knows."""
    op.add_column("set_record", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("set_record", sa.Column("ended_offset_s", sa.Integer, nullable=True))


def downgrade() -> None:
    """Records are kept."""
    raise NotImplementedError("records are never thrown away by a migration")
