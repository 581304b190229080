"""The window is closed in the middle of anything, a hundred times: no hang, no crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desktop import virtual_screen

TIMES = 100
# From the first line of the program's code to a session that has shown its first exercise.
SPREAD_S = 6.0
PATIENCE_S = 30.0
WORDS = ("play", "bedtime-stretch", "--hands-free", "--speed", "5", "--pain-before", "3")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with virtual_screen() as display:
        yield display


def closed_after(seconds: float, environment: dict[str, str], folder: Path) -> tuple[int, str]:
    """Start a session, close its window so long after; return the exit status and complaints."""
    with subprocess.Popen(
        [sys.executable, "-m", "exerciseapp", *WORDS, "--data-dir", str(folder)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            time.sleep(seconds)
            # The window closes as by its button.
            process.send_signal(signal.SIGTERM)
            _, complaints = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()
    return process.returncode, complaints


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_hundred_windows_are_closed_at_any_moment(screen: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={tmp_path}/no-bus"
    for number in range(TIMES):
        # In no order, so that what the one before left behind is met at every moment too.
        moment = SPREAD_S * (number * 37 % TIMES) / TIMES
        status, complaints = closed_after(moment, environment, tmp_path / "data")
        # Before there is anything to lose, the process simply ends.
        assert status in {0, -signal.SIGTERM}, (moment, complaints)
        assert complaints == "", moment
