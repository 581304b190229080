"""Starting, going on with and closing sessions."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.domain.programme import AS_USUAL, Part, Programme
from exerciseapp.domain.records import SessionOutcome, SessionRecord
from exerciseapp.domain.session import STALL_S, Session, new_session, resumed_session
from exerciseapp.domain.sets import session_outcome
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.record_store import RecordStore
from exerciseapp.services.session_runner import SessionRunner
from exerciseapp.services.shelf import Shelf


@dataclass(frozen=True, slots=True)
class SessionService:
    """The use cases around sessions. ``stall_s`` is in the seconds of the session's clock."""

    shelf: Shelf
    store: RecordStore
    feed: ChangeFeed
    clock: Clock
    stall_s: float = STALL_S

    def start(
        self, programme: Programme, *, hands_free: bool, part: Part = AS_USUAL
    ) -> SessionRunner:
        """Return a session on *programme* that has not begun; nothing is written yet.

        Raises UnknownExerciseError if the library lacks an exercise of it, ValueError if the
        programme has no such part.
        """
        plan = self.shelf.plan(programme, part)
        session = new_session(plan, hands_free=hands_free, stall_s=self.stall_s)
        return SessionRunner(session, self.store, self.clock, self.feed)

    def interrupted(self) -> SessionRecord | None:
        """Return the session that a crash or a closed window left open, or None."""
        return self.store.open_session()

    def resume(self, record: SessionRecord, *, hands_free: bool) -> SessionRunner:
        """Return the interrupted session, ready to go on at its first set not yet done.

        Raises ValueError if the programme that it was on can no longer be laid out.
        """
        session = self._as_left(record, hands_free=hands_free)
        return SessionRunner(session, self.store, self.clock, self.feed, record.id)

    def close_interrupted(self, record: SessionRecord) -> None:
        """Close the interrupted session at its last sign of life.

        What was not reached stands as skipped; the session is partial, unless all was done.
        """
        try:
            session = self._as_left(record, hands_free=False)
            missing = [key for key in session.plan.set_keys() if key not in session.records]
            rest = [session.nothing_done(key) for key in missing]
            outcome = session_outcome((*session.records.values(), *rest), stopped=False)
        except ValueError:
            # Its programme cannot be read any more: what was done still counts.
            rest, outcome = [], SessionOutcome.PARTIAL
        self.store.end_session(record.id, outcome, self.store.last_sign(record.id), rest)
        self.feed.publish(Change(sessions=True))

    def _as_left(self, record: SessionRecord, *, hands_free: bool) -> Session:
        plan = self.shelf.stored_plan(record.programme, record.programme_source, record.part)
        return resumed_session(plan, record.sets, hands_free=hands_free, stall_s=self.stall_s)
