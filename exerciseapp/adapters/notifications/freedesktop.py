"""Notifications on Linux: the freedesktop.org protocol, version 1.2, through dbus-fast.

https://specifications.freedesktop.org/notification-spec/1.2/
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from html import escape
from typing import Any

from dbus_fast import Message, Variant

from exerciseapp.adapters.notifications.do_not_disturb import SERVER, SERVER_PATH, do_not_disturb
from exerciseapp.adapters.notifications.session_bus import (
    BUS,
    BUS_PATH,
    BusError,
    BusTimeoutError,
    SessionBus,
    answer_of,
)
from exerciseapp.adapters.notifications.sound import SoundPlayer
from exerciseapp.domain.occurrence import Answer, Reason, Shown
from exerciseapp.services.reminders.ports import (
    Dismissed,
    LateShown,
    Notice,
    NotifierEvent,
    Pressed,
    Refusal,
    ServerCame,
)

log = logging.getLogger(__name__)

APPLICATION = "exerciseapp"
NEVER_EXPIRES = 0
CLOSED_BY_PERSON = 2
OWNER_CHANGES = (
    f"type='signal',sender='{BUS}',interface='{BUS}',member='NameOwnerChanged',arg0='{SERVER}'"
)
# Servers tell everybody about everybody's notifications: heard only while one of ours is shown,
# so that other programs do not wake this one.
ANSWERS = f"type='signal',interface='{SERVER}',path='{SERVER_PATH}'"
NOBODY_THERE = {
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.NoReply",
    "org.freedesktop.DBus.Error.Disconnected",
}
# What a press on the text itself means is called so by the protocol.
DEFAULT = "default"


class FreedesktopNotifier:
    """Shows notifications through whatever server the desktop has."""

    def __init__(self, title: str, place: str = "", timeout_s: float = 3.0) -> None:
        """Call the program *title*; give up on a server after *timeout_s* seconds.

        *place* tells this process's reminders from those of another data folder.
        """
        self._title = title
        self._place = place
        self._timeout_s = timeout_s
        self._bus = SessionBus(self._signal, (OWNER_CHANGES,))
        self._listener: Callable[[NotifierEvent], None] = lambda _event: None
        self._owner = ""
        self._server_name: str | None = None
        self._markup = True
        self._plays_sounds = True
        self._player = SoundPlayer()
        self._unanswered: dict[str, asyncio.Task[Message | None]] = {}
        self._tokens: dict[int, str] = {}
        self._on_screen: set[int] = set()
        self._hears_answers = False

    def listen(self, on_event: Callable[[NotifierEvent], None]) -> None:
        """Tell *on_event* what comes back, in the order in which it comes."""
        self._listener = on_event

    async def show(self, notice: Notice, replaces: Shown | None) -> Shown | Refusal:
        """Put *notice* on the screen; see the port."""
        if notice.tag in self._unanswered:
            return Refusal(Reason.SERVER_HUNG, "still waiting for an earlier answer")
        try:
            await self._get_ready()
            await self._hear_answers()
        except BusError as failure:
            return Refusal(Reason.NO_BUS, str(failure))
        body = self._body(notice, replaces)
        signature = "susssasa{sv}i"
        started = self._bus.start_call(SERVER, SERVER_PATH, SERVER, "Notify", signature, body)
        try:
            (number,) = await self._bus.wait_for(started, self._timeout_s)
        except BusTimeoutError as failure:
            self._unanswered[notice.tag] = started
            started.add_done_callback(lambda done: self._answered_late(notice.tag, done))
            return Refusal(Reason.SERVER_HUNG, str(failure))
        except BusError as failure:
            gone = failure.name in NOBODY_THERE or not failure.name
            reason = Reason.NO_SERVER if gone else Reason.SERVER_REFUSED
            return Refusal(reason, str(failure))
        if notice.sound and not self._plays_sounds:
            self._player.play()
        self._on_screen.add(int(number))
        return Shown(int(number), self._server())

    def _body(self, notice: Notice, replaces: Shown | None) -> list[Any]:
        old = 0
        if replaces is not None and replaces.server == self._server():
            old = replaces.notification
        actions = [DEFAULT, notice.buttons[0][1]] if notice.buttons else []
        for answer, label in notice.buttons:
            actions += [answer.value, label]
        hints = {
            "urgency": Variant("y", 1),
            "desktop-entry": Variant("s", APPLICATION),
            # By it a server knows a second showing for the first, even if we were stopped
            # before we could keep its number.
            "x-dunst-stack-tag": Variant("s", notice.tag + self._place),
        }
        if notice.sound:
            hints["sound-name"] = Variant("s", "message-new-instant")
        else:
            hints["suppress-sound"] = Variant("b", True)
        text = escape(notice.body, quote=False) if self._markup else notice.body
        return [self._title, old, "", notice.title, text, actions, hints, NEVER_EXPIRES]

    def _server(self) -> str:
        return f"{self._bus.guid}/{self._owner}"

    async def close(self, shown: Shown) -> None:
        """Take a notification from the screen, if it is still there."""
        if not self._bus.connected or shown.server != self._server():
            return
        with suppress(BusError):
            await self._bus.call(
                SERVER, SERVER_PATH, SERVER, "CloseNotification", "u", [shown.notification]
            )
        self._on_screen.discard(shown.notification)
        await self._hear_no_more()

    async def _hear_answers(self) -> None:
        if not self._hears_answers:
            await self._bus.subscribe(ANSWERS)
            self._hears_answers = True

    async def _hear_no_more(self) -> None:
        if self._hears_answers and not self._on_screen and not self._unanswered:
            self._hears_answers = False
            with suppress(BusError):
                await self._bus.unsubscribe(ANSWERS)

    async def silenced(self) -> bool:
        """Tell whether the desktop's do-not-disturb is on."""
        if self._unanswered:
            return False
        try:
            await self._get_ready()
        except BusError:
            return False
        return bool(self._owner) and await do_not_disturb(self._bus, self._server_name or "")

    async def stop(self) -> None:
        """Let go of the server; what is on the screen stays there."""
        self._listener = lambda _event: None
        for started in self._unanswered.values():
            started.cancel()
        self._unanswered.clear()
        await self._bus.close()

    async def server_name(self) -> str:
        """Return what the server calls itself, empty if there is none."""
        try:
            await self._get_ready()
        except BusError:
            return ""
        return self._server_name or ""

    async def _get_ready(self) -> None:
        """Connect, and learn who the server is. Raises BusError if there is no bus."""
        if not self._bus.connected:
            self._owner, self._server_name = "", None
            self._unanswered.clear()
            self._on_screen.clear()
            self._hears_answers = False
            await self._bus.connect()
        if not self._owner:
            await self._find_owner()
        if self._owner and self._server_name is None:
            await self._get_acquainted()

    async def _find_owner(self) -> None:
        try:
            # A desktop may start its server only when it is asked for.
            await self._bus.call(BUS, BUS_PATH, BUS, "StartServiceByName", "su", [SERVER, 0])
        except BusError as failure:
            log.debug("no notification server was started: %s", failure)
        with suppress(BusError):
            (self._owner,) = await self._bus.call(BUS, BUS_PATH, BUS, "GetNameOwner", "s", [SERVER])

    async def _get_acquainted(self) -> None:
        try:
            name, *_ = await self._bus.call(
                SERVER, SERVER_PATH, SERVER, "GetServerInformation", timeout_s=1.0
            )
            (able,) = await self._bus.call(
                SERVER, SERVER_PATH, SERVER, "GetCapabilities", timeout_s=1.0
            )
        except BusError as failure:
            log.debug("the notification server does not say who it is: %s", failure)
            return
        self._server_name = str(name)
        self._markup, self._plays_sounds = "body-markup" in able, "sound" in able

    def _answered_late(self, tag: str, done: asyncio.Task[Message | None]) -> None:
        if self._unanswered.pop(tag, None) is None or done.cancelled():
            return
        try:
            (number,) = answer_of(done)
        except BusError as failure:
            log.info("the server that did not answer is gone: %s", failure)
            return
        self._on_screen.add(int(number))
        self._listener(LateShown(tag, Shown(int(number), self._server())))

    def _signal(self, message: Message) -> None:
        if message.interface == BUS and message.member == "NameOwnerChanged":
            self._owner_changed(str(message.body[2]))
        elif message.interface == SERVER and message.sender == self._owner:
            self._server_said(message.member or "", message.body)

    def _owner_changed(self, owner: str) -> None:
        came = bool(owner) and owner != self._owner
        self._owner = owner
        self._server_name = None
        self._on_screen.clear()
        if came:
            self._listener(ServerCame())

    def _server_said(self, member: str, body: list[Any]) -> None:
        if member == "ActivationToken":
            self._tokens[int(body[0])] = str(body[1])
        elif member == "ActionInvoked":
            shown = Shown(int(body[0]), self._server())
            token = self._tokens.pop(shown.notification, "")
            with suppress(ValueError):
                answer = Answer.START if body[1] == DEFAULT else Answer(body[1])
                self._listener(Pressed(shown, answer, token))
        elif member == "NotificationClosed":
            self._closed(int(body[0]), int(body[1]))

    def _closed(self, number: int, why: int) -> None:
        self._on_screen.discard(number)
        self._tokens.pop(number, None)
        if why == CLOSED_BY_PERSON:
            self._listener(Dismissed(Shown(number, self._server())))
