"""Notifications on Windows and macOS, through desktop-notifier. Not tried on those systems.

Both replace a notification by one of the same identifier, and both tell a press to the program
even if another process of it had shown the notification: so the tag is the identifier.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol
from zlib import crc32

from exerciseapp.domain.occurrence import Answer, Reason, Shown
from exerciseapp.services.reminders.ports import (
    Dismissed,
    Notice,
    NotifierEvent,
    Pressed,
    Refusal,
)

log = logging.getLogger(__name__)

SERVER = "desktop-notifier"
TIMEOUT_S = 3.0


class Desk(Protocol):
    """The part of ``desktop_notifier.DesktopNotifier`` that is used here."""

    on_clicked: Callable[[str], Any] | None
    on_dismissed: Callable[[str], Any] | None
    on_button_pressed: Callable[[str, str], Any] | None

    async def request_authorisation(self) -> bool:
        """Ask the person, once, whether notifications may be shown."""
        ...

    async def send_notification(self, notification: Any) -> str:
        """Show a notification."""
        ...

    async def clear(self, identifier: str) -> None:
        """Take a notification from the screen."""
        ...


MakeNotification = Callable[[Notice], Any]
"""Gives the library's own notification for a notice, identified by its tag."""


class ElsewhereNotifier:
    """Shows notifications through the library's *desk*."""

    def __init__(self, desk: Desk, make: MakeNotification, timeout_s: float = TIMEOUT_S) -> None:
        self._desk = desk
        self._make = make
        self._timeout_s = timeout_s
        self._tags: dict[int, str] = {}
        self._listener: Callable[[NotifierEvent], None] = lambda _event: None
        desk.on_clicked = self._clicked
        desk.on_dismissed = self._dismissed
        desk.on_button_pressed = self._pressed

    def listen(self, on_event: Callable[[NotifierEvent], None]) -> None:
        """Tell *on_event* what comes back, in the order in which it comes."""
        self._listener = on_event

    async def show(self, notice: Notice, replaces: Shown | None) -> Shown | Refusal:
        """Put *notice* on the screen, in place of any of the same tag."""
        del replaces  # the tag does it
        try:
            async with asyncio.timeout(self._timeout_s):
                if not await self._desk.request_authorisation():
                    return Refusal(Reason.SERVER_REFUSED, "notifications are off in the system")
                await self._desk.send_notification(self._make(notice))
        except TimeoutError:
            return Refusal(Reason.SERVER_HUNG)
        # Each system has errors of its own.
        except Exception as error:
            log.warning("the notification was not shown: %s", error, exc_info=True)
            return Refusal(Reason.SERVER_REFUSED, str(error))
        return self._shown(notice.tag)

    def _shown(self, tag: str) -> Shown:
        number = crc32(tag.encode())
        self._tags[number] = tag
        return Shown(number, SERVER)

    async def close(self, shown: Shown) -> None:
        """Take a notification from the screen, if it is still there."""
        tag = self._tags.get(shown.notification)
        if tag is None:
            return
        try:
            async with asyncio.timeout(self._timeout_s):
                await self._desk.clear(tag)
        # Each system has errors of its own.
        except Exception as error:
            log.warning("the notification was not taken away: %s", error, exc_info=True)

    async def silenced(self) -> bool:
        """Tell that nothing is held back: these systems keep it for later by themselves."""
        return False

    async def stop(self) -> None:
        """Hear no more."""
        self._listener = lambda _event: None

    def _clicked(self, tag: str) -> None:
        self._listener(Pressed(self._shown(tag), Answer.START))

    def _pressed(self, tag: str, button: str) -> None:
        try:
            answer = Answer(button)
        except ValueError:
            log.warning("no such button: %s", button)
            return
        self._listener(Pressed(self._shown(tag), answer))

    def _dismissed(self, tag: str) -> None:
        self._listener(Dismissed(self._shown(tag)))


def library_notifier(title: str) -> ElsewhereNotifier:
    """Return the notifier on the real library, for a program called *title*."""
    import desktop_notifier

    def make(notice: Notice) -> Any:
        return desktop_notifier.Notification(
            title=notice.title,
            message=notice.body,
            buttons=tuple(
                desktop_notifier.Button(title=label, identifier=answer.value)
                for answer, label in notice.buttons
            ),
            sound=desktop_notifier.DEFAULT_SOUND if notice.sound else None,
            identifier=notice.tag,
        )

    return ElsewhereNotifier(desktop_notifier.DesktopNotifier(app_name=title), make)
