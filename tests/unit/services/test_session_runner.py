"""A session is written down as it goes, and a disk that fails for a while loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.domain.events import Begin, Event, Finish, Leave, Stop, Tick
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Variant
from exerciseapp.domain.records import SessionOutcome, SetOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.record_store import StoreFault
from exerciseapp.services.session_runner import SessionRunner
from exerciseapp.services.sessions import SessionService
from exerciseapp.services.shelf import Shelf
from tests.fakes.clock import FakeClock
from tests.fakes.records import FakeRecordStore
from tests.support.programmes import THREE_RAISES, TWO_SETS, library_of, programme_of

TICK_S = 0.5
LIGHTER = (Prescription("first", THREE_RAISES),)


class Room:
    """A session service on a fake clock and store, with a programme of two sets."""

    def __init__(self) -> None:
        self.programme = replace(programme_of(TWO_SETS), lighter=LIGHTER)
        self.clock = FakeClock()
        self.store = FakeRecordStore()
        self.feed = ChangeFeed()
        self.changes: list[Change] = []
        self.feed.listen(self.changes.append)
        shelf = Shelf(
            library_of(self.programme), {"tiny": self.programme}, (), lambda *_: self.programme
        )
        self.service = SessionService(shelf, self.store, self.feed, self.clock)

    def start(self, part: Part = AS_USUAL) -> SessionRunner:
        return self.service.start(self.programme, hands_free=True, part=part)

    def run(self, runner: SessionRunner, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            self.clock.advance(TICK_S)
            runner.handle(Tick())

    def run_to_end(self, runner: SessionRunner) -> None:
        while runner.session.stage is Stage.RUNNING:
            self.run(runner, 1.0)

    def handle(self, runner: SessionRunner, *events: Event) -> None:
        for event in events:
            runner.handle(event)


def all_saved(runner: SessionRunner) -> bool:
    return runner.trouble is None


def test_nothing_is_written_before_the_person_begins() -> None:
    room = Room()
    room.start()
    assert room.store.sessions == {}


def test_each_set_is_in_the_records_as_it_ends_and_the_session_at_the_end() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin(4))
    room.run(runner, 12 + 18 + 1)
    (open_record,) = room.store.history(include_open=True)
    assert open_record.pain_before == 4
    assert open_record.outcome is None
    assert [record.outcome for record in open_record.sets] == [SetOutcome.DONE]
    room.run_to_end(runner)
    (record,) = room.store.history()
    assert record.outcome is SessionOutcome.COMPLETED
    assert record.ended_at is not None
    runner.handle(Finish(2, 3, "  better  "))
    (record,) = room.store.history()
    assert (record.pain_after, record.effort, record.note) == (2, 3, "better")


def test_listeners_are_told_after_each_write_and_only_then() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    told = len(room.changes)
    assert room.changes[-1] == Change(sessions=True)
    room.run(runner, 5)
    assert len(room.changes) == told


def test_what_could_not_be_written_is_told_and_written_later_in_order() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.store.fault = StoreFault.DISK_FULL
    room.run(runner, 12 + 18 + 1)
    assert not all_saved(runner)
    room.run_to_end(runner)
    assert not all_saved(runner)
    room.store.fault = None
    runner.handle(Finish(1, 1, ""))
    assert all_saved(runner)
    (record,) = room.store.history()
    assert record.outcome is SessionOutcome.COMPLETED
    assert [each.outcome for each in record.sets] == [SetOutcome.DONE] * 2
    assert record.pain_after == 1


def test_a_session_that_could_not_be_opened_is_opened_at_the_next_write() -> None:
    room = Room()
    room.store.fault = StoreFault.BUSY
    runner = room.start()
    runner.handle(Begin(5))
    began = room.clock.now()
    room.store.fault = None
    room.run_to_end(runner)
    (record,) = room.store.history()
    assert record.started_at == began
    assert record.pain_before == 5


def test_an_interrupted_session_goes_on_at_its_first_open_set_under_the_same_id() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin(4))
    room.run(runner, 12 + 18 + 5)
    interrupted = room.service.interrupted()
    assert interrupted is not None
    again = room.service.resume(interrupted, hands_free=True)
    room.clock.advance(1000)
    again.handle(Begin())
    room.run_to_end(again)
    (record,) = room.store.history()
    assert record.id == interrupted.id
    assert record.pain_before == 4
    assert record.outcome is SessionOutcome.COMPLETED
    assert room.service.interrupted() is None


def test_an_interrupted_session_can_be_closed_as_partial() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.run(runner, 12 + 18 + 5)
    interrupted = room.service.interrupted()
    assert interrupted is not None
    room.service.close_interrupted(interrupted)
    (record,) = room.store.history()
    assert record.outcome is SessionOutcome.PARTIAL
    assert [each.outcome for each in record.sets] == [SetOutcome.DONE, SetOutcome.SKIPPED]


def test_a_session_whose_programme_cannot_be_read_any_more_can_still_be_closed() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.run(runner, 12 + 18 + 5)

    def unreadable(_id: str, _source: str) -> None:
        raise ValueError("not a programme")

    broken = Shelf({}, {}, (), unreadable)  # type: ignore[arg-type]  # it never returns
    service = SessionService(broken, room.store, room.feed, room.clock)
    interrupted = service.interrupted()
    assert interrupted is not None
    service.close_interrupted(interrupted)
    (record,) = room.store.history()
    assert record.outcome is SessionOutcome.PARTIAL
    assert [each.outcome for each in record.sets] == [SetOutcome.DONE]


def test_stopping_at_once_records_that_nothing_was_done() -> None:
    room = Room()
    runner = room.start()
    room.handle(runner, Begin(), Stop())
    (record,) = room.store.history()
    assert record.outcome is SessionOutcome.STOPPED
    assert {each.outcome for each in record.sets} == {SetOutcome.SKIPPED}


def test_a_session_killed_after_its_last_set_is_completed_when_closed() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.run_to_end(runner)
    (whole,) = room.store.history()
    killed = room.store.begin_session(room.programme, room.clock.now(), None)
    for record in whole.sets:
        room.store.save_set(killed, record, room.clock.now())
    interrupted = room.service.interrupted()
    assert interrupted is not None
    room.service.close_interrupted(interrupted)
    assert {record.outcome for record in room.store.history()} == {SessionOutcome.COMPLETED}


def test_a_session_closed_the_next_day_ended_at_its_last_sign_of_life() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.run(runner, 12 + 18)
    last_set_at = room.clock.now()
    room.clock.advance(100_000)
    interrupted = room.service.interrupted()
    assert interrupted is not None
    room.service.close_interrupted(interrupted)
    (record,) = room.store.history()
    assert record.ended_at == last_set_at


def test_a_record_that_is_refused_does_not_hold_up_those_after_it() -> None:
    room = Room()
    runner = room.start()
    runner.handle(Begin())
    room.store.fault = StoreFault.REFUSED
    room.run(runner, 12 + 18 + 1)
    assert not all_saved(runner)
    room.store.fault = None
    room.run_to_end(runner)
    assert all_saved(runner)
    (record,) = room.store.history()
    assert record.outcome is not None


def test_a_lighter_session_is_recorded_as_one_with_its_own_sets() -> None:
    room = Room()
    runner = room.start(Part(1, Variant.LIGHTER))
    runner.handle(Begin())
    room.run_to_end(runner)

    (record,) = room.store.history()
    assert record.part == Part(1, Variant.LIGHTER)
    assert record.outcome is SessionOutcome.COMPLETED
    assert [each.prescribed.repetitions for each in record.sets] == [3]
    assert len(room.start().session.plan.set_keys()) == 2


def test_an_interrupted_lighter_session_goes_on_as_the_lighter_one() -> None:
    room = Room()
    runner = room.start(Part(1, Variant.LIGHTER))
    room.handle(runner, Begin(), Leave())
    interrupted = room.service.interrupted()
    assert interrupted is not None

    resumed = room.service.resume(interrupted, hands_free=True)
    assert resumed.session.plan.part == Part(1, Variant.LIGHTER)
    resumed.handle(Begin())
    room.run_to_end(resumed)

    (record,) = room.store.history()
    assert (record.part, len(record.sets)) == (Part(1, Variant.LIGHTER), 1)


def test_a_lighter_session_that_is_closed_owes_only_its_own_sets() -> None:
    room = Room()
    runner = room.start(Part(1, Variant.LIGHTER))
    room.handle(runner, Begin(), Leave())
    interrupted = room.service.interrupted()
    assert interrupted is not None

    room.service.close_interrupted(interrupted)

    (record,) = room.store.history()
    assert [each.outcome for each in record.sets] == [SetOutcome.SKIPPED]


def test_what_the_programme_does_not_have_is_not_started() -> None:
    room = Room()

    with pytest.raises(ValueError, match="no stage 2"):
        room.start(Part(2))
    room.programme = replace(room.programme, lighter=())
    with pytest.raises(ValueError, match="no lighter variant"):
        room.start(Part(1, Variant.LIGHTER))
    assert room.store.sessions == {}
