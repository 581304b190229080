"""The tables in the code, the migrations and the number of the newest one tell the same."""

from __future__ import annotations

import importlib
import io
import pkgutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from exerciseapp.adapters import storage
from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.schema import CURRENT

for module in pkgutil.iter_modules(storage.__path__):
    # Every module may bring tables; all of them count.
    importlib.import_module(f"{storage.__name__}.{module.name}")

TABLES = sorted(Base.metadata.tables)


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(CURRENT.migrations))
    return ScriptDirectory.from_config(config)


def test_the_newest_revision_is_the_one_the_program_knows() -> None:
    assert scripts().get_heads() == [CURRENT.newest]


def test_migrations_are_numbered_without_a_gap_and_named_by_their_number() -> None:
    steps = list(scripts().walk_revisions())[::-1]
    assert [step.revision for step in steps] == [f"{n + 1:04}" for n in range(len(steps))]
    for step in steps:
        assert Path(step.path).name.startswith(f"v{step.revision}_")


def test_migrations_lead_to_the_tables_of_the_code(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("table", TABLES)
def test_migrations_lead_to_the_rules_and_indices_of_the_code(
    database: Database, table: str
) -> None:
    # Alembic compares no CHECK and no condition of an index, so both are read back from SQLite.
    fresh = sa.create_engine("sqlite://")
    try:
        Base.metadata.create_all(fresh)
        assert rules(fresh, table) == rules(database.engine, table)
    finally:
        fresh.dispose()


def rules(engine: sa.Engine, table: str) -> dict[str, Any]:
    found = sa.inspect(engine)
    with engine.connect() as connection:
        indices = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master"
            " WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            (table,),
        )
        index_texts = sorted(str(row[0]) for row in indices)
    return {
        "checks": {(each["name"], each["sqltext"]) for each in found.get_check_constraints(table)},
        "keys": found.get_pk_constraint(table),
        "foreign keys": sorted(map(str, found.get_foreign_keys(table))),
        "indices": index_texts,
    }


@pytest.mark.parametrize("table", TABLES)
def test_every_constraint_has_a_name_to_migrate_it_by(table: str) -> None:
    assert all(constraint.name for constraint in Base.metadata.tables[table].constraints)


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_are_good_for_postgresql_too(table: str) -> None:
    # SQLAlchemy gives this one call no types.
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    told = str(CreateTable(Base.metadata.tables[table]).compile(dialect=dialect))
    assert f"CREATE TABLE {table}" in told


def test_the_migrations_are_good_for_postgresql_too() -> None:
    told = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": told}
    )
    with Operations.context(context):
        for step in list(scripts().walk_revisions())[::-1]:
            upgrade: Callable[[], None] = step.module.upgrade
            upgrade()
    for table in TABLES:
        assert f"CREATE TABLE {table} " in told.getvalue()
    assert "TIMESTAMP WITH TIME ZONE" in told.getvalue()
