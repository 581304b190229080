"""What happens when the records cannot be written: it is shown all the same, and told later."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from exerciseapp.domain.occurrence import Answer, State
from exerciseapp.services.reminders.store import EventKind
from tests.fakes.reminders import utc
from tests.support.reminder_world import World, locked_out

DUE = utc("2026-11-23 08:00")
SECOND = timedelta(seconds=1)


@contextmanager
def full_disk(world: World) -> Iterator[None]:
    """Have no page of the database file left to write to."""
    connection = world.store.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    filled = 0
    try:
        while True:
            connection.execute(
                "INSERT INTO reminder_event (at, kind, detail) VALUES (?, 'fault', 'filling')",
                ("1999-01-01 00:00:00.000000",),
            )
            filled += 1
    except sqlite3.OperationalError as error:
        assert error.sqlite_errorcode == sqlite3.SQLITE_FULL  # noqa: PT017
    assert filled
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


def store_failures(world: World) -> list[str]:
    return [event.detail for event in world.events() if event.kind is EventKind.STORE_FAILED]


async def test_locked_for_ten_seconds(world: World) -> None:
    await world.start()
    with locked_out(world):
        await world.until(DUE + 10 * SECOND)
        assert world.server.alerts == []
    await world.until(DUE + 12 * SECOND)
    (alert,) = world.server.alerts
    assert alert.at - DUE <= 11 * SECOND
    assert [state for _, _, state in world.states()] == [State.SHOWN]
    (told,) = store_failures(world)
    assert told.startswith("since 2026-11-23 08:00:00 UTC: Another program is using the records")


async def test_locked_for_longer(world: World) -> None:
    await world.start()
    with locked_out(world):
        await world.until(DUE + 60 * SECOND)
        # It is not held back for ever, and not shown again each second either.
        (alert,) = world.server.alerts
        assert alert.at - DUE <= 13 * SECOND
        assert world.server.replaced == []
    await world.until(DUE + 62 * SECOND)
    assert [state for _, _, state in world.states()] == [State.SHOWN]
    assert len(world.server.alerts) == 1
    assert len(store_failures(world)) == 1
    await world.pressed(Answer.NOT_TODAY)
    assert [state for _, _, state in world.states()] == [State.SKIPPED]


async def test_an_answer_while_it_is_locked(world: World) -> None:
    await world.start()
    await world.until(DUE)
    with locked_out(world):
        await world.pressed(Answer.START)
        assert world.opener.opened == ["legs"]
        await world.until(DUE + 5 * SECOND)
    await world.until(DUE + 10 * SECOND)
    assert world.opener.opened == ["legs"]
    assert [state for _, _, state in world.states()] == [State.STARTED]


async def test_a_full_disk(world: World) -> None:
    await world.start()
    with full_disk(world):
        await world.until(DUE + 300 * SECOND)
        (alert,) = world.server.alerts
        assert alert.at == DUE
        assert world.server.replaced == []
    await world.until(DUE + 400 * SECOND)
    assert [state for _, _, state in world.states()] == [State.SHOWN]
    (told,) = store_failures(world)
    assert "The disk is full" in told
    shown = [event for event in world.events() if event.kind is EventKind.SHOWN]
    assert [event.at for event in shown] == [DUE]


async def test_killed_while_the_disk_is_full(world: World) -> None:
    await world.start()
    with full_disk(world):
        await world.until(DUE + 60 * SECOND)
        assert len(world.server.alerts) == 1
    world.kill()
    await world.start()
    # It was not written down, so it is put up again: in the same place.
    assert len(world.server.alerts) == 1
    assert [state for _, _, state in world.states()] == [State.SHOWN]
