"""The alarm on APScheduler, which has no types: wrapped here, and known nowhere else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger


class SchedulerAlarm:
    """Wakes the process at one moment. Must be made and used inside a running event loop.

    The jobs live in memory: what is due stands in the records. The time on the wall decides; but
    APScheduler waits on a clock that stands still while the computer sleeps, so whoever sets the
    alarm sets it to no more than a minute ahead.
    """

    def __init__(self, ring: Callable[[], Awaitable[None]]) -> None:
        """Call *ring* at each moment that is set."""
        self._ring = ring
        self._job: Any = None
        self._scheduler = AsyncIOScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": AsyncIOExecutor()},
            timezone=UTC,
        )
        self._scheduler.start()

    async def _wake(self) -> None:
        # APScheduler runs in a thread whatever does not look like a coroutine function.
        await self._ring()

    def set(self, moment: datetime) -> None:
        """Wake at *moment* (aware) instead of whenever was set before; a past one: at once."""
        if self._job is not None and self._scheduler.get_job(self._job) is not None:
            self._scheduler.remove_job(self._job)
        # A fresh name each time: a date job that sets its own name again is lost when it ends.
        self._job = uuid4().hex
        self._scheduler.add_job(
            self._wake,
            # With its own zone, so that it does not ask for the computer's, which may fail.
            DateTrigger(moment.astimezone(UTC), timezone=UTC),
            id=self._job,
            # The default drops without a word what comes a second late.
            misfire_grace_time=None,
            coalesce=True,
        )

    def stop(self) -> None:
        """Wake no more."""
        self._scheduler.shutdown(wait=False)
