"""The workspace: patients, drafts of their programmes, templates, marks of exercises."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "patient",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("year_of_birth", sa.Integer),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.CheckConstraint(
            "year_of_birth BETWEEN 1880 AND 2200", name=op.f("ck_patient_year_of_birth")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient")),
    )
    op.create_table(
        "programme_draft",
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("patient", name=op.f("pk_programme_draft")),
    )
    op.create_table(
        "programme_template",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_template")),
    )
    op.create_table(
        "exercise_marks",
        sa.Column("exercise", sa.String(200), nullable=False),
        sa.Column("favourite", sa.Boolean, nullable=False),
        sa.Column("tags", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("exercise", name=op.f("pk_exercise_marks")),
    )


def downgrade() -> None:
    """Records are kept."""
    raise NotImplementedError("records are never thrown away by a migration")
