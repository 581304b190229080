"""The session bus through dbus-fast, with a limit on how long anything may take."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.errors import DBusError, InvalidAddressError

log = logging.getLogger(__name__)

BUS = "org.freedesktop.DBus"
BUS_PATH = "/org/freedesktop/DBus"
TIMEOUT_S = 3.0


class BusError(Exception):
    """A call did not bring an answer; ``name`` is the D-Bus error, or empty without a bus."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(detail)
        self.name = name


class BusTimeoutError(BusError):
    """No answer came in time; the call itself may still be carried out."""


def bus_address() -> str | None:
    """Return where the session bus is, None to let the library look."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and (Path(runtime) / "bus").exists():
        # A process that was started at login, before the variable was set for it.
        return f"unix:path={runtime}/bus"
    return None


class SessionBus:
    """One connection, made when first needed and again after it broke."""

    def __init__(self, on_signal: Callable[[Message], None], matches: tuple[str, ...]) -> None:
        """Subscribe to *matches*, and hand every signal to *on_signal*."""
        self._on_signal = on_signal
        self._matches = matches
        self._bus: MessageBus | None = None
        self.guid = ""

    @property
    def connected(self) -> bool:
        """Tell whether there is a connection now."""
        return self._bus is not None and self._bus.connected

    async def connect(self) -> None:
        """Connect, unless that is done. Raises BusError."""
        if self.connected:
            return
        try:
            async with asyncio.timeout(TIMEOUT_S):
                bus = MessageBus(bus_address=bus_address(), bus_type=BusType.SESSION)
                await bus.connect()
        except (OSError, ValueError, EOFError, DBusError, InvalidAddressError) as error:
            raise BusError("", str(error) or type(error).__name__) from error
        except TimeoutError as error:
            raise BusError("", "the session bus does not answer") from error
        except Exception as error:  # the library's own errors have no common base
            raise BusError("", f"{type(error).__name__}: {error}") from error
        self._bus = bus
        bus.add_message_handler(self._handle)
        for match in self._matches:
            await self.subscribe(match)
        (self.guid,) = await self.call(BUS, BUS_PATH, BUS, "GetId")

    async def subscribe(self, match: str) -> None:
        """Hear the signals that *match* describes. Raises BusError."""
        await self.call(BUS, BUS_PATH, BUS, "AddMatch", "s", [match])

    async def unsubscribe(self, match: str) -> None:
        """Hear the signals that *match* describes no more. Raises BusError."""
        await self.call(BUS, BUS_PATH, BUS, "RemoveMatch", "s", [match])

    def _handle(self, message: Message) -> None:
        if message.message_type is MessageType.SIGNAL:
            self._on_signal(message)

    async def call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: list[Any] | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> list[Any]:
        """Return what a call answers. Raises BusError; BusTimeoutError after *timeout_s*."""
        started = self.start_call(destination, path, interface, member, signature, body or [])
        return await self.wait_for(started, timeout_s)

    def start_call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str,
        body: list[Any],
    ) -> asyncio.Task[Message | None]:
        """Send a call and return what will bring its reply, however late."""
        if self._bus is None:
            raise BusError("", "not connected")
        message = Message(
            destination=destination,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=body,
        )
        return asyncio.ensure_future(self._bus.call(message))

    async def wait_for(
        self, started: asyncio.Task[Message | None], timeout_s: float = TIMEOUT_S
    ) -> list[Any]:
        """Return the answer to a *started* call, which is left to itself after *timeout_s*."""
        done, _ = await asyncio.wait({started}, timeout=timeout_s)
        if not done:
            raise BusTimeoutError("", f"no answer within {timeout_s:g} s")
        return answer_of(started)

    async def close(self) -> None:
        """Let go of the bus."""
        if self._bus is not None and self._bus.connected:
            self._bus.disconnect()
            # The library gives this no types.
            await self._bus.wait_for_disconnect()  # type: ignore[no-untyped-call]
        self._bus = None


def answer_of(done: asyncio.Task[Message | None]) -> list[Any]:
    """Return the body of the reply that *done* brought. Raises BusError."""
    if done.cancelled():
        raise BusError("", "cancelled")
    error = done.exception()
    if error is not None:
        raise BusError("", str(error) or type(error).__name__) from error
    reply = done.result()
    if reply is None:
        raise BusError("", "the session bus is gone")
    if reply.message_type is MessageType.ERROR:
        text = str(reply.body[0]) if reply.body else ""
        raise BusError(reply.error_name or "", text)
    return list(reply.body)
