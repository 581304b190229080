"""A notification server of the tests' own, which writes down all that it is asked.

Run as ``python -m tests.support.notification_server LOG`` on a session bus. It replaces by number
and by stack tag, as dunst does.
"""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

from dbus_fast import BusType
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, method

NAME = "org.freedesktop.Notifications"
Actions = Annotated[list[str], DBusSignature("as")]
Information = Annotated[list[str], DBusSignature("ssss")]


class Server(ServiceInterface):
    """The freedesktop.org interface."""

    def __init__(self, log: Path) -> None:
        super().__init__(NAME)
        self._log = log.open("a", buffering=1)
        self._tags: dict[int, str] = {}
        self._last = 0

    def _write(self, what: str, number: int) -> None:
        self._log.write(f"{what} {number} {len(self._tags)}\n")

    @method(name="Notify")
    def notify(
        self,
        _program: DBusStr,
        replaces: DBusUInt32,
        _icon: DBusStr,
        _title: DBusStr,
        _body: DBusStr,
        _actions: Actions,
        hints: DBusDict,
        _expires: DBusInt32,
    ) -> DBusUInt32:
        """Show a notification, in place of the one it replaces."""
        tag = hints["x-dunst-stack-tag"].value
        same = [number for number, known in self._tags.items() if known == tag]
        if replaces in self._tags:
            same = [replaces]
        if same:
            self._write("replaced", same[0])
            return same[0]
        self._last += 1
        self._tags[self._last] = tag
        self._write("alert", self._last)
        return self._last

    @method(name="CloseNotification")
    def close_notification(self, number: DBusUInt32) -> None:
        """Take a notification away."""
        if self._tags.pop(number, None) is not None:
            self._write("closed", number)

    @method(name="GetCapabilities")
    def get_capabilities(self) -> Actions:
        """Tell what it can do."""
        return ["actions", "body"]

    @method(name="GetServerInformation")
    def get_server_information(self) -> Information:
        """Tell who it is."""
        return ["tests", "exerciseapp", "1", "1.2"]


async def serve(log: Path) -> None:
    """Serve until the process is ended."""
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    bus.export("/org/freedesktop/Notifications", Server(log))
    await bus.request_name(NAME)
    log.touch()
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
