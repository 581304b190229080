"""Stores that keep records and choices in memory, true to the ports in all that can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from exerciseapp.domain.programme import AS_USUAL, Part, Programme
from exerciseapp.domain.records import (
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetRecord,
)
from exerciseapp.domain.scales import checked_rating
from exerciseapp.domain.settings import Settings
from exerciseapp.services.record_store import StoreError, StoreFault


@dataclass(slots=True)
class FakeRecordStore:
    """Keeps sessions in a dict. Set ``fault`` to have every call from then on fail."""

    sessions: dict[str, SessionRecord] = field(default_factory=dict)
    signs: dict[str, list[datetime]] = field(default_factory=dict)
    fault: StoreFault | None = None
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def begin_session(
        self,
        programme: Programme,
        started_at: datetime,
        pain_before: int | None,
        part: Part = AS_USUAL,
    ) -> str:
        checked_rating(pain_before, "pain before")
        _aware(started_at)
        self._fail_if_asked()
        identity = f"session-{next(self._numbers):06}"
        self.sessions[identity] = SessionRecord(
            id=identity,
            programme=programme.id,
            programme_version=programme.version,
            programme_source=programme.source,
            started_at=started_at,
            ended_at=None,
            outcome=None,
            pain_before=pain_before,
            pain_after=None,
            effort=None,
            note="",
            sets=(),
            stage=part.stage,
            variant=part.variant,
        )
        self.signs[identity] = [started_at]
        return identity

    def save_set(self, session: str, record: SetRecord, at: datetime | None = None) -> None:
        if at is not None:
            _aware(at)
        self._fail_if_asked()
        self._write(session, self._open(session), [record])
        if at is not None:
            self.signs[session].append(at)

    def save_pain(self, session: str, report: PainReport, at: datetime) -> None:
        checked_rating(report.nrs, "pain")
        _aware(at)
        self._fail_if_asked()
        standing = self._open(session)
        self.sessions[session] = replace(standing, pain_reports=(*standing.pain_reports, report))
        self.signs[session].append(at)

    def end_session(
        self, session: str, outcome: SessionOutcome, ended_at: datetime, rest: Sequence[SetRecord]
    ) -> None:
        _aware(ended_at)
        self._fail_if_asked()
        standing = self._known(session)
        if (standing.outcome, standing.ended_at) == (outcome, ended_at):
            return
        self._write(session, self._open(session), rest)
        self.sessions[session] = replace(self.sessions[session], outcome=outcome, ended_at=ended_at)

    def save_answers(
        self, session: str, pain_after: int | None, effort: int | None, note: str
    ) -> None:
        checked_rating(pain_after, "pain after")
        checked_rating(effort, "effort")
        self._fail_if_asked()
        standing = self._known(session)
        self.sessions[session] = replace(standing, pain_after=pain_after, effort=effort, note=note)

    def open_session(self) -> SessionRecord | None:
        self._fail_if_asked()
        return next((each for each in self._newest_first() if each.outcome is None), None)

    def last_sign(self, session: str) -> datetime:
        self._fail_if_asked()
        self._known(session)
        return max(self.signs[session])

    def history(
        self, limit: int | None = None, *, include_open: bool = False
    ) -> tuple[SessionRecord, ...]:
        self._fail_if_asked()
        listed = [each for each in self._newest_first() if include_open or each.outcome]
        return tuple(listed[:limit])

    def _newest_first(self) -> list[SessionRecord]:
        return sorted(
            self.sessions.values(), key=lambda each: (each.started_at, each.id), reverse=True
        )

    def _write(self, session: str, standing: SessionRecord, records: Sequence[SetRecord]) -> None:
        sets = {each.key: each for each in (*standing.sets, *records)}
        self.sessions[session] = replace(standing, sets=tuple(sets[key] for key in sorted(sets)))

    def _known(self, session: str) -> SessionRecord:
        if session not in self.sessions:
            raise StoreError("no such session", StoreFault.REFUSED)
        return self.sessions[session]

    def _open(self, session: str) -> SessionRecord:
        standing = self._known(session)
        if standing.outcome is not None:
            raise StoreError("the session is closed", StoreFault.REFUSED)
        return standing

    def _fail_if_asked(self) -> None:
        if self.fault is not None:
            raise StoreError(f"the fake store was told to fail: {self.fault}", self.fault)


@dataclass(slots=True)
class FakeSettingsStore:
    """Keeps the choices in memory. Set ``fault`` to have every call from then on fail."""

    settings: Settings = field(default_factory=Settings)
    fault: StoreFault | None = None

    def load_settings(self) -> Settings:
        self._fail_if_asked()
        return self.settings

    def save_settings(self, settings: Settings) -> None:
        self._fail_if_asked()
        self.settings = settings

    def _fail_if_asked(self) -> None:
        if self.fault is not None:
            raise StoreError(f"the fake store was told to fail: {self.fault}", self.fault)


def _aware(moment: datetime) -> None:
    if moment.utcoffset() is None:
        raise ValueError(f"a stored time must know its zone: {moment.isoformat()}")
