"""Opens the window in a session. A window that is open already is told by the new process."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

log = logging.getLogger(__name__)


def program_command(*arguments: str) -> list[str]:
    """Return the command that runs this same program with *arguments*."""
    return [sys.executable, "-m", "exerciseapp", *arguments]


class WindowLauncher:
    """Starts windows, which outlive this process."""

    def __init__(self, folder: Path) -> None:
        """Open windows on the records in the data *folder*."""
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []

    def open(self, programme: str, token: str = "") -> bool:
        """Open the window in a session of *programme*; False if it could not be started.

        *token* is what the desktop gave with the press, so that the window may come to the front.
        """
        environment = dict(os.environ)
        if token:
            environment["XDG_ACTIVATION_TOKEN"] = token
            environment["DESKTOP_STARTUP_ID"] = token
        return self._start(["play", programme], environment)

    def open_today(self) -> bool:
        """Open the window where it shows what waits; False if there is no screen for it."""
        environment = dict(os.environ)
        screens = ("DISPLAY", "WAYLAND_DISPLAY")
        if sys.platform not in {"win32", "darwin"} and not any(map(environment.get, screens)):
            return False
        return self._start([], environment)

    def open_workspace(self, *, demo: bool = False) -> bool:
        """Open the physiotherapist's workspace; False if it could not be started."""
        return self._start(["clinic", *(["--demo"] if demo else [])], dict(os.environ))

    def _start(self, arguments: list[str], environment: dict[str, str]) -> bool:
        self.tidy()
        command = program_command(*arguments, "--data-dir", str(self._folder))
        try:
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            log.warning("the window could not be started: %s", error)
            return False
        self._started.append(process)
        return True

    def tidy(self) -> None:
        """Forget windows that were closed, so that the system can, too."""
        self._started = [process for process in self._started if process.poll() is None]
