"""What reminders need from the outside world, apart from keeping records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from exerciseapp.domain.occurrence import Answer, Reason, Shown

Translate = Callable[[str, str], str]
"""Gives the text for a context and an English source text, in the person's language."""


def in_english(_context: str, source: str) -> str:
    """Return the English text: the translation that is always there."""
    return source


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification to show: what it says, and its buttons in order; the first is the default."""

    tag: str
    title: str
    body: str
    buttons: tuple[tuple[Answer, str], ...]
    sound: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a notification was not shown; ``detail`` is for the ledger."""

    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A person pressed a button of the notification; ``token`` lets a window come to the front."""

    shown: Shown
    answer: Answer
    token: str = ""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A person closed the notification without an answer."""

    shown: Shown


@dataclass(frozen=True, slots=True)
class ServerCame:
    """A notification server appeared; it knows nothing of what an earlier one showed."""


@dataclass(frozen=True, slots=True)
class LateShown:
    """A notification that was given up on was shown after all."""

    tag: str
    shown: Shown


NotifierEvent = Pressed | Dismissed | ServerCame | LateShown


class Notifier(Protocol):
    """Shows notifications. None of these raises; none takes longer than a few seconds."""

    def listen(self, on_event: Callable[[NotifierEvent], None]) -> None:
        """Tell *on_event* what comes back, in the order in which it comes."""
        ...

    async def show(self, notice: Notice, replaces: Shown | None) -> Shown | Refusal:
        """Put *notice* on the screen, in place of *replaces* if that is on the same server.

        A refusal with SERVER_HUNG may be followed by LateShown; until then a further call for the
        same tag is refused without asking the server again.
        """
        ...

    async def close(self, shown: Shown) -> None:
        """Take a notification from the screen, if it is still there."""
        ...

    async def silenced(self) -> bool:
        """Tell whether the desktop's do-not-disturb is on."""
        ...

    async def stop(self) -> None:
        """Let go of the server."""
        ...


class Alarm(Protocol):
    """Wakes the process. At most one moment is set at a time."""

    def set(self, moment: datetime) -> None:
        """Wake at *moment* (aware) instead of whenever was set before; a past one: at once."""
        ...


class WindowOpener(Protocol):
    """Opens the program's window."""

    def open(self, programme: str, token: str = "") -> bool:
        """Open the window in a session of *programme*; False if it could not be started."""
        ...

    def open_today(self) -> bool:
        """Open the window where it shows what waits; False if there is no screen for it."""
        ...


class Waker(Protocol):
    """Tells the background process that something changed."""

    def wake(self) -> None:
        """Have it look again now. Never raises: it looks by itself within a minute."""
        ...


ZoneSource = Callable[[], ZoneInfo]
"""Gives the computer's zone as it is now, however often it changes."""
