"""Sleeps, wrong clocks, journeys and changed times: the engine on a real database."""

from __future__ import annotations

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from exerciseapp.domain.occurrence import Answer, Reason, State
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.services.reminders.store import EventKind
from tests.fakes.reminders import programme, utc
from tests.support.reminder_world import NINE, World

# Oslo's winter is an hour ahead of UTC: nine there is eight here.
DUE = utc("2026-11-23 08:00")
MINUTE = timedelta(minutes=1)
EVENING = ReminderRule("evening", AtClock(time(20)))


async def test_after_a_sleep_it_comes_once(world: World) -> None:
    hourly = [ReminderRule(f"s{hour}", AtClock(time(hour))) for hour in range(9, 14)]
    world.programmes.now = (programme("legs", *hourly),)
    await world.start()
    # Asleep from eight until two; the other clock stood still meanwhile.
    world.clock.set_wall(utc("2026-11-23 13:00"))
    await world.look()
    assert len(world.server.alerts) == 1
    assert [state for _, _, state in world.states()] == [State.COALESCED] * 4 + [State.SHOWN]
    assert world.server.alerts[0].notice.body.endswith("13:00.")
    assert EventKind.CLOCK_CHANGED in world.kinds()


async def test_the_next_slot_does_not_move(world: World) -> None:
    world.programmes.now = (programme("legs", NINE, EVENING),)
    await world.start()
    world.clock.set_wall(utc("2026-11-23 12:34"))
    await world.look()
    await world.pressed(Answer.START)
    await world.until(utc("2026-11-23 22:00"))
    assert [f"{alert.at:%H:%M}" for alert in world.server.alerts] == ["12:34", "19:00"]


async def test_yesterday_is_written_down_and_not_shown(world: World) -> None:
    await world.start()
    world.kill()
    world.clock.go_to(utc("2026-11-26 06:00"))
    await world.start()
    assert world.server.alerts == []
    assert world.states() == [(f"2026-11-{day}", "morning", State.MISSED) for day in (23, 24, 25)]
    assert {record.reason for record in world.records()} == {Reason.NOT_RUNNING}


async def test_nothing_from_before_the_first_start(world: World) -> None:
    world.clock.go_to(utc("2026-11-23 09:00"))
    await world.start()
    assert world.records() == ()
    await world.until(utc("2026-11-24 09:00"))
    assert len(world.server.alerts) == 1


async def test_a_sleep_is_not_a_reason_to_come_twice(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    await world.pressed(Answer.START)
    # The clock is set back by three hours, and then right again.
    world.clock.set_wall(DUE - timedelta(hours=3))
    await world.look()
    await world.until(DUE + timedelta(hours=1))
    assert len(world.server.alerts) == 1


async def test_a_clock_that_was_a_year_ahead(world: World) -> None:
    await world.start()
    world.clock.set_wall(utc("2027-11-23 07:30"))
    await world.look()
    assert len(world.records()) > 90
    world.clock.set_wall(utc("2026-11-23 07:30"))
    await world.look()
    await world.until(DUE)
    assert [alert.at for alert in world.server.alerts] == [DUE]


async def test_first_started_with_a_clock_that_was_years_ahead(world: World) -> None:
    world.clock.set_wall(utc("2031-01-01 12:00"))
    await world.start()
    world.kill()
    world.clock.set_wall(utc("2026-11-23 07:00"))
    await world.start()
    await world.until(DUE)
    assert [alert.at for alert in world.server.alerts] == [DUE]


async def test_a_journey_brings_no_day_twice_and_loses_none(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    await world.pressed(Answer.START)
    world.zone.zone = ZoneInfo("America/New_York")
    await world.until(utc("2026-11-23 20:00"))
    # Nine comes again there, on a day that was answered.
    assert len(world.server.alerts) == 1
    await world.until(utc("2026-11-24 14:00"))
    assert [f"{alert.at:%d %H:%M}" for alert in world.server.alerts] == ["23 08:00", "24 14:00"]
    await world.pressed(Answer.START)
    # Eastward over a night: nine of the 25th never was on this computer's clock.
    world.clock.go_to(utc("2026-11-25 01:00"))
    world.zone.zone = ZoneInfo("Asia/Tokyo")
    await world.look()
    assert [f"{alert.at:%d %H:%M}" for alert in world.server.alerts][2:] == ["25 01:00"]
    assert EventKind.ZONE_CHANGED in world.kinds()


async def test_it_can_stay_at_home(world: World) -> None:
    world.settle(home_zone="Europe/Oslo")
    world.zone.zone = ZoneInfo("America/New_York")
    await world.start()
    await world.until(DUE + MINUTE)
    assert [alert.at for alert in world.server.alerts] == [DUE]


async def test_a_change_is_found_by_the_heartbeat(world: World) -> None:
    await world.start()
    world.service().set_rule("legs", "morning", AtClock(time(8, 30)))
    await world.until(utc("2026-11-23 07:31"))
    assert [f"{alert.at:%H:%M}" for alert in world.server.alerts] == ["07:30"]


async def test_a_time_that_has_passed_today_waits_until_tomorrow(world: World) -> None:
    await world.start()
    world.service().set_rule("legs", "morning", AtClock(time(7)))
    await world.until(utc("2026-11-23 20:00"))
    assert world.server.alerts == []
    await world.until(utc("2026-11-24 06:00"))
    assert len(world.server.alerts) == 1


async def test_the_night_when_clocks_go_forward(world: World) -> None:
    world.programmes.now = (programme("legs", ReminderRule("night", AtClock(time(2, 30)))),)
    world.clock.set_wall(utc("2026-03-28 12:00"))
    await world.start()
    await world.until(utc("2026-03-31 12:00"))
    assert [f"{alert.at:%d %H:%M}" for alert in world.server.alerts] == [
        "29 01:30",
        "30 00:30",
        "31 00:30",
    ]


async def test_the_heartbeat_is_never_more_than_a_minute_away(world: World) -> None:
    await world.start()
    assert world.alarm.at == world.clock.now() + timedelta(seconds=60)
    await world.until(DUE - timedelta(seconds=20))
    assert world.alarm.at == DUE
