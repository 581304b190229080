"""Where errors of the database become errors for a person."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from exerciseapp.adapters.storage.faults import fault_of, sentence
from exerciseapp.services.record_store import StoreError

log = logging.getLogger(__name__)


@contextmanager
def told_plainly(database: Path) -> Iterator[None]:
    """Turn errors of the database inside the block into StoreError; let all others through."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        fault = fault_of(error, database)
        log.exception("database error, told as %s", fault)
        raise StoreError(sentence(fault, database), fault, database) from error
