"""After ten years of daily sessions the newest ones are still found by an index."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite

from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.record_queries import (
    SessionIds,
    history_query,
    open_query,
    pain_query,
    session_query,
    set_query,
)

CHOICES = {
    "the newest": history_query(1, include_open=False),
    "the newest with open ones": history_query(30, include_open=True),
    "all": history_query(None, include_open=False),
    "the open one": open_query(),
}


def plan(database: Database, query: Select[*tuple[object, ...]]) -> list[str]:
    """Return the steps by which SQLite answers *query*."""
    told = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with database.engine.connect() as connection:
        return [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}")]


@pytest.mark.parametrize("chosen", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("query", [session_query, set_query, pain_query])
def test_no_table_is_read_from_end_to_end(
    database: Database, query: object, chosen: SessionIds
) -> None:
    assert callable(query)
    steps = plan(database, query(chosen))
    without_index = [step for step in steps if re.match(r"SCAN (?!.*\bINDEX\b)", step)]
    assert without_index == []
    # Rows of what was chosen are fetched by key, not met while reading all.
    assert steps[0].startswith("SEARCH ")


@pytest.mark.parametrize(
    ("chosen", "index"),
    [
        (history_query(1, include_open=False), "ix_session_started_at_id"),
        (history_query(1, include_open=True), "ix_session_started_at_id"),
        (open_query(), "ix_session_open"),
    ],
)
def test_the_newest_are_taken_from_the_end_of_an_index(
    database: Database, chosen: SessionIds, index: str
) -> None:
    steps = plan(database, chosen)
    assert index in steps[0]
    # Sorting all sessions first would take longer every year.
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps
