"""Telling the diary of a night, and of the day after a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from exerciseapp.domain.diary import (
    DAY,
    Measures,
    NightEntry,
    last_night,
    latest_night,
    night_to_ask,
    with_cramps,
)
from exerciseapp.domain.progress import day_of
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.record_store import SettingsStore


@dataclass(frozen=True, slots=True)
class AfterQuestion:
    """How were the legs after it? Asked about ``session``, which began at ``started_at``."""

    session: str
    started_at: datetime


class DiaryStore(Protocol):
    """Keeps the diary. Every call is one transaction; all raise StoreError as RecordStore does."""

    def night(self, night: date) -> NightEntry | None:
        """Return what was told of the night of that evening; None if nothing was."""
        ...

    def save_night(self, entry: NightEntry, at: datetime) -> None:
        """Write *entry*, told at the moment *at*, in place of what stood of that night."""
        ...

    def drop_night(self, night: date) -> None:
        """Forget all that was told of a night."""
        ...

    def newest_session(self) -> AfterQuestion | None:
        """Return the newest closed session in which something was done."""
        ...

    def is_after_effect_told(self, session: str) -> bool:
        """Tell whether the question of the day after was answered or left out."""
        ...

    def save_after_effect(self, session: str, nrs: int | None, at: datetime) -> None:
        """Write the answer to the question of the day after; None is left out."""
        ...


@dataclass(frozen=True, slots=True)
class DiaryService:
    """The use cases of the diary. All raise StoreError."""

    store: DiaryStore
    settings: SettingsStore
    feed: ChangeFeed
    clock: Clock

    def last_night(self) -> date:
        """Return the night that the diary opens at."""
        return last_night(self.clock.now())

    def latest_night(self) -> date:
        """Return the newest night of which anything can be told."""
        return latest_night(self.clock.now())

    def entry(self, night: date) -> NightEntry:
        """Return what was told of *night*, which may be nothing."""
        return self.store.night(night) or NightEntry(night)

    def tell(self, entry: NightEntry) -> None:
        """Keep *entry*; one that tells nothing is forgotten."""
        if entry.is_empty:
            self.store.drop_night(entry.night)
        else:
            self.store.save_night(entry, self.clock.now())
        self.feed.publish(Change(diary=True))

    def tell_cramps(self, night: date, cramps: int | None) -> None:
        """Keep how many cramps there were in *night* (None: not told after all).

        What was told of its measures stays.
        """
        self.tell(with_cramps(self.entry(night), cramps))

    def take_back(self, night: date) -> None:
        """Forget all that was told of *night*."""
        self.tell(NightEntry(night))

    def measures_asked(self) -> Measures:
        """Return, as True, the measures that the person wants to be asked about."""
        chosen = self.settings.load_settings()
        return Measures(chosen.ask_magnesium, chosen.ask_socks, chosen.ask_drink)

    def night_to_ask(self) -> date | None:
        """Return last night if it is over and its cramps were not told."""
        night = night_to_ask(self.clock.now())
        if night is None or self.entry(night).cramps is not None:
            return None
        return night

    def session_to_ask(self) -> AfterQuestion | None:
        """Return yesterday's session if the question of the day after was not yet answered."""
        asked = self.store.newest_session()
        if asked is None or day_of(asked.started_at) + DAY != day_of(self.clock.now()):
            return None
        return None if self.store.is_after_effect_told(asked.session) else asked

    def tell_after_effect(self, session: str, nrs: int | None) -> None:
        """Keep how the legs were the day after, NRS 0 to 10; None leaves it out for good."""
        self.store.save_after_effect(session, nrs, self.clock.now())
        self.feed.publish(Change(diary=True))
