"""Which stage of its programme a session was on, and whether it was the lighter variant."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Add the two columns; before them no programme had stages, and none a variant.

    Written out, because Alembic leaves the rule of a new column away on SQLite, which takes it
    well enough and then need not copy the table.
    """
    op.execute(
        "ALTER TABLE session ADD COLUMN stage INTEGER DEFAULT 1 NOT NULL"
        " CONSTRAINT ck_session_stage CHECK (stage >= 1)"
    )
    op.execute(
        "ALTER TABLE session ADD COLUMN variant VARCHAR(16) DEFAULT 'usual' NOT NULL"
        " CONSTRAINT ck_session_variant CHECK (variant IN ('usual', 'lighter'))"
    )


def downgrade() -> None:
    """Records are kept."""
    raise NotImplementedError("records are never thrown away by a migration")
