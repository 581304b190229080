"""Switches the background process from the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from exerciseapp.adapters.alarms.single import ProcessLock
from exerciseapp.adapters.autostart import AutostartError, find_autostart
from exerciseapp.adapters.launcher import program_command
from exerciseapp.adapters.platform.places import Places
from exerciseapp.bootstrap.remind_install import login_command
from exerciseapp.services.reminders.background import BackgroundError


class RemindProcess:
    """The background process of one data folder; *named* is the folder if the person named it."""

    def __init__(self, places: Places, named: Path | None) -> None:
        self._places = places
        self._named = named
        self._lock = ProcessLock(places.folder)
        self._started: list[subprocess.Popen[bytes]] = []

    def is_running(self) -> bool:
        """Say whether it runs now."""
        self._started = [process for process in self._started if process.poll() is None]
        return self._lock.holder() is not None

    def starts_at_login(self) -> bool:
        """Say whether it starts by itself when the person logs in."""
        return any(way.installed() for way in find_autostart(os.environ, Path.home()))

    def switch_on(self) -> None:
        """Start it now, and at each login from now on. Raises BackgroundError."""
        usual = find_autostart(os.environ, Path.home())[0]
        command = login_command(self._places, self._named)
        try:
            if not self.starts_at_login():
                usual.install(command)
            if not self.is_running():
                self._start()
        except (AutostartError, OSError) as error:
            raise BackgroundError(str(error)) from error

    def switch_off(self) -> None:
        """Start it at login no more, and end it if it runs. Raises BackgroundError."""
        try:
            for way in find_autostart(os.environ, Path.home()):
                way.uninstall()
        except AutostartError as error:
            raise BackgroundError(str(error)) from error
        holder = self._lock.holder()
        if holder:
            with suppress(OSError):
                os.kill(holder, signal.SIGTERM)

    def _start(self) -> None:
        command = program_command("remind", "--data-dir", str(self._places.folder))
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Apart from the window, so that it goes on when the window is closed.
            start_new_session=sys.platform != "win32",
        )
        self._started.append(process)
