"""The outside world of the reminder process, as a test moves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from exerciseapp.domain.occurrence import Answer, Reason, Shown
from exerciseapp.domain.reminder import ReminderRule
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.services.reminders.ports import (
    Dismissed,
    LateShown,
    Notice,
    NotifierEvent,
    Pressed,
    Refusal,
    ServerCame,
)


@dataclass(slots=True)
class WorldClock:
    """A wall clock that can be set, and one that only runs forward."""

    wall: datetime
    ran_s: float = 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ran_s

    def advance(self, length: timedelta) -> None:
        """Let time pass."""
        self.wall += length
        self.ran_s += length.total_seconds()

    def go_to(self, moment: datetime) -> None:
        """Let time pass until *moment*."""
        self.advance(moment - self.wall)

    def set_wall(self, moment: datetime) -> None:
        """Set the wall clock, or wake from a sleep: the other clock knows nothing of it."""
        self.wall = moment


@dataclass(slots=True)
class FakeZone:
    """The computer's zone, which can be changed under the process."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Oslo"))

    def __call__(self) -> ZoneInfo:
        return self.zone


@dataclass(slots=True)
class FakeAlarm:
    """Remembers for when it is set."""

    at: datetime | None = None

    def set(self, moment: datetime) -> None:
        self.at = moment


@dataclass(slots=True)
class FakeOpener:
    """Remembers which windows it was to open."""

    opened: list[str] = field(default_factory=list)
    works: bool = True

    def open(self, programme: str, token: str = "") -> bool:
        if self.works:
            self.opened.append(programme)
        return self.works

    def open_today(self) -> bool:
        if self.works:
            self.opened.append("today")
        return self.works


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that appeared on the screen and was not there before."""

    at: datetime
    number: int
    notice: Notice


@dataclass(slots=True)
class FakeServer:
    """A notification server that outlives the processes which use it."""

    clock: WorldClock
    name: str = "bus/:1.1"
    refusal: Refusal | None = None
    silenced: bool = False
    visible: dict[int, Notice] = field(default_factory=dict)
    alerts: list[Alert] = field(default_factory=list)
    replaced: list[Notice] = field(default_factory=list)
    most_visible: int = 0
    _last: int = 0

    def show(self, notice: Notice, replaces: Shown | None) -> Shown:
        number = self._place_of(notice, replaces)
        if number is None:
            self._last += 1
            number = self._last
            self.alerts.append(Alert(self.clock.now(), number, notice))
        else:
            self.replaced.append(notice)
        self.visible[number] = notice
        self.most_visible = max(self.most_visible, len(self.visible))
        return Shown(number, self.name)

    def _place_of(self, notice: Notice, replaces: Shown | None) -> int | None:
        known = replaces is not None and replaces.server == self.name
        if replaces is not None and known and replaces.notification in self.visible:
            return replaces.notification
        return next((n for n, old in self.visible.items() if old.tag == notice.tag), None)

    def restart(self) -> None:
        """Come back as another server, with an empty screen."""
        self.name += "'"
        self.visible.clear()
        self._last = 0


@dataclass(slots=True)
class FakeNotifier:
    """One process's way to the server."""

    server: FakeServer
    closed: list[Shown] = field(default_factory=list)
    _listener: Callable[[NotifierEvent], None] = lambda _event: None

    def listen(self, on_event: Callable[[NotifierEvent], None]) -> None:
        self._listener = on_event

    async def show(self, notice: Notice, replaces: Shown | None) -> Shown | Refusal:
        if self.server.refusal is not None:
            return self.server.refusal
        return self.server.show(notice, replaces)

    async def close(self, shown: Shown) -> None:
        self.closed.append(shown)
        if shown.server == self.server.name:
            self.server.visible.pop(shown.notification, None)

    async def silenced(self) -> bool:
        return self.server.silenced

    async def stop(self) -> None:
        self._listener = lambda _event: None

    def press(self, answer: Answer) -> None:
        """Press a button of the newest notification; it stays until it is closed."""
        number = max(self.server.visible)
        self._listener(Pressed(Shown(number, self.server.name), answer))

    def dismiss(self) -> None:
        """Close the newest notification, as a person does."""
        number, _ = self.server.visible.popitem()
        self._listener(Dismissed(Shown(number, self.server.name)))

    def server_came(self) -> None:
        """Tell that a server has appeared."""
        self.server.restart()
        self._listener(ServerCame())

    def shown_late(self, notice: Notice) -> None:
        """Tell that what was given up on is on the screen after all."""
        self._listener(LateShown(notice.tag, self.server.show(notice, None)))


NO_SERVER = Refusal(Reason.NO_SERVER, "nobody there")


def programme(name: str, *rules: ReminderRule) -> RemindedProgramme:
    """Return a programme as reminding sees it."""
    return RemindedProgramme(name, LocalisedText({"en": name.title()}), rules)


@dataclass(slots=True)
class FakeProgrammes:
    """The programmes, which can be changed under the process."""

    now: tuple[RemindedProgramme, ...]

    def __call__(self) -> tuple[RemindedProgramme, ...]:
        return self.now


def utc(text: str) -> datetime:
    """Return the moment that *text* tells, as in "2026-11-23 09:00"; without an offset in UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
