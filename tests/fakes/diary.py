"""A diary that stands in memory, true to its port in all that can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.scales import checked_rating
from exerciseapp.services.diary import AfterQuestion
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.fakes.records import FakeRecordStore


@dataclass(slots=True)
class FakeDiaryStore:
    """Keeps nights in a dict. Set ``fault`` to have every call from then on fail."""

    records: FakeRecordStore = field(default_factory=FakeRecordStore)
    nights: dict[date, NightEntry] = field(default_factory=dict)
    after: dict[str, int | None] = field(default_factory=dict)
    fault: StoreFault | None = None

    def night(self, night: date) -> NightEntry | None:
        self._fail_if_asked()
        return self.nights.get(night)

    def save_night(self, entry: NightEntry, at: datetime) -> None:
        _aware(at)
        self._fail_if_asked()
        self.nights[entry.night] = entry

    def drop_night(self, night: date) -> None:
        self._fail_if_asked()
        self.nights.pop(night, None)

    def newest_session(self) -> AfterQuestion | None:
        self._fail_if_asked()
        for record in self.records.history():
            if any(
                each.outcome is SetOutcome.DONE
                or each.performed.repetitions
                or each.performed.hold_s
                for each in record.sets
            ):
                return AfterQuestion(record.id, record.started_at)
        return None

    def is_after_effect_told(self, session: str) -> bool:
        self._fail_if_asked()
        return session in self.after

    def save_after_effect(self, session: str, nrs: int | None, at: datetime) -> None:
        checked_rating(nrs, "pain of the day after")
        _aware(at)
        self._fail_if_asked()
        self.after[session] = nrs

    def _fail_if_asked(self) -> None:
        if self.fault is not None:
            raise StoreError(f"the fake diary was told to fail: {self.fault}", self.fault)


def _aware(moment: datetime) -> None:
    if moment.utcoffset() is None:
        raise ValueError(f"a stored time must know its zone: {moment.isoformat()}")
