"""Killed wherever it may be: nothing is lost, nothing comes twice."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from exerciseapp.domain.occurrence import ANSWERED, Answer, State
from tests.fakes.reminders import utc
from tests.support.killing import Fuse, Killed, with_fuse
from tests.support.reminder_world import World, settled, world_at

DUE = utc("2026-11-23 08:00")
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NEVER = 200


class Life:
    """A process that is killed now and then, and started again each time."""

    def __init__(self, world: World, fuses: Callable[[], int | None]) -> None:
        self.world = world
        self._fuses = fuses
        self.kills: list[str] = []
        self._renew()

    def _renew(self) -> None:
        self.fuse = Fuse(self._fuses())
        fuse = self.fuse
        self.world.altered = lambda ports: with_fuse(ports, fuse)

    async def go(self, step: Callable[[], Awaitable[None]]) -> None:
        """Do *step*; when it is cut off, start the process until it runs again."""
        with suppress(Killed):
            await step()
        while self.fuse.blown:
            self.kills.append(self.fuse.passed[-1])
            self.world.kill()
            self._renew()
            try:
                await self.world.start()
                await settled()
            except Killed:
                continue

    async def answer(self, answer: Answer) -> None:
        """Press a button, and again as long as it is there to be pressed."""
        for _ in range(NEVER):
            if not self.world.server.visible:
                return
            await self.go(lambda: self.world.pressed(answer))
        raise AssertionError("no answer is heard")


async def one_day(life: Life, answer: Answer, due: object) -> None:
    """Live from before a due moment to long after it, giving *answer* once it is there."""
    world = life.world
    moment = DUE if due is None else due
    assert isinstance(moment, type(DUE))
    await life.go(lambda: world.until(moment + MINUTE))
    assert len(world.server.visible) == 1, "lost"
    await life.answer(answer)
    if answer is Answer.SNOOZE:
        await life.go(lambda: world.until(moment + 13 * MINUTE))
        assert len(world.server.visible) == 1, "lost after a snooze"
        await life.answer(Answer.NOT_TODAY)
    await life.go(lambda: world.until(moment + 20 * MINUTE))
    assert world.server.visible == {}


def alerts_on(world: World, day: object) -> int:
    return sum(alert.at.date() == day for alert in world.server.alerts)


@pytest.mark.parametrize("answer", list(Answer))
async def test_killed_at_every_boundary(tmp_path: Path, answer: Answer) -> None:
    seen: set[str] = set()
    for boundary in range(NEVER):
        world = world_at(tmp_path / str(boundary), "2026-11-23 07:00")
        fuses = iter([boundary])
        life = Life(world, lambda fuses=fuses: next(fuses, None))  # type: ignore[misc]
        await life.go(world.start)
        await one_day(life, answer, None)
        world.clock.go_to(DUE + DAY - MINUTE)
        await life.go(lambda world=world: world.until(DUE + DAY))  # type: ignore[misc]
        today, tomorrow = (alerts_on(world, (DUE + n * DAY).date()) for n in (0, 1))
        assert (today, tomorrow) == (2 if answer is Answer.SNOOZE else 1, 1), life.kills
        assert world.server.most_visible == 1
        assert world.records()[0].state in ANSWERED
        assert ("legs" in world.opener.opened) == (answer is Answer.START)
        world.close()
        seen.update(life.kills)
        if not life.kills:
            break
    assert {"before the commit", "after the commit", "before showing", "after showing"} <= seen
    assert {"before closing", "after closing"} <= seen
    assert ("before the window" in seen) == (answer is Answer.START)


async def killed_at_random(folder: Path, kills: int, seed: int) -> Life:
    chance = random.Random(seed)  # noqa: S311
    world = world_at(folder, "2026-11-23 07:00")
    life = Life(world, lambda: chance.randrange(25))
    await life.go(world.start)
    day = 0
    # The clocks of Oslo would move the due moments; these months have none of that.
    while len(life.kills) < kills:
        answer = chance.choice(list(Answer))
        due = DUE + day % 100 * DAY + day // 100 * 365 * DAY
        if world.clock.now() > due:
            day += 1
            continue
        world.clock.go_to(due - 2 * MINUTE)
        await life.go(world.look)
        before = len(world.server.alerts)
        await one_day(life, answer, due)
        came = len(world.server.alerts) - before
        assert came == (2 if answer is Answer.SNOOZE else 1), f"doubled on {due:%Y-%m-%d}"
        day += 1
    assert world.server.most_visible == 1
    shown = [record for record in world.records() if record.first_shown is not None]
    assert len(shown) == len([r for r in world.records() if r.state is not State.MISSED])
    world.close()
    return life


async def test_killed_at_random(tmp_path: Path) -> None:
    await killed_at_random(tmp_path, 60, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(1800)
async def test_killed_at_random_a_thousand_times(tmp_path: Path) -> None:
    life = await killed_at_random(tmp_path, 1000, seed=2)
    assert len(life.kills) >= 1000
