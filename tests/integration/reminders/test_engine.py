"""What comes when, and how often: the engine on a real database, with a clock of the test's."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from exerciseapp.domain.occurrence import Answer, Reason, State
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.reminders.store import EventKind
from tests.fakes.reminders import programme, utc
from tests.support.reminder_world import NINE, World

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


def begin_session(world: World, at: str) -> None:
    connection = world.store.connection
    connection.execute("INSERT INTO programme_snapshot VALUES ('d', 'legs', 1, '')")
    connection.execute(
        "INSERT INTO session (id, snapshot, started_at, started_offset_s, note)"
        " VALUES ('s', 'd', ?, 0, '')",
        (f"{at}:00.000000",),
    )


def end_session(world: World, at: str, outcome: str) -> None:
    world.store.connection.execute(
        "UPDATE session SET ended_at = ?, ended_offset_s = 0, outcome = ?",
        (f"{at}:00.000000", outcome),
    )
