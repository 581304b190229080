"""The exchange of files: the clinic and its keys, what came in, went out, was told and received."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the eight tables: five of a clinic, three of a patient."""
    _identity()
    _hand_over()
    _received()
    _known()


def _identity() -> None:
    op.create_table(
        "clinic_identity",
        sa.Column("place", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("telephone", sa.String(40), nullable=False),
        sa.Column("signing_key", sa.LargeBinary, nullable=False),
        sa.Column("answer_key", sa.LargeBinary, nullable=False),
        sa.Column("locked_keys", sa.Text, nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.CheckConstraint("place = 1", name=op.f("ck_clinic_identity_only_one")),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_clinic_identity")),
    )


def _hand_over() -> None:
    op.create_table(
        "hand_over",
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("handed_over_at", MOMENT, nullable=False),
        sa.Column("handed_over_offset_s", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("patient", "programme", "version", name=op.f("pk_hand_over")),
    )
    op.create_index(op.f("ix_hand_over_handed_over_at"), "hand_over", ["handed_over_at"])


def _received() -> None:
    op.create_table(
        "received_answer",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_received_answer")),
    )
    op.create_index(op.f("ix_received_answer_patient"), "received_answer", ["patient"])
    op.create_table(
        "received_item",
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("item", sa.String(36), nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("patient", "kind", "item", name=op.f("pk_received_item")),
    )
    op.create_table(
        "received_programme",
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "patient", "programme", "version", name=op.f("pk_received_programme")
        ),
    )


def _known() -> None:
    op.create_table(
        "known_clinic",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("telephone", sa.String(40), nullable=False),
        sa.Column("signing_key", sa.LargeBinary, nullable=False),
        sa.Column("answer_key", sa.LargeBinary, nullable=False),
        sa.Column("patient", sa.String(36), nullable=False),
        sa.Column("remembered_at", MOMENT, nullable=False),
        sa.Column("last_answer", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_clinic")),
    )
    op.create_table(
        "imported_programme",
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("clinic", sa.String(36), nullable=False),
        sa.Column("programme", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("folder", sa.String(100), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        _of_known_clinic("imported_programme"),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_imported_programme")),
    )
    op.create_index(op.f("ix_imported_programme_programme"), "imported_programme", ["programme"])
    op.create_table(
        "told_item",
        sa.Column("clinic", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("item", sa.String(36), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        _of_known_clinic("told_item"),
        sa.PrimaryKeyConstraint("clinic", "kind", "item", name=op.f("pk_told_item")),
    )


def _of_known_clinic(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["clinic"],
        ["known_clinic.id"],
        name=op.f(f"fk_{table}_clinic_known_clinic"),
        ondelete="CASCADE",
    )


def downgrade() -> None:
    """Records are kept."""
    raise NotImplementedError("records are never thrown away by a migration")
