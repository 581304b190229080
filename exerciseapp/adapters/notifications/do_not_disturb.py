"""Asks the desktop whether its do-not-disturb is on. Every desktop has a way of its own."""

from __future__ import annotations

import asyncio
import logging
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress

from dbus_fast import Variant

from exerciseapp.adapters.notifications.session_bus import BusError, SessionBus

log = logging.getLogger(__name__)

SERVER = "org.freedesktop.Notifications"
SERVER_PATH = "/org/freedesktop/Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
TIMEOUT_S = 1.0


async def do_not_disturb(bus: SessionBus, server: str) -> bool:
    """Tell whether *server* (its name, as it tells it) holds notifications back now.

    Where that cannot be found out the answer is no: a reminder too many is the smaller harm.
    """
    name = server.lower()
    try:
        if name == "dunst":
            return await _property(bus, "org.dunstproject.cmd0", "paused")
        if name == "gnome-shell":
            return await _gnome_is_silent()
        if "xfce" in name:
            return await _xfce_is_silent(bus)
        # KDE's name for it, which others have taken over.
        return await _property(bus, SERVER, "Inhibited")
    except BusError as failure:
        log.debug("do-not-disturb of %s cannot be told: %s", server, failure)
        return False


async def _property(bus: SessionBus, interface: str, name: str) -> bool:
    (value,) = await bus.call(
        SERVER, SERVER_PATH, PROPERTIES, "Get", "ss", [interface, name], timeout_s=TIMEOUT_S
    )
    return isinstance(value, Variant) and value.value is True


async def _xfce_is_silent(bus: SessionBus) -> bool:
    (value,) = await bus.call(
        "org.xfce.Xfconf",
        "/org/xfce/Xfconf",
        "org.xfce.Xfconf",
        "GetProperty",
        "ss",
        ["xfce4-notifyd", "/do-not-disturb"],
        timeout_s=TIMEOUT_S,
    )
    return isinstance(value, Variant) and value.value is True


async def _gnome_is_silent() -> bool:
    try:
        process = await asyncio.create_subprocess_exec(
            "gsettings",
            "get",
            "org.gnome.desktop.notifications",
            "show-banners",
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=DEVNULL,
        )
    except OSError:
        return False
    try:
        async with asyncio.timeout(TIMEOUT_S):
            output, _ = await process.communicate()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        return False
    return output.strip() == b"false"
