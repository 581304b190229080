"""What the window asks of reminders, and what it sets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from exerciseapp.domain.occurrence import Answer, OccurrenceKey, State
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.reminder_settings import Bedtimes, PauseReason
from exerciseapp.services.change import Change
from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.services.reminders.outlook import Coming
from tests.fakes.reminders import programme, utc
from tests.support.reminder_world import NINE, World, locked_out

DUE = utc("2026-11-23 08:00")
TODAY = date(2026, 11, 23)
KEY = OccurrenceKey("legs", "morning", TODAY)


def coming(world: World) -> tuple[str, Coming] | None:
    found = world.service().next_occurrence()
    return None if found is None else (f"{found.at:%a %H:%M}", found.coming)


async def test_the_next_reminder(world: World) -> None:
    assert coming(world) == ("Mon 08:00", Coming.PLANNED)
    world.service().set_rule("legs", "morning", AtClock(time(10, 30)))
    assert coming(world) == ("Mon 09:30", Coming.PLANNED)
    world.service().set_rule("legs", "morning", weekdays=frozenset({3}))
    assert coming(world) == ("Wed 08:00", Coming.PLANNED)
    world.service().turn_off("legs", "morning")
    assert coming(world) is None
    world.service().turn_on("legs", "morning")
    assert coming(world) == ("Wed 08:00", Coming.PLANNED)
    world.service().reset("legs", "morning")
    assert coming(world) == ("Mon 08:00", Coming.PLANNED)


async def test_the_next_after_an_answer_and_a_snooze(world: World) -> None:
    await world.start()
    await world.until(DUE)
    await world.pressed(Answer.SNOOZE)
    assert coming(world) == ("Mon 08:10", Coming.SNOOZED)
    await world.until(DUE + timedelta(minutes=11))
    await world.pressed(Answer.START)
    assert coming(world) == ("Tue 08:00", Coming.PLANNED)


async def test_a_session_done_early_is_not_asked_for(world: World) -> None:
    world.clock.go_to(DUE - timedelta(minutes=30))
    world.service().session_completed("legs", world.clock.now())
    assert coming(world) == ("Tue 08:00", Coming.PLANNED)
    await world.start()
    await world.until(DUE + timedelta(hours=1))
    assert world.server.alerts == []
    assert [state for _, _, state in world.states()] == [State.DONE]


async def test_bedtime_moves_the_reminder(world: World) -> None:
    evening = ReminderRule("evening", BeforeBedtime(30))
    world.programmes.now = (programme("legs", evening),)
    service = world.service()
    assert coming(world) == ("Mon 21:00", Coming.PLANNED)
    bedtimes = Bedtimes(by_weekday={1: time(23, 0)})
    service.change_settings(replace(service.settings(), bedtimes=bedtimes))
    assert coming(world) == ("Mon 21:30", Coming.PLANNED)


async def test_a_pause_and_its_end(world: World) -> None:
    service = world.service()
    service.pause(TODAY + timedelta(days=3), PauseReason.ILL)
    assert coming(world) == ("Thu 08:00", Coming.PLANNED)
    (pause,) = service.pauses()
    assert pause.reason is PauseReason.ILL
    world.clock.go_to(utc("2026-11-24 12:00"))
    service.resume()
    assert coming(world) == ("Wed 08:00", Coming.PLANNED)
    # The streak stays frozen on the day that was paused.
    (pause,) = service.pauses()
    assert (pause.first_day, pause.resumes_on) == (TODAY, date(2026, 11, 24))


async def test_answered_in_the_window(world: World) -> None:
    await world.start()
    await world.until(DUE)
    service = world.service()
    (waiting,) = service.waiting()
    assert waiting.key == KEY
    service.answer(KEY, Answer.NOT_TODAY)
    assert service.waiting() == ()
    await world.look()
    assert world.server.visible == {}
    service.answer(OccurrenceKey("legs", "none", TODAY), Answer.START)
    assert [state for _, _, state in world.states()] == [State.SKIPPED]


async def test_a_reminder_of_ones_own(world: World) -> None:
    service = world.service()
    service.set_rule("legs", "after lunch", AtClock(time(13)))
    found = {each.slot: each for each in service.reminders()}
    assert set(found) == {"morning", "after lunch"}
    assert found["after lunch"].rule is None
    assert found["morning"].in_force is not None
    assert found["morning"].choice is None
    await world.start()
    await world.until(utc("2026-11-23 12:01"))
    assert [f"{alert.at:%H:%M}" for alert in world.server.alerts] == ["08:00"]
    assert f"{world.records()[-1].first_shown:%H:%M}" == "12:00"
    service.reset("legs", "after lunch")
    assert [each.slot for each in service.reminders()] == ["morning"]


async def test_todays_reminder_moves_ahead_unless_it_was_answered(world: World) -> None:
    await world.start()
    await world.until(DUE + timedelta(minutes=1))
    world.service().set_rule("legs", "morning", AtClock(time(11)))
    await world.until(utc("2026-11-23 10:00"))
    assert [f"{r.first_shown:%H:%M}" for r in world.records()] == ["10:00"]
    await world.pressed(Answer.START)
    world.service().set_rule("legs", "morning", AtClock(time(15)))
    await world.until(utc("2026-11-23 20:00"))
    assert [state for _, _, state in world.states()] == [State.STARTED]


async def test_from_and_until_a_date(world: World) -> None:
    world.service().set_rule(
        "legs",
        "morning",
        first_day=TODAY + timedelta(days=1),
        last_day=TODAY + timedelta(days=2),
    )
    await world.start()
    world.clock.go_to(utc("2026-11-24 07:59"))
    await world.look()
    await world.until(utc("2026-11-24 08:01"))
    assert len(world.server.alerts) == 1
    world.clock.go_to(utc("2026-11-28 12:00"))
    await world.look()
    assert [record.key.day.day for record in world.records()] == [24, 25]


async def test_a_programme_reminds_nobody_before_its_first_day_and_after_its_last(
    world: World,
) -> None:
    (legs,) = world.programmes.now
    days = TODAY + timedelta(days=2), TODAY + timedelta(days=3)
    world.programmes.now = (replace(legs, starts_on=days[0], ends_on=days[1]),)
    assert coming(world) == ("Wed 08:00", Coming.PLANNED)
    await world.start()
    world.clock.go_to(utc("2026-11-30 12:00"))
    await world.look()
    assert [record.key.day for record in world.records()] == list(days)
    assert coming(world) is None


async def test_a_programme_that_is_over_has_no_reminders_to_set(world: World) -> None:
    (legs,) = world.programmes.now
    world.programmes.now = (replace(legs, ends_on=TODAY),)
    assert [each.slot for each in world.service().reminders()] == ["morning"]
    world.programmes.now = (replace(legs, ends_on=TODAY - timedelta(days=1)),)
    assert world.service().reminders() == ()
    world.programmes.now = (replace(legs, starts_on=TODAY + timedelta(days=1)),)
    assert [each.slot for each in world.service().reminders()] == ["morning"]


async def test_the_ledger_tells_the_story(world: World) -> None:
    await world.start()
    await world.until(DUE + timedelta(minutes=10))
    await world.pressed(Answer.SNOOZE)
    await world.until(DUE + timedelta(minutes=21))
    await world.pressed(Answer.START)
    (entry,) = world.service().ledger()
    assert [(moment - DUE) / timedelta(minutes=1) for moment in entry.shown] == [0, 10, 20]
    assert [said.answer for said in entry.answers] == ["snooze", "start"]
    assert entry.state is State.STARTED


async def test_every_change_wakes_the_process_and_tells_the_views(world: World) -> None:
    service = world.service()
    heard: list[Change] = []
    service.changes.listen(heard.append)
    service.set_rule("legs", "morning", AtClock(time(8)))
    service.pause(None)
    service.resume()
    assert world.wakes == len(heard) == 3
    assert all(change.reminders for change in heard)


async def test_nothing_is_told_that_was_not_written(world: World) -> None:
    service = world.service()
    with locked_out(world), pytest.raises(StoreError) as failed:
        service.set_rule("legs", "morning", AtClock(time(8)))
    assert failed.value.fault is StoreFault.BUSY
    assert world.wakes == 0
    assert service.reminders()[0].rule == NINE
