"""Last night is asked about until it is told; the day after a session once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from exerciseapp.domain.diary import Measures, NightEntry
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.settings import Settings
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.diary import DiaryService
from tests.fakes.clock import EPOCH, FakeClock
from tests.fakes.diary import FakeDiaryStore
from tests.fakes.records import FakeRecordStore, FakeSettingsStore
from tests.integration.storage.samples import programme, stretch

HOUR = 3600.0
SUNDAY = date(2026, 3, 1)


class World:
    """A diary on fakes, at nine on a Monday morning."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.records = FakeRecordStore()
        self.store = FakeDiaryStore(self.records)
        self.settings = FakeSettingsStore()
        self.feed = ChangeFeed()
        self.changes: list[Change] = []
        self.feed.listen(self.changes.append)
        self.diary = DiaryService(self.store, self.settings, self.feed, self.clock)

    def exercise(self, started_at: datetime) -> str:
        session = self.records.begin_session(programme(), started_at, None)
        self.records.save_set(session, stretch())
        self.records.end_session(session, SessionOutcome.PARTIAL, started_at, [])
        return session


@pytest.fixture
def world() -> World:
    return World()


def test_last_night_is_asked_about_until_its_cramps_are_told(world: World) -> None:
    assert world.diary.night_to_ask() == SUNDAY
    world.diary.tell(NightEntry(SUNDAY, measures=Measures(drink=True)))
    assert world.diary.night_to_ask() == SUNDAY
    world.diary.tell_cramps(SUNDAY, 0)
    assert world.diary.night_to_ask() is None
    assert world.diary.entry(SUNDAY).measures == Measures(drink=True)
    assert world.changes == [Change(diary=True)] * 2


def test_what_was_told_can_be_taken_back(world: World) -> None:
    world.diary.tell_cramps(SUNDAY, 2)
    world.diary.take_back(SUNDAY)
    assert world.store.nights == {}
    assert world.diary.entry(SUNDAY) == NightEntry(SUNDAY)


def test_the_day_after_is_asked_about_once(world: World) -> None:
    session = world.exercise(EPOCH)
    assert world.diary.session_to_ask() is None
    world.clock.advance(24 * HOUR)
    asked = world.diary.session_to_ask()
    assert asked is not None
    assert asked.session == session
    world.diary.tell_after_effect(session, None)
    assert world.diary.session_to_ask() is None
    assert world.store.after == {session: None}


def test_two_days_after_nobody_asks(world: World) -> None:
    world.exercise(EPOCH)
    world.clock.advance(48 * HOUR)
    assert world.diary.session_to_ask() is None


def test_a_session_after_midnight_belongs_to_the_evening_before(world: World) -> None:
    world.exercise(datetime(2026, 3, 3, 0, 30, tzinfo=UTC))
    world.clock.advance(24 * HOUR)
    assert world.diary.session_to_ask() is not None


def test_only_the_measures_that_are_switched_on_are_asked_about(world: World) -> None:
    assert world.diary.measures_asked() == Measures(False, False, False)
    world.settings.settings = Settings(ask_socks=True)
    assert world.diary.measures_asked() == Measures(False, True, False)
