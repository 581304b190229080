"""Runs one session: feeds the state machine, and writes down what it says is to be written."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from exerciseapp.domain.advance import advance
from exerciseapp.domain.events import (
    AnswersGiven,
    Effect,
    Event,
    PainTold,
    SessionBegan,
    SessionEnded,
    SetFinished,
)
from exerciseapp.domain.session import Session, Stage
from exerciseapp.domain.situation import Situation, situation
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.record_store import RecordStore, StoreError, StoreFault

log = logging.getLogger(__name__)

Write = Callable[[], None]


class SessionRunner:
    """One session from its first event to its last.

    A write that fails is kept and tried again before the next one, in order, so that a disk that
    was full for a while loses nothing; ``trouble`` tells that something is not yet on the disk.
    """

    def __init__(
        self,
        session: Session,
        store: RecordStore,
        clock: Clock,
        feed: ChangeFeed,
        session_id: str | None = None,
    ) -> None:
        """Take a new session, or one gone on with, whose id in the records is *session_id*."""
        self.session = session
        self.trouble: StoreError | None = None
        self._store = store
        self._clock = clock
        self._feed = feed
        self._id = session_id
        self._unwritten: deque[Write] = deque()

    def choose_hands_free(self, hands_free: bool) -> None:
        """Say whether the session goes on by itself; heeded until it begins."""
        if self.session.stage is Stage.BEFORE:
            self.session = replace(self.session, hands_free=hands_free)

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Let *event* happen now; return what followed, for those who show and tell it."""
        transition = advance(self.session, event, self._clock.monotonic())
        self.session = transition.session
        for effect in transition.effects:
            write = self._write_for(effect)
            if write is not None:
                self._unwritten.append(write)
        if self._unwritten:
            self.write_down()
        return transition.effects

    def situation(self) -> Situation:
        """Return where the session stands now, as a person needs to see it."""
        return situation(self.session, self._clock.monotonic())

    def write_down(self) -> bool:
        """Write what is waiting to be written; say whether all of it is on the disk."""
        try:
            while self._unwritten:
                self._unwritten[0]()
                self._unwritten.popleft()
        except StoreError as error:
            self.trouble = error
            if error.fault is StoreFault.REFUSED:
                # It will be refused each time, and what comes after it is not to wait for ever.
                log.error("a record was refused and is lost: %s", error)
                self._unwritten.popleft()
            return False
        self.trouble = None
        self._feed.publish(Change(sessions=True))
        return True

    def _write_for(self, effect: Effect) -> Write | None:
        match effect:
            case SessionBegan(pain_before):
                started_at = self._clock.now()
                return lambda: self._open(started_at, pain_before)
            case SetFinished(record):
                at = self._clock.now()
                return lambda: self._store.save_set(self._opened(), record, at)
            case PainTold(report):
                at = self._clock.now()
                return lambda: self._store.save_pain(self._opened(), report, at)
            case SessionEnded(outcome, rest):
                ended_at = self._clock.now()
                return lambda: self._store.end_session(self._opened(), outcome, ended_at, rest)
            case AnswersGiven(pain_after, effort, note):
                return lambda: self._store.save_answers(self._opened(), pain_after, effort, note)
            case _:
                return None

    def _open(self, started_at: datetime, pain_before: int | None) -> None:
        plan = self.session.plan
        self._id = self._store.begin_session(plan.programme, started_at, pain_before, plan.part)

    def _opened(self) -> str:
        if self._id is None:
            raise RuntimeError("a session writes nothing before it has begun")
        return self._id
