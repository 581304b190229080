"""The port through which sessions and choices are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from exerciseapp.domain.programme import AS_USUAL, Part, Programme
from exerciseapp.domain.records import PainReport, SessionOutcome, SessionRecord, SetRecord
from exerciseapp.domain.settings import Settings


class StoreFault(StrEnum):
    """What kept the records from being read or written, for whoever words it anew."""

    DISK_FULL = "disk_full"
    BUSY = "busy"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    NEWER = "newer"
    FOREIGN = "foreign"
    MIGRATION = "migration"
    REFUSED = "refused"
    ITSELF = "itself"
    UNREADABLE = "unreadable"
    OTHER = "other"


class StoreError(Exception):
    """The records could not be read or written. The message is for the person who reads it.

    ``fault`` tells the kind, so that a window can say it in the person's language, and ``file``
    what could not be read or written, None if that is not known.
    """

    def __init__(
        self, message: str, fault: StoreFault = StoreFault.OTHER, file: Path | None = None
    ) -> None:
        super().__init__(message)
        self.fault = fault
        self.file = file


class RecordStore(Protocol):
    """Keeps sessions. Every call is one transaction, on the disk when it returns.

    All raise StoreError when the disk is full, the file is damaged or it stays locked.
    """

    def begin_session(
        self,
        programme: Programme,
        started_at: datetime,
        pain_before: int | None,
        part: Part = AS_USUAL,
    ) -> str:
        """Open a session on *programme*, whose text is kept with it; return the session's id.

        *part* is what of it is done, by default its first stage as usual.
        """
        ...

    def save_set(self, session: str, record: SetRecord, at: datetime | None = None) -> None:
        """Write a set of an open session that ended *at*; a record of the same set is replaced."""
        ...

    def save_pain(self, session: str, report: PainReport, at: datetime) -> None:
        """Write that pain was told in mid-session."""
        ...

    def end_session(
        self, session: str, outcome: SessionOutcome, ended_at: datetime, rest: Sequence[SetRecord]
    ) -> None:
        """Close a session; *rest* are the records of the sets that were not reached.

        Closing it again in the same way and at the same moment changes nothing, so that a
        caller that does not know whether the first try succeeded may try again.
        """
        ...

    def save_answers(
        self, session: str, pain_after: int | None, effort: int | None, note: str
    ) -> None:
        """Write what the person answered after a session."""
        ...

    def open_session(self) -> SessionRecord | None:
        """Return the newest session that was never closed, or None."""
        ...

    def last_sign(self, session: str) -> datetime:
        """Return the last moment known of a session, from its sets and the pain told in it.

        For a session that was killed this is when to say that it ended. It is the start if
        nothing is known.
        """
        ...

    def history(
        self, limit: int | None = None, *, include_open: bool = False
    ) -> tuple[SessionRecord, ...]:
        """Return closed sessions, newest start first, at most *limit* of them.

        With *include_open*, also those that were never closed: still running, or killed.
        """
        ...


class SettingsStore(Protocol):
    """Keeps the person's choices. Raises StoreError as RecordStore does."""

    def load_settings(self) -> Settings:
        """Return the choices; what was never chosen, or cannot be read, has its default."""
        ...

    def save_settings(self, settings: Settings) -> None:
        """Write the choices."""
        ...
