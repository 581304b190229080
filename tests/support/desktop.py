"""A desktop of a test's own: a screen, a session bus, and a real notification server."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

# No service files: nothing is started behind the test's back.
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

DUNST_CONFIGURATION = """[global]
    dmenu = {folder}/choose
    always_run_script = true
    stack_duplicates = false
    idle_threshold = 0
    notification_limit = 20
[all]
    script = {folder}/shown
"""

# Run by dunst for everything that it puts on the screen.
SHOWN_SCRIPT = """#!/bin/sh
printf '%s\\t%s\\t%s\\t%s\\n' "$DUNST_ID" "$DUNST_STACK_TAG" "$DUNST_SUMMARY" "$DUNST_BODY" \\
  >> '{folder}/shown.log'
"""

# Given the menu of all buttons on standard input; answers with the line that is wanted.
CHOOSE_SCRIPT = """#!/bin/sh
grep -m 1 -F -f '{folder}/wanted'
"""


T = TypeVar("T")


class NeverHappenedError(AssertionError):
    """What a test waited for did not come in time."""


def wait_until(ask: Callable[[], T], what: str, seconds: float = 15.0) -> T:
    """Return the first true answer of *ask*. Raises NeverHappenedError after *seconds*."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise NeverHappenedError(f"{what}: not within {seconds:g} s")
        time.sleep(0.02)


@contextmanager
def running(
    command: list[str], environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run *command*, and end it, by force if need be, when the block ends."""
    process = subprocess.Popen(
        command,
        env=None if environment is None else dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            # One that was stopped does not hear that it should end.
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def virtual_screen(size: str = "1400x900x24") -> Iterator[str]:
    """Give the name of a screen that nobody sees, for ``DISPLAY``."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    process = subprocess.Popen(
        command,
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise NeverHappenedError("Xvfb did not start")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def session_bus(folder: Path) -> Iterator[str]:
    """Give the address of a session bus with nobody on it, for ``DBUS_SESSION_BUS_ADDRESS``."""
    folder.mkdir(parents=True, exist_ok=True)
    socket, configuration = folder / "bus", folder / "bus.conf"
    configuration.write_text(BUS_CONFIGURATION.format(socket=socket))
    with running(["dbus-daemon", f"--config-file={configuration}", "--nofork"]):
        wait_until(socket.exists, "the session bus")
        yield f"unix:path={socket}"


@dataclass(frozen=True, slots=True)
class Showing:
    """Something that dunst put on the screen."""

    id: int
    tag: str
    title: str
    body: str


@dataclass(slots=True)
class Dunst:
    """A running dunst, and what can be asked of it."""

    folder: Path
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes]

    def control(self, *words: str) -> str:
        """Return what ``dunstctl`` answers to *words*."""
        done = subprocess.run(
            ["dunstctl", *words],
            env=dict(self.environment),
            capture_output=True,
            text=True,
            timeout=10,
        )
        return done.stdout.strip()

    def displayed(self) -> int:
        """Return how many notifications are on the screen."""
        return int(self.control("count", "displayed") or 0)

    def waiting(self) -> int:
        """Return how many notifications are held back."""
        return int(self.control("count", "waiting") or 0)

    def shown(self) -> list[Showing]:
        """Return everything that was put on the screen so far, replacements too."""
        log = self.folder / "shown.log"
        if not log.exists():
            return []
        found = []
        for line in log.read_text().splitlines():
            number, tag, title, body = line.split("\t")
            found.append(Showing(int(number), tag, title, body))
        return found

    def press_default(self) -> None:
        """Press on the topmost notification itself."""
        self.control("action", "0")

    def press(self, label: str) -> None:
        """Press the button *label*."""
        (self.folder / "wanted").write_text(label)
        self.control("context")

    def close(self) -> None:
        """Close the topmost notification, as a person does."""
        self.control("close")

    def hang(self) -> None:
        """Let the server stand still."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let the server that stood still go on."""
        self.process.send_signal(signal.SIGCONT)


@contextmanager
def dunst_server(folder: Path, display: str, bus: str) -> Iterator[Dunst]:
    """Give a real notification server on the screen *display* and the session bus *bus*."""
    folder.mkdir(parents=True, exist_ok=True)
    configuration = folder / "dunstrc"
    configuration.write_text(DUNST_CONFIGURATION.format(folder=folder))
    for name, script in (("shown", SHOWN_SCRIPT), ("choose", CHOOSE_SCRIPT)):
        (folder / name).write_text(script.format(folder=folder))
        (folder / name).chmod(0o755)
    environment = {**os.environ, "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus}
    environment.pop("WAYLAND_DISPLAY", None)
    with running(["dunst", "-conf", str(configuration)], environment) as process:
        dunst = Dunst(folder, environment, process)
        wait_until(lambda: dunst.control("is-paused") == "false", "dunst")
        yield dunst


@dataclass(frozen=True, slots=True)
class Desktop:
    """A screen with a session bus and a notification server."""

    display: str
    bus: str
    dunst: Dunst

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a program on this desktop."""
        return dict(self.dunst.environment)


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Give a whole desktop, with its files in *folder* (whose path must be short)."""
    with ExitStack() as stack:
        display = stack.enter_context(virtual_screen())
        bus = stack.enter_context(session_bus(folder))
        yield Desktop(display, bus, stack.enter_context(dunst_server(folder, display, bus)))
