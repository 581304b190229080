"""Quiet hours, do-not-disturb, and servers: the engine on a real database."""

from __future__ import annotations

from datetime import time, timedelta

from exerciseapp.domain.occurrence import Answer, Reason, State
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import QuietHours
from exerciseapp.services.reminders.ports import Notice, Refusal
from exerciseapp.services.reminders.store import EventKind
from tests.fakes.reminders import NO_SERVER, utc
from tests.support.reminder_world import World, settled

# Oslo's winter is an hour ahead of UTC: nine there is eight here.
DUE = utc("2026-11-23 08:00")
MINUTE = timedelta(minutes=1)
EVENING = ReminderRule("evening", AtClock(time(20)))


def minutes_of(world: World) -> list[float]:
    """Return when something appeared or was put up again, in minutes after the due moment."""
    return [(event.at - DUE) / MINUTE for event in world.events() if event.kind is EventKind.SHOWN]


async def test_quiet_hours_end_before_it_comes(world: World) -> None:
    world.settle(quiet=QuietHours(time(21), time(10, 15)))
    await world.start()
    await world.until(DUE + timedelta(hours=1))
    assert world.server.alerts == []
    assert world.records()[0].reason is Reason.QUIET_HOURS
    await world.until(DUE + timedelta(hours=2))
    assert world.server.alerts[0].at == DUE + timedelta(minutes=75)


async def test_quiet_hours_that_are_given_up(world: World) -> None:
    world.settle(quiet=QuietHours(time(8), time(20)))
    await world.start()
    await world.until(DUE + timedelta(minutes=30))
    assert world.server.alerts == []
    world.settle(quiet=None)
    await world.until(DUE + timedelta(minutes=32))
    assert len(world.server.alerts) == 1


async def test_quiet_until_midnight_is_too_late(world: World) -> None:
    world.settle(quiet=QuietHours(time(8), time(1)))
    await world.start()
    await world.until(utc("2026-11-24 01:00"))
    assert world.server.alerts == []
    assert world.states() == [("2026-11-23", "morning", State.MISSED)]
    assert world.records()[0].reason is Reason.QUIET_HOURS


async def test_do_not_disturb_is_asked_again(world: World) -> None:
    world.server.silenced = True
    await world.start()
    await world.until(DUE + timedelta(minutes=30))
    assert world.server.alerts == []
    assert world.records()[0].reason is Reason.DO_NOT_DISTURB
    world.server.silenced = False
    await world.until(DUE + timedelta(minutes=32))
    assert len(world.server.alerts) == 1
    assert world.server.alerts[0].at - DUE <= timedelta(minutes=31)


async def test_a_server_that_is_not_there(world: World) -> None:
    world.server.refusal = NO_SERVER
    await world.start()
    await world.until(DUE + timedelta(minutes=5))
    told = [event for event in world.events() if event.kind is EventKind.NOT_SHOWN]
    assert [event.detail for event in told] == ["no notification server: nobody there"]
    assert len(world.service().waiting()) == 1
    # In its place the window opens, once; not at the first try, and not again after a kill.
    assert world.opener.opened == ["today"]
    assert world.kinds().count(EventKind.WINDOW) == 1
    world.kill()
    await world.start()
    await world.until(DUE + timedelta(minutes=9))
    assert world.opener.opened == ["today"]
    world.server.refusal = None
    world.notifier.server_came()
    await settled()
    assert len(world.server.alerts) == 1
    assert world.records()[0].state is State.SHOWN


async def test_a_server_that_vanishes_and_returns(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    world.notifier.server_came()
    await settled()
    assert len(world.server.visible) == 1
    assert minutes_of(world) == [0]
    await world.pressed(Answer.NOT_TODAY)
    assert world.states() == [("2026-11-23", "morning", State.SKIPPED)]


async def test_a_late_answer_of_a_hung_server(world: World) -> None:
    world.server.refusal = Refusal(Reason.SERVER_HUNG)
    await world.start()
    await world.until(DUE)
    world.notifier.shown_late(Notice("exerciseapp/legs", "Legs", "late", ()))
    await settled()
    assert world.records()[0].state is State.SHOWN
    await world.pressed(Answer.SNOOZE)
    assert world.records()[0].state is State.SNOOZED


async def test_a_closed_notification_comes_again(world: World) -> None:
    await world.start()
    await world.until(DUE)
    world.notifier.dismiss()
    await settled()
    assert EventKind.CLOSED in world.kinds()
    await world.until(DUE + timedelta(minutes=11))
    assert minutes_of(world) == [0, 10]
