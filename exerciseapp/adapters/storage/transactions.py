"""Units of work: all of it is on the disk when the block ends, or none of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.engine import for_writing
from exerciseapp.adapters.storage.guard import told_plainly


@dataclass(frozen=True, slots=True)
class Transactions:
    """Opens units of work on the database file *path*. Both raise StoreError."""

    engine: Engine
    path: Path

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the records, whoever writes meanwhile."""
        with told_plainly(self.path), Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Give a session that holds the write lock; commit at the end, undo on any error."""
        writer = for_writing(self.engine)
        with told_plainly(self.path), Session(writer) as session, session.begin():
            # The ORM begins at the first question; the lock belongs to the whole block.
            session.connection()
            yield session

    @contextmanager
    def joined(self) -> Iterator[Transactions]:
        """Give transactions that are all parts of one: on the disk at the end of the block."""
        with self.write() as session:
            yield _Joined(self.engine, self.path, session)


@dataclass(frozen=True, slots=True)
class _Joined(Transactions):
    """Units of work inside one that is under way."""

    session: Session

    @contextmanager
    def read(self) -> Iterator[Session]:
        yield self.session

    @contextmanager
    def write(self) -> Iterator[Session]:
        yield self.session
        # What comes next may ask for it.
        self.session.flush()
