"""Run by Alembic: applies the steps on the connection, and in the transaction, handed in."""

from __future__ import annotations

from alembic import context

from exerciseapp.adapters.storage import reminder_tables  # noqa: F401  (joins the metadata)
from exerciseapp.adapters.storage.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
