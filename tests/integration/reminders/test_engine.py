"""What comes when, and how often: the engine on a real database, with a clock of the test's."""

from __future__ import annotations

from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest

from exerciseapp.domain.occurrence import Answer, Reason, State
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import Pause, QuietHours
from exerciseapp.services.reminders.ports import Notice, Refusal
from exerciseapp.services.reminders.store import EventKind
from tests.fakes.reminders import NO_SERVER, programme, utc
from tests.support.reminder_world import NINE, World, settled

# Oslo's winter is an hour ahead of UTC: nine there is eight here.
DUE = utc("2026-11-23 08:00")
MINUTE = timedelta(minutes=1)
EVENING = ReminderRule("evening", AtClock(time(20)))


def minutes_of(world: World) -> list[float]:
    """Return when something appeared or was put up again, in minutes after the due moment."""
    return [(event.at - DUE) / MINUTE for event in world.events() if event.kind is EventKind.SHOWN]


async def test_it_comes_on_the_minute(world: World) -> None:
    await world.start()
    await world.until(DUE - timedelta(seconds=1))
    assert world.server.alerts == []
    await world.until(DUE)
    (alert,) = world.server.alerts
    assert alert.at == DUE
    assert alert.notice.title == "Legs"
    assert alert.notice.body == "Time for your exercises, planned for 09:00."
    assert [label for _, label in alert.notice.buttons] == [
        "Start",
        "Snooze 10 minutes",
        "Not today",
    ]


async def test_unanswered_it_comes_five_times_the_last_with_sound(world: World) -> None:
    await world.start()
    await world.until(DUE + timedelta(hours=3))
    assert minutes_of(world) == [0, 10, 20, 30, 40]
    notices = [world.server.alerts[0].notice, *world.server.replaced]
    assert [notice.sound for notice in notices] == [False, False, False, False, True]
    assert len({notice.body for notice in notices}) == 5
    assert world.server.most_visible == 1
    await world.until(utc("2026-11-24 00:00"))
    assert world.states() == [("2026-11-23", "morning", State.UNANSWERED)]
    assert world.server.visible == {}


@pytest.mark.parametrize("answer", [Answer.START, Answer.NOT_TODAY])
async def test_an_answer_silences_it(world: World, answer: Answer) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    await world.pressed(answer)
    assert world.server.visible == {}
    await world.until(DUE + timedelta(hours=5))
    assert minutes_of(world) == [0]
    assert world.opener.opened == (["legs"] if answer is Answer.START else [])


async def test_a_snooze_survives_a_kill_and_an_edit(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    await world.pressed(Answer.SNOOZE)
    assert world.server.visible == {}
    world.kill()
    world.service().set_rule("legs", "morning", AtClock(time(9, 5)))
    await world.start()
    await world.until(DUE + timedelta(minutes=12))
    assert minutes_of(world) == [0, 11]
    assert world.states() == [("2026-11-23", "morning", State.SHOWN)]


async def test_the_length_of_a_snooze_can_be_set(world: World) -> None:
    world.settle(snooze_min=25)
    await world.start()
    await world.until(DUE)
    await world.pressed(Answer.SNOOZE)
    await world.until(DUE + timedelta(minutes=30))
    assert minutes_of(world) == [0, 25]


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


async def test_a_pause_is_written_down(world: World) -> None:
    with world.store.writing() as transaction:
        first = utc("2026-11-23").date()
        transaction.save_pauses([Pause(first, first + timedelta(days=2))])
    await world.start()
    await world.until(utc("2026-11-25 09:00"))
    assert [state for _, _, state in world.states()] == [
        State.PAUSED,
        State.PAUSED,
        State.SHOWN,
    ]


async def test_not_today_holds_for_the_whole_day(world: World) -> None:
    world.programmes.now = (programme("legs", NINE, EVENING),)
    await world.start()
    await world.until(DUE)
    await world.pressed(Answer.NOT_TODAY)
    await world.until(utc("2026-11-24 08:30"))
    assert [f"{alert.at:%d %H:%M}" for alert in world.server.alerts] == ["23 08:00", "24 08:00"]
    assert world.records()[1].reason is Reason.NOT_TODAY


async def test_a_newer_one_takes_the_place_of_an_older(world: World) -> None:
    soon = ReminderRule("again", AtClock(time(9, 5)))
    world.programmes.now = (programme("legs", NINE, soon),)
    await world.start()
    await world.until(DUE + timedelta(minutes=6))
    assert world.server.most_visible == 1
    assert len(world.server.visible) == 1
    await world.pressed(Answer.NOT_TODAY)
    assert [state for _, _, state in world.states()] == [State.COALESCED, State.SKIPPED]


async def test_an_open_session_is_not_disturbed(world: World) -> None:
    begin_session(world, "2026-11-23 07:50")
    await world.start()
    await world.until(DUE + timedelta(minutes=5))
    assert world.server.alerts == []
    assert world.records()[0].reason is Reason.SESSION_UNDER_WAY
    end_session(world, "2026-11-23 08:06", "completed")
    await world.until(DUE + timedelta(minutes=30))
    assert world.server.alerts == []
    assert world.records()[0].state is State.DONE


@pytest.mark.parametrize(
    ("ended", "outcome", "alerts"),
    [
        ("07:00", "completed", 0),
        ("06:59", "completed", 1),
        ("07:30", "stopped", 1),
        ("07:30", "partial", 1),
    ],
)
async def test_a_session_done_early_counts(
    world: World, ended: str, outcome: str, alerts: int
) -> None:
    begin_session(world, "2026-11-23 06:40")
    end_session(world, f"2026-11-23 {ended}", outcome)
    await world.start()
    await world.until(DUE + MINUTE)
    assert len(world.server.alerts) == alerts


async def test_a_session_done_meanwhile_takes_it_from_the_screen(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    service = world.service()
    service.session_completed("legs", DUE + MINUTE)
    assert world.wakes == 1
    await world.look()
    assert world.server.visible == {}
    assert world.states() == [("2026-11-23", "morning", State.DONE)]


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


async def test_a_reminder_that_is_turned_off_leaves_the_screen(world: World) -> None:
    await world.start()
    await world.until(DUE + MINUTE)
    world.service().turn_off("legs", "morning")
    await world.look()
    assert world.server.visible == {}
    assert world.records()[0].reason is Reason.TURNED_OFF


async def test_a_start_without_a_window_is_tried_again(world: World) -> None:
    await world.start()
    await world.until(DUE)
    world.opener.works = False
    await world.pressed(Answer.START)
    assert world.records()[0].state is State.STARTING
    world.opener.works = True
    await world.until(DUE + timedelta(minutes=2))
    assert world.opener.opened == ["legs"]
    assert world.records()[0].state is State.STARTED


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


def begin_session(world: World, at: str) -> None:
    connection = world.store.connection
    connection.execute("INSERT INTO programme_snapshot VALUES ('d', 'legs', 1, '')")
    connection.execute(
        "INSERT INTO session VALUES ('s', 'd', ?, 0, NULL, NULL, NULL, NULL, NULL, NULL, '')",
        (f"{at}:00.000000",),
    )


def end_session(world: World, at: str, outcome: str) -> None:
    world.store.connection.execute(
        "UPDATE session SET ended_at = ?, ended_offset_s = 0, outcome = ?",
        (f"{at}:00.000000", outcome),
    )
