"""Trying a draft: a session like the patient's, of which nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from exerciseapp.domain.programme import AS_USUAL, Part, Programme
from exerciseapp.domain.records import PainReport, SessionOutcome, SessionRecord, SetRecord
from exerciseapp.domain.settings import Settings
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.session_runner import SessionRunner
from exerciseapp.services.sessions import SessionService
from exerciseapp.services.shelf import Shelf

TRIAL = "trial"


class ForgetfulRecords:
    """A record store that keeps nothing: what the clinic tries out is nobody's exercise."""

    def begin_session(
        self,
        programme: Programme,
        started_at: datetime,
        pain_before: int | None,
        part: Part = AS_USUAL,
    ) -> str:
        """Return the one name that every trial has."""
        return TRIAL

    def save_set(self, session: str, record: SetRecord, at: datetime | None = None) -> None:
        """Forget a set."""

    def save_pain(self, session: str, report: PainReport, at: datetime) -> None:
        """Forget that pain was told."""

    def end_session(
        self, session: str, outcome: SessionOutcome, ended_at: datetime, rest: Sequence[SetRecord]
    ) -> None:
        """Forget the end."""

    def save_answers(
        self, session: str, pain_after: int | None, effort: int | None, note: str
    ) -> None:
        """Forget the answers."""

    def open_session(self) -> SessionRecord | None:
        """Return None: nothing is ever left open."""
        return None

    def last_sign(self, session: str) -> datetime:
        """Raise LookupError: there is no session to ask about."""
        raise LookupError(session)

    def history(
        self, limit: int | None = None, *, include_open: bool = False
    ) -> tuple[SessionRecord, ...]:
        """Return nothing."""
        return ()


@dataclass(slots=True)
class PassingSettings:
    """Choices that hold for one trial; the clinic's own stay as they are."""

    settings: Settings = field(default_factory=Settings)

    def load_settings(self) -> Settings:
        """Return the choices as they are in this trial."""
        return self.settings

    def save_settings(self, settings: Settings) -> None:
        """Let *settings* hold until the trial is over."""
        self.settings = settings


def trial_session(programme: Programme, part: Part, shelf: Shelf, clock: Clock) -> SessionRunner:
    """Return a session on *part* of a draft, of which nothing is written.

    Raises UnknownExerciseError if the library lacks an exercise of it.
    """
    sessions = SessionService(shelf, ForgetfulRecords(), ChangeFeed(), clock)
    return sessions.start(programme, hands_free=True, part=part)


def trial_settings(of: Settings) -> PassingSettings:
    """Return the clinic's choices for one trial, which goes on by itself."""
    return PassingSettings(replace(of, hands_free=True))
