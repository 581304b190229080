"""Ends the reminder process at a chosen boundary between two effects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from exerciseapp.domain.occurrence import Shown
from exerciseapp.services.reminders.engine_parts import Ports
from exerciseapp.services.reminders.ports import (
    Notice,
    Notifier,
    NotifierEvent,
    Refusal,
    WindowOpener,
)
from exerciseapp.services.reminders.store import ReminderStore, ReminderTransaction


class Killed(BaseException):
    """The process ends here, without a word."""


@dataclass(slots=True)
class Fuse:
    """Burns down by one at each boundary; at zero the process is killed."""

    left: int | None = None
    passed: list[str] = field(default_factory=list)
    blown: bool = False

    def boundary(self, name: str) -> None:
        """Pass the boundary *name*, or be killed there."""
        if self.blown:
            raise Killed(name)
        self.passed.append(name)
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.blown = True
                raise Killed(name)


@dataclass(slots=True)
class KillingStore:
    """A store with a boundary before, inside and after each writing transaction."""

    inner: ReminderStore
    fuse: Fuse

    @contextmanager
    def writing(self) -> Iterator[ReminderTransaction]:
        self.fuse.boundary("before writing")
        with self.inner.writing() as transaction:
            yield transaction
            self.fuse.boundary("before the commit")
        self.fuse.boundary("after the commit")

    @contextmanager
    def reading(self) -> Iterator[ReminderTransaction]:
        with self.inner.reading() as transaction:
            yield transaction

    def changed_elsewhere(self) -> bool:
        return self.inner.changed_elsewhere()


@dataclass(slots=True)
class KillingNotifier:
    """A notifier with a boundary before and after everything that the server does."""

    inner: Notifier
    fuse: Fuse

    def listen(self, on_event: Callable[[NotifierEvent], None]) -> None:
        self.inner.listen(on_event)

    async def show(self, notice: Notice, replaces: Shown | None) -> Shown | Refusal:
        self.fuse.boundary("before showing")
        result = await self.inner.show(notice, replaces)
        self.fuse.boundary("after showing")
        return result

    async def close(self, shown: Shown) -> None:
        self.fuse.boundary("before closing")
        await self.inner.close(shown)
        self.fuse.boundary("after closing")

    async def silenced(self) -> bool:
        return await self.inner.silenced()

    async def stop(self) -> None:
        await self.inner.stop()


@dataclass(slots=True)
class KillingOpener:
    """An opener with a boundary before and after the window opens."""

    inner: WindowOpener
    fuse: Fuse

    def open(self, programme: str, token: str = "") -> bool:
        self.fuse.boundary("before the window")
        opened = self.inner.open(programme, token)
        self.fuse.boundary("after the window")
        return opened

    def open_today(self) -> bool:
        self.fuse.boundary("before the window")
        opened = self.inner.open_today()
        self.fuse.boundary("after the window")
        return opened


def with_fuse(ports: Ports, fuse: Fuse) -> Ports:
    """Return *ports* with *fuse* at every boundary between two effects."""
    return replace(
        ports,
        store=KillingStore(ports.store, fuse),
        notifier=KillingNotifier(ports.notifier, fuse),
        opener=KillingOpener(ports.opener, fuse),
    )
